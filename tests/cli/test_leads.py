"""`leads`: who is listed, and with which counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PLAN, Call

ON = ("--on", "2007-10-31")


def rows(call: Call, folder: Path, *options: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call("leads", *options, *ON, "--format", "json", cwd=folder).json["leads"]
    return found


@pytest.mark.parametrize("leads", [("HB",), ("JP",), ("HB", "JP")])
def test_those_who_are_asked_for_are_listed_alone_and_with_the_same_counts(
    call: Call, workspace: Path, leads: tuple[str, ...]
) -> None:
    options = [option for lead in leads for option in ("--lead", lead)]
    asked = rows(call, workspace, *options)
    assert asked == [row for row in rows(call, workspace) if row["lead"] in leads]
    assert len(asked) == len(leads)


def test_a_name_is_known_whatever_its_case(call: Call, workspace: Path) -> None:
    assert rows(call, workspace, "--lead", "hb") == rows(call, workspace, "--lead", "HB")


def test_with_accountable_only_what_they_answer_for_counts(call: Call, workspace: Path) -> None:
    assert [(row["lead"], row["open"]) for row in rows(call, workspace, "--lead", "HB", "--accountable")] == [("HB", 2)]


def test_whoever_has_nothing_open_is_said_to_have_nothing(call: Call, workspace: Path) -> None:
    text = PLAN.replace("  JP: Head", "  GR: Solicitor\n  JP: Head")
    (workspace / "plans" / "small.yaml").write_text(text, encoding="utf-8")
    assert rows(call, workspace, "--lead", "GR") == [
        {"lead": "GR", "post": "Solicitor", "known": True, "open": 0, "overdue": 0, "due_in_30_days": 0}
    ]
