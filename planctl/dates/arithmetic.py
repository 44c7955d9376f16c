"""Whole days and months: all the arithmetic that plans need."""

from __future__ import annotations

from datetime import date

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in_month(year: int, month: int) -> int:
    """How many days a month has, 28 to 31; `month` counts from 1."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month]


def month_start(day: date) -> date:
    """The first day of the month that `day` falls in."""
    return day.replace(day=1)


def month_end(day: date) -> date:
    """The last day of the month that `day` falls in."""
    return day.replace(day=days_in_month(day.year, day.month))


def months_on(day: date, months: int) -> date:
    """The day that is `months` on by docs/status.md; a negative number goes back.

    It is the same day of the later month, clipped to that month's end, and a month's last day goes to the
    later month's last day: 31 January to 28 February, 28 February to 31 March, 30 September to 31 October.

    Raises:
        ValueError: the day would lie outside the years 1 to 9999.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    last = days_in_month(year, month)
    was_last = day.day == days_in_month(day.year, day.month)
    return date(year, month, last if was_last else min(day.day, last))


def months_between(earlier: date, later: date) -> int:
    """The completed months from one day to another: the largest n with `months_on(earlier, n) <= later`.

    Never below 0: nothing is completed while `later` has not reached `earlier`.
    """
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    if months > 0 and months_on(earlier, months) > later:
        months -= 1
    return max(months, 0)
