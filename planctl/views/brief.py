"""Tables for narrow terminals: what a table would have to cut stands in a sentence below the row's title instead."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from planctl.views.listing import Column, Listing, Row, Section, make_listing

# What a column that gives way keeps to wrap in, the title, which is the first of them, some more; what one that may
# break keeps, so that no day does: `30 September 2007`; and what stands between two columns.
_ROOM = 14
_ROOM_FOR_TITLE = 24
ROOM_FOR_DAY = 17
_GAP = 2


def least_width(listing: Listing) -> int:
    """The width of a terminal on which no cell of the table is cut, no day is broken and the title has room."""
    longest = [max(map(len, cells)) for cells in zip(*listing.rows, strict=True)]
    title = _title_of(listing)
    widths = [
        max(len(column.heading), min(width, _room(column, is_title=place == title)))
        for place, (width, column) in enumerate(zip(longest, listing.columns, strict=False))
    ]
    return sum(widths) + _GAP * (len(widths) - 1)


def _title_of(listing: Listing) -> int | None:
    return next((place for place, column in enumerate(listing.columns) if column.flexible), None)


def _room(column: Column, *, is_title: bool) -> int:
    """What a column is given at most where room is short."""
    if column.flexible:
        return _ROOM_FOR_TITLE if is_title else _ROOM
    return ROOM_FOR_DAY if column.breaks else sys.maxsize


def fitted(listing: Listing, width: int) -> Listing:
    """A listing as a terminal of a width can show it without cutting any cell.

    Where the table is too wide, the columns that may break stand in a sentence below the title, each under its heading;
    where that is too wide as well, all but the first and the title do.
    """
    title = _title_of(listing)
    if title is None or not listing.rows or not any(column.breaks for column in listing.columns):
        return listing
    short = [place for place, column in enumerate(listing.columns) if place == title or not column.breaks]
    ways = (listing, _told_below(listing, title, short), _told_below(listing, title, sorted({short[0], title})))
    return next((way for way in ways if least_width(way) <= width), ways[-1])


def _told_below(listing: Listing, title: int, kept: Sequence[int]) -> Listing:
    """The listing with a few of its columns, and the others in a sentence."""
    told = [place for place in range(len(listing.columns)) if place not in kept]

    def sentence(cells: tuple[str, ...]) -> str:
        return "; ".join(f"{_in_a_sentence(listing.columns[place])} {cells[place]}" for place in told if cells[place])

    def rows(section: Section) -> Iterator[tuple[str, ...]]:
        for cells in section.rows:
            yield tuple(cells[place] for place in kept)
            if said := sentence(cells):
                yield tuple(said if place == title else "" for place in kept)

    sections = tuple(section._replace(rows=tuple(rows(section))) for section in listing.sections)
    return listing._replace(columns=tuple(listing.columns[place] for place in kept), sections=sections)


def _in_a_sentence(column: Column) -> str:
    """A heading within a sentence, where `RAG` stays as it is."""
    return column.heading if column.heading.isupper() else column.heading.lower()


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
