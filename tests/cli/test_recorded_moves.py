"""A plan that is older than its first commit: the moves that it tells of itself count, and nobody in git made them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PLAN, Call
from tests.cli.terminal import on_terminal
from tests.history.conftest import Git, commit, git

__all__ = ["git"]

DUE = "            due: 30 September 2007\n"
TO_OCTOBER = ("31 October 2007", "Cabinet")
TO_DECEMBER = ("31 December 2007", "Council")
ASKED = ("31 March 2008", None)
Revised = tuple[str, str | None]


def revised(*revisions: Revised) -> str:
    """The plan with the date of 1.1.1 revised, each time to a day and by a body, or by none."""
    lines = [f"            {line}\n" for due, body in revisions for line in _revision(due, body)]
    assert PLAN.count(DUE) == 1
    return PLAN.replace(DUE, "".join([DUE, "            revisions:\n", *lines]))


def _revision(due: str, body: str | None) -> list[str]:
    asked = [f"  - due: {due}", "    reason: Staff left", "    by: JP"]
    return [*asked, f"    approved: {body}"] if body else asked


def adopt(folder: Path, git: Git, *versions: str) -> None:
    """Commit versions of the plan, one after the other, in a repository of their own."""
    git(folder, "init", "--quiet")
    for text in versions:
        (folder / "plans" / "small.yaml").write_text(text, encoding="utf-8")
        commit(folder, git)


def ledger(call: Call, folder: Path, *options: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call("slippage", *options, "--format", "json", cwd=folder).json["slippage"]
    return found


def days(row: dict[str, Any]) -> list[tuple[str, str]]:
    return [(move["from_day"], move["to_day"]) for move in row["moves"]]


def test_the_first_date_is_that_of_the_plan_itself(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, revised(TO_OCTOBER), revised(TO_DECEMBER))
    (row,) = ledger(call, workspace)
    assert (row["original_due"], row["agreed_due"]) == ("2007-09-30", "2007-12-31")
    assert (row["times"], row["recorded"], row["silently"], row["movers"]) == (2, 1, 0, ["HB"])
    assert "agreed: 31 December 2007, moved from 30 September 2007" in call("show", "1.1.1", cwd=workspace).out


def test_each_recorded_move_starts_where_the_last_one_ended(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, revised(TO_OCTOBER, TO_DECEMBER))
    (row,) = ledger(call, workspace)
    assert days(row) == [("2007-09-30", "2007-10-31"), ("2007-10-31", "2007-12-31")]


def test_a_milestone_without_a_date_moved_from_that_of_its_action(call: Call, workspace: Path, git: Git) -> None:
    lines = ["actions:", "  - ref: 1.1.1a", "    title: Invite", "    revisions:"]
    milestone = [f"            {line}\n" for line in (*lines, *(f"    {line}" for line in _revision(*TO_OCTOBER)))]
    adopt(workspace, git, PLAN.replace(DUE, "".join([DUE, *milestone])))
    (row,) = ledger(call, workspace)
    assert (row["ref"], row["original_due"], row["agreed_due"]) == ("1.1.1a", "2007-09-30", "2007-10-31")
    assert "moved from 30 September 2007" in call("show", "1.1.1a", cwd=workspace).out


def test_what_got_its_first_day_by_a_revision_slipped_from_none(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, revised(TO_OCTOBER).replace(DUE, ""))
    out = call("slippage", "--format", "csv", cwd=workspace).out
    assert ",no date,31 October 2007,1,,from no date,recorded earlier" in out


def test_it_names_the_body_and_nobody_who_made_it(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, revised(TO_OCTOBER))
    ((move,),) = (row["moves"] for row in ledger(call, workspace))
    assert (move["change"], move["manner"], move["approved_by"]) == ("re-dated earlier", "approved", "Cabinet")
    assert {move[key] for key in ("commit", "short", "on", "author", "subject")} == {None}
    assert move["known_from"] == git(workspace, "log", "-1", "--format=%cs")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(revised(ASKED), id="only asked for"),
        pytest.param(revised(("30 September 2007", "Cabinet")), id="to the same day"),
        pytest.param(revised(TO_OCTOBER).replace("status: approved", "status: draft"), id="in a draft"),
    ],
)
def test_what_moved_no_agreed_date_does_not_count(call: Call, workspace: Path, git: Git, text: str) -> None:
    adopt(workspace, git, text)
    assert "No date has moved." in call("slippage", cwd=workspace).out


def test_what_was_asked_for_then_counts_on_the_day_of_its_approval(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, revised(TO_OCTOBER, ASKED), revised(TO_OCTOBER, (ASKED[0], "Cabinet")))
    (row,) = ledger(call, workspace)
    assert [(move["change"], move["author"]) for move in row["moves"]] == [
        ("re-dated earlier", None),
        ("re-dated", "HB"),
    ]


def test_an_action_that_comes_later_brings_its_moves_with_it(call: Call, workspace: Path, git: Git) -> None:
    text = revised(TO_OCTOBER)
    action = text[text.index("          - ref: 1.1.1") : text.index("          - ref: 1.1.2")]
    adopt(workspace, git, text.replace(action, ""), text)
    (row,) = ledger(call, workspace)
    assert (row["original_due"], row["times"], row["recorded"]) == ("2007-09-30", 1, 1)


def test_what_was_recorded_by_the_baseline_is_agreed_history(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, revised(TO_OCTOBER))
    git(workspace, "tag", "approved")
    (workspace / "planctl.yaml").write_text("format: 1\nbaseline: approved\n", encoding="utf-8")
    adopt(workspace, git, revised(TO_OCTOBER, TO_DECEMBER))
    (row,) = ledger(call, workspace)
    assert (row["original_due"], row["times"], row["recorded"]) == ("2007-10-31", 1, 0)


def test_it_is_told_before_the_day_from_which_git_knows_the_action(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, revised(TO_OCTOBER), revised(TO_OCTOBER, TO_DECEMBER))
    _, before, here, after = call("log", "1.1.1", "--format", "csv", cwd=workspace).out.splitlines()
    assert before.startswith("before ")
    assert before.endswith(
        ',,,"re-dated earlier: 30 September 2007 → 31 October 2007, 1 month later, approved by Cabinet"'
    )
    assert here.endswith(",HB,on record from here on")
    assert after.endswith(', approved by Council, the 2nd time"')
    below = call("log", "P1", "--format", "json", cwd=workspace).json["below"]
    assert [each["change"] for each in below] == ["re-dated earlier", "re-dated"]


def test_it_is_no_change_of_the_day_on_which_the_plan_came(call: Call, workspace: Path, git: Git) -> None:
    text = revised(TO_OCTOBER)
    action = text[text.index("          - ref: 1.1.1") : text.index("          - ref: 1.1.2")]
    adopt(workspace, git, text.replace(action, ""), text)
    told = call("diff", "HEAD~1", "HEAD", "--format", "json", cwd=workspace).json["changes"]
    assert [(each["change"], each["times"], each["sentence"]) for each in told] == [
        ("added", None, "added, due 30 September 2007")
    ]


def test_a_plan_that_is_not_committed_yet_tells_them_too(call: Call, workspace: Path, git: Git) -> None:
    (workspace / "plans" / "small.yaml").unlink()
    adopt(workspace, git)
    commit(workspace, git)
    (workspace / "plans" / "next.yaml").write_text(revised(TO_OCTOBER), encoding="utf-8")
    assert [(row["plan"], row["recorded"]) for row in ledger(call, workspace)] == [("next", 1)]
    assert call("log", "1.1.1", "--format", "csv", cwd=workspace).out.splitlines()[1].startswith("before now,")


def test_at_a_commit_the_moves_that_it_knew_are_told(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, revised(TO_OCTOBER), revised(TO_OCTOBER, TO_DECEMBER))
    assert [row["times"] for row in ledger(call, workspace, "--at", "HEAD~1")] == [1]
    assert ledger(call, workspace, "--at", "HEAD~1", "--more-than", "1") == []
    assert [row["times"] for row in ledger(call, workspace, "--more-than", "1")] == [2]


def test_who_moved_it_says_that_nobody_is_known(call: Call, workspace: Path, git: Git) -> None:
    adopt(workspace, git, revised(TO_OCTOBER), revised(TO_OCTOBER, TO_DECEMBER))
    assert call("slippage", "--format", "csv", cwd=workspace).out.endswith(',"recorded earlier, HB"\r\n')
    out = call("slippage", cwd=workspace).out
    assert "Recorded earlier: 1 move that the plan told of, with approval, when git first knew of the work." in out


@pytest.mark.slow
def test_a_narrow_terminal_says_it_in_a_sentence(workspace: Path, git: Git) -> None:
    adopt(workspace, git, revised(TO_OCTOBER), revised(TO_OCTOBER, TO_DECEMBER))
    _, sent = on_terminal("slippage", width=80, cwd=workspace)
    assert "1 move recorded earlier; moved by HB" in " ".join(sent.split())
