"""The columns of first dates and moves in a pack: git's memory where there is one, and no more than is known else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PLAN, Call
from tests.history.conftest import Git, commit, git

__all__ = ["git"]

DUE = "due: 30 September 2007\n"
OVERWRITTEN = "due: 30 November 2007\n"


def revised(day: str, *more: str) -> str:
    """The lines of a revision of 1.1.1."""
    lines = ["revisions:", f"  - due: {day}", "    reason: Staff left", *(f"    {line}" for line in more)]
    return "".join(f"            {line}\n" for line in lines)


AGREED = revised("31 October 2007", "approved: {by: Cabinet, on: 3 September 2007}")


def adopt(folder: Path, git: Git, *dues: str) -> None:
    """Commit the plan with one date of 1.1.1 after the other."""
    git(folder, "init", "--quiet")
    for due in dues:
        write(folder, due)
        commit(folder, git)


def write(folder: Path, due: str) -> None:
    (folder / "plans" / "small.yaml").write_text(PLAN.replace(DUE, due), encoding="utf-8")


def packed(call: Call, folder: Path, *options: str, on: str = "2007-12-31") -> tuple[dict[str, Any], str]:
    """The row of 1.1.1 in the appendix of a pack, with the headings of its columns; and what was said on the way."""
    result = call("pack", "--to", "json", "--on", on, *options, cwd=folder)
    (path,) = (folder / "packs-out").glob(f"*-{on}.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    (row,) = (made for plan in data["plans"] for made in plan["appendix"] if made["ref"] == "1.1.1")
    return {**row, **data["date_headings"]}, result.err


def told(row: dict[str, Any]) -> tuple[str, str, str]:
    return row["original_due"], row["agreed_due"], row["moved_words"]


def test_an_overwritten_date_is_printed_with_the_first_one(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, DUE, OVERWRITTEN)
    result = call("pack", "--to", "html,md", "--on", "2007-12-31", cwd=workspace)
    assert (
        "warning[B917 overwritten-date] the date of 1.1.1 was overwritten without approval: Members will" in result.err
    )
    cells = "30 September 2007", "30 November 2007", "1, without approval"
    for ending, between in (("md", " | "), ("html", "</td><td{}>")):
        (path,) = (workspace / "packs-out").glob(f"*.{ending}")
        text = path.read_text(encoding="utf-8").replace(' class="figure"', "")
        assert text.count(between.format("").join(cells)) == 2, ending


@pytest.mark.parametrize(
    ("dues", "words"),
    [
        pytest.param((DUE,), ("2007-09-30", "2007-09-30", "0"), id="never moved"),
        pytest.param((DUE + AGREED,), ("2007-09-30", "2007-10-31", "1"), id="before git knew it"),
        pytest.param((DUE, DUE + AGREED), ("2007-09-30", "2007-10-31", "1"), id="with approval"),
        pytest.param(
            (DUE, OVERWRITTEN, OVERWRITTEN + AGREED),
            ("2007-09-30", "2007-10-31", "2, 1 without approval"),
            id="both ways",
        ),
        pytest.param(
            (DUE, OVERWRITTEN, DUE + revised("30 November 2007")), ("2007-09-30", "2007-09-30", "0"), id="put back"
        ),
        pytest.param(
            (DUE, DUE + revised("31 March 2008", "approved: {by: Cabinet, on: 9 January 2008}")),
            ("2007-09-30", "2007-09-30", "0"),
            id="a body agreed after the day",
        ),
        pytest.param(("", DUE, OVERWRITTEN), ("2007-09-30", "2007-11-30", "1, without approval"), id="dated later"),
    ],
)
def test_the_ledger_fills_the_columns(
    call: Call, workspace: Path, git: Git, dues: tuple[str, ...], words: tuple[str, str, str]
) -> None:
    adopt(workspace, git, *dues)
    row, said = packed(call, workspace)
    assert told(row) == words
    assert (row["original"], row["moved"]) == ("Original date", "Times moved")
    assert ("overwritten-date" in said) is ("without" in words[2])


def test_the_baseline_counts(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, DUE, OVERWRITTEN)
    git(workspace, "tag", "approved")
    (workspace / "planctl.yaml").write_text("format: 1\norganisation: Anytown\nbaseline: approved\n", encoding="utf-8")
    commit(workspace, git)
    row, said = packed(call, workspace)
    assert (told(row), "B917" in said) == (("2007-11-30", "2007-11-30", "0"), False)


def test_work_without_a_date_has_the_moves_of_the_action_above_it(call: Call, workspace: Path, git: Git) -> None:
    below = "            actions:\n              - {ref: 1.1.1a, title: Invite}\n"
    adopt(workspace, git, DUE + below, OVERWRITTEN + below)
    packed(call, workspace)
    (path,) = (workspace / "packs-out").glob("*.json")
    appendix = json.loads(path.read_text(encoding="utf-8"))["plans"][0]["appendix"]
    assert {told(row) for row in appendix if row["ref"] in ("1.1.1", "1.1.1a")} == {
        ("2007-09-30", "2007-11-30", "1, without approval")
    }


def test_without_git_the_headings_say_what_is_known(call: Call, workspace: Path) -> None:
    write(workspace, OVERWRITTEN + revised("31 December 2007", "approved: {by: Cabinet, on: 3 September 2007}"))
    row, said = packed(call, workspace)
    assert told(row) == ("2007-11-30", "2007-12-31", "1")
    assert (row["original"], row["moved"]) == ("Date in the plan", "Moved with approval")
    assert "first dates and moves are told as the plans say them, not as git knows them: " in said


def test_nor_is_a_part_of_the_past_taken_for_all_of_it(call: Call, workspace: Path, tmp_path: Path, git: Git) -> None:
    adopt(workspace, git, DUE, OVERWRITTEN)
    git(tmp_path, "clone", "--quiet", "--depth=1", workspace.as_uri(), "shallow")
    row, said = packed(call, tmp_path / "shallow")
    assert (row["original"], row["moved_words"]) == ("Date in the plan", "0")
    assert "this clone holds only the latest commits" in said


def test_nor_are_plans_that_were_never_committed(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, DUE)
    (workspace / "plans" / "other.yaml").write_text(PLAN.replace(" 1.1", " 2.1"), encoding="utf-8")
    row, said = packed(call, workspace)
    assert row["original"] == "Date in the plan"
    assert "not all of the plans have been committed" in said


def test_a_missing_baseline_is_told_and_the_pack_is_made(call: Call, workspace: Path, git: Git) -> None:
    (workspace / "planctl.yaml").write_text("format: 1\nbaseline: approved\n", encoding="utf-8")
    adopt(workspace, git, DUE, OVERWRITTEN)
    row, said = packed(call, workspace)
    assert row["original"] == "Date in the plan"
    assert "this clone has no such tag" in said


def test_the_past_is_left_alone_where_no_column_asks_for_it(call: Call, workspace: Path) -> None:
    options = ("--template", "improvement-update", "--on", "2007-12-31")
    assert "first dates and moves" not in call("pack", *options, cwd=workspace).err
    assert "first dates and moves" in call("pack", *options, "--to", "json", cwd=workspace).err


def test_the_same_commit_gives_the_same_bytes_later(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, DUE, OVERWRITTEN)
    then = git(workspace, "rev-parse", "HEAD")
    options = ("pack", "--at", then, "--on", "2007-12-31", "--to", "html", "-o")
    call(*options, "then", cwd=workspace)
    write(workspace, "due: 31 March 2008\n")
    commit(workspace, git)
    call(*options, "now", cwd=workspace)
    ((first,), (again,)) = ((path.read_bytes() for path in (workspace / each).iterdir()) for each in ("then", "now"))
    assert first == again
    assert b"1, without approval" in first
