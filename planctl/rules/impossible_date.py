"""D302: a day that the calendar does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planctl.dates import Reading
from planctl.diagnostics import Finding, Rule, Severity
from planctl.model.walk import Written
from planctl.rules.facts import Check, Facts
from planctl.rules.words import parted

RULE = Rule(
    "D302",
    "impossible-date",
    Severity.ERROR,
    "A date that the calendar does not have.",
    "31 September is a slip for some other day, and planctl does not roll it over to 1 October: "
    "until it is corrected, the work has no date.",
    "Write the day that was meant.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: 31 September 2007\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: 30 September 2007\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Dates anywhere in the plan."""
    return find_in(facts.dates)


def find_in(dates: Iterable[Written[Reading]]) -> Iterator[Finding]:
    """Readings that are flagged as invalid."""
    for written in dates:
        problem = written.value.problem
        if problem is not None and "invalid" in written.value.flags:
            yield Finding(RULE, written.span, *parted(problem))


CHECK = Check(RULE, find)
