"""`planctl due`: what falls due next."""

from __future__ import annotations

from typing import Annotated

import typer

from planctl.cli.options import At, Format, On, Paths, Selection, Shape
from planctl.cli.session import filters_of, length_option, open_session, show_listing
from planctl.model.items import ItemKind
from planctl.query import falling_due, select
from planctl.views import tables

COLUMNS = (tables.REF, tables.ACTION, tables.LEAD, tables.DUE, tables.FALLS, tables.ASKED)


def run(
    context: typer.Context,
    selection: Selection,
    paths: Paths = None,
    within: Annotated[str, typer.Option("--within", metavar="TIME", help="How far ahead: 30d, 6w, 2m.")] = "30d",
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """What falls due next: open actions, milestones and measures, soonest first.

    Examples:

    \b
      planctl due --within 2m --on 2007-10-31
      planctl due --lead HB --within 6w --on 2007-10-31
    """
    session = open_session(context, on, paths, selection.plan, at)
    chosen = select(session.standings(), filters_of(selection, default=tuple(ItemKind)))
    coming = falling_due(chosen, session.as_at, length_option("--within", within))
    rows = session.rows(coming)
    listing = tables.work_listing(
        tables.as_at_title(f"Due within {within}", session.as_at, len(rows)),
        COLUMNS,
        tables.grouped(coming, rows, selection.group),
        empty=f"Nothing falls due within {within}.",
    )
    show_listing(listing, session.envelope(actions=rows), shape)
    return session.finish()
