"""W610: something is said to have happened on a day that has not come yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planctl.dates import Reading
from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Approval, Located, Update, Work
from planctl.rules.facts import Check, Facts
from planctl.rules.words import quoted, spelled

RULE = Rule(
    "W610",
    "future-fact",
    Severity.WARNING,
    "A completion, an update or an approval with a date that has not come yet.",
    "What is dated after the day that a report is as at has not happened by then and does not count. Mostly the year"
    " is a slip.",
    "Correct the date. What is only planned belongs in due:.",
    bad="- ref: 10.1.1\n  title: Agree the brief\n  lead: DH\n  due: May 2007\n  completed: 31 May 2077\n",
    good="- ref: 10.1.1\n  title: Agree the brief\n  lead: DH\n  due: May 2007\n  completed: 31 May 2007\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Facts that begin after the day; a month or a year that is not over yet may hold the day that is meant."""
    for written in facts.dates:
        if not _begins(written.value, facts.as_at):
            continue
        what = _fact(written.part, written.key)
        if what:
            said = f"{quoted(written.value.text)} lies after {spelled(facts.as_at)}"
            yield Finding(RULE, written.span, f"{said}, so that this {what} does not count yet")


def _fact(part: Located, key: str) -> str:
    """What is said to have happened by a date under a key; nothing where the date may lie ahead."""
    match part, key:
        case Work(), "completed":
            return "completion"
        case Update(), "on":
            return "update"
        case Approval(), "on":
            return "decision"
    return ""


def _begins(reading: Reading, after: date) -> bool:
    first = reading.starts or reading.due
    return first is not None and first > after


CHECK = Check(RULE, find)
