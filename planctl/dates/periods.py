"""The successive periods of what recurs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count

from planctl.dates.cadence import Cadence, first_period, moved
from planctl.dates.reading import Reading
from planctl.dates.windows import Window

# A series without an end stops before this year: no plan reaches so far, and a loop over one must end.
STOPS = 2200

_ONE_DAY = timedelta(days=1)


def periods_of(reading: Reading) -> Iterator[Window]:
    """The successive periods of a recurring reading, the first one first; none if it does not recur.

    Where the first period is as long as its cadence, the periods follow each other without a gap ("every
    quarter 2007-2010"); a single day or month comes round again ("31 March 2008 and each subsequent year").
    What is due by a day ("annually by 31 March 2008") fills the time since it was last due. The series ends
    with `reading.until`, which may cut its last period short, and otherwise before the year 2200. The
    periods are made one by one, as they are asked for.
    """
    if reading.every is None or reading.due is None:
        return
    period = _periods(reading.starts, reading.due, reading.every)
    for number in count():
        window = period(number)
        if window.starts.year >= STOPS or (reading.until is not None and window.starts > reading.until):
            return
        yield window if reading.until is None else Window(window.starts, min(window.ends, reading.until))


def _periods(starts: date | None, due: date, every: Cadence) -> Callable[[int], Window]:
    """How to make the period of a number; each is counted from the first, so that no clipping adds up."""
    if starts is None:
        return lambda number: Window(moved(due, every, number - 1) + _ONE_DAY, moved(due, every, number))
    if first_period(starts, every).ends == due:
        return lambda number: Window(moved(starts, every, number), moved(starts, every, number + 1) - _ONE_DAY)
    return lambda number: Window(moved(starts, every, number), moved(due, every, number))
