"""docs/status.md once more, for whole plans, written to be obviously right rather than fast or short.

It reads a plan file with another loader, walks it as nested lists and dictionaries, and asks of planctl only what
the words of a date or of a lead cell mean. What a month is, it has from the oracle for single actions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from planctl.dates import Calendar, Reading, Window, month_end, periods_of, read, read_months, read_period
from planctl.model.leads import read_leads
from tests.unit.status.oracle import one_month_on

Keys = Mapping[str, Any]

# Worst first.
ORDER = (
    ("late", "red"),
    ("late", "amber"),
    ("no date", None),
    ("suspended", None),
    ("reprogrammed", None),
    ("on target", "green"),
    ("ongoing", None),
    ("completed", "green"),
    ("cancelled", None),
)
RED, AMBER, NO_DATE, SUSPENDED, REPROGRAMMED, ON_TARGET, ONGOING, COMPLETED, CANCELLED = ORDER


@dataclass(frozen=True, eq=False)
class Piece:
    """A measure, an action or a milestone; `above` is what it is a part of, whose date and lead it takes over."""

    kind: str
    priority: Keys
    keys: Keys
    above: Piece | None
    below: list[Piece] = field(default_factory=list)

    @property
    def ref(self) -> str | None:
        """Its number; an action required of a measure goes by the measure's."""
        if "ref" not in self.keys and self.above and self.kind == "measure":
            return self.above.ref
        return self.keys.get("ref") or None


@dataclass(frozen=True)
class Deadline:
    """The day that counts; without one, whether the work is `ongoing` or its series is `spent`."""

    day: date | None = None
    ongoing: bool = False
    spent: bool = False
    moved: bool = False


@dataclass(frozen=True)
class Answer:
    """How a piece of work stands on a day; `leads` in the order written, `days` overdue or 0."""

    piece: Piece
    judgement: tuple[str, str | None]
    deadline: Deadline
    leads: tuple[str, ...]
    halted: bool
    days: int


class WholePlan:
    """A plan file and all that is said in it of its work."""

    def __init__(self, path: Path) -> None:
        self.keys: Keys = YAML(typ="base", pure=True).load(path)
        self.pieces = list(_pieces(self.keys))
        self._calendar = Calendar(period=self._window("period"), grid=self._window("grid"))

    def _window(self, key: str) -> Window | None:
        reading = read_period(self.keys.get(key) or "")
        return Window(reading.starts, reading.due) if reading.starts and reading.due else None

    def on(self, day: date) -> list[Answer]:
        """How all work stands, in the order of the file."""
        return [_Day(self, day).answer(piece) for piece in self.pieces]

    def read(self, text: str | None) -> Reading | None:
        """A date of this plan; None where nothing is written."""
        return read(text, self._calendar) if text else None

    def bars(self, text: str | None) -> tuple[date, ...]:
        """The first days of the months of a grid line."""
        window = self._calendar.grid or self._calendar.period
        return read_months(text, window).months if text and window else ()

    @cached_property
    def people(self) -> frozenset[str]:
        """Whose initials are explained."""
        return frozenset(self.keys.get("people") or ())


def _pieces(plan: Keys) -> Iterator[Piece]:
    for priority in plan["priorities"]:
        for key in priority:
            if key == "measures":
                for measure in priority[key]:
                    yield from _measure(priority, measure)
            if key == "actions":
                yield from _actions(priority, priority[key], None)


def _measure(priority: Keys, keys: Keys) -> Iterator[Piece]:
    measure = Piece("measure", priority, keys, None)
    yield measure
    for required in _several(keys.get("actions-required")):
        if isinstance(required, dict) and any(required.get(key) for key in ("due", "months", "completed")):
            measure.below.append(Piece("measure", priority, required, measure))
            yield measure.below[-1]
    below = list(_actions(priority, keys.get("actions") or [], None))
    measure.below.extend(piece for piece in below if piece.above is None)
    yield from below


def _actions(priority: Keys, actions: Sequence[Keys], above: Piece | None) -> Iterator[Piece]:
    for keys in actions:
        piece = Piece("milestone" if above else "action", priority, keys, above)
        if above:
            above.below.append(piece)
        yield piece
        yield from _actions(priority, keys.get("actions") or [], piece)


def _several(value: Any) -> list[Any]:
    """A list of one may be written without its dash."""
    if not value:
        return []
    return value if isinstance(value, list) else [value]


class _Day:
    """One plan as at one day."""

    def __init__(self, plan: WholePlan, day: date) -> None:
        self._plan, self._day = plan, day

    def answer(self, piece: Piece) -> Answer:
        judgement = self._judgement(piece)
        deadline = self._deadline(piece)
        is_open = judgement not in (COMPLETED, CANCELLED)
        halt = self._halt(piece)
        late = is_open and halt is None and self._by_date(piece) in (RED, AMBER)
        days = (self._day - deadline.day).days if late and deadline.day else 0
        return Answer(piece, judgement, deadline, self._leads(piece), halt is not None, days)

    def _judgement(self, piece: Piece) -> tuple[str, str | None]:
        """A heading stands as the worse of its own date and what is below it."""
        halt = self._halt(piece)
        if halt == CANCELLED:
            return CANCELLED
        if not piece.below:
            return COMPLETED if self._is_completed(piece) else halt or self._by_date(piece)
        below = [judgement for judgement in map(self._judgement, piece.below) if judgement != CANCELLED]
        if not below:
            return CANCELLED
        if all(judgement == COMPLETED for judgement in below):
            return COMPLETED
        own = halt or self._by_date(piece)
        # A heading without a date is no worse for it: what is below it has dates.
        return min([*below, own] if own != NO_DATE else below, key=ORDER.index)

    def _by_date(self, piece: Piece) -> tuple[str, str | None]:
        deadline = self._deadline(piece)
        if deadline.day is None and not deadline.spent:
            return ONGOING if deadline.ongoing else NO_DATE
        if deadline.day is not None and self._day > deadline.day:
            return AMBER if self._day <= one_month_on(deadline.day) else RED
        return REPROGRAMMED if deadline.moved else ON_TARGET

    def _is_completed(self, piece: Piece) -> bool:
        completed = self._plan.read(piece.keys.get("completed"))
        if completed is None:
            return piece.keys.get("status") == "completed"
        return completed.due is not None and completed.due <= self._day

    def _halt(self, piece: Piece) -> tuple[str, str | None] | None:
        above = self._halt(piece.above) if piece.above else None
        given_up = piece.keys.get("cancelled")
        if above == CANCELLED or (given_up and self._is_given_up(given_up)):
            return CANCELLED
        if above or any(self._is_paused(pause) for pause in _several(piece.keys.get("suspended"))):
            return SUSPENDED
        return None

    def _is_given_up(self, given_up: Keys) -> bool:
        return self._has_come(given_up.get("on")) and self._is_agreed(given_up.get("approved"), given_up.get("on"))

    def _is_paused(self, pause: Keys) -> bool:
        first, last = self._plan.read(pause.get("from")), self._plan.read(pause.get("to"))
        begun = first is None or ((first.starts or first.due) or date.max) <= self._day
        over = last is not None and last.due is not None and last.due < self._day
        return begun and not over and self._is_agreed(pause.get("approved"), None)

    def _has_come(self, text: str | None) -> bool:
        when = self._plan.read(text)
        return when is None or when.due is None or when.due <= self._day

    def _is_agreed(self, approval: Keys | str | None, asked: str | None) -> bool:
        """A body alone may be written for a body and its day; without a day it counts from that of the request."""
        if not approval:
            return False
        when = self._plan.read(None if isinstance(approval, str) else approval.get("on"))
        if when is None:
            return self._has_come(asked)
        return when.due is not None and when.due <= self._day

    def _deadline(self, piece: Piece) -> Deadline:
        for move in reversed(_several(piece.keys.get("revisions"))):
            due = self._plan.read(move.get("due"))
            if due is not None and self._is_agreed(move.get("approved"), move.get("on")):
                moved = self._from_words(due, piece)
                return Deadline(moved.day, moved.ongoing, moved.spent, moved=True)
        due = self._plan.read(piece.keys.get("due"))
        if due is not None:
            return self._from_words(due, piece)
        bars = self._plan.bars(piece.keys.get("months"))
        if bars:
            return self._from_bars(bars, piece)
        return self._deadline(piece.above) if piece.above else Deadline()

    def _from_words(self, due: Reading, piece: Piece) -> Deadline:
        if due.due is None or "status" in due.flags:
            return Deadline(ongoing="ongoing" in due.flags)
        return self._in_series(periods_of(due), piece) if due.every else Deadline(due.due)

    def _from_bars(self, bars: Sequence[date], piece: Piece) -> Deadline:
        runs: list[Window] = []
        for first in bars:
            if runs and (first - runs[-1].ends).days == 1:
                runs[-1] = Window(runs[-1].starts, month_end(first))
            else:
                runs.append(Window(first, month_end(first)))
        return self._in_series(iter(runs), piece) if len(runs) > 1 else Deadline(runs[0].ends)

    def _in_series(self, periods: Iterator[Window], piece: Piece) -> Deadline:
        """The first period that begins after the newest update; after the last one nothing is due."""
        said = [self._plan.read(update.get("on")) for update in _several(piece.keys.get("updates"))]
        made = [when.due for when in said if when and when.due and when.due <= self._day]
        for period in periods:
            if not made or period.starts > max(made):
                return Deadline(period.ends)
        return Deadline(spent=True)

    def _leads(self, piece: Piece) -> tuple[str, ...]:
        """Its own lead, else that of what it is a part of."""
        cell = piece.keys.get("lead")
        if cell:
            written = "/".join(cell) if isinstance(cell, list) else cell
            return read_leads(written, self._plan.people).names
        return self._leads(piece.above) if piece.above else ()
