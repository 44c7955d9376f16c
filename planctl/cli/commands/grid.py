"""`planctl grid`: the month grid of a plan."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from planctl.binding import plan_calendar
from planctl.cli.filters import filters_of
from planctl.cli.listings import show_listings
from planctl.cli.options import At, Format, GroupBy, On, Selection, Shape
from planctl.cli.output import answer, can_show, console, on_terminal
from planctl.cli.session import Session, open_session
from planctl.dates import Calendar, Window, read_period
from planctl.errors import WrongCall
from planctl.model import Plan
from planctl.query.entries import choose
from planctl.render.fitting import as_text
from planctl.render.grid import ASCII, NOTHING, UNICODE, Glyphs, grid_lines, legend
from planctl.render.lines import print_lines
from planctl.status import Standing
from planctl.views.grid import LONGEST, Grid, GridRow, GridSection, in_state_words, make_grid, shown_window
from planctl.views.listing import Column, Listing, Section, in_words
from planctl.words import ItemKind

# The width of what goes into a file, unless COLUMNS says otherwise.
_PAGE = 120


def run(
    context: typer.Context,
    selection: Selection,
    plans: Annotated[
        list[str] | None, typer.Argument(metavar="[PLAN]...", help="Plans, by any clear start of their ids.")
    ] = None,
    year: Annotated[
        str | None,
        typer.Option("--year", metavar="YEAR", help="Another year, such as 2008/09."),
    ] = None,
    ascii_only: Annotated[bool, typer.Option("--ascii", help="Draw with ASCII characters only.")] = False,
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """The month grid of a plan: each action's months, what is done, late or moved, and what is done about it.

    Examples:

    \b
      planctl grid bromsgrove --on 2007-10-31
      planctl grid bromsgrove --priority CP7 --priority CP8 --on 2007-10-31
      planctl grid stockton --year 2008/09 --on 2007-10-31 --ascii
    """
    if selection.group not in (None, GroupBy.PRIORITY):
        raise WrongCall("--group: the grid is always by priority", "planctl list groups by plan or lead.")
    session = open_session(context, on, None, [*(plans or ()), *(selection.plan or ())], at)
    grids = _grids(session, selection, year)
    if shape is not Format.TABLE:
        listings = [_listing(grid, shape) for grid in grids]
        show_listings(listings, session.envelope(grids=_json(session, grids)), shape)
    else:
        _draw(grids, ASCII if ascii_only or not can_show(UNICODE.all) else UNICODE)
    return session.finish()


def _grids(session: Session, selection: Selection, year: str | None) -> list[Grid]:
    """The grids of the plans in which there is something to show; of all plans if there is nothing in any."""
    standings = session.standings()
    chosen = choose(standings, filters_of(selection, default=tuple(ItemKind)))
    grids = []
    for file in session.files:
        if file.plan is not None:
            calendar = plan_calendar(file.plan, session.workspace.settings)
            shown = shown_window(calendar, session.as_at, _year(year, calendar))
            own, wanted = _of(standings, file.plan), _of(chosen, file.plan)
            grids.append(make_grid(file.plan, own, wanted, shown, session.as_at))
    return [grid for grid in grids if grid.sections] or grids


def _of(standings: list[Standing], plan: Plan) -> list[Standing]:
    return [standing for standing in standings if standing.item.plan is plan]


def _year(text: str | None, calendar: Calendar) -> Window | None:
    if text is None:
        return None
    reading = read_period(text, calendar)
    window = reading.window
    if window is None:
        raise WrongCall(f"--year: {reading.problem or f'“{text}” is no year'}", "Write a year, such as 2008/09.")
    if len(window.months()) > LONGEST:
        raise WrongCall(f"--year: “{text}” is more than a year", "Write one year, such as 2008/09.")
    return window


def _draw(grids: list[Grid], glyphs: Glyphs) -> None:
    """On a terminal as wide as it is, elsewhere as wide as COLUMNS says, or a page."""
    if on_terminal():
        out = console()
        for number, grid in enumerate(grids):
            print_lines([*([[]] if number else []), *grid_lines(grid, out.width, glyphs)], out)
        return
    width = shutil.get_terminal_size((_PAGE, 0)).columns
    answer("\n".join(as_text(grid_lines(grid, width, glyphs)) for grid in grids))


def _json(session: Session, grids: list[Grid]) -> list[dict[str, Any]]:
    return [_grid_json(grid, session) for grid in grids]


def _grid_json(grid: Grid, session: Session) -> dict[str, Any]:
    """A grid's months and priorities, and every row as in other answers with a word or null for each month."""
    shown = [(row.standing, row.cells) for row in grid.rows if row.standing]
    rows = session.rows(standing for standing, _ in shown)
    return {
        "plan": grid.plan.id,
        "title": grid.plan.title,
        "months": [f"{month:%Y-%m}" for month in grid.months],
        "priorities": [_section_json(section) for section in grid.sections],
        "actions": [
            {**made, "cells": [cell.value or None for cell in cells]}
            for made, (_, cells) in zip(rows, shown, strict=True)
        ],
    }


def _section_json(section: GridSection) -> dict[str, Any]:
    worst = section.worst
    return {
        "ref": section.ref,
        "title": section.title,
        "status": worst.state.value if worst else None,
        "rag": worst.rag.value if worst and worst.rag else None,
    }


def _listing(grid: Grid, shape: Format) -> Listing:
    """The grid as a table: with glyphs and a legend for a reader, with words for a spreadsheet."""
    months = [f"{month:%b %Y}" for month in grid.months]
    headings = ["Ref", "Action", "Lead", *months, "Status", "Corrective action"]
    if shape is Format.MD:
        sections = [Section(_title(made), tuple(_row(row, UNICODE) for row in made.rows)) for made in grid.sections]
        notes = ["   ".join(f"{glyph} {words}" for glyph, words, _ in legend(grid, UNICODE))]
    else:
        headings = ["Plan", "Priority", "Kind", *headings]
        sections, notes = [Section("", tuple(_placed_rows(grid)))], []
    title = f"{grid.plan.title or grid.plan.id} as at {in_words(grid.as_at)}"
    columns = tuple(Column(heading, str) for heading in headings)
    return Listing(title, columns, tuple(sections), NOTHING, tuple(notes))


def _title(section: GridSection) -> str:
    return f"{section.ref} {section.title}: {in_state_words(section.worst)}"


def _placed_rows(grid: Grid) -> Iterator[tuple[str, ...]]:
    """The rows, each with where it belongs; headings that are no work of their own are left out."""
    for section in grid.sections:
        for row in section.rows:
            if row.standing:
                yield grid.plan.id, section.ref, row.standing.item.kind.value, *_row(row)


def _row(row: GridRow, glyphs: Glyphs | None = None) -> tuple[str, ...]:
    cells = [glyphs.cells[cell].strip() if glyphs else cell.value for cell in row.cells]
    return row.ref, row.title, row.lead, *cells, in_state_words(row.judgement), row.corrective
