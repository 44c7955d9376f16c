"""D304: months of the grid that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import parted

RULE = Rule(
    "D304",
    "unreadable-months",
    Severity.ERROR,
    "Months of the grid that cannot be read, or that the grid does not have.",
    "Where an action has no date of its own, the end of its months is its date.",
    "Write months as in the grid, such as Jul–Nov or Jul, Oct, Feb, Jun.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  months: July until whenever\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  months: Jul–Nov\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Bars with a problem."""
    for standing in facts.standings:
        months = standing.item.work.months
        if months is not None and months.problem is not None:
            yield Finding(RULE, standing.item.work.span("months"), *parted(months.problem))


CHECK = Check(RULE, find)
