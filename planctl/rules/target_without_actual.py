"""K704: a target whose year is over, and nobody has said what was reached."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Indicator
from planctl.rules.facts import Check, Facts
from planctl.rules.places import span_of_key
from planctl.rules.words import called_part, listed
from planctl.status.performance import in_order

RULE = Rule(
    "K704",
    "target-without-actual",
    Severity.WARNING,
    "A target for a period that is over, without an actual.",
    "A report on the indicator would have to leave the figure out.",
    "Add under actuals: a line with the same period and what was reached.",
    bad=(
        "indicators:\n  - ref: NI 181\n    title: Days to process a claim\n"
        "    targets:\n      2006/07: 21 days\n    actuals:\n      2006/07:\n"
    ),
    good=(
        "indicators:\n  - ref: NI 181\n    title: Days to process a claim\n"
        "    targets:\n      2006/07: 21 days\n    actuals:\n      2006/07: 20.9 days\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """One finding an indicator, for all its targets in figures; one for all where no actual is kept at all."""
    indicators = facts.plan.indicators
    lacking = [(indicator, missing) for indicator in indicators if (missing := _missing(indicator, facts))]
    if len(lacking) > 1 and not any(indicator.actuals for indicator in indicators):
        message = f"there is no actual for any of the {len(lacking)} indicators with a target that is over"
        yield Finding(RULE, facts.plan.key_span("indicators"), message)
        return
    for indicator, missing in lacking:
        message = f"{called_part(indicator)} has a target for {listed(missing)}, but no actual"
        yield Finding(RULE, span_of_key(indicator, missing[0], "targets"), message)


def _missing(indicator: Indicator, facts: Facts) -> list[str]:
    """The periods that have ended by the day and have a target in figures, but no actual."""
    return [
        period.name
        for period in in_order(indicator.targets, facts.calendar)
        if period.has_happened(facts.as_at)
        and period.name not in indicator.actuals
        and indicator.targets[period.name].number is not None
    ]


CHECK = Check(RULE, find)
