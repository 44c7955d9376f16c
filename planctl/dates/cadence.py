"""How often something recurs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from planctl.dates.arithmetic import months_on
from planctl.dates.windows import Window

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
