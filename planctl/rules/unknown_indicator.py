"""R405: an indicator that the plan does not list."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.known import Known
from planctl.rules.words import quoted

RULE = Rule(
    "R405",
    "unknown-indicator",
    Severity.ERROR,
    "A priority or an action names an indicator that the plan does not list.",
    "Its targets and actuals could not be shown beside the work that is to move them.",
    "Write the ref of one of the plan's indicators, or add the indicator to them.",
    bad=(
        "priorities:\n  - ref: CP7\n    title: Influence\n    indicators: NI 41\n"
        "indicators:\n  - ref: NI 14\n    title: Avoidable contact\n"
    ),
    good=(
        "priorities:\n  - ref: CP7\n    title: Influence\n    indicators: NI 14\n"
        "indicators:\n  - ref: NI 14\n    title: Avoidable contact\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Values of `indicators` that are no indicator's ref; those of linkages are words."""
    known = Known(indicator.ref for indicator in facts.plan.indicators)
    for part in facts.linking:
        if part.indicators:
            for unknown in known.unknown(part, part.indicators, "indicators"):
                message = f"{quoted(unknown.word)} is no indicator of this plan"
                yield Finding(RULE, unknown.span, message, unknown.help)


CHECK = Check(RULE, find)
