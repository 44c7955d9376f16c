"""`planctl indicators`: how performance indicators stand against their targets."""

from __future__ import annotations

from typing import Annotated

import typer

from planctl.binding import plan_calendar
from planctl.cli.listings import show_listing
from planctl.cli.options import At, Format, On, Shape
from planctl.cli.output import console, on_terminal
from planctl.cli.parts import PartSelection, people_of
from planctl.cli.session import Session, open_session
from planctl.query.names import resolve
from planctl.views.brief import least_width
from planctl.views.choose import chooser
from planctl.views.indicator_tables import (
    NOT_JUDGED,
    Groups,
    brief_indicator_listing,
    colour_of,
    indicator_listing,
)
from planctl.views.indicators import indicator_rows
from planctl.views.listing import Listing, Row
from planctl.words import RAGS


def run(
    context: typer.Context,
    selection: PartSelection,
    rag: Annotated[
        list[str] | None, typer.Option("--rag", metavar="COLOUR", help="red, amber, green or 'not judged'.")
    ] = None,
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """Performance indicators: the latest actual against its target, the variance, its colour and its trend.

    A period that ends after the date has not happened yet. The colour follows the indicator's own polarity
    (better) and tolerance; without a polarity nothing is judged, and without a tolerance a target that is missed
    is red. The trend compares with the period before it of the same length.

    Examples:

    \b
      planctl indicators salford-customer-support-2009 --on 2009-06-30
      planctl indicators --text benefit --rag "not judged" --on 2009-06-30
      planctl indicators --on 2009-06-30 --format csv
    """
    session = open_session(context, on, None, selection.plan_names, at)
    colours = {resolve("RAG", colour, (*RAGS, NOT_JUDGED)) for colour in rag or ()}
    groups = [
        (title, [made for made in rows if not colours or colour_of(made) in colours])
        for title, rows in _by_plan(session, selection)
    ]
    show_listing(
        _listing(groups, session, shape),
        session.envelope(indicators=[made for _, rows in groups for made in rows]),
        shape,
    )
    return session.finish()


def _listing(groups: Groups, session: Session, shape: Format) -> Listing:
    """The one table; on a terminal that would have to cut it, the brief one."""
    listing = indicator_listing(groups, session.as_at, flat=shape is Format.CSV)
    if shape is Format.TABLE and on_terminal() and least_width(listing) > console().width:
        return brief_indicator_listing(groups, session.as_at)
    return listing


def _by_plan(session: Session, selection: PartSelection) -> list[tuple[str, list[Row]]]:
    """The title of each plan with its chosen indicators, in file order."""
    plans = [(file.plan, file.path) for file in session.files if file.plan]
    everything = [indicator for plan, _ in plans for indicator in plan.indicators]
    fits = chooser(everything, people_of(session), selection.wanted)
    settings = session.workspace.settings
    return [
        (plan.title or plan.id, indicator_rows(plan, path, plan_calendar(plan, settings), session.as_at, fits))
        for plan, path in plans
    ]
