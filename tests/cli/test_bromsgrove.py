"""The shipped plan of Bromsgrove answers what the published document says, figure by figure."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

PLAN = "bromsgrove-improvement-2007"


@pytest.fixture
def actions(call: Call) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = call("list", "--plan", PLAN, "--on", "2007-10-31", "--format", "json").json["actions"]
    return [row for row in rows if row["kind"] == "action"]


def test_it_has_291_actions(actions: list[dict[str, Any]]) -> None:
    assert len(actions) == 291


def test_they_stand_in_the_order_of_the_file(actions: list[dict[str, Any]]) -> None:
    assert [row["line"] for row in actions] == sorted(row["line"] for row in actions)


def test_financial_management_keeps_the_order_of_the_source(actions: list[dict[str, Any]]) -> None:
    """The source prints the heading that serves 12.1 and 12.2 before that of 12.3."""
    refs = [row["ref"] for row in actions if row["priority"] == "FP2"]
    assert refs == [f"12.1.{number}" for number in range(1, 8)] + [f"12.3.{number}" for number in range(1, 6)]


@pytest.mark.parametrize(
    ("lead", "count"), [("JP", 86), ("HB", 73), ("CF", 36), ("JG", 22), ("HP", 19), ("PS", 17), ("DP", 16)]
)
def test_joint_actions_count_for_each_lead(actions: list[dict[str, Any]], lead: str, count: int) -> None:
    assert sum(lead in row["leads"] for row in actions) == count


def test_four_actions_have_no_lead(actions: list[dict[str, Any]]) -> None:
    assert [row["ref"] for row in actions if not row["leads"]] == ["18.1.1", "19.1.4", "21.1.7", "22.1.2"]


def test_25_actions_have_86_months_of_bars(actions: list[dict[str, Any]]) -> None:
    bars = [row["months"] for row in actions if row["months"]]
    assert (len(bars), sum(map(len, bars))) == (25, 86)


def test_bars_with_gaps_keep_their_months(actions: list[dict[str, Any]]) -> None:
    quarterly = next(row for row in actions if row["ref"] == "7.1.3")
    assert quarterly["months"] == ["2007-07", "2007-10", "2008-02", "2008-06"]


def test_13_actions_have_corrective_text(actions: list[dict[str, Any]]) -> None:
    assert sum(row["corrective_action"] is not None for row in actions) == 13


def test_no_ref_is_used_twice(actions: list[dict[str, Any]]) -> None:
    assert [ref for ref, times in Counter(row["ref"] for row in actions).items() if times > 1] == []


def test_it_has_22_priorities_and_65_measures(call: Call) -> None:
    rows = call("list", "--plan", PLAN, "--kind", "measure", "--format", "json").json["actions"]
    assert len({row["ref"] for row in rows}) == 65
    assert len(call("summary", PLAN, "--format", "json").json["plans"][0]["priorities"]) == 22


def test_it_validates_without_an_error(call: Call, repo_root: Path) -> None:
    result = call("validate", f"plans/{PLAN}.yaml", "--on", "2007-10-31", "--format", "json")
    errors = [found for found in result.json["findings"] if found["severity"] == "error"]
    assert (result.code, errors) == (0, [])


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        pytest.param(("7.1",), "late (red), 31 days overdue, 1 month behind", id="its own date"),
        pytest.param(
            ("7.3",),
            "late (red), because of what is below it: action 7.3.1 is 61 days overdue",
            id="an action's",
        ),
        pytest.param(
            ("1.1", "--kind", "measure"),
            "no date, because of what is below it: action 1.1.1 has no date, with 4 more like it",
            id="none of its actions has one",
        ),
    ],
)
def test_show_says_why_a_measure_stands_as_it_does(call: Call, asked: tuple[str, ...], status: str) -> None:
    ref, *kind = asked
    lines = call("show", f"bromsgrove:{ref}", *kind, "--on", "2007-10-31").out.splitlines()
    assert next(line.split(maxsplit=1)[1] for line in lines if line.startswith("  status ")) == status


def test_what_a_priority_does_not_have_is_empty_in_its_json(call: Call) -> None:
    part = call("show", "bromsgrove:CP7", "--on", "2007-10-31", "--format", "json").json["part"]
    assert (part["implications"], part["indicators"]) == ({}, [])
