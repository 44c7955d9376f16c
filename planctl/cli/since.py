"""What git tells of the time since a day or a revision: what changed in plans, and how they stood month by month."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.binding import calendar_of
from planctl.cli.past import plans_by_path, state_at, what_changed
from planctl.errors import WrongCall
from planctl.model.items import items_of
from planctl.status import Standing, assess
from planctl.views.listing import Row, in_words
from planctl.views.pack.changes import Since
from planctl.views.rows import commit_json

if TYPE_CHECKING:
    from planctl.cli.ledgers import Past
    from planctl.cli.session import Session
    from planctl.history import Repository

Kept = Callable[[list[Standing]], list[Standing]]


def travel_since(
    repository: Repository, start: Path, session: Session, since: str, keep: Kept = lambda standings: standings
) -> list[Row]:
    """A row a month since a revision or a day, the last as the session has it; `keep` chooses the work that counts."""
    from planctl.changes.travel import days_known, month_ends, past_of, point
    from planctl.history import find_moment
    from planctl.views.travel import point_row

    settings = session.workspace.settings
    first = find_moment(repository, since, calendar_of(settings))
    sha = repository.commit(session.commit.sha if session.commit else "HEAD")
    past = past_of(repository, start, sha, settings, plans_by_path(repository, start, session.files))
    days = days_known(past, month_ends(first.day, session.as_at))
    plans = {day: past.plans_on(day) for day in days if day < session.as_at}
    points = []
    for day, held in plans.items():
        standings = [made for plan in held for made in assess(items_of(plan), day, settings.red_after)]
        points.append(point(keep(standings), day))
    return [point_row(each) for each in (*points, point(keep(session.standings()), session.as_at))]


def told_since(past: Past, since: str) -> Since:
    """What has changed in the plans of a session since then; where git cannot tell, why not."""
    from planctl.history import open_repository

    try:
        with open_repository(past.start) as repository:
            return _told(repository, past, since)
    except WrongCall as wrong:
        return Since(since, untold=wrong.message)


def _told(repository: Repository, past: Past, since: str) -> Since:
    from planctl.changes.difference import changes_between

    session, start = past.session, past.start
    settings = session.workspace.settings
    old = state_at(repository, start, since, settings=settings)
    if old.moment and session.commit and session.commit.day < old.moment.commit.day:
        raise WrongCall(f"the plans of this report are of an earlier day, {in_words(session.commit.day)}")
    ids = {file.plan_id for file in session.files}
    others = {file.plan_id for file in session.workspace.files} - ids
    # One that is there no longer may be one of ours under an earlier name.
    before = [file for file in old.workspace.files if file.plan_id not in others]
    # A plan that is gone is told of where the report is about all plans.
    changes = [change for change in changes_between(before, session.files) if change.after or not others]
    rows = what_changed(changes, old, past.timeline, session.as_at, settings)
    commit = commit_json(old.moment.commit) if old.moment else None
    travel = travel_since(repository, start, session, since)
    return Since(since, None, commit, rows, travel)
