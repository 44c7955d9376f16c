"""W609: late work about which nothing is said to be done."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called
from planctl.wording import plural

RULE = Rule(
    "W609",
    "late-without-corrective-action",
    Severity.OFF,
    "Overdue work without a corrective action.",
    "A report of lateness is of use only with what is done about it.",
    "Add a line corrective-action: with what is being done.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n",
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n"
        "  corrective-action: The second pilot is visited in November.\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Work that is overdue by its own date; of headings, their parts say what is done."""
    for standing in facts.standings:
        item = standing.item
        has_one = item.work.corrective_action or facts.has_misspelt(item.work, "corrective-action")
        if standing.is_overdue and not item.children and not has_one:
            late = plural(standing.days_overdue, "day")
            message = f"{called(item)} is {late} overdue and has no corrective action"
            yield Finding(RULE, item.work.heading_span(), message)


CHECK = Check(RULE, find)
