"""D303: several dates in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planctl.dates import Reading
from planctl.diagnostics import Finding, Rule, Severity
from planctl.model.walk import Written
from planctl.rules.facts import Check, Facts
from planctl.rules.words import parted

RULE = Rule(
    "D303",
    "stacked-dates",
    Severity.ERROR,
    "Several dates in one place, and nothing says what each is for.",
    "Tables let dates of several actions run into one cell. Whichever one planctl chose might be the wrong one.",
    "Give each date its own action or milestone.",
    bad="- ref: 21.1.3\n  title: Report and act\n  lead: JP\n  due: 31 July 2007 30 April 2008\n",
    good=(
        "- ref: 21.1.3\n  title: Report\n  lead: JP\n  due: 31 July 2007\n"
        "- ref: 21.1.4\n  title: Act\n  lead: JP\n  due: 31 March 2008\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Dates anywhere in the plan."""
    return find_in(facts.dates)


def find_in(dates: Iterable[Written[Reading]]) -> Iterator[Finding]:
    """Readings that are flagged as stacked."""
    for written in dates:
        problem = written.value.problem
        if problem is not None and "stacked" in written.value.flags:
            yield Finding(RULE, written.span, *parted(problem))


CHECK = Check(RULE, find)
