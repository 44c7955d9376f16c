"""Which date counts for a piece of work as at a day: docs/status.md.

A revision counts once it is approved; what is dated after the day has not happened yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from planctl.dates import Months, Reading, Window, month_end, months_on, periods_of
from planctl.model import Approval, Revision, Update, Work
from planctl.status.doubt import day_of, names_no_body


class DueFrom(StrEnum):
    """Where the date of a piece of work comes from."""

    OWN = "own"
    MONTHS = "months"
    PARENT = "parent"
    NONE = "none"


class Due(NamedTuple):
    """The date of a piece of work, as at a day.

    `reading` is the original date as written; `original` the day it falls due; `agreed` the day that counts,
    None where no day does. `ongoing` work has no day at all and is never late; `revised` says that an
    approved revision has moved the day.
    """

    reading: Reading | None = None
    source: DueFrom = DueFrom.NONE
    original: date | None = None
    agreed: date | None = None
    ongoing: bool = False
    spent: bool = False
    revised: bool = False

    @property
    def recurs(self) -> bool:
        """Whether it falls due again and again, each time once there is an update on the time before."""
        return self.reading is not None and (self.reading.every is not None or "recurring" in self.reading.flags)


def has_happened(when: Reading | None, as_at: date) -> bool:
    """Whether something dated so has happened by the day: at its end; without a readable date it has."""
    return when is None or when.due is None or when.due <= as_at


def is_given(approval: Approval | None) -> bool:
    """Whether a decision is written at all: a body or a day, and not words for none."""
    if approval is None or (approval.by is None and approval.on is None):
        return False
    return not names_no_body(approval)


def is_agreed(approval: Approval | None, asked: Reading | None, as_at: date) -> bool:
    """Whether a body has agreed by the day; an approval without its own date counts from the request's.

    One that names neither body nor day is none, one whose day cannot be told (`on: TBC`) is none yet, and
    `approved: no` or `approved: awaiting Cabinet` names no body (rule W606).
    """
    if not is_given(approval) or approval is None:
        return False
    day = day_of(approval)
    if day is None:
        return has_happened(asked, as_at)
    return day.due is not None and day.due <= as_at


def updates_by(work: Work, as_at: date) -> list[Update]:
    """The updates made by the day, oldest first; one without a readable date is left out."""
    dated = [(update.on.due, index, update) for index, update in enumerate(work.updates) if update.on]
    return [update for day, _, update in sorted(_known(dated)) if day <= as_at]


def _known(dated: Iterable[tuple[date | None, int, Update]]) -> Iterator[tuple[date, int, Update]]:
    return ((day, index, update) for day, index, update in dated if day is not None)


def newest_update(work: Work, as_at: date) -> date | None:
    """The day of the newest update by the day."""
    updates = updates_by(work, as_at)
    return updates[-1].on.due if updates and updates[-1].on else None


def approved_revision(work: Work, as_at: date) -> Revision | None:
    """The newest revision that is approved by the day: revisions are only ever added."""
    agreed = (
        revision for revision in reversed(work.revisions) if revision.due is not None and is_approved(revision, as_at)
    )
    return next(agreed, None)


def is_approved(revision: Revision, as_at: date) -> bool:
    """Whether a revision is approved by the day; one that is refused as well, only where that was before."""
    if revision.approved is None or not is_agreed(revision.approved, revision.on, as_at):
        return False
    if revision.refused is None or not is_agreed(revision.refused, revision.on, as_at):
        return True
    yes, no = day_of(revision.approved), day_of(revision.refused)
    return yes is not None and no is not None and yes.due is not None and no.due is not None and yes.due > no.due


def open_requests(work: Work, as_at: date) -> list[Revision]:
    """Revisions that have been asked for by the day and neither approved nor refused by then."""
    return [
        revision
        for revision in work.revisions
        if has_happened(revision.on, as_at)
        and not is_agreed(revision.approved, revision.on, as_at)
        and not is_agreed(revision.refused, revision.on, as_at)
    ]


def due_of(work: Work, as_at: date, parent: Due | None) -> Due:
    """The date of `work`, as at a day; `parent` is that of the action above it."""
    due = _original(work, as_at, parent)
    revision = approved_revision(work, as_at) if work.revisions else None
    if revision is None or revision.due is None:
        return due
    moved = _dated(revision.due, due.source, work, as_at)
    return moved._replace(reading=due.reading, original=due.original, revised=True)


def _original(work: Work, as_at: date, parent: Due | None) -> Due:
    if work.due is not None and work.due.text.strip():
        return _dated(work.due, DueFrom.OWN, work, as_at)
    if work.months is not None and work.months.months:
        return _from_bars(work.months.text, work.months.months, work, as_at)
    if parent is not None and (parent.source is not DueFrom.NONE or parent.revised):
        return parent._replace(source=DueFrom.PARENT)
    return Due()


def _dated(reading: Reading, source: DueFrom, work: Work, as_at: date) -> Due:
    day = reading.deadline
    if day is None:
        return Due(reading, source, ongoing="ongoing" in reading.flags)
    if reading.every is None:
        return Due(reading, source, day, day)
    return _in_series(reading, periods_of(reading), source, work, as_at)


def _from_bars(text: str, months: Months, work: Work, as_at: date) -> Due:
    """Bars in one run end with their last month; bars with gaps are a series of runs."""
    runs = list(runs_of(months))
    flags = ("recurring",) if len(runs) > 1 else ()
    precision = "month" if len(months) == 1 else "range"
    reading = Reading(text, runs[0].starts, runs[0].ends, precision, flags)
    if len(runs) == 1:
        return Due(reading, DueFrom.MONTHS, runs[0].ends, runs[0].ends)
    return _in_series(reading, iter(runs), DueFrom.MONTHS, work, as_at)


def _in_series(reading: Reading, periods: Iterator[Window], source: DueFrom, work: Work, as_at: date) -> Due:
    """Due is the end of the first period that begins after the newest update; after the last none is."""
    newest = newest_update(work, as_at)
    day = next((period.ends for period in periods if newest is None or period.starts > newest), None)
    return Due(reading, source, day, day, spent=day is None)


def runs_of(months: Months) -> Iterator[Window]:
    """The unbroken runs of months, each from its first day to its last."""
    first = months[0]
    for month, following in pairwise((*months, None)):
        if month is not None and (following is None or months_on(month, 1) != following):
            yield Window(first, month_end(month))
            first = following or first
