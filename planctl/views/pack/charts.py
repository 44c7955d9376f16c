"""The numbers behind a pack's charts, which a table repeats: shares of all work, and what was planned by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from planctl.dates import Cadence, Window, month_start
from planctl.status import Standing
from planctl.status.tally import Tally, shares
from planctl.views.listing import Row
from planctl.words import State

# Where a day stands that is in none of the months shown.
BEFORE, AFTER, UNDATED = "before", "after", "undated"


def share_rows(counted: Tally, red_after: Cadence) -> list[Row]:
    """The parts of the minutes' sentence: `words`, `buckets`, `count` of all, and `percent`, which add to 100.0%."""
    return [
        {
            "words": share.words,
            "buckets": [bucket.value for bucket in share.buckets],
            "count": share.count,
            "percent": share.percent,
        }
        for share in shares(counted, red_after)
    ]


def progress(standings: Sequence[Standing], shown: Window) -> Row:
    """How many actions were to be done by month, and how many were: the planned by their agreed dates.

    `months` are those shown, each with its `month` (ISO), `planned` and `completed`; `before`, `after` and `undated`
    hold the rest, so that either adds up to all there is of it. Cancelled work and headings are not counted.
    """
    months = shown.months()
    counted = [made for made in standings if made.item.is_leaf and made.state is not State.CANCELLED]
    done = [made for made in counted if made.state is State.COMPLETED]
    planned = Counter(_place(made.due.agreed, months) for made in counted)
    completed = Counter(_place(_completed_on(made), months) for made in done)

    def numbers(place: date | str) -> Row:
        return {"planned": planned[place], "completed": completed[place]}

    return {
        "months": [{"month": f"{month:%Y-%m}", **numbers(month)} for month in months],
        **{place: numbers(place) for place in (BEFORE, AFTER, UNDATED)},
    }


def _completed_on(standing: Standing) -> date | None:
    completed = standing.item.work.completed
    return completed.due if completed else None


def _place(day: date | None, months: Sequence[date]) -> date | str:
    """The month of a day, if it is among those shown, or else on which side of them it lies."""
    if day is None:
        return UNDATED
    month = month_start(day)
    if month < months[0]:
        return BEFORE
    return AFTER if month > months[-1] else month
