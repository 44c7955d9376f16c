"""D312: work that is due before the plan begins, or after it ends."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.dates import Window
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
    outside = [(standing, where) for standing in facts.standings if (where := _outside(standing, window))]
    told = {found.standing.item for found in out_of_order(facts)} if outside else set()
    for standing, where in outside:
        if standing.item not in told:
            yield _finding(standing, where)


def _outside(standing: Standing, window: Window) -> str:
    """Where outside the plan's time a date lies, in words; nothing where it lies inside."""
    day = own_day(standing)
    if day is None or window.starts <= day <= window.ends:
        return ""
    if day < window.starts:
        return f"before the plan begins on {spelled(window.starts)}"
    # A measure of success may lie after the plan that works towards it.
    return "" if standing.item.kind is ItemKind.MEASURE else f"after the plan ends on {spelled(window.ends)}"


def _finding(standing: Standing, where: str) -> Finding:
    words = quoted(standing.due.reading.text) if standing.due.reading else ""
    return Finding(RULE, standing.item.work.span("due"), f"{called(standing.item)} is due {words}, {where}")


CHECK = Check(RULE, find)
