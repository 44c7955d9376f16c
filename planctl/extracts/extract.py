"""The extract of one plan: its head, and sheets with a line for each piece of its work."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from operator import attrgetter
from sys import intern
from typing import Any, NamedTuple

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


class Extract(NamedTuple):
    """The head of a plan, and those of its sheets that are at hand, as they are kept.

    To read from them may raise any of GARBLED.
    """

    head: Head
    sheets: Mapping[Sheet, bytes]

    def entries(self, plan: int, sheets: Iterable[Sheet], leads: Sequence[str]) -> list[Entry]:
        """The work of the front, or of the rest, in file order, for a plan that has that number.

        With `leads`, what none of them leads may be left out.
        """
        lines = [line for sheet in sheets for line in self._lines(sheet)]
        if leads:
            named = map(json.dumps, leads)
            lines = list(dict.fromkeys(line for name in named for line in lines if name in line))
        # Most cells say what others do: each text is held once, or its copies would take a tenth of the time.
        found = [Entry._make((plan, *values, tuple(map(intern, cells)), "")) for *values, cells in _read(lines)]
        found.sort(key=_PLACE)
        return found

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
        if sheet is not Sheet.FRONT:
            return zlib.decompress(kept).decode().split("\n") if kept else []
        return kept.decode().split("\n")[1:]


def _read(lines: Sequence[str]) -> Any:
    """What is written on lines, read in one go, which takes half the time."""
    return json.loads(f"[{','.join(lines)}]")


def read_extract(sheets: Mapping[Sheet, bytes]) -> Extract:
    """An extract that was kept, whose head is read now; that may raise any of GARBLED."""
    facts, *counts = json.loads(sheets[Sheet.FRONT].partition(b"\n")[0])
    return Extract(Head(PlanFacts(*facts) if facts else None, *counts), sheets)


def write_extract(head: Head, lines: Mapping[Sheet, Iterable[Any]]) -> dict[Sheet, bytes]:
    """Sheets with a head on the front and on each what its lines are made of: entries, rows or words in file order."""
    first = (head.facts, head.closed, head.errors, head.others, head.mitigations)
    return {sheet: _written(sheet, first, values) for sheet, values in lines.items()}


def _written(sheet: Sheet, first: Any, values: Iterable[Any]) -> bytes:
    if sheet in WORK_SHEETS:
        # Without the number of the plan, which every answer gives anew, and without words.
        values = (entry[1:-1] for entry in values)
    if sheet is Sheet.FRONT:
        return b"\n".join(_lines([first, *values]))
    lines = b"\n".join(_lines(values))
    return zlib.compress(lines, 1) if lines else b""


def _lines(values: Iterable[Any]) -> Iterator[bytes]:
    """Each value on a line of its own, in ASCII, so that any text comes back as it was."""
    return (json.dumps(value, separators=(",", ":")).encode() for value in values)
