"""`planctl summary`: counts by priority, and the sentence that minutes use."""

from __future__ import annotations

from contextlib import suppress
from typing import Annotated, Any

import typer

from planctl.cli.filters import filters_of
from planctl.cli.listings import show_listings
from planctl.cli.options import At, Format, On, Shape, WorkSelection
from planctl.cli.session import Session, open_session
from planctl.cli.start import start_folder
from planctl.errors import WrongCall
from planctl.model import Plan
from planctl.query.entries import choose
from planctl.query.filters import Filters
from planctl.status import Standing
from planctl.views.listing import Row
from planctl.views.summary import plan_summary, summary_listing
from planctl.words import ItemKind


def run(
    context: typer.Context,
    selection: WorkSelection,
    plans: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PLAN]...", help="Plans, by any unambiguous start of their ids."),
    ] = None,
    on: On = None,
    at: At = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="REV", help="Month by month from a revision or a date on, from git."),
    ] = None,
    shape: Shape = Format.TABLE,
) -> int:
    """Counts by priority and the worst in each, and the sentence that minutes use.

    Actions and milestones are counted; a heading of milestones is not counted beside them. With --since, a line a month
    tells the direction of travel: how the plans stood then, judged on that day by the dates agreed at the time.

    Examples:

    \b
      planctl summary bromsgrove --on 2007-10-31
      planctl summary --lead HB --on 2007-10-31 --format md
    """
    session = open_session(context, on, None, [*(plans or ()), *(selection.plan or ())], at)
    chosen = choose(session.standings(), filters_of(selection, default=tuple(ItemKind)))
    summaries = [
        plan_summary(file.plan, _of(chosen, file.plan), session.workspace.settings.red_after)
        for file in session.files
        if file.plan
    ]
    listings = [summary_listing(summary, session.as_at) for summary in summaries]
    payload: dict[str, Any] = {"plans": summaries}
    if since is not None:
        from planctl.views.travel import travel_listing

        payload["travel"], has_later = _travel(context, session, selection, since)
        listings = [travel_listing(payload["travel"], has_later=has_later)]
    show_listings(listings, session.envelope(**payload), shape)
    return session.finish()


def _travel(context: typer.Context, session: Session, selection: WorkSelection, since: str) -> tuple[list[Row], bool]:
    """A row a month since a revision or a day, the last the answer's own; and whether git has later plans than that."""
    from planctl.cli.since import travel_since
    from planctl.history import open_repository

    filters = filters_of(selection, default=tuple(ItemKind))
    start = start_folder(context)
    with open_repository(start) as repository:
        rows = travel_since(repository, start, session, since, lambda standings: _chosen(standings, filters))
        newest = repository.read_commit(repository.commit("HEAD"))
    return rows, session.commit is None and newest.day > session.as_at


def _chosen(standings: list[Standing], filters: Filters) -> list[Standing]:
    """What the filters keep: of a lead or a theme that was not there yet, nothing."""
    with suppress(WrongCall):
        return choose(standings, filters)
    return []


def _of(standings: list[Standing], plan: Plan) -> list[Standing]:
    return [standing for standing in standings if standing.item.plan is plan]
