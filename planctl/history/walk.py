"""The way from the first commit to another one, with the YAML files that each commit touched."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from planctl.history.commits import Commit
from planctl.history.repository import Repository

_OPTIONS = ("--stdin", "--always", "--root", "-r", "-z", "--raw", "--no-abbrev", "--no-renames")
_NO_PROGRAMS = ("--no-ext-diff", "--no-textconv")
_YAML = (":(icase)*.yaml", ":(icase)*.yml")
# The modes of a file and of a program; those of links and of other repositories begin otherwise.
_ORDINARY = ("1006", "1007")


@dataclass(frozen=True, slots=True)
class Touched:
    """A file that a commit touched: the names of its content before and after, None where it was not there."""

    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """A commit, and for each of its parents what is different from there; the first commit has one such part."""

    commit: Commit
    touched: tuple[tuple[Touched, ...], ...]


def walk(repository: Repository, sha: str) -> list[Step]:
    """The steps to a commit, each after its parents.

    Raises:
        WrongCall: where this clone lacks what earlier commits held.
    """
    commits = list(repository.commits(sha, "--topo-order", "--reverse"))
    pairs = [f"{commit.sha} {parent}".strip() for commit in commits for parent in commit.parents or ("",)]
    listed = repository.feed("diff_tree", pairs, *_OPTIONS, *_NO_PROGRAMS, "--", *_YAML)
    found = _parts(listed)
    return [Step(commit, tuple(next(found) for _ in commit.parents or ("",))) for commit in commits]


def _parts(listed: str) -> Iterator[tuple[Touched, ...]]:
    """What is listed of each pair: a commit's name, then for each file its facts and its path."""
    touched: list[Touched] | None = None
    fields = iter(listed.split("\0"))
    for field in fields:
        if field.startswith(":"):
            if touched is not None:
                touched.append(_touched(field[1:], next(fields)))
        else:
            if touched is not None:
                yield tuple(touched)
            touched = []


def _touched(facts: str, path: str) -> Touched:
    old_mode, new_mode, old, new, _ = facts.split(" ")
    return Touched(path, _content(old_mode, old), _content(new_mode, new))


def _content(mode: str, blob: str) -> str | None:
    """The name of a file's content; a link to another file holds none of its own."""
    return blob if mode[:4] in _ORDINARY else None


def lineage(steps: Sequence[Step], paths: Iterable[str]) -> Container[str]:
    """The paths that files may have had before: where one appears, those that went away with the same commit."""
    wanted = set(paths)
    for step in reversed(steps):
        touched = list(chain.from_iterable(step.touched))
        if any(file.before is None and file.path in wanted for file in touched):
            wanted.update(file.path for file in touched if file.after is None)
    return wanted
