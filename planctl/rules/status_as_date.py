"""D306: how things stand, written where a date belongs."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.dates import Calendar, Reading, read
from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import quoted

RULE = Rule(
    "D306",
    "status-as-date",
    Severity.WARNING,
    "Words that report how things stand, where a date belongs.",
    "“In place” tells that the work is done, not by when it was due; the work counts as open and as having no date.",
    "Keep in due: the date that was agreed, and write when the work was done under completed:.",
    bad="- ref: 10.1.1\n  title: Agree the brief\n  lead: DH\n  due: Completed May 07\n",
    good="- ref: 10.1.1\n  title: Agree the brief\n  lead: DH\n  due: June 2007\n  completed: May 07\n",
)
# No date takes more.
_MOST_WORDS = 8


def find(facts: Facts) -> Iterator[Finding]:
    """Readings that are flagged so, but under `completed` itself."""
    for written in facts.dates:
        reading = written.value
        if "status" in reading.flags and reading.problem is None and written.key != "completed":
            message = f"{quoted(reading.text)} says how things stand, not by when"
            yield Finding(RULE, written.span, message, _help(reading, written.key, facts.calendar))


def _help(reading: Reading, key: str, calendar: Calendar) -> str:
    rest = f"keep in {key}: only the date that was agreed, or take the line out."
    done = _date_words(reading, calendar)
    if done:
        return f"Write completed: {done}, and {rest}"
    return f"If it is done, write completed: with the date when it was, and {rest}"


def _date_words(reading: Reading, calendar: Calendar) -> str | None:
    """The last words, no more of them than say the date: `May 07` of `Completed May 07`."""
    if reading.due is None:
        return None
    words = reading.text.rstrip(". ").split()[-_MOST_WORDS:]
    for start in reversed(range(len(words))):
        rest = read(" ".join(words[start:]), calendar)
        if (rest.starts, rest.due, rest.flags) == (reading.starts, reading.due, ()):
            return rest.text
    return None


CHECK = Check(RULE, find)
