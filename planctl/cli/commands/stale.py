"""`planctl stale`: open work that nobody has reported on lately."""

from __future__ import annotations

from typing import Annotated

import typer

from planctl.cli.options import At, Format, On, Paths, Selection, Shape
from planctl.cli.session import filters_of, length_option, open_session, show_listing
from planctl.query import WORK_KINDS, select, stale
from planctl.views import tables
from planctl.views.rows import iso

COLUMNS = (tables.REF, tables.ACTION, tables.LEAD, tables.DUE, tables.UPDATED, tables.STATUS)


def run(
    context: typer.Context,
    selection: Selection,
    paths: Paths = None,
    after: Annotated[str, typer.Option("--after", metavar="TIME", help="Silent for longer: 30d, 6w, 2m.")] = "2m",
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """Open work that nobody has reported on lately, longest silent first.

    Work that was never reported on counts once it should have begun; ongoing work with a rhythm of its own,
    such as "Ongoing (monthly)", counts after one turn of it.

    Examples:

    \b
      planctl stale --after 2m --on 2007-10-31
      planctl stale --lead JG --on 2007-10-31
    """
    session = open_session(context, on, paths, selection.plan, at)
    chosen = select(session.standings(), filters_of(selection, default=WORK_KINDS))
    silent = stale(chosen, session.as_at, length_option("--after", after))
    standings = [standing for standing, _ in silent]
    rows = [
        {**made, "last_update": iso(newest)} for made, (_, newest) in zip(session.rows(standings), silent, strict=True)
    ]
    listing = tables.work_listing(
        tables.as_at_title(f"No update for {after}", session.as_at, len(rows)),
        COLUMNS,
        tables.grouped(standings, rows, selection.group),
        empty=f"All open work has been reported on within {after}.",
    )
    show_listing(listing, session.envelope(actions=rows), shape)
    return session.finish()
