"""A listing: columns and rows of words, ready for a terminal, a pipe, CSV or Markdown alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

# A piece of work, a risk, an indicator … as flat JSON data.
Row = dict[str, Any]


class Column(NamedTuple):
    """One column: its heading and how its cell is made from a row, or from whatever else a listing is of.

    `flexible` columns give way when the terminal is narrow; where that is not enough, those that `breaks` do as far as
    days stay whole, and then stand below the title (`planctl.views.brief`). `tone` names the cell whose word may be
    coloured; `quiet` columns are left out where no row has anything in them.
    """

    heading: str
    cell: Callable[[Any], str]
    right: bool = False
    flexible: bool = False
    breaks: bool = False
    tone: bool = False
    quiet: bool = False


class Section(NamedTuple):
    """Rows under a heading; the heading is empty where nothing is grouped."""

    title: str
    rows: tuple[tuple[str, ...], ...]


class Listing(NamedTuple):
    """What a listing shows: a title line, columns, sections of rows, and notes below."""

    title: str
    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    empty: str
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The rows of all sections."""
        return [row for section in self.sections for row in section.rows]


def make_listing(
    title: str,
    columns: Iterable[Column],
    groups: Sequence[tuple[str, Sequence[Any]]],
    *,
    empty: str,
    notes: Iterable[str] = (),
) -> Listing:
    """Fill the columns from rows, leaving out the quiet ones in which no row has anything."""
    given = tuple(columns)
    # Each cell is made once, also where it tells whether a column is left out.
    made = [(title, [list(map(column.cell, members)) for column in given]) for title, members in groups if members]
    return lay_out(title, given, made, empty=empty, notes=notes)


def lay_out(
    title: str,
    columns: Sequence[Column],
    made: Sequence[tuple[str, Sequence[Sequence[str]]]],
    *,
    empty: str,
    notes: Iterable[str] = (),
) -> Listing:
    """A listing of cells that are made, by section and column, leaving out the quiet columns that have nothing."""
    kept = [
        place
        for place, column in enumerate(columns)
        if not column.quiet or any(cell for _, cells in made for cell in cells[place])
    ]
    sections = tuple(
        Section(title, tuple(zip(*(cells[place] for place in kept), strict=True))) for title, cells in made
    )
    return Listing(title, tuple(columns[place] for place in kept), sections, empty, tuple(notes))


# The rows of a long answer share few days, and to write one takes as long as to judge a piece of work.
@lru_cache(maxsize=1024)
def in_words(day: date) -> str:
    """A day as councils write it: 31 October 2007."""
    return f"{day.day} {day:%B %Y}"


def iso_in_words(text: str | None) -> str:
    """An ISO day in words; nothing for None."""
    return in_words(date.fromisoformat(text)) if text else ""
