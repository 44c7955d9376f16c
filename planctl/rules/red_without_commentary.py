"""K705: an indicator that has missed its target, and nobody says why."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.places import span_of_key
from planctl.rules.words import called_part
from planctl.status.performance import performance_of
from planctl.words import Rag

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
    """Indicators of which the latest figures are red."""
    for indicator in facts.plan.indicators:
        if indicator.better is None or indicator.commentary:
            continue
        stands = performance_of(indicator, facts.calendar, facts.as_at)
        if stands.rag is Rag.RED and stands.period and stands.actual and stands.target:
            reached = f"{called_part(indicator)} reached {stands.actual.text} in {stands.period.name}"
            message = f"{reached} against a target of {stands.target.text}, and nothing says why"
            yield Finding(RULE, span_of_key(indicator, stands.period.name, "actuals"), message)


CHECK = Check(RULE, find)
