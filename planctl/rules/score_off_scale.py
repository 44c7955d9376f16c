"""K703: a score that is no cell of the plan's matrix."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.places import spans_of_words
from planctl.rules.words import listed, quoted
from planctl.status.exposure import Matrix, matrix_of, read_score

RULE = Rule(
    "K703",
    "score-off-scale",
    Severity.ERROR,
    "A score that is neither a number nor a cell of the plan's risk-scale.",
    "The risk cannot be put on the matrix or compared with the council's appetite.",
    "Write a cell as its likelihood and its impact, such as D3 or D III.",
    bad=(
        "risks:\n  - ref: A\n    title: Managing change\n    lead: JS\n    current-score: D5\n"
        "risk-scale:\n  likelihood: [D Low, C High]\n  impact: [IV Negligible, III Marginal]\n"
    ),
    good=(
        "risks:\n  - ref: A\n    title: Managing change\n    lead: JS\n    current-score: D3\n"
        "risk-scale:\n  likelihood: [D Low, C High]\n  impact: [IV Negligible, III Marginal]\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Scores of risks, and cells of the appetite line, where the plan declares a scale with both axes."""
    scale = facts.plan.risk_scale
    matrix = matrix_of(scale)
    if scale is None or matrix is None:
        return
    likelihoods, impacts = (listed(axis.names) for axis in (matrix.likelihood, matrix.impact))
    is_none = f"is no cell of the risk scale: likelihoods are {likelihoods}, impacts {impacts}"
    for risk in facts.plan.risks:
        for key, score in (("current-score", risk.current_score), ("target-score", risk.target_score)):
            if score and _is_off(score, matrix):
                yield Finding(RULE, risk.span(key), f"{quoted(score)} {is_none}")
    beyond = [cell for cell in scale.appetite if matrix.cell(cell) is None]
    for cell, span in spans_of_words(scale, beyond, "appetite").items():
        yield Finding(RULE, span, f"{quoted(cell)} {is_none}")


def _is_off(text: str, matrix: Matrix) -> bool:
    score = read_score(text, matrix)
    return score is not None and score.number is None and score.cell is None


CHECK = Check(RULE, find)
