"""`planctl leads`: who has how much to do."""

from __future__ import annotations

import typer

from planctl.cli.closing import not_counting
from planctl.cli.filters import filters_of
from planctl.cli.listings import show_listing
from planctl.cli.options import At, Format, KindSelection, On, Paths, Shape
from planctl.cli.session import open_session
from planctl.query.entries import choose, leads_meant
from planctl.views.load import People, load_listing, load_rows
from planctl.words import ItemKind


def run(
    context: typer.Context,
    selection: KindSelection,
    paths: Paths = None,
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """Who has how much to do: open, overdue and due in 30 days, and initials that nobody explains.

    With --lead, only those who are asked for.

    Examples:

    \b
      planctl leads --on 2007-10-31
      planctl leads --lead JP --lead HB --on 2007-10-31
      planctl leads --plan bromsgrove --on 2007-10-31 --format csv
    """
    session = open_session(context, on, paths, selection.plan, at)
    standings = session.standings()
    chosen = choose(standings, filters_of(selection, default=tuple(ItemKind)))
    asked = leads_meant(standings, selection.lead) if selection.lead else None
    people = People(session.workspace.settings.people, [file.plan for file in session.files if file.plan])
    rows = load_rows(chosen, people, session.as_at, asked)
    listing = not_counting(load_listing(rows, session.as_at), len(session.unread), len(session.files))
    show_listing(listing, session.envelope(leads=rows), shape)
    return session.finish()
