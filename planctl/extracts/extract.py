"""The extract of one plan: its head, and sheets with a line for each piece of its work."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import repeat
from operator import attrgetter
from typing import Any, NamedTuple

from planctl.extracts.packing import pack, unpack
from planctl.query.entry import Entry, PlanFacts
from planctl.views.listing import Row


class Sheet(StrEnum):
    """The parts of an extract, each kept on its own.

    The front has the head and what is late, which is asked for most; the rest has all other work. Rows are those of
    JSON, words what is searched, both of all work.
    """

    FRONT = "front"
    REST = "rest"
    ROWS = "rows"
    WORDS = "words"


_PLACE = attrgetter("place")

GARBLED = (ValueError, TypeError, LookupError, zlib.error)
"""What reading a kept sheet raises where it is none, whoever wrote it there."""

# What is kept of an entry: its fields but for its plan, then its cells in every column that a table may have.
_FIELDS = Entry._fields.index("cells") - 1
_LEADS = Entry._fields.index("leads") - 1

WORK_SHEETS = (Sheet.FRONT, Sheet.REST)
"""The sheets that together have an entry for each piece of work."""


class Head(NamedTuple):
    """What an answer says of a plan besides its work.

    `facts` are None where it could not be read whole; `errors` and `others` count its findings; `mitigations` are the
    late ones of its risks, as rows without their path.
    """

    facts: PlanFacts | None
    closed: bool
    errors: int
    others: int
    mitigations: Sequence[Row] = ()


class Wanted(NamedTuple):
    """The work that an answer may be about: that on some sheets, led by those for whom `leads` is true if it is given.

    `cells` are the places, among all that a row may have, of the cells that its entries shall have.
    """

    sheets: Sequence[Sheet]
    cells: Sequence[int]
    leads: Callable[[Sequence[str]], bool] | None = None


class Extract(NamedTuple):
    """The head of a plan, and those of its sheets that are at hand, as they are kept.

    To read from them may raise any of GARBLED.
    """

    head: Head
    sheets: Mapping[Sheet, bytes]

    def entries(self, plan: int, wanted: Wanted) -> list[Entry]:
        """The work that is wanted, in file order, for a plan that has that number."""
        found = [entry for sheet in wanted.sheets for entry in self._entries(plan, sheet, wanted)]
        found.sort(key=_PLACE)
        return found

    def _entries(self, plan: int, sheet: Sheet, wanted: Wanted) -> Iterable[Entry]:
        columns = unpack(self._work(sheet)).columns(wanted.leads)
        fields, cells = columns[:_FIELDS], [columns[_FIELDS + cell] for cell in wanted.cells] if columns else []
        made = zip(*cells, strict=True) if cells else repeat(())
        return map(Entry._make, zip(repeat(plan), *fields, made, repeat(""))) if fields else ()

    def rows(self, places: Iterable[int], path: str) -> list[Row]:
        """The rows of some of the work, whose plan is shown with this path."""
        lines = self._lines(Sheet.ROWS)
        return [{**row, "path": path} for row in _read([lines[place] for place in places])]

    def words(self) -> list[str]:
        """What is searched, of all work in file order."""
        found: list[str] = _read(self._lines(Sheet.WORDS))
        return found

    def _lines(self, sheet: Sheet) -> list[str]:
        kept = self.sheets[sheet]
        return zlib.decompress(kept).decode().split("\n") if kept else []

    def _work(self, sheet: Sheet) -> bytes:
        kept = self.sheets[sheet]
        return kept.partition(b"\n")[2] if sheet is Sheet.FRONT else kept


def _read(lines: Sequence[str]) -> Any:
    """What is written on lines, read in one go, which takes half the time."""
    return json.loads(f"[{','.join(lines)}]")


def read_extract(sheets: Mapping[Sheet, bytes]) -> Extract:
    """An extract that was kept, whose head is read now; that may raise any of GARBLED."""
    facts, *counts = json.loads(sheets[Sheet.FRONT].partition(b"\n")[0])
    return Extract(Head(PlanFacts(*facts) if facts else None, *counts), sheets)


def write_extract(head: Head, contents: Mapping[Sheet, Iterable[Any]]) -> dict[Sheet, bytes]:
    """Sheets with a head on the front and on each what it has of each piece of work: an entry, a row or words."""
    return {sheet: _written(sheet, head, content) for sheet, content in contents.items()}


def _written(sheet: Sheet, head: Head, content: Iterable[Any]) -> bytes:
    match sheet:
        case Sheet.FRONT:
            first = (head.facts, head.closed, head.errors, head.others, head.mitigations)
            return b"\n".join((_line(first), _packed(content)))
        case Sheet.REST:
            return _packed(content)
        case _:
            lines = b"\n".join(map(_line, content))
            return zlib.compress(lines, 1) if lines else b""


def _packed(entries: Iterable[Entry]) -> bytes:
    """Entries by who leads them, without words and the number of their plan, which every answer gives anew."""
    return pack(((*entry[1 : _FIELDS + 1], *entry.cells) for entry in entries), _LEADS)


def _line(value: Any) -> bytes:
    """A value in ASCII, so that any text comes back as it was."""
    return json.dumps(value, separators=(",", ":")).encode()
