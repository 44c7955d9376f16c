"""Listings as a piece of a page: HTML that may stand in any page, with real table headers and no script or style."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from planctl.clean import clean
from planctl.views.listing import Listing, Section


def as_html(listing: Listing) -> str:
    """A listing as one section: its title as a heading, a table for each group, and its notes."""
    return "\n".join(_lines(listing)) + "\n"


def _lines(listing: Listing) -> Iterator[str]:
    yield "<section>"
    yield f"<h2>{_text(listing.title)}</h2>"
    if not listing.rows:
        yield f"<p>{_text(listing.empty)}</p>"
    for section in listing.sections:
        yield from _table(listing, section)
    for note in listing.notes:
        yield f"<p>{_text(note)}</p>"
    yield "</section>"


def _table(listing: Listing, section: Section) -> Iterator[str]:
    yield "<table>"
    if section.title:
        yield f"<caption>{_text(section.title)}</caption>"
    headings = "".join(f'<th scope="col">{_text(column.heading)}</th>' for column in listing.columns)
    yield f"<thead><tr>{headings}</tr></thead>"
    yield "<tbody>"
    for first, *others in section.rows:
        cells = "".join(f"<td>{_text(cell)}</td>" for cell in others)
        yield f'<tr><th scope="row">{_text(first)}</th>{cells}</tr>'
    yield "</tbody>"
    yield "</table>"


def _text(text: str) -> str:
    return escape(clean(text))
