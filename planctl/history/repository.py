"""A git repository, read without running anything that its configuration or its attributes name.

A revision that somebody typed goes to git once, behind `--end-of-options`; from then on only its SHA is used. Files
come from git's objects, never from `git diff` or `git status`: those run filters, text converters and monitors.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.errors import WrongCall
from planctl.files import refuse_huge
from planctl.history.commits import FORMAT, Commit, read_commits
from planctl.history.tree import Tree, read_tree
from planctl.wording import to_paste

if TYPE_CHECKING:
    from git import Repo

# What git needs to know to stay at home: no monitor, no password prompt, no fetching of objects that are not here.
_OPTIONS = {"c": "core.fsmonitor=false"}
_ENVIRONMENT = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}


DEEPEN = "Fetch the rest: git fetch --unshallow, or in a GitHub workflow fetch-depth: 0 for actions/checkout."

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

    def read_commit(self, sha: str) -> Commit:
        """The commit of that name."""
        return next(self.commits(sha, "--max-count=1"))

    @property
    def is_shallow(self) -> bool:
        """Whether this clone holds only the latest commits."""
        return (Path(self.repo.common_dir) / "shallow").exists()

    def commits(self, sha: str, *options: str) -> Iterator[Commit]:
        """A commit and all that led to it, newest first; `options` are further ones of `git rev-list`.

        Raises:
            WrongCall: where git will not say.
        """
        from git import GitCommandError

        try:
            listed = self.repo.git.rev_list(f"--format={FORMAT}", "--encoding=UTF-8", *options, sha, "--")
        except GitCommandError as error:
            raise self._refused(sha, str(error)) from error
        yield from read_commits(listed)

    def feed(self, command: str, lines: Iterable[str], *options: str) -> str:
        """What a command of git answers to lines that it is fed.

        Raises:
            WrongCall: where it fails, which is where this clone lacks what earlier commits held.
        """
        from subprocess import PIPE

        process = getattr(self.repo.git, command)(*options, as_process=True, istream=PIPE)
        answer, _ = process.proc.communicate("".join(f"{line}\n" for line in lines).encode("ascii"))
        if process.proc.returncode:
            raise _not_here()
        return str(answer.decode("utf-8", "surrogateescape"))

    def tree(self, sha: str) -> Tree:
        """All files of a commit, where the workspace may be loaded from instead of from disk.

        Raises:
            WrongCall: where the commit's files are not in this clone.
        """
        from git import GitCommandError

        try:
            return read_tree(self, self.repo.git.ls_tree("-r", "-z", "--full-tree", sha))
        except GitCommandError as error:
            raise _not_here() from error

    def blob(self, blob: str) -> bytes:
        """The content that git keeps under a name.

        Raises:
            WrongCall: where it is not in this clone.
            OSError: where it is larger than any plan; git is asked for its size first.
        """
        try:
            refuse_huge(int(self.repo.git.get_object_header(blob)[2]))
            _, _, _, data = self.repo.git.get_object_data(blob)
        except ValueError as error:
            raise _not_here() from error
        return bytes(data)

    def below_root(self, path: Path) -> str | None:
        """A path as git names it, from the top folder and with `/`; None for what is outside."""
        path = Path(os.path.normpath(path.absolute()))
        # What is itself a link is one of the repository's own files; only the way there may lead over others.
        path = path.parent.resolve() / path.name
        try:
            found = path.relative_to(self.root).as_posix()
        except ValueError:
            return None
        return "" if found == "." else found

    def _refused(self, revision: str, said: str) -> WrongCall:
        if "dubious ownership" in said:
            return WrongCall(
                f"git does not read {self.root.as_posix()}, since the folder belongs to another user of this computer",
                f"If you trust it: git config --global --add safe.directory {to_paste(self.root.as_posix())}",
            )
        if "command-line config" in said:
            return WrongCall(
                f"git cannot use the settings in the environment: {_reason(said, 'error: ')}",
                "Mend them or do without: env -u GIT_CONFIG_COUNT -u GIT_CONFIG_PARAMETERS planctl …",
            )
        if "bad config" in said:
            return WrongCall(f"git cannot read its own settings: {_reason(said)}", "Mend the line that it names.")
        if revision == "HEAD":
            return WrongCall("nothing has been committed in this repository yet", "Commit the plans first.")
        if self.is_shallow:
            return WrongCall(
                f"git knows no revision “{revision}” here, for this clone holds only the latest commits", DEEPEN
            )
        return WrongCall(
            f"git knows no revision “{revision}”",
            "Name a commit, a branch or a tag that is in this clone, such as origin/main, or a day: 31 October 2007.",
        )


def _reason(said: str, mark: str = "fatal: ") -> str:
    """What git itself says behind a mark, without the call and its other words."""
    lines = (line.strip(" '") for line in said.splitlines())
    return next((line.partition(mark)[2] for line in lines if mark in line), "it does not say why")


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
        _check_environment(repo)
        repo.git.set_persistent_git_options(**_OPTIONS)
        repo.git.update_environment(**_ENVIRONMENT)
        yield Repository(Path(repo.working_tree_dir).resolve(), repo)
    finally:
        repo.close()


def _not_here() -> WrongCall:
    # That git may read this folder has shown when it named the commit.
    return WrongCall(
        "this clone holds no files of earlier revisions", "Clone again without --filter, or fetch what is missing."
    )


def _check_environment(repo: Repo) -> None:
    """Git obeys GIT_DIR before all else; where it names another repository, the answers would be of both."""
    named = os.environ.get("GIT_DIR")
    if named and Path(repo.working_dir, named).resolve() != Path(repo.git_dir).resolve():
        raise WrongCall(
            "GIT_DIR in the environment names another repository than the one that the plans are in",
            "Run planctl without it: env -u GIT_DIR planctl …",
        )


def _open(folder: Path) -> Repo:
    try:
        from git import InvalidGitRepositoryError, NoSuchPathError, Repo
    except ImportError as error:
        missing = "git is not installed on this computer"
        raise WrongCall(missing, "Install git, which keeps the earlier revisions.") from error
    try:
        return Repo(folder, search_parent_directories=True, expand_vars=False)
    except (InvalidGitRepositoryError, NoSuchPathError) as error:
        raise _no_repository(folder) from error


def _no_repository(folder: Path) -> WrongCall:
    return WrongCall(
        f"{folder.as_posix()} is not in a git repository, so nothing is known of earlier revisions",
        "Start in a folder that git looks after, or name one with -C FOLDER; git init lets git look after this one.",
    )
