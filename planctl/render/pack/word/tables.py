"""Tables as Word has them: headings repeated on every page, rows that do not break, columns that fit their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planctl.render.pack.outline import Block, Cell, Indented, Listing, Paragraph, Row, Table, text_of
from planctl.render.pack.word.nodes import W, node

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

    from planctl.render.pack.word.body import Writer

# In twentieths of a point: a character at the size of a table's text, and the blank at a cell's sides.
_CHARACTER = 110
_SIDES = 180
# How many characters stand before the words of a list's item.
_MARK = 4
# Beyond so many characters a column's words may as well take another line.
_ENOUGH = 120


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
    made = list(writer.write(cell.blocks, style, width - _SIDES))
    if not made or made[-1].tag != f"{W}p":
        # Word opens no file in which a cell does not end with a paragraph.
        made.append(writer.paragraph((), style))
    return node("tc", node("tcPr", node("tcW", w=width, type="dxa")), *made)


def column_widths(table: Table, width: int) -> list[int]:
    """The widths of a table's columns in twentieths of a point: none breaks a word that can be spared that.

    Each column gets room for its longest word; what is left is shared out by how much more its words would fill.
    """
    columns = list(zip(*table.head, *table.rows, strict=True))
    least = [_SIDES + _CHARACTER * max(_longest_word(cell) for cell in column) for column in columns]
    wanted = [_SIDES + _CHARACTER * min(max(_length(cell) for cell in column), _ENOUGH) for column in columns]
    missing = [max(want - low, 0) for want, low in zip(wanted, least, strict=True)]
    left = width - sum(least)
    if left < 0:
        return [low * width // sum(least) for low in least]
    if not sum(missing):
        return [low + left // len(least) for low in least]
    return [low + left * more // sum(missing) for low, more in zip(least, missing, strict=True)]


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Listing():
                yield from (text for item in block.items for text in _texts(item))
            case Indented():
                yield from _texts(block.blocks)
            case Table():
                yield from (text for row in (*block.head, *block.rows) for cell in row for text in _texts(cell.blocks))
            case Paragraph() | _:
                yield text_of(block.words)


def _longest_word(cell: Cell) -> int:
    mark = _MARK if any(isinstance(block, Listing) for block in cell.blocks) else 0
    return mark + max((len(word) for text in _texts(cell.blocks) for word in text.split()), default=1)


def _length(cell: Cell) -> int:
    return sum(len(text) for text in _texts(cell.blocks))
