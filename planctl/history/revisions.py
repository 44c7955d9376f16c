"""What people call a point of a repository's history: a revision in git's own words, or a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planctl.dates import Calendar, read
from planctl.errors import WrongCall
from planctl.history.commits import Commit
from planctl.history.repository import DEEPEN, Repository

# So few digits are a year, a month or a day sooner than the beginning of a commit's name.
_MOST_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Moment:
    """A commit, and the day that an answer about it is as at: its own, or the one that was asked for."""

    commit: Commit
    day: date


def find_moment(repository: Repository, text: str, calendar: Calendar) -> Moment:
    """The moment that a revision or a date phrase names.

    A name that git knows comes first. Of a date, taken at its end, it is the last commit by then in the line of the
    current branch: what others merged into it counts from the merge.

    Raises:
        WrongCall: where it is neither, or a date before the first commit.
    """
    day = read(text, calendar).day_alone
    if day is None or not _is_number(text):
        try:
            commit = repository.read_commit(repository.commit(text))
        except WrongCall:
            if day is None:
                raise
        else:
            return Moment(commit, commit.day)
    return Moment(_last_by(repository, day), day)


def _is_number(text: str) -> bool:
    return text.isdigit() and len(text) <= _MOST_DIGITS


def _last_by(repository: Repository, day: date) -> Commit:
    first = None
    for commit in repository.commits(repository.commit("HEAD"), "--first-parent"):
        if commit.day <= day:
            return commit
        first = commit
    what = "this clone holds only commits" if repository.is_shallow else "the first commit is"
    raise WrongCall(
        f"nothing is known of {day.isoformat()}: {what} from {first.day.isoformat() if first else 'later'} on",
        DEEPEN if repository.is_shallow else "Name a later day.",
    )
