"""Tables as Word has them: headings repeated on every page, rows that do not break, columns that fit their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planctl.render.pack.outline import Cell, Paragraph, Row, Table, text_of
from planctl.render.pack.word.nodes import W, node
from planctl.render.pack.word.widths import SIDES, column_widths

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

    from planctl.render.pack.word.body import Writer

# Where the words of a cell stand, if not at its left.
_SIDE = {"month": "center", "figure": "right"}


def write_table(writer: Writer, table: Table, width: int) -> Iterator[Node]:
    """The caption of a table, kept with it, and the table, `width` twentieths of a point wide."""
    if table.caption:
        yield writer.paragraph(table.caption, "Caption", node("keepNext"))
    widths = column_widths(table, width)
    yield node(
        "tbl",
        _properties(writer, table, sum(widths)),
        node("tblGrid", *(node("gridCol", w=each) for each in widths)),
        *(_row(writer, row, widths, heads=True) for row in table.head),
        *(_row(writer, row, widths) for row in table.rows),
    )


def _properties(writer: Writer, table: Table, width: int) -> Node:
    style = writer.frame.style("table", "Pack Table", "Table Grid")
    caption = text_of(table.caption)
    return node(
        "tblPr",
        *([node("tblStyle", val=style)] if style else []),
        node("tblW", w=width, type="dxa"),
        node("tblLayout", type="fixed"),
        node(
            "tblLook",
            val="0420" if table.head else "0400",
            firstRow=int(bool(table.head)),
            lastRow=0,
            firstColumn=0,
            lastColumn=0,
            noHBand=0,
            noVBand=1,
        ),
        *([node("tblCaption", val=caption)] if caption else []),
    )


def _row(writer: Writer, row: Row, widths: Sequence[int], *, heads: bool = False) -> Node:
    repeated = [node("tblHeader")] if heads else []
    cells = (_cell(writer, cell, width, heads=heads) for cell, width in zip(row, widths, strict=True))
    return node("tr", node("trPr", node("cantSplit"), *repeated), *cells)


def _cell(writer: Writer, cell: Cell, width: int, *, heads: bool) -> Node:
    style = "Table Heading" if heads else "Table Row Heading" if cell.heads else "Table Text"
    own = 1 if isinstance(next(iter(cell.blocks), None), Paragraph) else 0
    below = style if heads else "Table Text"
    made = [
        *writer.write(cell.blocks[:own], style, width - SIDES),
        *writer.write(cell.blocks[own:], below, width - SIDES),
    ]
    if not made or made[-1].tag != f"{W}p":
        # Word opens no file in which a cell does not end with a paragraph.
        made.append(writer.paragraph((), style))
    if cell.kind in _SIDE:
        for paragraph in (each for each in made if each.tag == f"{W}p"):
            paragraph[0].append(node("jc", val=_SIDE[cell.kind]))
    return node("tc", node("tcPr", node("tcW", w=width, type="dxa"), *_margins(cell)), *made)


def _margins(cell: Cell) -> Iterator[Node]:
    """The blank at the sides of a cell, where that is not the table's: the months of a year have little room."""
    if cell.kind == "month":
        yield node("tcMar", *(node(side, w=20, type="dxa") for side in ("left", "right")))
