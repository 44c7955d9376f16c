"""Dates that begin with a number: days, ISO dates, dates in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.pieces.moments import Date, Found, Setting, Trouble, Year, day_date, full_year, month_date
from planctl.dates.pieces.years import names_day, past, past_glue, year_beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.tokens import Term

_DAY_TAIL: frozenset[Kind] = frozenset(("suffix", "of", "the"))
_GLUE: frozenset[Kind] = frozenset((".", "-", "/"))
_BETWEEN_DAYS: frozenset[Kind] = frozenset(("-", "to", "until", "/", "and", "or"))


def day(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`30 September 2007`, `31December 07`, `1 st Jan`, `31.March 2008`, `1-Apr-08`, `28 March`."""
    month = _month_of_day(terms, at)
    if not month:
        return None
    said, end = _year_of_day(terms, month + 1)
    return day_date(terms[at].value, terms[month].value, said, setting), end


def day_of_same_month(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """The `1` of `1 – 15 June 2007`, `Mon 4 – Fri 8 June`: a day of the month that its neighbour names."""
    end = past(terms, at + 1, ("suffix",))
    if len(terms[at].text) > 2 or terms[end].kind not in _BETWEEN_DAYS:
        return None
    neighbour = past(terms, end + 1, ("weekday",))
    month = _month_of_day(terms, neighbour) if terms[neighbour].kind == "number" else 0
    if not month:
        return None
    said, _ = _year_of_day(terms, month + 1)
    return day_date(terms[at].value, terms[month].value, said, setting), end


def _month_of_day(terms: Sequence[Term], at: int) -> int:
    """Where the month stands that makes the number at `at` a day; 0 if there is none.

    A mark between them counts only without blanks: `31.March` is a day, `1. March` the first of a list.
    """
    if len(terms[at].text) > 2:
        return 0
    after = past_glue(terms, past(terms, at + 1, _DAY_TAIL))
    return after if terms[after].kind == "month" else 0


def _year_of_day(terms: Sequence[Term], at: int) -> tuple[Year | None, int]:
    """The year beside a day and its month; in `1 June - 15 July 2007` the 15 is none."""
    said, end = year_beside(terms, at)
    if said and end > at + 1 and len(terms[end - 1].text) == 2 and names_day(terms, end - 1):
        return None, at
    return said, end


def figures(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """Three numbers with the same mark between them: `31.03.08`, `31/12/09`, `2007-03-28`; day first."""
    marks = terms[at + 1].kind, terms[at + 3].kind
    if marks[0] not in _GLUE or marks[0] != marks[1]:
        return None
    first, second, third = terms[at], terms[at + 2], terms[at + 4]
    if second.kind != "number" or third.kind != "number" or names_day(terms, at + 4):
        return None
    if len(first.text) == 4:
        return _year_first(first, second, third, marks[0], setting), at + 5
    return _day_first(first, second, third, setting), at + 5


def _year_first(year: Term, month: Term, day: Term, mark: Kind, setting: Setting) -> Date | Trouble:
    if not full_year(year):
        return Trouble(problems.no_such_year(year.text))
    if max(len(month.text), len(day.text)) > 2 or not 1 <= month.value <= 12:
        return Trouble(problems.unclear_figures())
    two_digits = year.value % 100
    if mark == "/" and (month.value, day.value) == (two_digits + 1, two_digits + 2):
        return Trouble(problems.day_or_three_years(day.value, month.value, year.value), "ambiguous")
    return day_date(day.value, month.value, Year(year.value), setting)


def _day_first(day: Term, month: Term, year: Term, setting: Setting) -> Date | Trouble:
    if max(len(day.text), len(month.text)) > 2 or len(year.text) not in (2, 4):
        return Trouble(problems.unclear_figures())
    said = full_year(year)
    if not said:
        return Trouble(problems.no_such_year(year.text))
    if not 1 <= month.value <= 12:
        return Trouble(problems.no_such_month(day.value, month.value, said))
    return day_date(day.value, month.value, Year(said), setting)


def month_in_figures(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`04/2007`: no financial year looks so, thus April 2007."""
    month, year = terms[at], terms[at + 2]
    if terms[at + 1].kind not in _GLUE or year.kind != "number" or len(month.text) > 2 or len(year.text) != 4:
        return None
    if not full_year(year):
        return None
    if not 1 <= month.value <= 12:
        return Trouble(problems.unclear_figures()), at + 3
    return month_date(month.value, Year(year.value), setting), at + 3


def day_in_figures(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`30/6`, a day without its year; `09/12` may be the years 2009 to 2012, and is not read.

    Nor is `30/06-2007`, whose signs differ: it is no day without a year.
    """
    day, month = terms[at], terms[at + 2]
    if terms[at + 1].kind != "/" or month.kind != "number" or max(len(day.text), len(month.text)) > 2:
        return None
    if not 1 <= month.value <= 12 or not 1 <= day.value <= 31 or names_day(terms, at + 2):
        return None
    behind = past_glue(terms, at + 3)
    if behind > at + 3 and len(terms[behind].text) == 4 and full_year(terms[behind]):
        return Trouble(problems.unclear_figures()), behind + 1
    if len(day.text) == len(month.text) == 2 and day.value < month.value:
        return Trouble(problems.day_or_years(day.value, month.value), "ambiguous"), at + 3
    return day_date(day.value, month.value, None, setting), at + 3
