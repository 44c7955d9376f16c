"""W608: overdue work that nobody has ever reported on."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called
from planctl.status import updates_by
from planctl.wording import plural

RULE = Rule(
    "W608",
    "missing-update",
    Severity.OFF,
    "Overdue work without any progress update.",
    "Members will ask what has happened, and the plan has nothing to say.",
    "Add below it updates: with an item of on:, rag: and note:.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n",
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n"
        "  updates:\n    - on: 1 October 2007\n      note: Both pilots visited.\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Work that is overdue by its own date and has no update by the day; of headings, their parts report."""
    for standing in facts.standings:
        item = standing.item
        if standing.is_overdue and not item.children and not updates_by(item.work, facts.as_at):
            late = plural(standing.days_overdue, "day")
            yield Finding(RULE, item.work.heading_span(), f"{called(item)} is {late} overdue and has no update")


CHECK = Check(RULE, find)
