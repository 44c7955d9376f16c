"""Records of many values, packed so that those of one group are soon had without the others."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

# What an array can hold its numbers in, by how many there are: one, two or four bytes each.
_SIZES = (("B", 1 << 8), ("H", 1 << 16), ("I", 1 << 32))


class Packed(NamedTuple):
    """The distinct values of all records and, record by record, the numbers of `width` values among them.

    `groups` has, in the order of the records, the number of the value that a group shares and the count of its records.
    To read from it may raise LookupError, TypeError or ValueError where it was no packed records.
    """

    values: Sequence[Any]
    numbers: memoryview
    width: int
    groups: Sequence[tuple[int, int]]

    def columns(self, fits: Callable[[Any], bool] | None = None) -> list[list[Any]]:
        """The values in every column, of all records or of those whose group shares a value that fits."""
        numbers = self.numbers if fits is None else chain.from_iterable(self._fitting(fits))
        values = list(map(self.values.__getitem__, numbers))
        return [values[column :: self.width] for column in range(self.width)]

    def _fitting(self, fits: Callable[[Any], bool]) -> Iterator[memoryview]:
        end = 0
        for shared, count in self.groups:
            start, end = end, end + count * self.width
            if fits(self.values[shared]):
                yield self.numbers[start:end]


def pack(records: Iterable[Sequence[Hashable]], shared: int) -> bytes:
    """Records, all of one length, as bytes: those that share a value in the column `shared` form a group.

    The values are those of JSON, lists as tuples, and in each column of one type, or None. Groups stand in the order
    of their first records, and the records of each in their order.
    """
    # Imported here: what reads, as most answers do, needs none.
    from array import array

    groups: dict[Hashable, list[Sequence[Hashable]]] = {}
    for record in records:
        groups.setdefault(record[shared], []).append(record)
    columns = list(zip(*chain.from_iterable(groups.values()), strict=True))
    numbers: dict[tuple[type, Hashable], int] = {}
    numbered = [_numbered(column, numbers) for column in columns]
    counts = [(numbers[type(value), value], len(members)) for value, members in groups.items()]
    size = next(code for code, count in _SIZES if len(numbers) <= count)
    # In ASCII, so that any text comes back as it was.
    head = json.dumps([size, len(columns), counts, [value for _, value in numbers]], separators=(",", ":"))
    return b"\n".join((head.encode(), array(size, chain.from_iterable(zip(*numbered, strict=True))).tobytes()))


def _numbered(column: Sequence[Hashable], numbers: dict[tuple[type, Hashable], int]) -> Iterable[int]:
    """The numbers of a column's values, of which most columns have few; True, which is 1, stands in no column of 1."""
    own = {value: numbers.setdefault((type(value), value), len(numbers)) for value in dict.fromkeys(column)}
    return map(own.__getitem__, column)


def unpack(data: bytes) -> Packed:
    """Records that were packed.

    Raises:
        ValueError, TypeError: for what was not.
    """
    head, _, cells = data.partition(b"\n")
    size, width, groups, values = json.loads(head)
    return Packed(values, memoryview(cells).cast(size), width, groups)
