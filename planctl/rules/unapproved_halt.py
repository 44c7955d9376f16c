"""W602: work that is given up or paused, and nobody has agreed to that."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model.items import Item
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called
from planctl.status.due import is_given
from planctl.words import State

RULE = Rule(
    "W602",
    "unapproved-halt",
    Severity.WARNING,
    "Work is cancelled or suspended without an approval.",
    "Until a body has agreed, it is only asked for: the work counts as open, and its lateness still shows.",
    "Add below it a line approved: with the body, once it has agreed, such as approved: Cabinet",
    bad=(
        "- ref: 20.1.1\n  title: Prepare\n  lead: JP\n  due: Oct 07\n"
        "  suspended:\n    reason: Waits for Single Status\n"
    ),
    good=(
        "- ref: 20.1.1\n  title: Prepare\n  lead: JP\n  due: Oct 07\n"
        "  suspended:\n    reason: Waits for Single Status\n    approved:\n      by: Cabinet\n"
        "      on: 3 October 2007\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Cancellations and suspensions that name no body, of work that is not completed in spite of them."""
    for item in facts.decided:
        work = item.work
        if facts.standing_of[item].state is State.COMPLETED:
            continue
        if work.cancelled is not None and not is_given(work.cancelled.approved):
            yield Finding(RULE, work.key_span("cancelled"), _message(item, "cancelled"))
        if any(not is_given(pause.approved) for pause in work.suspended):
            yield Finding(RULE, work.key_span("suspended"), _message(item, "suspended"))


def _message(item: Item, halted: str) -> str:
    return f"nobody has approved that {called(item)} is {halted}, so it counts as open"


CHECK = Check(RULE, find)
