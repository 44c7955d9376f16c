"""What commands about the past share: states of the workspace, and what git remembers of its plans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.binding import calendar_of
from planctl.cli.output import say
from planctl.cli.progress import telling
from planctl.errors import WrongCall
from planctl.files import DISK
from planctl.naming import plans_meant, resolve_plan
from planctl.views.listing import Row, in_words
from planctl.wording import plural
from planctl.workspace import PlanFile, Workspace, load, load_settings, locate

if TYPE_CHECKING:
    from planctl.changes.difference import PlanChange
    from planctl.changes.timeline import Timeline
    from planctl.history import Moment, Repository
    from planctl.model import Plan, Settings


@dataclass(frozen=True)
class State:
    """A workspace at a moment; None stands for the files as they are now."""

    workspace: Workspace
    moment: Moment | None

    @property
    def name(self) -> str:
        """What to call it in a sentence."""
        if self.moment is None:
            return "now"
        return f"{in_words(self.moment.commit.day)} ({self.moment.commit.short})"


def state_at(
    repository: Repository,
    start: Path,
    at: str | None,
    paths: Sequence[Path] = (),
    *,
    settings: Settings | None = None,
) -> State:
    """The workspace at a revision or a day, or as it is now; read with other settings than its own if any are given.

    `paths` name plan files and folders instead of all plans.

    Raises:
        WrongCall: where there is no such revision, or there were no plans.
    """
    if at is None:
        with telling("Reading plan") as tell:
            return State(load(start, paths, settings=settings, tell=tell), None)
    moment = moment_at(repository, start, at)
    try:
        with telling(f"At {moment.commit.short}: reading plan") as tell:
            workspace = load(start, paths, repository.tree(moment.commit.sha), settings=settings, tell=tell)
    except WrongCall as wrong:
        raise WrongCall(f"at {moment.commit.short} {wrong.message}", wrong.hint) from wrong
    return State(workspace, moment)


def moment_at(repository: Repository, start: Path, at: str) -> Moment:
    """The commit, and its day, that a revision, a tag or a date in the council's calendar means."""
    from planctl.history import find_moment

    return find_moment(repository, at, calendar_of(load_settings(start)))


def one_plan(repository: Repository, start: Path, at: str | None, name: str) -> State:
    """The workspace with one plan alone, by a start of its id: no other is read."""
    moment = moment_at(repository, start, at) if at is not None else None
    files = repository.tree(moment.commit.sha) if moment else DISK
    ids = {Path(shown).stem: Path(shown) for _, shown in locate(start, (), files).plans}
    return State(load(start, [ids[resolve_plan(name, list(ids))]], files), moment)


def chosen(files: Iterable[PlanFile], names: Sequence[str], ids: Sequence[str]) -> list[PlanFile]:
    """The plan files that are named by a start of their ids, of those that there are; without names, all."""
    wanted = {ids[number] for number in plans_meant(names, ids)}
    return [file for file in files if not names or file.plan_id in wanted]


def plans_by_path(repository: Repository, start: Path, files: Iterable[PlanFile]) -> dict[str, Plan]:
    """The plans that could be read whole, by their paths below the repository's top folder."""
    named = ((repository.below_root(start / file.path), file) for file in files if file.is_read)
    return {path: file.plan for path, file in named if path is not None and file.plan is not None}


def timeline_of(
    repository: Repository, start: Path, revision: str, settings: Settings, files: Iterable[PlanFile]
) -> Timeline:
    """What git remembers up to a revision of some plans, which end the story as they are; says what it had to skip."""
    from planctl.changes.timeline import remember

    now = plans_by_path(repository, start, files)
    timeline = remember(repository, repository.commit(revision), settings, now)
    _say_skipped(timeline)
    if repository.is_shallow:
        say("this clone holds only the latest commits: what was before them is not known; git fetch --unshallow")
    return timeline


def what_changed(
    changes: Sequence[PlanChange], before: State, timeline: Timeline, as_at: date, settings: Settings
) -> list[Row]:
    """A row a change from an earlier state to the plans with which the timeline ends, for an answer as at a day."""
    from planctl.changes.turns import days_of_change, turns_of
    from planctl.views.difference import difference_rows, moves_by_part

    days = days_of_change(timeline, before.moment.commit.day if before.moment else as_at, date.today())
    return difference_rows(changes, moves_by_part(timeline), turns_of(changes, days, as_at, settings.red_after))


def _say_skipped(timeline: Timeline) -> None:
    if not timeline.unread:
        return
    named = ", ".join(f"{version.path} at {version.commit.short}" for version in timeline.unread[:5])
    rest = f" and {len(timeline.unread) - 5} more" if len(timeline.unread) > 5 else ""
    count = plural(len(timeline.unread), "old version")
    say(f"{count} could not be read and took no part: {named}{rest}")
