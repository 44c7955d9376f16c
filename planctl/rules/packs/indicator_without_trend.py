"""B914: indicators of which nobody can tell whether they get better."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity
from planctl.rules.packs.facts import PlanCheck, Reported, Said, Surroundings
from planctl.rules.words import called_part, listed
from planctl.status.performance import performance_of
from planctl.wording import plural

RULE = Rule(
    "B914",
    "indicator-without-trend",
    Severity.WARNING,
    "A plan that a pack is about has indicators without a trend: fewer than two actuals that can be compared.",
    "Members cannot tell whether it is getting better or worse.",
    "Add under actuals: the figure of an earlier period of the same length, in the same unit.",
    bad=(
        "indicators:\n  - ref: NI 181\n    title: Days to process a claim\n"
        "    targets:\n      2006/07: 20 days\n    actuals:\n      2006/07: 23 days\n"
    ),
    good=(
        "indicators:\n  - ref: NI 181\n    title: Days to process a claim\n"
        "    targets:\n      2006/07: 20 days\n    actuals:\n      2005/06: 25 days\n      2006/07: 23 days\n"
    ),
)


def find(reported: Reported, around: Surroundings) -> Said | None:
    """Indicators whose latest actual by the day has none before it to be compared with."""
    facts = reported.facts
    without = [
        called_part(indicator)
        for indicator in facts.plan.indicators
        if performance_of(indicator, facts.calendar, facts.as_at).trend is None
    ]
    if not without:
        return None
    return Said(f"{plural(len(without), 'indicator')} without a trend: {listed(without)}")


CHECK = PlanCheck(RULE, find)
