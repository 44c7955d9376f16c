"""`--at` on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import PLAN, Call
from tests.history.conftest import Git, commit, git

__all__ = ["git"]

READING = ("overdue", "due", "stale", "list", "show", "grid", "summary", "leads", "indicators", "risks", "links")


@pytest.fixture
def remembered(workspace: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace whose plan was committed on 3 September 2007, and whose action 1.1.1 has since been put off."""
    git(workspace, "init", "--quiet")
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2007-10-31T10:00:00Z")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2007-10-31T10:00:00Z")
    commit(workspace, git, "Plan as approved by Cabinet")
    text = PLAN.replace("30 September 2007", "31 March 2008")
    (workspace / "plans" / "small.yaml").write_text(text, encoding="utf-8")
    return workspace


def test_the_date_of_the_commit_is_the_date_of_the_answer(call: Call, remembered: Path) -> None:
    result = call("overdue", "--at", "HEAD", "--format", "json", cwd=remembered)
    answer = result.json
    assert answer["as_at"] == "2007-10-31"
    assert answer["revision"]["subject"] == "Plan as approved by Cabinet"
    assert [row["ref"] for row in answer["actions"]] == ["1.1.1"]
    assert "of 31 October 2007: Plan as approved by Cabinet (HB)" in result.err
    assert call("overdue", "--on", "2007-10-31", "--format", "json", cwd=remembered).json["actions"] == []


def test_another_date_may_be_asked_for(call: Call, remembered: Path) -> None:
    answer = call("overdue", "--at", "HEAD", "--on", "2007-09-30", "--format", "json", cwd=remembered).json
    assert (answer["as_at"], answer["actions"]) == ("2007-09-30", [])


@pytest.mark.parametrize("command", READING)
def test_every_reading_command_takes_it(call: Call, remembered: Path, command: str) -> None:
    arguments = ("1.1.1",) if command == "show" else ()
    result = call(command, *arguments, "--at", "2007-12-24", cwd=remembered)
    assert result.code == 0, result.err
    assert "of 31 October 2007: Plan as approved by Cabinet" in result.err


def test_mistakes_of_then_are_counted_but_not_sent_to_validate(call: Call, remembered: Path, git: Git) -> None:
    (remembered / "plans" / "small.yaml").write_text(PLAN.replace("lead: JP", "Lead: JP"), encoding="utf-8")
    commit(remembered, git)
    said = call("list", "--at", "HEAD", cwd=remembered).err
    assert "plans/small.yaml: 1 error, as it was at " in said
    assert "planctl validate" not in said


@pytest.mark.parametrize(
    ("at", "message"),
    [
        ("nowhere", "git knows no revision “nowhere”"),
        ("--output=made", "git knows no revision “--output=made”"),
        ("30 Octember 2007", "git knows no revision “30 Octember 2007”"),
        ("2007-01-01", "nothing is known of 2007-01-01"),
    ],
)
def test_a_wrong_revision_exits_2(call: Call, remembered: Path, at: str, message: str) -> None:
    result = call("list", f"--at={at}", cwd=remembered)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_where_there_were_no_plans_it_says_when(call: Call, tmp_path: Path, git: Git) -> None:
    (tmp_path / "README").write_text("Nothing yet.\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    sha = commit(tmp_path, git)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "small.yaml").write_text(PLAN, encoding="utf-8")
    result = call("list", "--at", "HEAD", cwd=tmp_path)
    assert result.code == 2
    assert f"at {sha[:7]} there are no plans in" in result.err
