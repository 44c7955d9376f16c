"""How dates moved, as a pack prints it: by the ledger where git has one, else by what the plan itself says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.dates import Reading
from planctl.model import Work
from planctl.model.items import Item
from planctl.status import Standing
from planctl.status.due import DueFrom, is_agreed
from planctl.views.listing import Row
from planctl.views.rows import iso

if TYPE_CHECKING:
    from planctl.changes.ledger import Slip

Slips = Mapping[int, "Slip"]

# What stands over the columns: without a ledger, no more than what a plan says of itself.
_BY_LEDGER = {"original": "Original date", "moved": "Times moved"}
_BY_PLAN = {"original": "Date in the plan", "moved": "Moved with approval"}


def date_headings(slips: Slips | None) -> Row:
    """What the columns of `original_due` and `moved_words` are called."""
    return dict(_BY_PLAN if slips is None else _BY_LEDGER)


@dataclass(frozen=True, slots=True)
class _Moved:
    """The first date of work, and how often it has moved by a day, and how often silently."""

    original: date | None
    times: int
    silently: int = 0


def moves_data(standing: Standing, approved: int, slips: Slips | None) -> Row:
    """Of one piece of work: `original_due`, `times_moved`, `moved_silently`, and both in `moved_words`.

    `approved` is how many revisions of its own are approved by the day; `slips` is the ledger, by the work that holds
    the date, None where there is none. `date_in_plan` is the day that the plan itself has.
    """
    moved = _Moved(standing.due.original, approved) if slips is None else _by_ledger(standing, slips)
    return {
        "original_due": iso(moved.original),
        "date_in_plan": iso(standing.due.original),
        "times_moved": moved.times,
        "moved_silently": moved.silently,
        "moved_words": _in_words(moved),
    }


def _in_words(moved: _Moved) -> str:
    """`2`, `1, without approval`, `3, 2 without approval`."""
    if not moved.silently:
        return str(moved.times)
    how_many = "" if moved.silently == moved.times else f"{moved.silently} "
    return f"{moved.times}, {how_many}without approval"


def _by_ledger(standing: Standing, slips: Slips) -> _Moved:
    """What the ledger has of the work whose date it is; a body that agreed after the day had not agreed yet."""
    holder = _holder(standing)
    slip = slips.get(id(holder))
    if slip is None:
        return _Moved(standing.due.original, 0)
    later = _agreed_later(holder, standing.as_at)
    moves = [event.change.move for event in slip.moves if event.change.move]
    moves = [move for move in moves if move.manner != "approved" or move.after not in later]
    silently = sum(move.manner == "silently" for move in moves)
    # Of work that recurs, the plan names the next day of the series, and the ledger the last.
    return _Moved(slip.original if moves else standing.due.original, len(moves), silently)


def _holder(standing: Standing) -> Work:
    """The work whose date it is: its own, or that of an action above it where it has none."""
    item: Item = standing.item
    if standing.due.source is DueFrom.PARENT:
        while item.parent is not None and not item.work.revisions and not _is_dated(item.work):
            item = item.parent
    return item.work


def _is_dated(work: Work) -> bool:
    return bool((work.due is not None and work.due.text.strip()) or (work.months is not None and work.months.months))


def _agreed_later(work: Work, as_at: date) -> set[date | None]:
    """The days that only an approval after the day agrees to."""
    days = [(each, _deadline(each.due)) for each in work.revisions]
    agreed = {day for each, day in days if is_agreed(each.approved, each.on, as_at)}
    return {day for each, day in days if is_agreed(each.approved, each.on, date.max)} - agreed


def _deadline(due: Reading | None) -> date | None:
    return due.deadline if due is not None else None
