"""D312: work that is due before the plan begins, or after it ends."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.sequence import out_of_order, own_day
from planctl.rules.words import called, quoted, spelled
from planctl.status import Standing
from planctl.words import ItemKind

RULE = Rule(
    "D312",
    "outside-period",
    Severity.WARNING,
    "A date outside the plan's period and its grid.",
    "It is most often a slip in the year. A measure of success may lie after the plan that works towards it, "
    "but hardly before it.",
    "Correct the year, or move the work into the plan of the year in which it is due.",
    bad="- ref: 19.1\n  title: Train the members\n  lead: SJ\n  due: Apr 10\n",
    good="- ref: 19.1\n  title: Train the members\n  lead: SJ\n  due: Mar 08\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Own dates as first agreed, but those of which D313 has more to say."""
    window = facts.window
    if window is None:
        return
    told = {found.standing.item for found in out_of_order(facts)}
    for standing in facts.standings:
        day = own_day(standing)
        if day is None or standing.item in told:
            continue
        if day < window.starts:
            yield _finding(standing, f"before the plan begins on {spelled(window.starts)}")
        elif day > window.ends and standing.item.kind is not ItemKind.MEASURE:
            yield _finding(standing, f"after the plan ends on {spelled(window.ends)}")


def _finding(standing: Standing, where: str) -> Finding:
    words = quoted(standing.due.reading.text) if standing.due.reading else ""
    return Finding(RULE, standing.item.work.span("due"), f"{called(standing.item)} is due {words}, {where}")


CHECK = Check(RULE, find)
