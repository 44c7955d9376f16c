"""`--at`: the plans as they were, read from git's objects; what is checked out neither counts nor changes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planctl.dates import Calendar
from planctl.errors import WrongCall
from planctl.history import Moment, find_moment, open_repository
from planctl.workspace import load
from tests.cli.conftest import PLAN
from tests.history.conftest import Git, commit

SETTINGS = "format: 1\norganisation: {}\n"


@pytest.fixture
def anytown(tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of three commits, of 3 September, 12 October and 5 November 2007."""
    folder = tmp_path / "anytown"
    (folder / "plans" / "packs").mkdir(parents=True)
    git(tmp_path, "init", "--quiet", "anytown")
    versions = {
        "2007-09-03T10:00:00+0100": ("Anytown", PLAN),
        "2007-10-12T23:30:00+0100": ("Anytown", PLAN.replace("30 September 2007", "31 December 2007")),
        "2007-11-05T10:00:00+0000": ("Anytown Council", PLAN.replace("30 September 2007", "31 March 2008")),
    }
    (folder / "plans" / "packs" / "cabinet.yaml").write_text("meeting: Cabinet\n", encoding="utf-8")
    (folder / "plans" / ".hidden.yaml").write_text("title: hidden\n", encoding="utf-8")
    for when, (council, plan) in versions.items():
        (folder / "planctl.yaml").write_text(SETTINGS.format(council), encoding="utf-8")
        (folder / "plans" / "small.yaml").write_text(plan, encoding="utf-8")
        monkeypatch.setenv("GIT_AUTHOR_DATE", when)
        monkeypatch.setenv("GIT_COMMITTER_DATE", when)
        commit(folder, git)
    git(folder, "tag", "approved", "HEAD~2")
    return folder


def moment(folder: Path, text: str) -> Moment:
    with open_repository(folder) as repository:
        return find_moment(repository, text, Calendar())


def dues(folder: Path, text: str, start: str = "") -> list[str]:
    """The dates in the plans of the workspace as they were."""
    with open_repository(folder) as repository:
        found = find_moment(repository, text, Calendar())
        workspace = load(folder / start, (), repository.tree(found.commit.sha))
    return [item.work.due.text for file in workspace.files for item in file.items if item.work.due]


@pytest.mark.parametrize(
    ("text", "made", "as_at"),
    [
        ("HEAD", date(2007, 11, 5), date(2007, 11, 5)),
        ("HEAD~1", date(2007, 10, 12), date(2007, 10, 12)),
        ("approved", date(2007, 9, 3), date(2007, 9, 3)),
        ("2007-10-12", date(2007, 10, 12), date(2007, 10, 12)),
        ("31 October 2007", date(2007, 10, 12), date(2007, 10, 31)),
        ("Oct 2007", date(2007, 10, 12), date(2007, 10, 31)),
        ("2007", date(2007, 11, 5), date(2007, 12, 31)),
    ],
)
def test_a_moment_is_a_revision_or_a_day(anytown: Path, text: str, made: date, as_at: date) -> None:
    found = moment(anytown, text)
    assert (found.commit.day, found.day) == (made, as_at)


def test_a_name_that_git_knows_comes_before_a_date(anytown: Path, git: Git) -> None:
    git(anytown, "tag", "2007-10-31", "approved")
    assert moment(anytown, "2007-10-31").day == date(2007, 9, 3)


def test_the_day_of_a_commit_is_that_of_its_own_clock(anytown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert moment(anytown, "HEAD~1").commit.day == date(2007, 10, 12)


def test_before_the_first_commit_nothing_is_known(anytown: Path) -> None:
    with pytest.raises(WrongCall, match="nothing is known of 2007-09-02: the first commit is from 2007-09-03 on"):
        moment(anytown, "2007-09-02")


def test_what_is_neither_is_said(anytown: Path) -> None:
    with pytest.raises(WrongCall, match="git knows no revision “last summer”"):
        moment(anytown, "last summer")


def test_the_plans_are_those_of_then_from_wherever_one_starts(anytown: Path) -> None:
    (anytown / "plans" / "small.yaml").write_text("not: committed\n", encoding="utf-8")
    now = "31 March 2008 30 November 2007 May 2007"
    assert " ".join(dues(anytown, "approved")) == f"31 March 2008 30 September 2007 {now[14:]}"
    assert dues(anytown, "HEAD~1", "plans") == dues(anytown, "HEAD~1")
    assert dues(anytown, "HEAD")[1] == "31 March 2008"


def test_so_is_planctl_yaml(anytown: Path) -> None:
    with open_repository(anytown) as repository:
        names = [load(anytown, (), repository.tree(repository.commit(name))).settings.organisation
                 for name in ("HEAD~1", "HEAD")]  # fmt: skip
    assert names == ["Anytown", "Anytown Council"]


def test_a_plan_that_was_not_there_yet_is_no_file_then(anytown: Path) -> None:
    (anytown / "plans" / "new.yaml").write_text(PLAN, encoding="utf-8")
    with open_repository(anytown) as repository:
        tree = repository.tree(repository.commit("HEAD"))
        assert [file.path for file in load(anytown, (), tree).files] == ["plans/small.yaml"]
        with pytest.raises(WrongCall, match=r"no file or folder plans/new\.yaml"):
            load(anytown, [Path("plans/new.yaml")], tree)


def test_a_plan_that_was_a_link_is_said_to_be_one(anytown: Path, git: Git) -> None:
    (anytown / "plans" / "link.yaml").symlink_to("small.yaml")
    commit(anytown, git)
    with open_repository(anytown) as repository:
        (unread,) = load(anytown, (), repository.tree(repository.commit("HEAD"))).unread
    assert [finding.message for finding in unread.findings] == [
        "this file cannot be read: at that revision it was a link to another file"
    ]
