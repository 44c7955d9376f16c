"""The grid of small plans, and the months of one action as a string: a glyph each, `·` where it is empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from planctl.binding import plan_calendar
from planctl.render.fitting import as_text
from planctl.render.grid import UNICODE, Glyphs, grid_lines
from planctl.status import Standing, assess
from planctl.views.grid import Cell, Grid, GridRow, make_grid, shown_window
from tests.unit.plans import action, bind, items, plan, plan_with

JULY_TO_JUNE = "July 2007 – June 2008"


def grid_of(
    text: str, on: str, wanted: Callable[[Standing], bool] = lambda standing: True, *, strict: bool = True
) -> Grid:
    """The grid of a plan text as at a day, of the work that is wanted; the text may be wrong if not `strict`."""
    bound, as_at = plan(text) if strict else bind(text)[0], date.fromisoformat(on)
    standings = assess(items(bound), as_at)
    shown = shown_window(plan_calendar(bound, None), as_at)
    return make_grid(bound, standings, filter(wanted, standings), shown, as_at)


def drawn(facts: str, on: str, *, grid: str = JULY_TO_JUNE) -> str:
    """The months of an action with these facts, the only one of its plan, as at a day."""
    (row,) = grid_of(plan_with(actions=action(facts), grid=grid), on).rows
    return glyphs(row)


def glyphs(row: GridRow) -> str:
    """The months of a row."""
    return "".join(UNICODE.cells[cell] if cell is not Cell.EMPTY else "·" for cell in row.cells)


def lines_of(grid: Grid, width: int, glyphs: Glyphs = UNICODE) -> list[str]:
    """The lines of a grid at a width."""
    return as_text(grid_lines(grid, width, glyphs)).splitlines()


def names(rows: Iterable[GridRow]) -> list[str]:
    """The refs of rows, with their titles where they have none."""
    return [row.ref or row.title for row in rows]
