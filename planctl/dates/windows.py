"""Stretches of days, and what a council's calendar makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from planctl.dates.arithmetic import month_end, months_on

QUARTERS = ("financial", "calendar")


class Window(NamedTuple):
    """An inclusive first and last day: a plan's period, its grid, one period of a series."""

    starts: date
    ends: date

    def months(self) -> tuple[date, ...]:
        """The first day of each month that the window touches, in order."""
        first = self.starts.year * 12 + self.starts.month - 1
        last = self.ends.year * 12 + self.ends.month - 1
        return tuple(date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1))

    def holds(self, other: Window) -> bool:
        """Whether the whole of `other` lies inside this window."""
        return self.starts <= other.starts and other.ends <= self.ends


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a phrase needs to know of its council and its plan; hashable, so that readings can be cached.

    Attributes:
        year_starts: The month, 1 to 12, in which the financial year starts.
        quarters: What "Q2" counts from: the "financial" or the "calendar" year.
        period: The plan's period, if it is known.
        grid: The months of the plan's grid, where they differ from the period.

    Raises:
        ValueError: `year_starts` is not a month, or `quarters` not one of the two words.
    """

    year_starts: int = 4
    quarters: str = "financial"
    period: Window | None = None
    grid: Window | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be a calendar."""
        if not 1 <= self.year_starts <= 12:
            raise ValueError(f"year_starts is a month, 1 to 12, not {self.year_starts}")
        if self.quarters not in QUARTERS:
            raise ValueError(f"quarters is one of {', '.join(QUARTERS)}, not {self.quarters}")


def financial_year(day: date, year_starts: int = 4) -> Window:
    """The financial year that `day` falls in: 1 April to 31 March, or as `year_starts` (a month) says."""
    year = day.year if day.month >= year_starts else day.year - 1
    return months_from(year, year_starts, 12)


def months_from(year: int, month: int, count: int) -> Window:
    """`count` months, the first of which is `month` of `year`."""
    first = date(year, month, 1)
    return Window(first, month_end(months_on(first, count - 1)))


def third_of(window: Window, third: int) -> Window:
    """The early (0), middle (1) or late (2) part of a month, or of whole months that divide by three.

    A month's parts are the days 1-10, 11-20 and 21 to its end (docs/dates.md). A year's are four months each, a
    season's and a quarter's one. What has no thirds, such as a single day, is returned whole.
    """
    months = len(window.months())
    if window.starts.day != 1 or window.ends != month_end(window.ends):
        return window
    if months == 1:
        last = window.ends if third == 2 else window.starts.replace(day=third * 10 + 10)
        return Window(window.starts.replace(day=third * 10 + 1), last)
    if months % 3 == 0:
        first = months_on(window.starts, third * months // 3)
        return months_from(first.year, first.month, months // 3)
    return window
