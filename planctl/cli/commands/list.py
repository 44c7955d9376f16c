"""`planctl list`: any selection of work, of every state, in file order."""

from __future__ import annotations

import typer

from planctl.cli.options import At, Format, On, Paths, Selection, Shape
from planctl.cli.session import filters_of, open_session, show_listing
from planctl.query import WORK_KINDS, select
from planctl.views import tables

COLUMNS = (tables.REF, tables.ACTION, tables.LEAD, tables.DUE, tables.AGREED, tables.STATUS, tables.RAG)


def run(
    context: typer.Context,
    selection: Selection,
    paths: Paths = None,
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """Any selection of actions and milestones, of every state, in the order of the plans.

    Examples:

    \b
      planctl list --plan bromsgrove --priority CP7 --on 2007-10-31
      planctl list --lead HB --accountable --status "no date" --on 2007-10-31
      planctl list --kind measure --format json --on 2007-10-31
    """
    session = open_session(context, on, paths, selection.plan, at)
    chosen = select(session.standings(), filters_of(selection, default=WORK_KINDS))
    rows = session.rows(chosen)
    listing = tables.work_listing(
        tables.as_at_title("Work", session.as_at, len(rows)),
        COLUMNS,
        tables.grouped(chosen, rows, selection.group),
        empty="No work fits these filters.",
    )
    show_listing(listing, session.envelope(actions=rows), shape)
    return session.finish()
