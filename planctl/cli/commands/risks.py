"""`planctl risks`: the risk register, and where its risks stand on the plan's own matrix."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from planctl.cli.listings import show_listings
from planctl.cli.options import At, Format, On, Shape
from planctl.cli.output import answer, can_show, console, on_terminal
from planctl.cli.parts import PartSelection, people_of
from planctl.cli.session import Session, open_session
from planctl.render.fitting import as_text
from planctl.render.heatmap import ASCII, UNICODE, Strokes, heat_map_lines
from planctl.render.lines import print_lines
from planctl.render.plain import as_plain
from planctl.views.brief import least_width
from planctl.views.choose import chooser
from planctl.views.heatmap import heat_map_listing
from planctl.views.listing import Listing
from planctl.views.risk_tables import brief_register_listing, distribution_listing, flat_listing, register_listing
from planctl.views.risks import Register, make_register, scale_json

# The width of what goes into a file, unless COLUMNS says otherwise.
_PAGE = 120


def run(
    context: typer.Context,
    selection: PartSelection,
    ascii_only: Annotated[bool, typer.Option("--ascii", help="Draw the matrix with ASCII characters only.")] = False,
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """The risk register, worst first, and where its risks stand on the plan's own matrix and appetite.

    A plan that declares a risk-scale gets its matrix; one with plain numbers, how they are spread. A risk lies
    within the appetite if its cell is no worse, on both axes, than one of the cells that the plan names.

    Examples:

    \b
      planctl risks darlington --on 2007-10-31
      planctl risks salford-customer-support-2009 --on 2010-04-30
      planctl risks --lead DH --on 2010-04-30 --format json
    """
    session = open_session(context, on, None, selection.plan_names, at)
    registers = _registers(session, selection)
    filled = [register for register in registers if register.rows]
    if shape is Format.TABLE and filled:
        _draw(filled, session, ASCII if ascii_only or not can_show(UNICODE.all) else UNICODE)
    else:
        show_listings(_listings(filled, session, shape), session.envelope(**_payload(registers)), shape)
    return session.finish()


def _registers(session: Session, selection: PartSelection) -> list[Register]:
    plans = [(file.plan, file.path) for file in session.files if file.plan]
    fits = chooser([risk for plan, _ in plans for risk in plan.risks], people_of(session), selection.wanted)
    return [make_register(plan, path, session.as_at, fits) for plan, path in plans]


def _payload(registers: Sequence[Register]) -> dict[str, Any]:
    return {
        "risks": [made for register in registers for made in register.rows],
        "scales": [scale for register in registers if (scale := scale_json(register))],
    }


def _listings(registers: Sequence[Register], session: Session, shape: Format) -> list[Listing]:
    """One table for a spreadsheet; for a page each plan's, and its matrix or how its scores are spread."""
    if shape is Format.CSV or not registers:
        return [flat_listing(registers, session.as_at)]
    return [listing for register in registers for listing in _page(register, session)]


def _page(register: Register, session: Session) -> tuple[Listing, Listing]:
    below = heat_map_listing(register.heat_map) if register.heat_map else distribution_listing(register)
    return register_listing(register, session.as_at), below


def _draw(registers: Sequence[Register], session: Session, strokes: Strokes) -> None:
    """On a terminal as wide as it is, elsewhere as wide as COLUMNS says, or a page."""
    if on_terminal():
        _print(registers, session, strokes)
        return
    width = shutil.get_terminal_size((_PAGE, 0)).columns
    answer("\n".join(_plain(register, session, width, strokes) for register in registers))


def _print(registers: Sequence[Register], session: Session, strokes: Strokes) -> None:
    from planctl.render.table import print_tables

    out = console()
    for number, register in enumerate(registers):
        if number:
            out.print()
        table, below = _page(register, session)
        if least_width(table) > out.width:
            table = brief_register_listing(register, session.as_at)
        print_tables([table] if register.heat_map else [table, below], out)
        if register.heat_map:
            print_lines([[], *heat_map_lines(register.heat_map, out.width, strokes)], out)


def _plain(register: Register, session: Session, width: int, strokes: Strokes) -> str:
    table, below = map(as_plain, _page(register, session))
    if register.heat_map:
        below = as_text(heat_map_lines(register.heat_map, width, strokes))
    return f"{table}\n{below}"
