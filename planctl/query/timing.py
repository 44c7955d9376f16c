"""What is late, what falls due next, and what nobody has reported on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from planctl.query.entry import Entry

if TYPE_CHECKING:
    from planctl.dates import Cadence

# Where nobody says how far ahead to look, or for how long work may be silent: a count and a unit.
SOON = (30, "day")
SILENT = (2, "month")


def as_typed(length: tuple[int, str]) -> str:
    """Such a length as it is typed after an option: `30d`, `2m`."""
    return f"{length[0]}{length[1][0]}"


def overdue(entries: Iterable[Entry]) -> list[Entry]:
    """What is overdue by its own agreed date, most overdue first."""
    late = [entry for entry in entries if entry.days_overdue]
    return sorted(late, key=attrgetter("days_overdue"), reverse=True)


def falling_due(entries: Iterable[Entry], as_at: date, within: Cadence) -> list[Entry]:
    """Open work whose agreed date is the day itself or lies within a length of time after it, soonest first."""
    # Imported here, and below: what is late can be told without the arithmetic of dates.
    from planctl.dates.cadence import moved

    first, last = as_at.isoformat(), moved(as_at, within, 1).isoformat()
    coming = [entry for entry in entries if entry.waits and entry.agreed and first <= entry.agreed <= last]
    return sorted(coming, key=lambda entry: entry.agreed or "")


def stale(entries: Iterable[Entry], as_at: date, after: Cadence) -> list[Entry]:
    """Open work without a progress update for longer than `after`, longest silent first.

    Work that was never updated is stale once it should have begun. Ongoing work with a cadence is given
    that cadence instead (docs/dates.md).
    """
    silent = [entry for entry in entries if entry.reports and _is_stale(entry, as_at, after)]
    return sorted(silent, key=lambda entry: entry.last_update or "")


def _is_stale(entry: Entry, as_at: date, after: Cadence) -> bool:
    from planctl.dates import Cadence
    from planctl.dates.cadence import moved

    if entry.last_update is None:
        return entry.begins is None or entry.begins < as_at.isoformat()
    allowed = Cadence(*entry.every) if entry.every else after
    return moved(date.fromisoformat(entry.last_update), allowed, 1) < as_at
