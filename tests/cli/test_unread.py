"""What an answer says of plans that could not be read: it is passed on without what stood on standard error."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call

LISTINGS = ["overdue", "due", "stale", "list", "leads"]


@pytest.fixture
def notepads(workspace: Path) -> Path:
    """A plan in UTF-16, as Notepad may save it, beside the one that can be read."""
    plan = workspace / "plans" / "small.yaml"
    (plan.parent / "notepads.yaml").write_text(plan.read_text(encoding="utf-8"), encoding="utf-16")
    return workspace


@pytest.mark.parametrize("command", LISTINGS)
@pytest.mark.parametrize("shape", ["table", "md"])
def test_that_one_is_not_in_it_stands_in_the_answer(call: Call, notepads: Path, command: str, shape: str) -> None:
    result = call(command, "--on", "2007-10-31", "--format", shape, cwd=notepads)
    assert result.code == 2
    assert "1 plan could not be read and is not in this." in result.out


@pytest.mark.parametrize("command", LISTINGS)
@pytest.mark.parametrize("shape", ["table", "md"])
def test_of_plans_that_nobody_could_read_there_is_no_good_news(
    call: Call, notepads: Path, command: str, shape: str
) -> None:
    plan = notepads / "plans" / "small.yaml"
    plan.write_text(plan.read_text(encoding="utf-8"), encoding="utf-16")
    result = call(command, "--on", "2007-10-31", "--format", shape, cwd=notepads)
    assert result.code == 2
    assert "None of the plans could be read." in result.out
    assert "Nothing" not in result.out
    assert "Nobody" not in result.out
    plan.unlink()
    assert "The plan could not be read." in call(command, "--format", shape, cwd=notepads).out


@pytest.mark.parametrize("command", LISTINGS)
def test_where_all_are_read_nothing_is_said_of_it(call: Call, workspace: Path, command: str) -> None:
    assert "could not be read" not in call(command, "--on", "2007-10-31", cwd=workspace).out


def test_show_looks_for_no_part_in_plans_that_could_not_be_read(call: Call, notepads: Path) -> None:
    (notepads / "plans" / "small.yaml").unlink()
    result = call("show", "1.1.1", cwd=notepads)
    assert (result.code, result.out) == (2, "")
    assert "no plan could be read" in result.err
    assert "planctl validate plans/notepads.yaml" in result.err
