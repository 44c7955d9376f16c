"""A git repository, read without running anything that its configuration or its attributes name.

A revision that somebody typed goes to git once, behind `--end-of-options`; from then on only its SHA is used. Files
come from git's objects, never from `git diff` or `git status`: those run filters, text converters and monitors.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from planctl.errors import WrongCall

if TYPE_CHECKING:
    from git import Repo

# What git needs to know to stay at home: no monitor, no password prompt, no fetching of objects that are not here.
_OPTIONS = {"c": "core.fsmonitor=false"}
_ENVIRONMENT = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}


# The length of a commit's name in nearly every repository; the library knows no other.
_SHA1 = 40


@dataclass(frozen=True)
class Repository:
    """A repository with a working tree, whose top folder is `root`."""

    root: Path
    repo: Repo

    def commit(self, revision: str) -> str:
        """The SHA of the commit that a revision names.

        Raises:
            WrongCall: where there is none, or git will not say.
        """
        from git import GitCommandError

        try:
            sha = str(self.repo.git.rev_parse("--verify", "--end-of-options", f"{revision}^{{commit}}"))
        except (GitCommandError, ValueError) as error:
            raise self._refused(revision, str(error)) from error
        if len(sha) != _SHA1:
            raise WrongCall(
                "this repository names its commits by SHA-256", "planctl reads repositories of SHA-1 alone."
            )
        return sha

    def start_of_work(self, revision: str) -> str:
        """The SHA of the commit at which the work that is checked out left a revision behind.

        That is the revision itself where the work goes on from it, and where this clone knows of none in common.

        Raises:
            WrongCall: where the revision is not there, or nothing has been committed.
        """
        from git import GitCommandError

        given, here = self.commit(revision), self.commit("HEAD")
        try:
            return str(self.repo.git.merge_base(given, here))
        except GitCommandError:
            return given

    def bytes_at(self, sha: str, path: Path) -> bytes | None:
        """What a file held at a commit; None where it was not there yet, or is none of this repository.

        Raises:
            WrongCall: where the commit's files are not in this clone.
        """
        try:
            below = path.resolve().relative_to(self.root)
        except ValueError:
            return None
        try:
            found = self.repo.commit(sha).tree / below.as_posix()
            return bytes(found.data_stream.read()) if found.type == "blob" else None
        except KeyError:
            return None
        except ValueError as error:
            # That git may read this folder has shown when it named the commit.
            raise WrongCall(
                "this clone holds no files of earlier revisions",
                "Clone again without --filter, or fetch what is missing.",
            ) from error

    def _refused(self, revision: str, said: str) -> WrongCall:
        if "dubious ownership" in said:
            return WrongCall(
                f"git does not read {self.root.as_posix()}, since the folder belongs to another user of this computer",
                f"If you trust it: git config --global --add safe.directory {quote(self.root.as_posix())}",
            )
        if (Path(self.repo.common_dir) / "shallow").exists():
            return WrongCall(
                f"git knows no revision “{revision}” here, for this clone holds only the latest commits",
                "Fetch the rest: git fetch --unshallow, or in a GitHub workflow fetch-depth: 0 for actions/checkout.",
            )
        return WrongCall(
            f"git knows no revision “{revision}”",
            "Name a commit, a branch or a tag that is in this clone, such as HEAD or origin/main.",
        )


@contextmanager
def open_repository(folder: Path) -> Iterator[Repository]:
    """The repository that a folder stands in, open for as long as the block runs.

    Raises:
        WrongCall: where there is none, or no git.
    """
    repo = _open(folder)
    try:
        if repo.working_tree_dir is None:
            raise _no_repository(folder)
        repo.git.set_persistent_git_options(**_OPTIONS)
        repo.git.update_environment(**_ENVIRONMENT)
        yield Repository(Path(repo.working_tree_dir).resolve(), repo)
    finally:
        repo.close()


def _open(folder: Path) -> Repo:
    try:
        from git import InvalidGitRepositoryError, NoSuchPathError, Repo
    except ImportError as error:
        raise WrongCall("git is not installed on this computer", "Install git, or leave the option out.") from error
    try:
        return Repo(folder, search_parent_directories=True)
    except (InvalidGitRepositoryError, NoSuchPathError) as error:
        raise _no_repository(folder) from error


def _no_repository(folder: Path) -> WrongCall:
    return WrongCall(
        f"{folder.as_posix()} is not in a git repository, so nothing is known of earlier revisions",
        "Start in a folder that git looks after, or leave the option out.",
    )
