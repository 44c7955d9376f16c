"""Listings as tables on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planctl.clean import clean
from planctl.render.tones import TONES
from planctl.views.brief import ROOM_FOR_DAY
from planctl.views.listing import Column, Listing, Section

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text


_GAP = 2
# What a title needs in order to be read at all, where room is short.
_TITLE = 24


def print_tables(listings: Sequence[Listing], console: Console) -> None:
    """Print listings on a terminal: as wide as the terminal, flexible columns giving way first."""
    for number, listing in enumerate(listings):
        if number:
            console.print()
        _print(listing, console)


def _print(listing: Listing, console: Console) -> None:
    from rich.text import Text

    console.print(Text(clean(listing.title), style="bold"))
    if not listing.rows:
        console.print(Text(listing.empty))
    for number, section in enumerate(listing.sections):
        if number:
            console.print()
        console.print(_table(listing.columns, section, console.width))
    for note in listing.notes:
        console.print(Text(clean(note)))


def _table(columns: tuple[Column, ...], section: Section, width: int) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    # With the box's own divider, one blank of padding keeps columns two blanks apart.
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold", show_edge=False)
    if section.title:
        table.title = Text(clean(section.title), style="bold")
        table.title_justify = "left"
    widths = [max(len(row[index]) for row in section.rows) for index in range(len(columns))]
    room = _room(widths, columns, width)
    for widest, column in zip(widths, columns, strict=True):
        breaks = column.breaks and widest > room
        table.add_column(
            Text(column.heading),
            justify="right" if column.right else "left",
            # A heading wider than all that stands below it may break where room is short.
            no_wrap=not (column.flexible or breaks) and len(column.heading) <= widest,
            overflow="fold",
            ratio=1 if column.flexible else None,
            min_width=min(14, widest) if column.flexible else None,
            width=max(len(column.heading), room) if breaks else None,
        )
    for row in section.rows:
        cells = zip(row, columns, strict=True)
        table.add_row(*(_cell(cell, column) for cell, column in cells))
    return table


def _room(widths: Sequence[int], columns: Sequence[Column], width: int) -> int:
    """What columns that may break are given each: all that they want, else a seventh of the terminal, or as it fits."""
    most = max(ROOM_FOR_DAY, width // 7)
    rooms = (max(widths), *range(most, ROOM_FOR_DAY, -1))
    return next((room for room in rooms if _needed(widths, columns, room) <= width), ROOM_FOR_DAY)


def _needed(widths: Sequence[int], columns: Sequence[Column], room: int) -> int:
    """The width at which nothing but titles has to break, nor what has more than that room."""
    pairs = zip(widths, columns, strict=True)
    return sum(
        _GAP + max(len(column.heading), min(widest, _TITLE if column.flexible else room if column.breaks else widest))
        for widest, column in pairs
    )


def _cell(cell: str, column: Column) -> Text:
    from rich.text import Text

    text = clean(cell)
    return Text(text, style=TONES.get(text.split(" (")[0], "") if column.tone else "")
