"""K701: a risk that nobody owns."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.risks import one_or_all

RULE = Rule(
    "K701",
    "risk-without-owner",
    Severity.WARNING,
    "A risk without anybody who answers for it.",
    "Nobody watches a risk that is nobody's.",
    "Add a line lead: with the initials of its owner.",
    bad="risks:\n  - ref: A\n    title: Managing change\n    current-score: 6\n",
    good="risks:\n  - ref: A\n    title: Managing change\n    current-score: 6\n    lead: JS\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Risks without a lead; one finding for a register in which none has one."""
    return one_or_all(RULE, facts.plan, lambda risk: not (risk.lead or facts.has_misspelt(risk, "lead")), "owner")


CHECK = Check(RULE, find)
