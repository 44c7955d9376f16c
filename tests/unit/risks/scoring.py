"""Scales and registers in, what planctl makes of them out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from string import ascii_uppercase

from planctl.model import Plan, RiskScale
from planctl.status.exposure import Matrix, matrix_of
from planctl.views.heatmap import HeatMap
from planctl.views.risks import Register, make_register
from tests.unit.plans import plan

ON = date(2007, 10, 31)
WORDS = ("Low", "Medium", "High")
LETTERS = ("F Almost impossible", "E Very low", "D Low", "C Significant", "B High", "A Very high")
ROMAN = ("IV Negligible", "III Marginal", "II Critical", "I Catastrophic")
NUMBERS = ("1 Rare", "2 Unlikely", "3 Possible", "4 Likely", "5 Almost certain")


def matrix(likelihood: Sequence[str], impact: Sequence[str], *appetite: str) -> Matrix:
    """The matrix of a scale."""
    scale = RiskScale(node=None, likelihood=tuple(likelihood), impact=tuple(impact), appetite=appetite)
    made = matrix_of(scale)
    assert made is not None
    return made


def plan_with(risks: Sequence[str], scale: tuple[Sequence[str], Sequence[str], Sequence[str]] | None = None) -> Plan:
    """A plan whose risks, A and so on, have these facts; `scale` is its likelihoods, impacts and appetite."""
    text = "title: Improvement Plan\nperiod: 2007/08\npriorities: []\n" + ("risks:\n" if risks else "")
    for number, facts in enumerate(risks):
        lines = [f"ref: {_ref(number)}", "title: Managing change", *facts.splitlines()]
        text += "".join([f"  - {lines[0]}\n", *(f"    {line}\n" for line in lines[1:])])
    if scale:
        text += "risk-scale:\n"
        for key, labels in zip(("likelihood", "impact", "appetite"), scale, strict=True):
            text += f"  {key}:\n" + "".join(f'    - "{label}"\n' for label in labels)
    return plan(text)


def _ref(number: int) -> str:
    """A to Z, then R27 and so on."""
    return ascii_uppercase[number] if number < len(ascii_uppercase) else f"R{number + 1}"


def register(risks: Sequence[str], scale: tuple[Sequence[str], Sequence[str], Sequence[str]] | None = None) -> Register:
    """The register of such a plan on the last of October 2007."""
    return make_register(plan_with(risks, scale), "plans/plan.yaml", ON, lambda risk: True)


def heat_map(scores: Sequence[str], scale: tuple[Sequence[str], Sequence[str], Sequence[str]]) -> HeatMap:
    """The heat map of risks with these scores."""
    made = register([f"current-score: {score}" if score else "raised: 2007" for score in scores], scale).heat_map
    assert made is not None
    return made
