"""W610: something is said to have happened on a day that has not come yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planctl.dates import Reading
from planctl.diagnostics import Finding, Rule, Severity, Span
from planctl.model import Approval, Located, Update, Work
from planctl.rules.decisions import decisions_of
from planctl.rules.facts import Check, Facts
from planctl.rules.words import quoted, spelled
from planctl.status.doubt import day_of

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
            yield _finding(written.value.text, written.span, what, facts.as_at)
    for item in facts.decided:
        for approval in decisions_of(item.work):
            day = day_of(approval) if approval.on is None else None
            if day is not None and _begins(day, facts.as_at):
                yield _finding(day.text, approval.span("by"), "decision", facts.as_at)


def _finding(text: str, span: Span, what: str, as_at: date) -> Finding:
    said = f"{quoted(text)} lies after {spelled(as_at)}"
    return Finding(RULE, span, f"{said}, so that this {what} does not count yet")


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
