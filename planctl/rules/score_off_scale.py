"""K703: a score that is no cell of the plan's matrix."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import RiskScale
from planctl.rules.facts import Check, Facts
from planctl.rules.places import spans_of_words
from planctl.rules.words import listed, quoted

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
_LONGEST = 40
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def find(facts: Facts) -> Iterator[Finding]:
    """Scores of risks, and cells of the appetite line, where the plan declares a scale with both axes."""
    scale = facts.plan.risk_scale
    if scale is None or not (scale.likelihood and scale.impact):
        return
    likelihoods, impacts = ({_plain(name) for name in _names(axis)} for axis in (scale.likelihood, scale.impact))
    impacts |= {str(number) for number, roman in enumerate(_ROMAN, 1) if roman in impacts}
    is_none = f"is no cell of the risk scale: {_axes(scale)}"
    for risk in facts.plan.risks:
        for key, score in (("current-score", risk.current_score), ("target-score", risk.target_score)):
            if score and not _is_number(score) and not _is_cell(score, likelihoods, impacts):
                yield Finding(RULE, risk.span(key), f"{quoted(score)} {is_none}")
    beyond = [cell for cell in scale.appetite if not _is_cell(cell, likelihoods, impacts)]
    for cell, span in spans_of_words(scale, beyond, "appetite").items():
        yield Finding(RULE, span, f"{quoted(cell)} {is_none}")


def _names(axis: Iterable[str]) -> list[str]:
    """The first word of a label is the cell's name (FORMAT §3)."""
    return [label.split()[0] for label in axis]


def _is_cell(score: str, likelihoods: Collection[str], impacts: Collection[str]) -> bool:
    """Whether it is a likelihood followed by an impact, however the two are kept apart."""
    cell = _plain(score)[:_LONGEST]
    return any(cell[:end] in likelihoods and cell[end:] in impacts for end in range(1, len(cell)))


def _plain(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())


def _is_number(score: str) -> bool:
    return score.replace(".", "", 1).isdecimal()


def _axes(scale: RiskScale) -> str:
    """Both axes, from least to worst."""
    return f"likelihoods are {listed(_names(scale.likelihood))}, impacts {listed(_names(scale.impact))}"


CHECK = Check(RULE, find)
