"""How wide the columns of a table are: as their words ask for, as far as the page goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planctl.render.pack.outline import Block, Cell, Indented, Listing, Paragraph, Table, text_of

# In twentieths of a point, at the size of a table's text in bold: letters by how broad most sans serifs draw them.
_BROAD, _CAPITAL, _USUAL, _SLIM = 170, 140, 105, 70
_LETTERS = {
    **dict.fromkeys("MWm@%", _BROAD),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZw&", _CAPITAL),
    **dict.fromkeys(" \xa0iIjltfr.,:;'|!()[]/-", _SLIM),
}
# As bytes, which are added up without a look at each letter; so a letter counts for its steps of 5.
_STEP = 5
_STEPS = bytes(_LETTERS.get(chr(code), _USUAL) // _STEP for code in range(256))
# The blank at the two sides of a cell, and of one under a month.
SIDES, MONTH_SIDES = 180, 110
# The words under a month are smaller than those of the other cells.
_MONTH_SIZE = 5 / 6
# What stands before the words of a list's item.
_BULLET = 420
# What is no longer stays on one line where there is room for it: a date in words, and of headings two short words.
_SHORT, _SHORT_HEADING = 1900, 1000
# Beyond that a column's words may as well take another line.
_ENOUGH = 13_000


def column_widths(table: Table, width: int) -> list[int]:
    """The widths of a table's columns in twentieths of a point, of which the page has `width`.

    None breaks a word that can be spared that, nor what is short, such as a date. What is left is shared out by how
    much more the words of each column would fill, all its cells together: one long one among short ones counts little.
    """
    columns = _columns(table)
    words = _word_widths(columns)
    lines = [max(_sides(cell) + _unbroken(cell) for cell in column) for column in columns]
    least = _even_months(columns, lines if sum(lines) <= width else words)
    missing = [_missing(column, low) for column, low in zip(columns, least, strict=True)]
    left = width - sum(least)
    if left < 0:
        return [low * width // sum(least) for low in least]
    if not sum(missing):
        return [low + left // len(least) for low in least]
    return [low + left * more // sum(missing) for low, more in zip(least, missing, strict=True)]


def width_of_words(table: Table) -> int:
    """The width of the narrowest page on which no word of the table is broken."""
    return sum(_word_widths(_columns(table)))


def _columns(table: Table) -> list[tuple[Cell, ...]]:
    return list(zip(*table.head, *table.rows, strict=True))


def _word_widths(columns: Sequence[Sequence[Cell]]) -> list[int]:
    return [max(_sides(cell) + _longest_word(cell) for cell in column) for column in columns]


def _even_months(columns: Sequence[Sequence[Cell]], widths: list[int]) -> list[int]:
    """The same widths, but all months as wide as the widest of them."""
    months = [column[-1].kind == "month" for column in columns]
    widest = max((width for width, is_month in zip(widths, months, strict=True) if is_month), default=0)
    return [widest if is_month else width for width, is_month in zip(widths, months, strict=True)]


def _sides(cell: Cell) -> int:
    return MONTH_SIDES if cell.kind == "month" else SIDES


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


def _lines(cell: Cell) -> list[int]:
    """How wide each paragraph of a cell is without a break."""
    return [_bullet(cell) + _drawn(text, cell) for text in _texts(cell.blocks)]


def _longest_word(cell: Cell) -> int:
    if cell.kind == "month":
        return max(_lines(cell), default=_USUAL)
    # Without more, `split` would take a hard space for a blank.
    words = (word for text in _texts(cell.blocks) for word in text.replace("\n", " ").split(" "))
    return _bullet(cell) + max((_drawn(word, cell) for word in words), default=_USUAL)


def _bullet(cell: Cell) -> int:
    return _BULLET if any(isinstance(block, Listing) for block in cell.blocks) else 0


def _unbroken(cell: Cell) -> int:
    """The longest paragraph of those that are short, or the longest word."""
    short = _SHORT_HEADING if cell.heads else _SHORT
    return max(_longest_word(cell), *(line for line in _lines(cell) if line <= short), 0)


def _missing(column: Sequence[Cell], width: int) -> int:
    """How much wider its cells would be, if each stood on one line."""
    wanted = (_sides(cell) + min(sum(_lines(cell)), _ENOUGH) for cell in column)
    return sum(max(want - width, 0) for want in wanted)


def _drawn(text: str, cell: Cell) -> int:
    wide = _STEP * sum(text.encode("latin-1", "replace").translate(_STEPS))
    return int(wide * _MONTH_SIZE) if cell.kind == "month" and not cell.heads else wide
