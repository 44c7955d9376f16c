"""R404: an action that serves a measure which the plan does not have."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Action
from planctl.rules.facts import Check, Facts
from planctl.rules.known import Known
from planctl.rules.words import called

RULE = Rule(
    "R404",
    "unknown-measure",
    Severity.ERROR,
    "An action names a measure that the plan does not have.",
    "The action would count for no measure, and the measure that was meant would seem to have no actions.",
    "Write the ref of one of the plan's measures.",
    bad=(
        "priorities:\n  - ref: FP2\n    title: Finance\n"
        "    measures:\n      - ref: 12.1\n        success: Budgets stay on profile\n"
        "    actions:\n      - ref: 12.1.1\n        title: Train managers\n        measures: 12.4\n"
    ),
    good=(
        "priorities:\n  - ref: FP2\n    title: Finance\n"
        "    measures:\n      - ref: 12.1\n        success: Budgets stay on profile\n"
        "    actions:\n      - ref: 12.1.1\n        title: Train managers\n        measures: 12.1\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Values of `measures` that are no measure's ref."""
    known = Known(measure.ref for priority in facts.plan.priorities for measure in priority.measures)
    for standing in facts.work:
        action = standing.item.work
        if isinstance(action, Action) and action.measures:
            for unknown in known.unknown(action, action.measures, "measures"):
                message = f"{called(standing.item)} serves measure {unknown.word}, which the plan does not have"
                yield Finding(RULE, unknown.span, message, unknown.help)


CHECK = Check(RULE, find)
