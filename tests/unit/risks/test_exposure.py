"""How risks stand: against their targets, within the appetite or not, worst first, and what is late about them."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.status.exposure import days_late, expose, matrix_of
from tests.unit.risks.scoring import LETTERS, ON, ROMAN, plan_with, register

SCALE = (LETTERS, ROMAN, ("D2", "C3"))


@pytest.mark.parametrize(
    ("current", "target", "stands", "gap"),
    [
        ("12", "4", "above target", 8),
        ("4", "4", "at target", 0),
        ("3", "4", "below target", -1),
        ("C2", "D3", "above target", None),
        ("C3", "D3", "above target", None),
        ("D3", "D III", "at target", None),
        ("E4", "D3", "below target", None),
        ("E3", "D3", "below target", None),
        ("C3", "D2", "beside target", None),
        ("12", "D3", None, None),
        ("high", "low", None, None),
    ],
)
def test_against_its_target(current: str, target: str, stands: str | None, gap: int | None) -> None:
    (made,) = register([f"current-score: {current}\ntarget-score: {target}"], SCALE).rows
    assert (made["to_target"], made["gap"]) == (stands, gap)


@pytest.mark.parametrize("facts", ["current-score: 6", "target-score: 6", "raised: 2007"])
def test_without_both_scores_there_is_no_distance(facts: str) -> None:
    (made,) = register([facts]).rows
    assert (made["to_target"], made["gap"]) == (None, None)


@pytest.mark.parametrize(
    ("score", "within"),
    [("D2", True), ("C3", True), ("C2", False), ("F1", False), ("12", None), ("D9", None)],
)
def test_within_the_appetite(score: str, within: bool | None) -> None:
    assert register([f"current-score: {score}"], SCALE).rows[0]["within_appetite"] is within
    unstated = register([f"current-score: {score}"], (LETTERS, ROMAN, ()))
    assert unstated.rows[0]["within_appetite"] is None


@pytest.mark.parametrize(
    ("scores", "order"),
    [
        pytest.param(["6", "16", "8", "16"], "BDCA", id="numbers fall, file order parts equals"),
        pytest.param(["F4", "A1", "C3", "D2"], "BDCA", id="cells by their steps, the heavier impact first"),
        pytest.param(["D2", "F1"], "BA", id="beyond the appetite before within it"),
        pytest.param(["", "high", "6", "F4"], "DCBA", id="cells, numbers, words, nothing"),
    ],
)
def test_worst_first(scores: list[str], order: str) -> None:
    facts = [f"current-score: {score}" if score else "raised: 2007" for score in scores]
    assert "".join(made["ref"] for made in register(facts, SCALE).rows) == order


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        pytest.param("due: 30 October 2007", 1, id="its date has passed"),
        pytest.param("due: 31 October 2007", 0, id="it is due today"),
        pytest.param("due: November 2007", 0, id="it is due later"),
        pytest.param("due: Ongoing", 0, id="it goes on"),
        pytest.param("milestone: Agreed", 0, id="it has no date"),
        pytest.param("due: In place", 0, id="its date says that it is done"),
        pytest.param("due: 30 October 2007\ncompleted: 31 October 2007", 0, id="it is done by the day"),
        pytest.param("due: 30 October 2007\ncompleted: 1 November 2007", 1, id="it was done after the day"),
        pytest.param("due: 30 October 2007\ncompleted: nearly", 1, id="nobody can read when it was done"),
        pytest.param("due: April 2007 (stage 1) – Sept 2007", 31, id="its last stage counts"),
    ],
)
def test_late_mitigations(facts: str, days: int) -> None:
    indented = "".join(f"\n    {line}" for line in facts.splitlines())
    plan = plan_with([f"mitigations:\n  - title: Restructure{indented}"])
    (mitigation,) = plan.risks[0].mitigations
    assert days_late(mitigation, ON) == days
    (exposure,) = expose(plan, matrix_of(plan.risk_scale), ON)
    assert exposure.late == ((mitigation,) if days else ())
    assert days_late(mitigation, date(1999, 1, 1)) == 0
