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


def test_a_pack_of_the_plans_as_git_has_them_names_that_commit(
    reporting: Path, git: Git, run_planctl: RunPlanctl
) -> None:
    git(reporting, "tag", "v1")
    (reporting / "plans" / "small.yaml").write_text(PLAN.replace("Train two", "Train ten"), encoding="utf-8")
    commit(reporting, git)
    done = run_planctl("pack", "plans/packs/nov.yaml", "--at", "v1", "--to", "json", cwd=reporting)
    (made,) = (reporting / "packs-out").glob("*-2007-10-15.json")
    text = made.read_text(encoding="utf-8")
    assert ("Train two" in text, "Train ten" in text) == (True, False), done.stderr
    assert json.loads(text)["provenance"]["commit"] == git(reporting, "rev-parse", "v1")


@pytest.mark.parametrize(("since", "is_known"), [("approved-2007", True), ("last-year", False)])
def test_since_may_be_a_tag(reporting: Path, git: Git, run_planctl: RunPlanctl, since: str, is_known: bool) -> None:
    git(reporting, "tag", "approved-2007")
    (reporting / "plans" / "packs" / "nov.yaml").write_text(f"{BRIEF}since: {since}\n", encoding="utf-8")
    said = run_planctl("validate", "plans/packs/nov.yaml", cwd=reporting).stdout
    assert ("B905 unknown-since" not in said) is is_known
