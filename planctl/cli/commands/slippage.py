"""`planctl slippage`: the ledger of moved dates."""

from __future__ import annotations

from typing import Annotated

import typer

from planctl.cli.closing import not_counting
from planctl.cli.filters import filters_of
from planctl.cli.ledgers import Past
from planctl.cli.listings import show_listing
from planctl.cli.options import At, Format, On, Paths, Selection, Shape
from planctl.cli.output import console, on_terminal
from planctl.cli.session import open_session
from planctl.cli.start import start_folder
from planctl.query.entries import choose, in_groups
from planctl.views.brief import least_width
from planctl.words import ItemKind


def run(
    context: typer.Context,
    selection: Selection,
    paths: Paths = None,
    more_than: Annotated[
        int, typer.Option("--more-than", metavar="N", min=0, help="Only dates that moved more than N times.")
    ] = 0,
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """The ledger of moved dates: first and agreed date, how often it moved, how often silently, and by whom.

    A date moves with approval where a revision that a body approved comes to stand there, and silently where the date
    itself is written anew. The first date is the original one as git first knew it, or that of the tag that
    planctl.yaml names as its baseline. Approved revisions that stood in the plan when git first knew it count as moves
    recorded earlier: nobody knows any more who made them. What moved while the plan was a draft had not been agreed and
    is left out. So is a silent move once the first date is put back and the other one stands in a revision.

    Examples:

    \b
      planctl slippage --plan bromsgrove
      planctl slippage --group lead --more-than 1 --format md
    """
    from planctl.views.slippage import brief_slippage_listing, put_back_note, slip_row, slippage_listing, totals

    session = open_session(context, on, paths, selection.plan, at)
    past = Past(session, start_folder(context))
    slips, (_, origin) = past.slips(), past.baseline
    selected = choose(session.standings(), filters_of(selection, default=tuple(ItemKind)))
    known = [standing for standing in selected if id(standing.item.work) in slips]
    chosen = [standing for standing in known if slips[id(standing.item.work)].times > more_than]
    chosen.sort(key=lambda standing: -slips[id(standing.item.work)].months)
    paths_of = session.paths
    row_of = {id(each): slip_row(slips[id(each.item.work)], paths_of[id(each.item.plan)]) for each in chosen}
    rows = list(row_of.values())
    groups = [(title, [row_of[id(each)] for each in held]) for title, held in in_groups(chosen, selection.group)]
    notes = [origin, *put_back_note(slips[id(standing.item.work)] for standing in known)]
    listing = slippage_listing(groups, notes, flat=shape is Format.CSV)
    if shape is Format.TABLE and rows and on_terminal() and least_width(listing) > console().width:
        listing = brief_slippage_listing(groups, notes)
    listing = not_counting(listing, len(session.unread), len(session.files))
    show_listing(listing, session.envelope(slippage=rows, totals=totals(rows)), shape)
    return session.finish()
