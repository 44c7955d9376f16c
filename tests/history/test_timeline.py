"""Following parts of plans through branches, merges, clones that lack something and plans of other names."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

import pytest

from planctl.changes.ledger import ledger
from planctl.changes.timeline import PlanLife, Timeline, remember
from planctl.history import open_repository
from planctl.workspace import load
from tests.cli.conftest import PLAN
from tests.history.conftest import Git, commit

NAME = "plans/small.yaml"
DUE = ("30 September 2007", "31 October 2007")
TITLE = ("title: Open the office", "title: Open the new office")
LEAD = ("lead: HB/JP", "lead: JP")


@pytest.fixture
def small(tmp_path: Path, git: Git) -> Path:
    """A repository with a small plan."""
    folder = tmp_path / "small"
    (folder / "plans").mkdir(parents=True)
    git(folder, "init", "--quiet")
    edit(folder, git, "Plan")
    return folder


def edit(folder: Path, git: Git, message: str, *pairs: tuple[str, str]) -> str:
    """Commit the plan as it first was, with other words in it."""
    text = PLAN
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    (folder / NAME).write_text(text, encoding="utf-8")
    return commit(folder, git, message)


def merged(folder: Path, git: Git, *, theirs: tuple[str, str], ours: tuple[str, str]) -> None:
    """Make a change on a branch and another on main, and merge them without committing what comes of it."""
    git(folder, "checkout", "--quiet", "-b", "work")
    edit(folder, git, "Theirs", theirs)
    git(folder, "checkout", "--quiet", "main")
    edit(folder, git, "Ours", ours)
    git(folder, "merge", "--quiet", "--no-commit", "--strategy=ours", "work")


def timeline(folder: Path) -> Timeline:
    workspace = load(folder)
    with open_repository(folder) as repository:
        now = {file.path: file.plan for file in workspace.files if file.plan}
        return remember(repository, repository.commit("HEAD"), workspace.settings, now)


def life(plan: PlanLife, ref: str) -> list[str]:
    """What has happened to an action, as `message: kind`."""
    (found,) = (plan.lives[part] for part in plan.parts if part.ref == ref)
    return [f"{event.commit.subject if event.commit else 'now'}: {event.change.kind}" for event in found.events]


def test_each_side_of_a_merge_tells_its_own(small: Path, git: Git) -> None:
    merged(small, git, theirs=DUE, ours=TITLE)
    edit(small, git, "Merge", DUE, TITLE)
    plan = timeline(small).plans[NAME]
    assert life(plan, "1.1.1") == ["Plan: added", "Theirs: re-dated"]
    assert life(plan, "1.1.3") == ["Plan: added", "Ours: reworded"]


def test_two_facts_of_one_action_come_each_from_its_side(small: Path, git: Git) -> None:
    merged(small, git, theirs=DUE, ours=LEAD)
    edit(small, git, "Merge", DUE, LEAD)
    assert sorted(life(timeline(small).plans[NAME], "1.1.1")) == [
        "Ours: re-assigned",
        "Plan: added",
        "Theirs: re-dated",
    ]


def test_what_a_merge_did_away_with_did_not_happen(small: Path, git: Git) -> None:
    merged(small, git, theirs=DUE, ours=LEAD)
    edit(small, git, "Merge", LEAD)
    assert life(timeline(small).plans[NAME], "1.1.1") == ["Plan: added", "Ours: re-assigned"]


def test_what_a_merge_itself_changed_is_its_own(small: Path, git: Git) -> None:
    merged(small, git, theirs=DUE, ours=(DUE[0], "30 November 2007"))
    edit(small, git, "Merge", (DUE[0], "31 December 2007"))
    assert life(timeline(small).plans[NAME], "1.1.1") == ["Plan: added", "Ours: re-dated", "Merge: re-dated"]


def test_a_plan_that_a_merge_took_from_the_branch_keeps_its_life(small: Path, git: Git) -> None:
    merged(small, git, theirs=DUE, ours=LEAD)
    edit(small, git, "Merge", DUE)
    assert life(timeline(small).plans[NAME], "1.1.1") == ["Plan: added", "Theirs: re-dated"]


def test_an_action_that_one_side_dropped_ended_there(small: Path, git: Git) -> None:
    action = PLAN[PLAN.index("          - ref: 1.1.3") :]
    merged(small, git, theirs=(action, ""), ours=DUE)
    edit(small, git, "Merge", (action, ""), DUE)
    (ended,) = timeline(small).plans[NAME].ended
    assert [event.commit.subject for event in ended.events if event.commit] == ["Plan", "Theirs"]


def test_a_plan_is_followed_through_other_names_and_folders(small: Path, git: Git) -> None:
    edit(small, git, "Later", DUE)
    (small / "plans" / "2007").mkdir()
    git(small, "mv", NAME, "plans/2007/small.yaml")
    commit(small, git, "Move")
    (small / "plans" / "2007" / "small.yaml").rename(small / "plans" / "improvement.yaml")
    plan = timeline(small).plans["plans/improvement.yaml"]
    assert life(plan, "1.1.1") == ["Plan: added", "Later: re-dated"]


def test_a_copy_for_the_next_year_starts_its_own_life(small: Path, git: Git) -> None:
    (small / "plans" / "next.yaml").write_text(PLAN, encoding="utf-8")
    commit(small, git, "Next year")
    assert life(timeline(small).plans["plans/next.yaml"], "1.1.1") == ["Next year: added"]


def test_what_is_not_committed_ends_the_story(small: Path) -> None:
    (small / NAME).write_text(PLAN.replace(*DUE), encoding="utf-8")
    assert life(timeline(small).plans[NAME], "1.1.1") == ["Plan: added", "now: re-dated"]


def test_a_version_that_cannot_be_read_is_skipped_and_named(small: Path, git: Git) -> None:
    (small / NAME).write_bytes(b"title: \xff\n")
    torn = commit(small, git, "Torn")
    edit(small, git, "Mended", DUE)
    found = timeline(small)
    assert [(version.path, version.commit.sha) for version in found.unread] == [(NAME, torn)]
    assert life(found.plans[NAME], "1.1.1") == ["Plan: added", "Mended: re-dated"]


def test_a_plan_that_was_deleted_and_came_back_begins_anew(small: Path, git: Git) -> None:
    (small / NAME).unlink()
    commit(small, git, "Delete")
    (small / "plans").mkdir(exist_ok=True)
    edit(small, git, "Restore")
    assert life(timeline(small).plans[NAME], "1.1.1") == ["Restore: added"]


def test_a_shallow_clone_tells_what_it_knows(small: Path, tmp_path: Path, git: Git) -> None:
    edit(small, git, "Later", DUE)
    edit(small, git, "Another lead", DUE, LEAD)
    git(tmp_path, "clone", "--quiet", "--depth=2", small.as_uri(), "shallow")
    assert life(timeline(tmp_path / "shallow").plans[NAME], "1.1.1") == ["Later: added", "Another lead: re-assigned"]


def test_nothing_runs_that_a_hostile_repository_names(small: Path, tmp_path: Path, git: Git) -> None:
    trap = tmp_path / "sprung"
    command = f"touch '{trap.as_posix()}'; cat"
    (small / ".gitattributes").write_text("* diff=evil filter=evil\n", encoding="utf-8")
    edit(small, git, "Later", DUE)
    for key in (
        "core.fsmonitor",
        "core.pager",
        "core.alternateRefsCommand",
        "diff.external",
        "diff.evil.textconv",
        "diff.evil.command",
        "filter.evil.clean",
        "filter.evil.smudge",
        "gpg.program",
    ):
        git(small, "config", key, command)
    git(small, "config", "log.showSignature", "true")
    assert life(timeline(small).plans[NAME], "1.1.1") == ["Plan: added", "Later: re-dated"]
    assert not trap.exists()


ASKED = "            revisions:\n              - due: 31 October 2007\n                reason: Staff left\n"
APPROVED = ASKED + "                approved: Cabinet\n"
FIRST = f"due: {DUE[0]}\n"
LATER = f"due: {DUE[1]}\n"


def counted(plan: PlanLife, before: Container[str] = ()) -> list[tuple[str, str, int, int]]:
    """Of each date that moved: first, agreed, how often, and how often silently."""
    slips = [slip for slip in ledger(plan, before) if slip.moves]
    return [(str(slip.original), str(slip.agreed), slip.times, slip.silently) for slip in slips]


def test_a_body_that_agreed_before_the_date_was_put_back_moved_it(small: Path, git: Git) -> None:
    edit(small, git, "Later", (FIRST, LATER))
    edit(small, git, "Approved", (FIRST, LATER + APPROVED))
    edit(small, git, "Back", (FIRST, FIRST + APPROVED))
    plan = timeline(small).plans[NAME]
    assert life(plan, "1.1.1")[-2:] == ["Back: put back", "Back: re-dated"]
    assert counted(plan) == [("2007-09-30", "2007-10-31", 1, 0)]


def test_a_date_that_git_never_knew_cannot_be_put_back(small: Path, git: Git) -> None:
    edit(small, git, "Earlier", (FIRST, "due: 31 August 2007\n"))
    edit(small, git, "Earlier still", (FIRST, f"due: 31 July 2007\n{ASKED.replace('31 October', '31 August')}"))
    plan = timeline(small).plans[NAME]
    assert life(plan, "1.1.1")[-2] == "Earlier still: re-dated"
    assert counted(plan) == [("2007-09-30", "2007-07-31", 2, 2)]


def test_what_a_baseline_holds_cannot_be_put_back(small: Path, git: Git) -> None:
    baseline = {git(small, "rev-parse", "HEAD"), edit(small, git, "Later", (FIRST, LATER))}
    edit(small, git, "Back", (FIRST, FIRST + ASKED))
    assert counted(timeline(small).plans[NAME], baseline) == [("2007-10-31", "2007-09-30", 1, 1)]


def test_words_that_name_no_day_are_corrected_too(small: Path, git: Git) -> None:
    edit(small, git, "Some day", (FIRST, "due: Ongoing\n"))
    edit(small, git, "Back", (FIRST, FIRST + ASKED.replace("31 October 2007", "Ongoing")))
    plan = timeline(small).plans[NAME]
    assert life(plan, "1.1.1")[1:3] == ["Some day: re-dated", "Back: put back"]
    assert counted(plan) == []


def test_a_date_brought_forward_is_put_back_too(small: Path, git: Git) -> None:
    edit(small, git, "Earlier", (FIRST, "due: 31 August 2007\n"))
    edit(small, git, "Back", (FIRST, FIRST + ASKED.replace("31 October", "31 August")))
    assert counted(timeline(small).plans[NAME]) == []
