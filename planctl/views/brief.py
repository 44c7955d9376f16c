"""Tables for narrow terminals: what a table would have to cut stands in a sentence below the row's title instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from planctl.views.listing import Column, Listing, Row, make_listing

# What a column that gives way keeps to wrap in, the title some more; and what stands between two columns.
_ROOM = 14
_ROOM_FOR_TITLE = 24
_GAP = 2


def least_width(listing: Listing) -> int:
    """The width of a terminal on which no cell of the table is cut and the title, its second column, has room."""
    longest = [max(map(len, cells)) for cells in zip(*listing.rows, strict=True)]
    widths = [
        max(len(column.heading), min(width, _room(place)) if column.flexible else width)
        for place, (width, column) in enumerate(zip(longest, listing.columns, strict=False))
    ]
    return sum(widths) + _GAP * (len(widths) - 1)


def _room(place: int) -> int:
    return _ROOM_FOR_TITLE if place == 1 else _ROOM


def make_brief(
    title: str,
    columns: Sequence[Column],
    groups: Sequence[tuple[str, Sequence[Row]]],
    sentence: Callable[[Row], Iterable[str]],
    *,
    empty: str,
    notes: Iterable[str] = (),
) -> Listing:
    """A listing of a few columns, the second of them the title, with a sentence below each title.

    `sentence` gives the parts of what is left to say of a row.
    """
    lines = [(heading, [line for made in rows for line in _lines(made, columns, sentence)]) for heading, rows in groups]
    placed = [column._replace(cell=partial(_cell, place)) for place, column in enumerate(columns)]
    return make_listing(title, placed, lines, empty=empty, notes=notes)


def _lines(made: Row, columns: Sequence[Column], sentence: Callable[[Row], Iterable[str]]) -> Iterator[Row]:
    yield {"cells": [column.cell(made) for column in columns]}
    said = "; ".join(filter(None, sentence(made)))
    if said:
        yield {"cells": ["", said, *("" for _ in columns[2:])]}


def _cell(place: int, made: Row) -> str:
    return str(made["cells"][place])
