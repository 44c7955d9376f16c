"""D313: a date that does not fit those beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planctl.dates import Calendar, read
from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.sequence import OutOfOrder, out_of_order
from planctl.rules.words import called, quoted

RULE = Rule(
    "D313",
    "out-of-order",
    Severity.WARNING,
    "A date before the plan begins, and far before those of all actions beside it.",
    "In January one easily writes last year's number. The work then counts as overdue from the plan's first day.",
    "Correct the year.",
    bad=(
        "- ref: 14.3\n  title: Win support\n  lead: DP\n  due: Oct 07\n"
        "- ref: 14.4\n  title: Make the changes\n  lead: DP\n  due: Jan 07\n"
        "- ref: 14.5\n  title: Support partnerships\n  lead: DP\n  due: Mar 08\n"
    ),
    good=(
        "- ref: 14.3\n  title: Win support\n  lead: DP\n  due: Oct 07\n"
        "- ref: 14.4\n  title: Make the changes\n  lead: DP\n  due: Jan 08\n"
        "- ref: 14.5\n  title: Support partnerships\n  lead: DP\n  due: Mar 08\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """What `sequence` finds, with the year that would fit."""
    for found in out_of_order(facts):
        item = found.standing.item
        words = _text(found)
        due = f"{called(item)} is due {quoted(words)}"
        message = f"{due}, before the plan begins and long before the dates beside it"
        if found.fitting is None:
            yield Finding(RULE, item.work.span("due"), message)
        else:
            meant = _with_year(words, found.day, found.fitting, facts.calendar)
            yield Finding(RULE, item.work.span("due"), message, f"If {meant} was meant, write due: {meant}")


def _text(found: OutOfOrder) -> str:
    reading = found.standing.due.reading
    return reading.text.strip() if reading else ""


def _with_year(words: str, day: date, fitting: date, calendar: Calendar) -> str:
    """The officer's words with the other year in them; the month and the year where they do not show it."""
    for old, new in ((str(day.year), str(fitting.year)), (f"{day:%y}", f"{fitting:%y}")):
        before, found, after = words.rpartition(old)
        if found and read(before + new + after, calendar).due == fitting:
            return before + new + after
    return f"{fitting:%B %Y}"


CHECK = Check(RULE, find)
