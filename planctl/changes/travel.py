"""Direction of travel: how plans stood month by month, from git and not from memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planctl.changes.matching import renamed
from planctl.changes.parts import parts_of
from planctl.dates import month_end, months_on
from planctl.errors import WrongCall
from planctl.history.commits import Commit
from planctl.history.repository import Repository
from planctl.history.versions import Versions
from planctl.model import Plan, Settings
from planctl.status import Standing
from planctl.status.tally import Tally, tally
from planctl.words import State
from planctl.workspace import locate


@dataclass(frozen=True, slots=True)
class Point:
    """How work stood on a day: its counts, how much was due by then as had been agreed, and how much was completed."""

    day: date
    tally: Tally
    planned: int
    completed: int


def point(standings: Iterable[Standing], day: date) -> Point:
    """Count actions and milestones that are no headings, those that are cancelled left out of what was planned."""
    leaves = [made for made in standings if made.item.is_leaf and made.state is not State.CANCELLED]
    planned = sum(made.due.agreed is not None and made.due.agreed <= day for made in leaves)
    completed = sum(made.state is State.COMPLETED for made in leaves)
    return Point(day, tally(standings), planned, completed)


def month_ends(since: date, until: date) -> list[date]:
    """The day itself, the end of each month after it, and at last the other day."""
    ends = []
    day = month_end(since)
    while day < until:
        ends.append(day)
        day = months_on(day, 1)
    return list(dict.fromkeys([min(since, until), *ends, until]))


@dataclass(frozen=True)
class Past:
    """Some plans as they were on any day; `line` are the commits of the current branch, newest first.

    Each version is read once, with the settings of today.
    """

    start: Path
    versions: Versions
    line: tuple[Commit, ...]
    now: Mapping[str, Plan]

    def plans_on(self, day: date) -> list[Plan]:
        """The plans as the last commit by then had them; one whose file is called otherwise now is found again."""
        commit = next((commit for commit in self.line if commit.day <= day), None)
        held = self._held(commit) if commit else {}
        gone = {path: parts_of(plan) for path, plan in held.items() if path not in self.now}
        found = []
        for path, plan in self.now.items():
            was = path if path in held else renamed(parts_of(plan), gone)
            if was is not None:
                gone.pop(was, None)
                found.append(held[was])
        return found

    def _held(self, commit: Commit) -> dict[str, Plan]:
        """All plans of a commit that can be read whole, by their paths below the repository's top folder."""
        tree = self.versions.repository.tree(commit.sha)
        found = {}
        # Before the first plan there are none, which is no mistake here.
        with suppress(WrongCall):
            for path, _ in locate(self.start, (), tree).plans:
                name = tree.repository.below_root(path)
                plan = self.versions.plan(tree.entries[name].blob, name) if name in tree.entries and name else None
                if name and plan is not None:
                    found[name] = plan
        return found


def past_of(repository: Repository, start: Path, sha: str, settings: Settings, now: Mapping[str, Plan]) -> Past:
    """The past of plans, by their paths below the repository's top folder, up to a commit."""
    return Past(start, Versions(repository, settings), tuple(repository.commits(sha, "--first-parent")), now)


def days_known(past: Past, days: Sequence[date]) -> list[date]:
    """The days on which git knew something already."""
    first = past.line[-1].day if past.line else date.max
    return [day for day in days if day >= first]
