"""D309: a date that could mean another time as well."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.dates import Reading
from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Person, Plan
from planctl.rules.facts import Check, Facts
from planctl.rules.words import interval_in_words, quoted

RULE = Rule(
    "D309",
    "ambiguous-date",
    Severity.INFO,
    "A date that could be read in another way.",
    "A year such as 2008 may be the calendar year or the financial one; a reader may take the other one.",
    "Write the month in which it is due, or a financial year as 2007/08.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: 2008\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: 2007/08\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Readings that are flagged so; a plan's period and a person's time in post are years anyway."""
    for written in facts.dates:
        reading = written.value
        if "ambiguous" in reading.flags and reading.problem is None and not isinstance(written.part, Plan | Person):
            message = f"{quoted(reading.text)} is read as {interval_in_words(reading)} and could mean another time"
            yield Finding(RULE, written.span, message, _help(reading, written.key))


def _help(reading: Reading, key: str) -> str:
    if reading.starts and reading.until:
        return f"Write the months instead of the years: {reading.starts:%B %Y} – {reading.until:%B %Y}."
    if reading.due is None:
        return "Write the months that are meant."
    return f"Write {key}: {reading.due:%B %Y} if that is its end; a financial year is written 2007/08."


CHECK = Check(RULE, find)
