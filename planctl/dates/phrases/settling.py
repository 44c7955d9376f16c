"""Finding the year that was not said: the neighbour's, else the one that lies in the grid or the period."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.pieces.moments import Moment, Setting, Trouble, Yearless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planctl.dates.pieces.moments import Date
    from planctl.dates.windows import Window

# A neighbour is in the same year or the next; further off lies a mistake, such as a wrong day of the week.
_REACH = 2


def settle(dates: Sequence[Date], setting: Setting) -> list[Moment] | Trouble:
    """The dates with every year found (docs/dates.md), or why one cannot be.

    Where a date of the phrase says its year, the others take the year that keeps them in order; where none
    does, all of them must lie in the grid, or else in the period, in one way only.
    """
    moments = [date for date in dates if isinstance(date, Moment)]
    if len(moments) == len(dates):
        return moments
    if not moments:
        return _from_plan([date for date in dates if isinstance(date, Yearless)], setting)
    settled = _forwards(reversed(list(_backwards(reversed(dates)))))
    moments = [date for date in settled if isinstance(date, Moment)]
    return moments if len(moments) == len(dates) else Trouble(problems.no_year(()), "ambiguous")


def _from_plan(dates: Sequence[Yearless], setting: Setting) -> list[Moment] | Trouble:
    for window in (setting.calendar.grid, setting.calendar.period):
        placings = list(_placings(dates, window)) if window else []
        if len(placings) == 1:
            return placings[0]
        if placings:
            years = [placing[0].window.starts.year for placing in placings]
            return Trouble(problems.no_year(years), "ambiguous")
    return Trouble(problems.no_year(()), "ambiguous")


def _placings(dates: Sequence[Yearless], window: Window) -> Iterator[list[Moment]]:
    """The ways in which the dates, one after another, lie wholly inside the window."""
    first, *others = dates
    for year in range(window.starts.year - 1, window.ends.year + 1):
        starts = first.place(year)
        if starts is None or starts.starts < window.starts:
            continue
        placed = _forwards(chain([first.settled(starts)], others))
        placing = [date._replace(flags=(*date.flags, "assumed-year")) for date in placed if isinstance(date, Moment)]
        if len(placing) == len(dates) and placing[-1].window.ends <= window.ends:
            yield placing


def _backwards(dates: Iterable[Date]) -> Iterator[Date]:
    """From the last to the first: one without its year falls no later than the one after it."""
    after: Date | None = None
    for date in dates:
        after = _placed(date, after.window, -1) if isinstance(date, Yearless) and isinstance(after, Moment) else date
        yield after


def _forwards(dates: Iterable[Date]) -> Iterator[Date]:
    """From the first to the last: one without its year ends no earlier than the one before it."""
    before: Date | None = None
    for date in dates:
        before = _placed(date, before.window, 1) if isinstance(date, Yearless) and isinstance(before, Moment) else date
        yield before


def _placed(date: Yearless, near: Window, step: int) -> Date:
    """The placing nearest to `near` before (-1) or after it (1); another year than its own is an assumption."""
    for year in range(near.starts.year - step, near.starts.year + step * _REACH, step):
        window = date.place(year)
        if window and (window.starts <= near.starts if step < 0 else window.ends >= near.ends):
            same = window.starts.year == near.starts.year
            return date.settled(window) if same else date.settled(window, "assumed-year")
    return date
