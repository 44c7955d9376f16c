"""Reading git: revisions that people type, clones that lack something, repositories that mean harm."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from planctl.errors import WrongCall
from planctl.files import LARGEST
from planctl.history import lines_changed_since, open_repository
from planctl.history.versions import Versions
from planctl.model import Settings
from tests.history.conftest import Git, commit


def refusal(folder: Path, revision: str = "HEAD") -> tuple[str, str]:
    """What a person is told who asks for a revision that cannot be had."""
    with pytest.raises(WrongCall) as caught, open_repository(folder) as repository:
        repository.commit(revision)
    return caught.value.message, caught.value.hint


def test_a_revision_is_any_name_that_git_knows(council: Path, git: Git) -> None:
    sha = git(council, "rev-parse", "HEAD")
    git(council, "tag", "--annotate", "approved", "--message", "By Cabinet")
    with open_repository(council / "plans") as repository:
        assert repository.root == council.resolve()
        assert {repository.commit(name) for name in ("HEAD", "main", "approved", sha, sha[:8])} == {sha}


def test_what_a_file_held(council: Path, git: Git) -> None:
    plan = council / "plans" / "a.yaml"
    first = git(council, "rev-parse", "HEAD")
    plan.write_text("four\n", encoding="utf-8")
    second = commit(council, git)
    plan.write_text("not committed\n", encoding="utf-8")
    with open_repository(council) as repository:
        before, now = repository.tree(first), repository.tree(second)
        assert (before.read(plan), now.read(plan)) == (b"one\ntwo\nthree\n", b"four\n")
        for other in ("plans/b.yaml", "plans", "../elsewhere.yaml"):
            assert not before.is_file(council / other)
            with pytest.raises(FileNotFoundError):
                before.read(council / other)


def test_changes_are_those_of_the_files_as_they_are_now(council: Path, git: Git) -> None:
    sha = git(council, "rev-parse", "HEAD")
    (council / "plans" / "a.yaml").write_bytes(b"one\r\n2\r\nthree\r\n")
    files = [("a", council / "plans" / "a.yaml", ["one", "2", "three"]), ("b", council / "plans" / "b.yaml", ["new"])]
    with open_repository(council) as repository:
        assert lines_changed_since(repository, sha, files).lines == {"a": frozenset({2})}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("GIT_CONFIG_COUNT", "x", "bogus count in GIT_CONFIG_COUNT"),
        ("GIT_CONFIG_COUNT", "1", "missing config key GIT_CONFIG_KEY_0"),
        ("GIT_CONFIG_PARAMETERS", "x", "bogus format in GIT_CONFIG_PARAMETERS"),
    ],
)
def test_settings_in_the_environment_that_git_cannot_use(
    council: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    message, hint = refusal(council)
    assert message == f"git cannot use the settings in the environment: {said}"
    assert f"-u {name} " in hint


@pytest.mark.slow
def test_a_huge_file_is_refused_by_its_size(council: Path, git: Git) -> None:
    with (council / "plans" / "a.yaml").open("wb") as file:
        file.truncate(LARGEST + 1)
    sha = commit(council, git)
    with open_repository(council) as repository:
        with pytest.raises(OSError, match="far more than any plan"):
            repository.tree(sha).read(council / "plans" / "a.yaml")
        plan = Versions(repository, Settings(node=None)).plan(
            git(council, "rev-parse", f"{sha}:plans/a.yaml"), "a.yaml"
        )
        assert plan is None


def test_a_file_that_was_no_text_has_changed_as_a_whole(council: Path, git: Git) -> None:
    plan = council / "plans" / "a.yaml"
    plan.write_bytes(b"PK\x03\x04")
    sha = commit(council, git)
    with open_repository(council) as repository:
        assert lines_changed_since(repository, sha, [("a", plan, ["one", "two"])]).lines == {"a": frozenset({1, 2})}


def test_work_starts_where_it_left_a_branch(council: Path, git: Git) -> None:
    left = git(council, "rev-parse", "HEAD")
    git(council, "checkout", "--quiet", "-b", "work")
    (council / "mine").write_text("mine", encoding="utf-8")
    mine = commit(council, git)
    git(council, "checkout", "--quiet", "main")
    (council / "theirs").write_text("theirs", encoding="utf-8")
    commit(council, git)
    git(council, "checkout", "--quiet", "work")
    with open_repository(council) as repository:
        assert repository.start_of_work("main") == left
        assert repository.start_of_work("HEAD~1") == left
        assert repository.start_of_work("HEAD") == mine


def test_work_that_has_nothing_in_common_with_a_revision_starts_at_it(council: Path, git: Git) -> None:
    main = git(council, "rev-parse", "HEAD")
    git(council, "checkout", "--quiet", "--orphan", "other")
    commit(council, git, "Another beginning")
    with open_repository(council) as repository:
        assert repository.start_of_work("main") == main


@pytest.mark.parametrize("revision", ["nowhere", "", "main:plans/a.yaml", "main..main", "--output=made", "--all"])
def test_what_is_no_revision_is_said_and_does_nothing(council: Path, revision: str) -> None:
    message, hint = refusal(council, revision)
    assert message == f"git knows no revision “{revision}”"
    assert hint.startswith("Name a commit, a branch or a tag")
    assert not list(council.rglob("made"))


def test_a_repository_without_a_commit(tmp_path: Path, git: Git) -> None:
    git(tmp_path, "init", "--quiet")
    assert refusal(tmp_path)[0] == "nothing has been committed in this repository yet"


def test_a_shallow_clone_says_what_to_fetch(council: Path, tmp_path: Path, git: Git) -> None:
    (council / "more").write_text("more", encoding="utf-8")
    commit(council, git)
    git(tmp_path, "clone", "--quiet", "--depth=1", council.as_uri(), "shallow")
    message, hint = refusal(tmp_path / "shallow", "HEAD~1")
    assert message == "git knows no revision “HEAD~1” here, for this clone holds only the latest commits"
    assert "git fetch --unshallow" in hint
    assert "fetch-depth: 0" in hint


def test_a_clone_without_its_files_never_fetches_them(council: Path, tmp_path: Path, git: Git) -> None:
    git(council, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--filter=tree:0", "--no-checkout", council.as_uri(), "partial")
    git(tmp_path / "partial", "remote", "set-url", "origin", (tmp_path / "gone").as_uri())
    with (
        open_repository(tmp_path / "partial") as repository,
        pytest.raises(WrongCall, match="holds no files of earlier"),
    ):
        repository.tree(repository.commit("HEAD"))


def test_nor_where_only_their_content_is_left_out(council: Path, tmp_path: Path, git: Git) -> None:
    git(council, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", "--no-checkout", council.as_uri(), "partial")
    git(tmp_path / "partial", "remote", "set-url", "origin", (tmp_path / "gone").as_uri())
    with open_repository(tmp_path / "partial") as repository:
        tree = repository.tree(repository.commit("HEAD"))
        with pytest.raises(WrongCall, match="holds no files of earlier"):
            tree.read(tmp_path / "partial" / "plans" / "a.yaml")


def test_settings_of_git_that_are_broken_are_said(council: Path) -> None:
    (council / ".git" / "config").write_text("[core\n", encoding="utf-8")
    assert refusal(council)[0].startswith("git cannot read its own settings: bad config line 1")


def test_another_repository_in_the_environment_is_refused(
    council: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other.git"))
    assert refusal(council)[0].startswith("GIT_DIR in the environment names another repository")
    monkeypatch.setenv("GIT_DIR", ".git")  # as hooks have it
    with open_repository(council / "plans") as repository:
        assert repository.commit("HEAD")


def test_a_folder_of_another_user(council: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    message, hint = refusal(council)
    assert "belongs to another user" in message
    assert hint == f"If you trust it: git config --global --add safe.directory {council.resolve().as_posix()}"


@pytest.mark.usefixtures("git")
def test_no_repository(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        assert refusal(folder)[0].startswith(f"{folder.as_posix()} is not in a git repository")


def test_a_repository_without_a_working_tree(tmp_path: Path, git: Git) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "store.git")
    assert "is not in a git repository" in refusal(tmp_path / "store.git")[0]


def test_no_git(council: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GitPython refuses to be imported where it finds no git."""
    monkeypatch.setitem(sys.modules, "git", None)
    with pytest.raises(WrongCall, match="git is not installed"), open_repository(council):
        pass


def test_nothing_runs_that_a_hostile_repository_names(council: Path, git: Git, tmp_path: Path) -> None:
    trap = tmp_path / "sprung"
    command = f"touch '{trap.as_posix()}'; cat"
    attributes = "* diff=evil filter=evil\n"
    (council / ".gitattributes").write_text(attributes, encoding="utf-8")
    sha = commit(council, git)
    for key in ("core.fsmonitor", "diff.external", "diff.evil.textconv", "diff.evil.command", "filter.evil.clean",
                "filter.evil.smudge", "core.pager", "core.sshCommand"):  # fmt: skip
        git(council, "config", key, command)
    plan = council / "plans" / "a.yaml"
    plan.write_text("one\n2\nthree\n", encoding="utf-8")
    with open_repository(council) as repository:
        assert repository.start_of_work("main") == sha
        assert lines_changed_since(repository, sha, [("a", plan, ["one", "2", "three"])]).lines == {"a": frozenset({2})}
    assert not trap.exists()
    with suppress(subprocess.CalledProcessError):
        git(council, "diff")
    assert trap.exists(), "the trap would not have sprung at all"
