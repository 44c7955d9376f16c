"""Direction of travel as a listing: a line a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planctl.changes.travel import Point
from planctl.views.listing import Column, Listing, Row, in_words, make_listing
from planctl.views.summary import COUNTS


def point_row(point: Point) -> Row:
    """The JSON of one day: counts by bucket, what was due by then as agreed at the time, and what was completed."""
    return {
        "as_at": point.day.isoformat(),
        "total": point.tally.total,
        "counts": {bucket.value: count for bucket, count in point.tally.counts.items()},
        "planned": point.planned,
        "completed": point.completed,
    }


COLUMNS = (
    Column("As at", lambda made: in_words(date.fromisoformat(made["as_at"]))),
    Column("Actions", lambda made: str(made["total"]), right=True),
    *COUNTS,
    Column("Due by then", lambda made: str(made["planned"]), right=True),
)
_NOTE = "Each line is the plans as git had them on that day; due by then counts by the dates agreed at the time."
_LATER = "The last line is the plans as they are now, with all that came since; --at {day} takes those of that day."


def travel_listing(rows: Sequence[Row], *, has_later: bool) -> Listing:
    """The table of months, oldest first; `has_later` if the last is of plans that have changed since its day."""
    notes = [_NOTE, *([_LATER.format(day=rows[-1]["as_at"])] if has_later else [])]
    nothing = "Git knows of no earlier day."
    return make_listing("Direction of travel", COLUMNS, [("", rows)], empty=nothing, notes=notes)
