"""Listings as plain text, CSV, Markdown and JSON: everything that needs no terminal."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from planctl.clean import clean, is_clean, no_command
from planctl.render.inert import inert
from planctl.views.listing import Listing

# A spreadsheet takes a cell that begins so for a formula; a leading apostrophe makes it text. Signs of other widths are
# as good to it, and what stands before a sign may be lost on the way into the sheet.
_FORMULA = ("=", "+", "-", "@")
# `re` compiles these where they are first used: plain text needs none of them.
_BEFORE = r"[\s\"'“”‘’]*"
_NUMBER = r"[+-]?\d[\d.,]*%?"
_MARKS = r"[\\`*_\[\]<>|#~$]"


def as_plain(listing: Listing) -> str:
    """Aligned columns two blanks apart, nothing cut: for pipes and files."""
    return no_command("\n".join((*_plain_lines(listing), "")))


def _plain_lines(listing: Listing) -> Iterator[str]:
    yield clean(listing.title)
    yield ""
    if listing.rows:
        yield from _table_lines(listing)
    else:
        yield listing.empty
    for note in listing.notes:
        yield ""
        yield clean(note)


def _table_lines(listing: Listing) -> Iterator[str]:
    """The rows of all sections, in columns that are as wide in each, under the headings and the sections' titles."""
    headings = tuple(column.heading for column in listing.columns)
    columns = [_cleaned(cells) for cells in zip(headings, *listing.rows, strict=True)]
    signs = ("" if column.right else "-" for column in listing.columns)
    pattern = "  ".join(f"%{sign}{max(map(len, set(cells)))}s" for sign, cells in zip(signs, columns, strict=True))
    lines = map(str.rstrip, map(pattern.__mod__, zip(*columns, strict=True)))
    head = next(lines)
    for number, part in enumerate(listing.sections):
        if part.title:
            yield from ("",) * bool(number)
            yield clean(part.title)
        if part.title or not number:
            yield head
        yield from islice(lines, len(part.rows))


def _cleaned(cells: Sequence[str]) -> Sequence[str]:
    """Cells that are safe to print, as most are; that all are is soon told of all at once, each text looked at once."""
    return cells if is_clean("".join(set(cells))) else [clean(cell) for cell in cells]


def as_csv(listing: Listing) -> str:
    """Comma-separated values, one header row; text that a spreadsheet would run as a formula is kept as text."""
    import csv

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    grouped = any(section.title for section in listing.sections)
    writer.writerow((["Group"] if grouped else []) + [column.heading for column in listing.columns])
    for section in listing.sections:
        for row in section.rows:
            writer.writerow([_as_text(cell) for cell in ((section.title, *row) if grouped else row)])
    return no_command(out.getvalue())


def _as_text(cell: str) -> str:
    cleaned = clean(cell)
    begins = _sign(re.sub(_BEFORE, "", cleaned, count=1))
    is_formula = begins.startswith(_FORMULA) and not re.fullmatch(_NUMBER, cleaned)
    return f"'{cleaned}" if is_formula else cleaned


def _sign(text: str) -> str:
    """How a text begins, in ASCII where Unicode knows the character as another width of an ASCII one."""
    first = text[:1]
    if first.isascii():
        return first
    from unicodedata import normalize

    return normalize("NFKC", first)


def as_markdown(listing: Listing) -> str:
    """A Markdown table, or one for each group."""
    return no_command("\n".join(_markdown_lines(listing)) + "\n")


def _markdown_lines(listing: Listing) -> Iterator[str]:
    yield f"**{_escaped(listing.title)}**"
    yield ""
    if not listing.rows:
        yield listing.empty
    for section in listing.sections:
        if section.title:
            yield f"### {_escaped(section.title)}"
            yield ""
        yield _markdown_row([column.heading for column in listing.columns])
        yield _markdown_row(["---:" if column.right else "---" for column in listing.columns])
        for row in section.rows:
            yield _markdown_row([_escaped(cell) for cell in row])
        yield ""
    for note in listing.notes:
        yield _escaped(note)
        yield ""


def _markdown_row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """Text that Markdown, the HTML in it and GitHub leave alone."""
    return inert(clean(text), _without_marks)


def _without_marks(text: str) -> str:
    return re.sub(_MARKS, r"\\\g<0>", text).replace("&", "&amp;")


def as_json(answer: dict[str, Any]) -> str:
    """One JSON object; lone surrogates are escaped, so that it is always UTF-8."""
    try:
        text = json.dumps(answer, ensure_ascii=False, indent=1)
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(answer, ensure_ascii=True, indent=1)
    return text + "\n"
