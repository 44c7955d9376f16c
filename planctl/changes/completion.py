"""Whether work was completed by the date that had been agreed for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planctl.changes.parts import Part, PartKind
from planctl.changes.substance import in_short
from planctl.status.doubt import is_in_doubt
from planctl.status.due import Due, due_of


@dataclass(frozen=True, slots=True)
class Kept:
    """Whether a date was kept, and how many days after it the work was done.

    `days_late` is None where it was late but the day itself is not told, as of work completed `June 2008`.
    """

    on_time: bool
    days_late: int | None = 0


def kept(part: Part, said: str) -> Kept | None:
    """Whether work that was completed on the day that somebody `said` was completed by its date.

    That is the date that had been agreed by that day. None where there is no such date, where it falls due again and
    again, where the words for the day of completion leave it open, and where the part has come to say other ones.
    """
    completed = part.work.completed if part.work else None
    if completed is None or completed.due is None or is_in_doubt(completed) or in_short(completed) != said:
        return None
    due = _due(part, completed.due)
    if due.agreed is None or due.recurs:
        return None
    if completed.due <= due.agreed:
        return Kept(on_time=True)
    if completed.starts is None or completed.starts <= due.agreed:
        return None
    is_one_day = completed.starts == completed.due
    return Kept(on_time=False, days_late=(completed.due - due.agreed).days if is_one_day else None)


def _due(part: Part, as_at: date) -> Due:
    """The date of work as at a day; what has none goes by what it is part of. No action goes by its measure's date."""
    above = part.under if part.under and part.under.work and part.kind is not PartKind.ACTION else None
    assert part.work is not None, "only work falls due"
    return due_of(part.work, as_at, _due(above, as_at) if above else None)
