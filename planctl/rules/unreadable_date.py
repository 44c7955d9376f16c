"""D301: a date in words that planctl cannot read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planctl.dates import Reading
from planctl.diagnostics import Finding, Rule, Severity
from planctl.model.walk import Written
from planctl.rules.facts import Check, Facts
from planctl.rules.words import parted, quoted

RULE = Rule(
    "D301",
    "unreadable-date",
    Severity.ERROR,
    "A date in words that cannot be read as one.",
    "planctl never guesses: until someone settles the date, the work has none and can be neither late nor on time.",
    "Write a day, a month or a year, such as 30 September 2007, Sept 2007 or 2007/08.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: 2008-11\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: Nov 2008\n",
)
# Other rules tell of these.
_OTHERS = frozenset({"invalid", "stacked"})
# In a plan when something happened; in a brief the meeting, and the day of its pack.
_OF_A_DAY = frozenset({"on", "date", "as-at"})
# Of those of a brief hangs how everything is judged: of “30 Octember 2026”, the year will not do.
_OF_A_DAY_ALONE = frozenset({"date", "as-at"})


def find(facts: Facts) -> Iterator[Finding]:
    """Dates anywhere in the plan."""
    return find_in(facts.dates)


def find_in(dates: Iterable[Written[Reading]]) -> Iterator[Finding]:
    """Words with a problem, and what must say a day and does not, for what happened then is left out of answers."""
    for written in dates:
        reading = written.value
        if reading.problem is not None:
            if _OTHERS.isdisjoint(reading.flags):
                yield Finding(RULE, written.span, *parted(reading.problem))
        elif written.key in _OF_A_DAY and reading.due is None:
            yield Finding(RULE, written.span, *_no_day(reading))
        elif written.key in _OF_A_DAY_ALONE and reading.day_alone is None:
            yield Finding(RULE, written.span, *_not_alone(reading))


def _no_day(reading: Reading) -> tuple[str, str]:
    return f"{quoted(reading.text)} does not say on which day", "Write the day, such as 31 October 2007."


def _not_alone(reading: Reading) -> tuple[str, str]:
    message = f"{quoted(reading.text)} says something besides a date"
    return message, "Write the day alone, such as 31 October 2007."


CHECK = Check(RULE, find)
