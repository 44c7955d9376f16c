"""K702: a risk that has not been scored."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.risks import one_or_all

RULE = Rule(
    "K702",
    "risk-without-score",
    Severity.WARNING,
    "A risk without its current score.",
    "It stands nowhere on the matrix, and nobody can say whether the council accepts it.",
    "Add a line current-score: with a number or a cell of the plan's risk-scale.",
    bad="risks:\n  - ref: A\n    title: Managing change\n    lead: JS\n",
    good="risks:\n  - ref: A\n    title: Managing change\n    lead: JS\n    current-score: 6\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Risks without one; one finding for a register in which none has one."""
    return one_or_all(RULE, facts.plan, lambda risk: not risk.current_score, "current score")


CHECK = Check(RULE, find)
