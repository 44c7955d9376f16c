"""D310: work that begins after it is due."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called, quoted, spelled
from planctl.status import DueFrom

RULE = Rule(
    "D310",
    "start-after-due",
    Severity.ERROR,
    "Work that begins after it is due.",
    "One of the two dates is wrong, and if it is the due date, every report counts lateness from the wrong day.",
    "Correct start: or due:.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  start: July 2008\n  due: March 2008\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  start: July 2007\n  due: March 2008\n",
)
_OWN = (DueFrom.OWN, DueFrom.MONTHS)


def find(facts: Facts) -> Iterator[Finding]:
    """Work whose first day lies after the last day of its own date as first agreed."""
    for standing in facts.standings:
        work = standing.item.work
        if work.start is None or standing.due.source not in _OWN or standing.due.reading is None:
            continue
        begins, due = work.start.starts, standing.due.reading.deadline
        if begins is not None and due is not None and begins > due:
            starts = f"{called(standing.item)} starts {quoted(work.start.text)}"
            yield Finding(RULE, work.span("start"), f"{starts}, after it is due on {spelled(due)}")


CHECK = Check(RULE, find)
