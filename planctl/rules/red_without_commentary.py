"""K705: an indicator that has missed its target, and nobody says why."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Amount, Indicator
from planctl.rules.facts import Check, Facts
from planctl.rules.places import span_of_key
from planctl.rules.words import called_part

RULE = Rule(
    "K705",
    "red-without-commentary",
    Severity.WARNING,
    "An indicator is off its target by more than its tolerance, without a commentary.",
    "Members will ask why, and the plan has nothing to say.",
    "Add to the indicator a line commentary: with the reason and what is done about it.",
    bad=(
        "indicators:\n  - ref: NI 181\n    title: Days to process a claim\n    better: lower\n"
        "    tolerance: 10%\n"
        "    targets:\n      2006/07: 20 days\n    actuals:\n      2006/07: 23 days\n"
    ),
    good=(
        "indicators:\n  - ref: NI 181\n    title: Days to process a claim\n    better: lower\n"
        "    tolerance: 10%\n"
        "    targets:\n      2006/07: 20 days\n    actuals:\n      2006/07: 23 days\n"
        "    commentary: Two posts were vacant until January.\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Indicators with a known polarity whose newest actual, of a period that is over, is red."""
    for indicator in facts.plan.indicators:
        if indicator.better is None or indicator.commentary:
            continue
        ended = [(ends, period) for period in indicator.actuals if (ends := facts.period_ends(period))]
        periods = [period for ends, period in sorted(ended) if ends < facts.as_at and period in indicator.targets]
        if periods and _is_red(indicator, periods[-1]):
            yield _finding(indicator, periods[-1])


def _finding(indicator: Indicator, period: str) -> Finding:
    actual, target = indicator.actuals[period].text, indicator.targets[period].text
    reached = f"{called_part(indicator)} reached {actual} in {period} against a target of {target}"
    return Finding(RULE, span_of_key(indicator, period, "actuals"), f"{reached}, and nothing says why")


def _is_red(indicator: Indicator, period: str) -> bool:
    """Whether the actual is worse than the target by more than the tolerance; without one, by anything."""
    actual, target = indicator.actuals[period].number, indicator.targets[period].number
    if actual is None or target is None:
        return False
    worse_by = actual - target if indicator.better == "lower" else target - actual
    return worse_by > _tolerated(indicator.tolerance, target)


def _tolerated(tolerance: Amount | None, target: Decimal) -> Decimal:
    if tolerance is None or tolerance.number is None:
        return Decimal(0)
    return abs(target) * tolerance.number / 100 if tolerance.unit == "%" else tolerance.number


CHECK = Check(RULE, find)
