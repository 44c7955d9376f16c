"""`planctl summary`: counts by priority, and the sentence that minutes use."""

from __future__ import annotations

from typing import Annotated

import typer

from planctl.cli.options import At, Format, On, Shape, WorkSelection
from planctl.cli.session import filters_of, open_session, show_listings
from planctl.model import Plan
from planctl.model.items import ItemKind
from planctl.query import select
from planctl.status import Standing
from planctl.views.summary import plan_summary, summary_listing


def run(
    context: typer.Context,
    selection: WorkSelection,
    plans: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PLAN]...", help="Plans, by any unambiguous start of their ids."),
    ] = None,
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """Counts by priority and the worst in each, and the sentence that minutes use.

    Actions and milestones are counted; a heading of milestones is not counted beside them.

    Examples:

    \b
      planctl summary bromsgrove --on 2007-10-31
      planctl summary --lead HB --on 2007-10-31 --format md
    """
    session = open_session(context, on, None, [*(plans or ()), *(selection.plan or ())], at)
    chosen = select(session.standings(), filters_of(selection, default=tuple(ItemKind)))
    summaries = [
        plan_summary(file.plan, _of(chosen, file.plan), session.workspace.settings.red_after)
        for file in session.files
        if file.plan
    ]
    listings = [summary_listing(summary, session.as_at) for summary in summaries]
    show_listings(listings, session.envelope(plans=summaries), shape)
    return session.finish()


def _of(standings: list[Standing], plan: Plan) -> list[Standing]:
    return [standing for standing in standings if standing.item.plan is plan]
