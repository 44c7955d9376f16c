"""A pack says where it comes from: the commit that is checked out, and what differs from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PLAN
from tests.history.conftest import Git, commit
from tests.support import RunPlanctl

BRIEF = """\
title: Report
meeting: Cabinet
date: 7 November 2007
as-at: 15 October 2007
recommendations: [That it is noted]
leave-out: front_sheet
"""


@pytest.fixture
def reporting(tmp_path: Path, git: Git) -> Path:
    """A repository with a plan and a brief, committed."""
    folder = tmp_path / "reporting"
    (folder / "plans" / "packs").mkdir(parents=True)
    (folder / "plans" / "small.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "plans" / "packs" / "nov.yaml").write_text(BRIEF, encoding="utf-8")
    git(folder, "init", "--quiet")
    commit(folder, git)
    return folder


def provenance(folder: Path, run_planctl: RunPlanctl) -> tuple[Any, str]:
    """What the pack says of where it comes from, and what was said on the way."""
    done = run_planctl("pack", "plans/packs/nov.yaml", "--to", "json", cwd=folder)
    assert done.returncode == 0, done.stderr
    (made,) = (folder / "packs-out").glob("*.json")
    return json.loads(made.read_text(encoding="utf-8"))["provenance"], done.stderr


def test_it_names_the_commit_that_is_checked_out(reporting: Path, git: Git, run_planctl: RunPlanctl) -> None:
    said, errors = provenance(reporting, run_planctl)
    assert (said["commit"], said["no_commit"], said["uncommitted"]) == (git(reporting, "rev-parse", "HEAD"), None, [])
    assert errors == ""


def test_it_names_what_is_not_committed(reporting: Path, run_planctl: RunPlanctl) -> None:
    for name in ("small.yaml", "packs/nov.yaml"):
        with (reporting / "plans" / name).open("a", encoding="utf-8") as file:
            file.write("# later\n")
    said, errors = provenance(reporting, run_planctl)
    assert said["uncommitted"] == ["plans/small.yaml", "plans/packs/nov.yaml"]
    assert "plans/packs/nov.yaml:1:8: warning[B910 uncommitted-changes] small: it has changes" in errors


def test_a_plan_that_git_has_never_seen_is_not_committed(reporting: Path, run_planctl: RunPlanctl) -> None:
    (reporting / "plans" / "new.yaml").write_text(PLAN, encoding="utf-8")
    assert provenance(reporting, run_planctl)[0]["uncommitted"] == ["plans/new.yaml"]


def test_other_line_ends_are_no_change(reporting: Path, run_planctl: RunPlanctl) -> None:
    plan = reporting / "plans" / "small.yaml"
    plan.write_bytes(plan.read_bytes().replace(b"\n", b"\r\n"))
    assert provenance(reporting, run_planctl)[0]["uncommitted"] == []


def test_nothing_committed_yet_is_said_in_words(reporting: Path, git: Git, run_planctl: RunPlanctl) -> None:
    git(reporting, "update-ref", "-d", "HEAD")
    said, _ = provenance(reporting, run_planctl)
    assert said["commit"] is None
    assert said["no_commit"]


@pytest.fixture
def moved_on(reporting: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same with an earlier commit of 1 August 2007, tagged v1, in which other people are to be trained."""
    for day, words in (("2007-08-01", "Train ten"), ("2007-10-20", "Train two")):
        monkeypatch.setenv("GIT_AUTHOR_DATE", f"{day}T10:00:00Z")
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T10:00:00Z")
        plan = PLAN.replace("Train two", words)
        (reporting / "plans" / "small.yaml").write_text(f"# {day}\n{plan}", encoding="utf-8")
        commit(reporting, git)
        if words == "Train ten":
            git(reporting, "tag", "v1")
    return reporting


def packs(folder: Path) -> dict[str, Any]:
    """The packs that were made, by their names."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (folder / "packs-out").glob("*.json")}


@pytest.mark.parametrize(
    ("options", "as_at"),
    [
        pytest.param(("--at", "v1"), "2007-08-01", id="the day of the commit"),
        pytest.param(("--at", "5 August 2007"), "2007-08-05", id="the day that is asked for"),
        pytest.param(("--at", "v1", "--on", "2007-10-15"), "2007-10-15", id="another day, if it is asked for"),
    ],
)
def test_a_pack_of_a_revision_is_as_at_its_day_and_says_so_in_its_name(
    moved_on: Path, git: Git, run_planctl: RunPlanctl, options: tuple[str, ...], as_at: str
) -> None:
    run_planctl("pack", "nov", "--to", "json", cwd=moved_on)
    ((ours, before),) = packs(moved_on).items()
    run_planctl("pack", "nov", *options, "--to", "json", cwd=moved_on)
    after = packs(moved_on)
    name = f"nov-cabinet-{as_at}-at-{git(moved_on, 'rev-parse', '--short', 'v1')}"
    assert after.keys() == {ours, name}
    assert after[ours] == before
    assert after[name]["as_at"] == as_at
    assert after[name]["provenance"]["commit"] == git(moved_on, "rev-parse", "v1")
    assert ["Train ten" in json.dumps(after[each]) for each in (ours, name)] == [False, True]


def test_that_the_brief_says_another_day_is_told(moved_on: Path, run_planctl: RunPlanctl) -> None:
    told = "the pack is as at 1 August 2007, as --at asks for, and not as at 15 October 2007, as the brief says"
    assert told in run_planctl("pack", "nov", "--at", "v1", "--to", "json", cwd=moved_on).stderr
    assert (
        "as the brief says"
        not in run_planctl("pack", "nov", "--at", "v1", "--on", "2007-10-15", "--to", "json", cwd=moved_on).stderr
    )


def test_the_day_of_a_brief_may_be_in_doubt_where_a_revision_has_one(moved_on: Path, run_planctl: RunPlanctl) -> None:
    brief = moved_on / "plans" / "packs" / "nov.yaml"
    brief.write_text(BRIEF.replace("15 October 2007", "15 Octember 2007"), encoding="utf-8")
    run_planctl("pack", "nov", "--at", "v1", "--to", "json", cwd=moved_on)
    assert [made["as_at"] for made in packs(moved_on).values()] == ["2007-08-01"]


def test_nothing_is_told_of_what_came_after_the_revision(moved_on: Path, run_planctl: RunPlanctl) -> None:
    brief = moved_on / "plans" / "packs" / "nov.yaml"
    brief.write_text(f"{BRIEF}since: 31 October 2007\n", encoding="utf-8")
    run_planctl("pack", "nov", "--at", "v1", "--to", "json", cwd=moved_on)
    (made,) = packs(moved_on).values()
    assert made["changes"]["untold"] == "the plans of this report are of an earlier day, 1 August 2007"


@pytest.mark.parametrize(("since", "is_known"), [("approved-2007", True), ("last-year", False)])
def test_since_may_be_a_tag(reporting: Path, git: Git, run_planctl: RunPlanctl, since: str, is_known: bool) -> None:
    git(reporting, "tag", "approved-2007")
    (reporting / "plans" / "packs" / "nov.yaml").write_text(f"{BRIEF}since: {since}\n", encoding="utf-8")
    said = run_planctl("validate", "plans/packs/nov.yaml", cwd=reporting).stdout
    assert ("B905 unknown-since" not in said) is is_known
