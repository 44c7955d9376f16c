"""`planctl leads`: who has how much to do."""

from __future__ import annotations

import typer

from planctl.cli.options import At, Format, KindSelection, On, Paths, Shape
from planctl.cli.session import filters_of, open_session, show_listing
from planctl.model.items import ItemKind
from planctl.query import select
from planctl.views.load import People, load_listing, load_rows


def run(
    context: typer.Context,
    selection: KindSelection,
    paths: Paths = None,
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """Who has how much to do: open, overdue and due in 30 days, and initials that nobody explains.

    Examples:

    \b
      planctl leads --on 2007-10-31
      planctl leads --plan bromsgrove --on 2007-10-31 --format csv
    """
    session = open_session(context, on, paths, selection.plan, at)
    chosen = select(session.standings(), filters_of(selection, default=tuple(ItemKind)))
    rows = load_rows(chosen, People(session.workspace.settings.people), session.as_at)
    show_listing(load_listing(rows, session.as_at), session.envelope(leads=rows), shape)
    return session.finish()
