"""D308: a date without its year."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.dates import Calendar, Reading, financial_year, read
from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Person
from planctl.rules.facts import Check, Facts
from planctl.rules.words import interval_in_words, quoted

RULE = Rule(
    "D308",
    "assumed-year",
    Severity.INFO,
    "A date that does not say its year.",
    "planctl takes the one year that lies in the plan's grid or period. Copied into next year's plan, "
    "the same words would mean another year.",
    "Write the year as well.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: by the end of March\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: by the end of March 2008\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Readings that are flagged so."""
    for written in facts.dates:
        reading = written.value
        if "assumed-year" in reading.flags and reading.problem is None and not isinstance(written.part, Person):
            message = f"{quoted(reading.text)} says no year and is read as {interval_in_words(reading)}"
            yield Finding(RULE, written.span, message, _help(reading, written.key, facts.calendar))


def _help(reading: Reading, key: str, calendar: Calendar) -> str:
    """The same words with the year behind them, where that reads as the same date; if possible as no other."""
    day = reading.due or reading.starts
    if day is None:
        return "Write the year as well."
    first = financial_year(day, calendar.year_starts).starts.year
    years = (f"{day.year}", f"{first}/{(first + 1) % 100:02}")
    full = [read(f"{reading.text.strip().rstrip('.')} {year}", calendar) for year in years]
    same = [
        each
        for each in full
        if (each.starts, each.due) == (reading.starts, reading.due) and "assumed-year" not in each.flags
    ]
    if not same:
        return "Write the year as well."
    return f"Write {key}: {min(same, key=lambda each: 'ambiguous' in each.flags).text}"


CHECK = Check(RULE, find)
