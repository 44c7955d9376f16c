"""K703: a score that is no cell of the plan's matrix."""

from __future__ import annotations

import pytest

from tests.rules.checking import check

TEXT = """
risks:
  - ref: A
    title: Managing change
    current-score: {score}
risk-scale:
  likelihood: [F Almost impossible, D Low, A Very high]
  impact: [IV Negligible, III Marginal, I Catastrophic]
  appetite: [D3]
"""


@pytest.mark.parametrize("score", ["D3", "DIII", "D III", "d3", "A/1", "F4", "6", "2.5"])
def test_cells_and_numbers(score: str) -> None:
    assert check(TEXT.format(score=score), "K703") == []


@pytest.mark.parametrize("score", ["D2", "C3", "3D", "High"])
def test_what_is_no_cell(score: str) -> None:
    found = check(TEXT.format(score=score), "K703")
    assert found == [
        (
            "4:20",
            f"“{score}” is no cell of the risk scale: likelihoods are F, D and A, impacts IV, III and I",
            "Write a cell as its likelihood and its impact, such as D3 or D III.",
        )
    ]


def test_the_appetite_line_runs_along_cells_too() -> None:
    text = TEXT.format(score="D3").replace("[D3]", "[D3, E3]")
    assert [place for place, _, _ in check(text, "K703")] == ["8:18"]


def test_a_plan_without_a_scale_may_score_as_it_likes() -> None:
    assert check("risks: {ref: A, title: Change, current-score: High}\n", "K703") == []
