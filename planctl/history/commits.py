"""A commit: who changed something, when, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

# What `rev-list --format` is asked for; every field but the last is free of line ends, and the last is one line.
FORMAT = "%H%x00%h%x00%P%x00%cI%x00%an%x00%s"
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit.

    `short` is the name that people use for it; `day` is that of the committer's own calendar, so that it is the same
    wherever it is read; `author` is who made the change, which may be somebody else than who committed it.
    """

    sha: str
    short: str
    parents: tuple[str, ...]
    day: date
    author: str
    subject: str


def read_commits(listed: str) -> Iterator[Commit]:
    """The commits that `git rev-list` lists in `FORMAT`, in its order."""
    for line in listed.split("\n"):
        # Before each of them stands a line of its own: `commit`, and its name once more.
        if "\0" in line:
            sha, short, parents, when, author, subject = line.split("\0", 5)
            yield Commit(sha, short, tuple(parents.split()), _day(when), author, subject)


def _day(when: str) -> date:
    """The day of a moment as git writes it; a clock that was thousands of years wrong counts as none."""
    with suppress(ValueError):
        return date.fromisoformat(when[:10])
    return _EPOCH
