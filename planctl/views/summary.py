"""Counts by priority, and the sentence that minutes use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planctl.dates import Cadence
from planctl.model import Plan, Priority
from planctl.status import Standing
from planctl.status.tally import Bucket, Tally, bucket_of, sentence, tally
from planctl.views.listing import Column, Listing, Row, in_words, make_listing
from planctl.views.worst import worst_of


def plan_summary(plan: Plan, standings: Sequence[Standing], red_after: Cadence) -> Row:
    """One plan's counts, worst judgement and sentence, and the same for each of its priorities."""
    counted = tally(standings)
    of_priority: dict[int, list[Standing]] = {id(priority): [] for priority in plan.priorities}
    for standing in standings:
        of_priority[id(standing.item.priority)].append(standing)
    return {
        "plan": plan.id,
        "title": plan.title,
        "status": plan.status,
        "sentence": sentence(counted, red_after),
        **_counts(standings, counted),
        "priorities": [_priority_row(priority, of_priority[id(priority)]) for priority in plan.priorities],
    }


def _priority_row(priority: Priority, standings: Sequence[Standing]) -> Row:
    return {"ref": priority.ref, "title": priority.title, **_counts(standings, tally(standings))}


def _counts(standings: Sequence[Standing], counted: Tally) -> Row:
    """What is counted, and the worst of all work: of measures too, as the grid has it."""
    worst = worst_of(standings)
    return {
        "total": counted.total,
        "worst": bucket_of(worst).value if worst else None,
        "counts": {bucket.value: count for bucket, count in counted.counts.items()},
    }


def _count(bucket: Bucket) -> Column:
    headings = {Bucket.REPROGRAMMED: "Reprog.", Bucket.SUSPENDED: "Susp.", Bucket.COMPLETED: "Done"}
    heading = headings.get(bucket, bucket.value.capitalize())
    return Column(heading, lambda made: str(made["counts"][bucket.value] or ""), right=True, quiet=True)


_NOTE = "Actions and milestones are counted. Worst is of the measures too; planctl overdue names those that are late."

# Worst first, as docs/status.md orders them.
COUNTS = tuple(
    _count(bucket)
    for bucket in (
        Bucket.RED,
        Bucket.AMBER,
        Bucket.NO_DATE,
        Bucket.SUSPENDED,
        Bucket.REPROGRAMMED,
        Bucket.ON_TARGET,
        Bucket.ONGOING,
        Bucket.COMPLETED,
        Bucket.CANCELLED,
    )
)
COLUMNS = (
    Column("Ref", lambda made: made["ref"] or "none"),
    Column("Priority", lambda made: made["title"] or "no title", flexible=True),
    Column("Worst", lambda made: made["worst"] or "no work", tone=True),
    Column("Actions", lambda made: str(made["total"]), right=True),
    *COUNTS,
)


def summary_listing(summary: Row, as_at: date) -> Listing:
    """The table of one plan's priorities, with the plan's sentence below it."""
    draft = " (draft)" if summary["status"] == "draft" else ""
    title = f"{summary['title'] or summary['plan']}{draft} as at {in_words(as_at)}"
    return make_listing(
        title,
        COLUMNS,
        [("", summary["priorities"])],
        empty="The plan has no priorities.",
        notes=(summary["sentence"], _NOTE),
    )
