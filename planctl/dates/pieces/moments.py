"""Moments: what the pieces of a phrase that are dates come to, before the words around them are heard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from planctl.dates import problems
from planctl.dates.arithmetic import days_in_month
from planctl.dates.pieces.tokens import Term
from planctl.dates.windows import Calendar, Window, months_from

# From a year to the interval that the words mean in it; None where that year has none (29 February).
Place = Callable[[int], Window | None]

# Years outside these are taken for other numbers.
FIRST_YEAR = 1900
LAST_YEAR = 2199

# A day that is not known by its year may be 29 February.
LEAP_YEAR = 2000


class Setting(NamedTuple):
    """What stands behind every recogniser: the plain text, its calendar, and whether runs of years win."""

    text: str
    calendar: Calendar
    runs: bool = False


class Moment(NamedTuple):
    """One date as an interval.

    `open` means that only its end is said ("end of March"); `spans` that two dates make up the interval.
    """

    window: Window
    precision: str
    flags: tuple[str, ...] = ()
    open: bool = False
    spans: bool = False


class Yearless(NamedTuple):
    """A date whose year is not said; `place` finds its interval in a year."""

    place: Place
    precision: str
    flags: tuple[str, ...] = ()
    open: bool = False

    def settled(self, window: Window, *flags: str) -> Moment:
        """The moment that it is once its year has been found."""
        return Moment(window, self.precision, (*self.flags, *flags), self.open)


class Trouble(NamedTuple):
    """A piece of the text that has no date: what to say of it, and the flag of the reading."""

    says: str
    flag: str = "invalid"


class Aside(NamedTuple):
    """Words in brackets, or the words of a condition up to the end of the text."""

    text: str
    terms: list[Term]


Date = Moment | Yearless
Item = Term | Date | Trouble | Aside
Found = tuple[Item, int]


class Year(NamedTuple):
    """A year as said beside a month or a season: one number, or a pair such as 2007/08."""

    first: int
    financial: bool = False


def full_year(number: Term) -> int:
    """The year that a number of two digits (00-68 are 2000 to 2068) or of four means; 0 if it is none."""
    digits = len(number.text)
    if digits == 2:
        return number.value + (2000 if number.value <= 68 else 1900)
    if digits == 4 and FIRST_YEAR <= number.value <= LAST_YEAR:
        return number.value
    return 0


def financial(first: int, setting: Setting, years: int = 1) -> Window:
    """Financial years on end, by the council's calendar."""
    return months_from(first, setting.calendar.year_starts, 12 * years)


def dated(
    place: Place, said: Year | None, precision: str, setting: Setting, flags: tuple[str, ...] = ()
) -> Date | Trouble:
    """The date that `place` finds in the year that was said, or one that waits for its year."""
    if said is None:
        return Yearless(place, precision, flags)
    if said.financial:
        year = financial(said.first, setting)
        windows = [place(said.first), place(said.first + 1)]
        inside = [window for window in windows if window and year.holds(window)]
    else:
        inside = [window for window in (place(said.first),) if window]
    if len(inside) == 1:
        return Moment(inside[0], precision, flags)
    return Trouble(problems.not_in_that_year(said.first), "ambiguous")


def day_date(day: int, month: int, said: Year | None, setting: Setting) -> Date | Trouble:
    """One day; a day that its month does not have is never rolled over."""
    year = said.first if said and not said.financial else None
    if not 1 <= day <= days_in_month(year if year is not None else LEAP_YEAR, month):
        return Trouble(problems.no_such_day(day, month, year))
    return dated(partial(day_in, day, month), said, "day", setting)


def day_in(day: int, month: int, year: int) -> Window | None:
    """A day of a year; None for 29 February where there is none."""
    if day > days_in_month(year, month):
        return None
    only = date(year, month, day)
    return Window(only, only)


def month_date(month: int, said: Year | None, setting: Setting) -> Date | Trouble:
    """One month."""
    return dated(partial(months_in, month, 1), said, "month", setting)


def months_in(month: int, count: int, year: int) -> Window:
    """Months on end, the first of them in a year."""
    return months_from(year, month, count)


def changed(date: Date, change: Callable[[Window], Window], precision: str, *flags: str) -> Date:
    """The date with its interval changed, also when its year is found later."""
    flags = (*date.flags, *flags)
    if isinstance(date, Moment):
        return date._replace(window=change(date.window), precision=precision, flags=flags)
    return date._replace(place=partial(_placed_then, date.place, change), precision=precision, flags=flags)


def _placed_then(place: Place, change: Callable[[Window], Window], year: int) -> Window | None:
    window = place(year)
    return change(window) if window else None
