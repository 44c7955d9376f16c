"""R413: a milestone that is due after its action."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity, Span
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called, spelled
from planctl.status import DueFrom, Standing
from planctl.words import ItemKind

RULE = Rule(
    "R413",
    "due-after-parent",
    Severity.WARNING,
    "A milestone is due after the action that it is part of.",
    "The action cannot be completed before its milestones are, so it is bound to be late.",
    "Move one of the dates by a revision, or correct the one that is a slip.",
    bad=(
        "- ref: 3.10\n  title: Revive the framework\n  due: Oct 2007\n  actions:\n"
        "    - ref: 3.10.1\n      title: Report better\n      due: Dec 2007\n"
    ),
    good=(
        "- ref: 3.10\n  title: Revive the framework\n  due: Dec 2007\n  actions:\n"
        "    - ref: 3.10.1\n      title: Report better\n      due: Oct 2007\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Open milestones whose agreed date lies after that of the action above them."""
    for standing in facts.standings:
        item, day = standing.item, standing.due.agreed
        if item.kind is not ItemKind.MILESTONE or item.parent is None or day is None or not standing.is_open:
            continue
        limit = facts.standing_of[item.parent].due.agreed
        if limit is not None and day > limit:
            message = (
                f"{called(item)} is due on {spelled(day)}, after {called(item.parent)}, "
                f"of which it is part and which is due on {spelled(limit)}"
            )
            yield Finding(RULE, _span(standing), message)


def _span(standing: Standing) -> Span:
    """Where the date stands that counts."""
    return standing.item.work.span("months" if standing.due.source is DueFrom.MONTHS else "due")


CHECK = Check(RULE, find)
