"""D307: work that nobody has given a date."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.lacking import lacking
from planctl.rules.words import called, quoted
from planctl.status import Standing
from planctl.words import State

RULE = Rule(
    "D307",
    "no-date",
    Severity.WARNING,
    "An action or a milestone without a date.",
    "Work without a date is never late, so it drops out of sight. A measure's date is not its actions': "
    "in real plans the two contradict each other.",
    "Add a line due: with the date, or months: with the months of the grid; due: Ongoing if it has no end.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: 30 September 2007\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Open work with no date of its own and none above it; a heading with dated milestones needs none."""
    for standing in lacking(facts, _needs_none, "due", "months"):
        yield _finding(standing)


def _needs_none(standing: Standing) -> bool:
    """Whether a day counts, or none can: words that cannot be read are another rule's matter."""
    due = standing.due
    if not standing.is_open or standing.state is State.SUSPENDED or due.agreed or due.ongoing or due.spent:
        return True
    reading = due.reading
    return reading is not None and (reading.problem is not None or "unset" not in reading.flags)


def _finding(standing: Standing) -> Finding:
    item = standing.item
    own = item.work.due
    if own is not None and own.text.strip():
        message = f"{quoted(own.text)} sets no date for {called(item)}"
        return Finding(RULE, item.work.span("due"), message, "Write the date in due: as soon as it is known.")
    measure = item.measure
    if measure is None or measure.due is None or not measure.due.text.strip():
        return Finding(RULE, item.work.heading_span(), f"{called(item)} has no date")
    of_measure = measure.due.text.strip()
    message = f"{called(item)} has no date; that of its measure {measure.ref} is {quoted(of_measure)}"
    help_text = f"Add a line due: with the date; if the measure's date is the action's as well, due: {of_measure}"
    return Finding(RULE, item.work.heading_span(), message, help_text)


CHECK = Check(RULE, find)
