"""Records of many values, packed so that those of some columns of some records are soon had."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import compress, cycle
from typing import Any, NamedTuple

# What an array can hold its numbers in, by how many there are: one, two or four bytes each.
_SIZES = (("B", 1 << 8), ("H", 1 << 16), ("I", 1 << 32))


class Packed(NamedTuple):
    """The distinct values of all records, and column by column, for each record, the number of its value among them.

    `rows` counts the records. To read from it may raise LookupError or ValueError where it was no packed records.
    """

    values: Sequence[Any]
    numbers: array[int]
    rows: int

    def fitting(self, column: int, fits: Callable[[Any], bool]) -> list[bool]:
        """For each record whether its value in a column fits, which each value is asked but once."""
        numbers = self.numbers[column * self.rows : (column + 1) * self.rows]
        these = {number for number in set(numbers) if fits(self.values[number])}
        return [number in these for number in numbers]

    def columns(self, kept: Sequence[bool] | None = None) -> list[list[Any]]:
        """The values in every column, of all records or of those that are kept."""
        numbers = self.numbers if kept is None else compress(self.numbers, cycle(kept))
        values = list(map(self.values.__getitem__, numbers))
        rows = self.rows if kept is None else sum(kept)
        return [values[start : start + rows] for start in range(0, len(values), rows)] if rows else []


def pack(records: Iterable[Sequence[Hashable]]) -> bytes:
    """Records, all of one length, as bytes; the values are those of JSON, and of one type in a column, or None.

    Lists stand as tuples. Texts are written in ASCII, so that any comes back as it was.
    """
    columns = list(zip(*records, strict=True))
    numbers: dict[tuple[type, Hashable], int] = {}
    cells: list[int] = []
    for column in columns:
        # Each value is looked at once in a column, most of which have few; True, which is 1, stands in no column of 1.
        own = {value: numbers.setdefault((type(value), value), len(numbers)) for value in dict.fromkeys(column)}
        cells.extend(map(own.__getitem__, column))
    size = next(code for code, count in _SIZES if len(numbers) <= count)
    values = [value for _, value in numbers]
    head = json.dumps([size, len(columns[0]) if columns else 0, values], separators=(",", ":"))
    return b"\n".join((head.encode(), array(size, cells).tobytes()))


def unpack(data: bytes) -> Packed:
    """Records that were packed.

    Raises:
        ValueError, TypeError: for what was not.
    """
    head, _, cells = data.partition(b"\n")
    size, rows, values = json.loads(head)
    return Packed(values, array(size, cells), rows)
