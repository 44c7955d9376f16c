"""How often something recurs, and the successive periods of what does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING

from planctl.dates.arithmetic import months_on
from planctl.dates.windows import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planctl.dates.reading import Reading

# A series without an end stops before this year: no plan reaches so far, and a loop over one must end.
STOPS = 2200

_ONE_DAY = timedelta(days=1)
_MONTHS = {"month": 1, "year": 12}
_DAYS = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often: every `count` (1 or more) of `unit`, one of day, week, month, year. A quarter is 3 months."""

    count: int
    unit: str

    def __str__(self) -> str:
        """In plain English: "every month", "every 3 months"."""
        return f"every {self.unit}" if self.count == 1 else f"every {self.count} {self.unit}s"


def moved(day: date, every: Cadence, times: int) -> date:
    """The day that lies `times` cadences on; months go by the rule of `months_on`, negative times go back."""
    if every.unit in _DAYS:
        return day + timedelta(days=_DAYS[every.unit] * every.count * times)
    return months_on(day, _MONTHS[every.unit] * every.count * times)


def first_period(starts: date, every: Cadence) -> Window:
    """The first of the periods that follow each other from `starts` on."""
    return Window(starts, moved(starts, every, 1) - _ONE_DAY)


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
