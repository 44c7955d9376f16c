"""B913: indicators that a pack can set against nothing."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity
from planctl.rules.packs.facts import PlanCheck, Reported, Said, Surroundings
from planctl.rules.words import called_part, listed
from planctl.wording import plural

RULE = Rule(
    "B913",
    "indicator-without-target",
    Severity.WARNING,
    "A plan that a pack is about has indicators without any target in figures.",
    "Members see a figure and cannot tell whether it is good.",
    "Add under targets: a line with the period and the figure to be reached.",
    bad="indicators:\n  - ref: NI 181\n    title: Days to process a claim\n    actuals:\n      2006/07: 23 days\n",
    good=(
        "indicators:\n  - ref: NI 181\n    title: Days to process a claim\n"
        "    targets:\n      2006/07: 20 days\n    actuals:\n      2006/07: 23 days\n"
    ),
)


def find(reported: Reported, around: Surroundings) -> Said | None:
    """Indicators with no target that is a figure."""
    plan = reported.facts.plan
    without = [
        called_part(indicator)
        for indicator in plan.indicators
        if not any(target.number is not None for target in indicator.targets.values())
    ]
    if not without:
        return None
    return Said(f"{plural(len(without), 'indicator')} without a target: {listed(without)}")


CHECK = PlanCheck(RULE, find)
