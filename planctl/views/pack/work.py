"""A piece of work as a template sees it: the row that JSON promises, its other words, and what stands below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from planctl.model import keys_of
from planctl.model.items import Item
from planctl.status import Standing, newest_update
from planctl.views.data import as_data
from planctl.views.listing import Row
from planctl.views.pack.by_then import work_by
from planctl.views.pack.moves import Slips, moves_data
from planctl.views.rows import iso, row
from planctl.words import ItemKind

# Keys whose facts the row has already, each as at the day, or that are the work below.
_IN_ROW = ("ref", "title", "lead", "support", "due", "months", "revisions", "corrective_action", "measures", "actions")
# What the appendix of all actions says of each; the rest stands with its priority.
_IN_APPENDIX = (
    "ref",
    "kind",
    "title",
    "priority",
    "measure",
    "leads",
    "lead_words",
    "due_words",
    "original_due",
    "date_in_plan",
    "agreed_due",
    "status",
    "rag",
    "days_overdue",
    "times_moved",
    "moved_silently",
    "moved_words",
    "corrective_action",
    "is_leaf",
)


def pack_row(standing: Standing, path: str, as_at: date, slips: Slips | None = None) -> Row:
    """The row of JSON as at the day, with how its date moved, `last_update`, and words to print.

    `due_words` is the date and `lead_words` the leads as written; `slips` is the ledger, if there is one. Revisions
    asked for later are left out.
    """
    made = row(standing, path, as_at)
    revisions = [revision for revision in made["revisions"] if revision["state"] != "later"]
    return {
        **made,
        "revisions": revisions,
        **moves_data(standing, sum(revision["state"] == "approved" for revision in revisions), slips),
        "last_update": iso(newest_update(standing.item.work, as_at)),
        "lead_words": standing.leads.text if standing.leads else None,
        "due_words": standing.due.reading.text if standing.due.reading else None,
    }


def work_data(
    standing: Standing, path: str, standings: Mapping[Item, Standing], as_at: date, slips: Slips | None = None
) -> Row:
    """A row with the work's other words (`outcome`, `measured_by`, `resources` …), `updates`, and `actions` below it.

    A measure has `required` besides: the actions required that are judged alone; each of its `actions_required` has
    that row under `judged`, None where the measure's date and lead are all it has. Updates are those made by the day,
    oldest first.
    """
    item = standing.item
    below = [work_data(standings[child], path, standings, as_at, slips) for child in item.children]
    is_required = [made["kind"] == ItemKind.MEASURE for made in below]
    words = _own_words(standing, as_at)
    judged = {id(child.work): made for child, made in zip(item.children, below, strict=True)}
    required_words = zip(getattr(item.work, "actions_required", ()), words["actions_required"], strict=True)
    return {
        **pack_row(standing, path, as_at, slips),
        **words,
        "actions_required": [{**each, "judged": judged.get(id(required))} for required, each in required_words],
        "is_open": standing.is_open,
        "is_leaf": item.is_leaf,
        "is_overdue": standing.is_overdue,
        "required": [made for made, required in zip(below, is_required, strict=True) if required],
        "actions": [made for made, required in zip(below, is_required, strict=True) if not required],
    }


def _own_words(standing: Standing, as_at: date) -> Row:
    work = work_by(standing.item.work, as_at)
    declared = (key.attribute for key in keys_of(type(work)).values())
    words: Row = {
        name.rstrip("_"): as_data(getattr(work, name), dashes=False) for name in declared if name not in _IN_ROW
    }
    words["declared_status"] = words.pop("status")
    words.setdefault("actions_required", [])
    return {**words, "months_words": work.months.text if work.months else None}


def appendix(priorities: Iterable[Row]) -> list[Row]:
    """All work of a plan in one list, priority by priority: `depth` counts what an entry stands below."""
    return [
        {"depth": depth, **{name: made[name] for name in _IN_APPENDIX}}
        for priority in priorities
        for top in (*priority["measures"], *priority["actions"])
        for depth, made in _all_work(top, 0)
    ]


def _all_work(made: Row, depth: int) -> Iterator[tuple[int, Row]]:
    yield depth, made
    for below in (*made["required"], *made["actions"]):
        yield from _all_work(below, depth + 1)
