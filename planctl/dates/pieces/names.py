"""Dates that begin with a word: months, seasons, quarters, halves, the year itself."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.arithmetic import days_in_month, months_on
from planctl.dates.pieces.moments import (
    LEAP_YEAR,
    Date,
    Found,
    Moment,
    Setting,
    Trouble,
    Year,
    Yearless,
    dated,
    day_date,
    day_in,
    financial,
    full_year,
    month_date,
    months_in,
)
from planctl.dates.pieces.years import names_day, past, past_glue, year_beside, years
from planctl.dates.windows import Window, months_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.tokens import Term

_BETWEEN_QUARTERS: frozenset[Kind] = frozenset(("/", "-", "and", "to"))
_BEFORE_QUARTER: frozenset[Kind] = frozenset((":", ",", "-"))
_WINTER = 4

# The school terms of spring, summer and autumn: their first month, and how many months they have.
_TERMS = {1: (1, 3), 2: (4, 4), 3: (9, 4)}

# Years from the plan's period within which `Jan 07` is surely a month of a year.
_NEAR = 10


def month(terms: Sequence[Term], at: int, setting: Setting) -> Found:
    """`Sept 2007`, `Jan 07`, `Apr-08`, `March`; and as a day `July 30th 2007`, `March 28th`, `March 5`."""
    number = terms[at].value
    if terms[at + 1].kind == "number" and _is_day(terms, at + 1):
        said, end = year_beside(terms, past(terms, at + 2, ("suffix",)))
        return day_date(terms[at + 1].value, number, said, setting), end
    said, end = year_beside(terms, at + 1, dashes=False)
    if said and not said.financial and _runs_into_figures(terms, end):
        return Trouble(problems.month_and_figures(number, said.first)), end + 2
    date = month_date(number, said, setting)
    if isinstance(date, Moment) and terms[end - 1].kind == "number" and _may_be_day(terms[end - 1], number, setting):
        return date._replace(flags=("ambiguous",)), end
    return date, end


def _may_be_day(number: Term, month: int, setting: Setting) -> bool:
    """Whether the year of `July 30` lies so far from the plan that the 30th may have been meant."""
    period = setting.calendar.period
    if len(number.text) != 2 or period is None or not 1 <= number.value <= days_in_month(LEAP_YEAR, month):
        return False
    return not period.starts.year - _NEAR <= full_year(number) <= period.ends.year + _NEAR


def _is_day(terms: Sequence[Term], at: int) -> bool:
    """A month and two digits is a year (docs/dates.md), unless `st` or `th`, or the year itself, follows them."""
    digits = len(terms[at].text)
    if digits != 2:
        return digits == 1
    year = at + 2 if terms[at + 1].kind == "," else at + 1
    # In `Sept 07 2008/09` stand two dates.
    has_year = terms[year].kind == "number" and len(terms[year].text) == 4 and terms[year + 1].kind != "/"
    return has_year or terms[at + 1].kind == "suffix"


def _runs_into_figures(terms: Sequence[Term], at: int) -> bool:
    """Whether figures go on without a blank: the `-06-22` of `August 2007-06-22`."""
    number = past_glue(terms, at)
    return number > at and terms[at].kind == "-" and terms[number].kind == "number" and not names_day(terms, number)


def season(terms: Sequence[Term], at: int, setting: Setting) -> Found:
    """`autumn 2009`, `Summer 07`, `spring`: three months by docs/dates.md, winter from December on.

    `autumn term 2009` is the schools' term, about which councils agree to the month.
    """
    which, after = terms[at].value, at + 1
    starts, months = which * 3, 3
    if terms[after].kind == "term" and which != _WINTER:
        starts, months, after = *_TERMS[which], after + 1
    said, end = year_beside(terms, after)
    doubt = which == _WINTER and said is not None and not said.financial
    flags = ("ambiguous", "approximate") if doubt else ("approximate",)
    return dated(partial(months_in, starts, months), said, "season", setting, flags), end


def quarter(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`Q3 2007/08`, `Quarter 3`, `Qtr. 1`, `Q1/2 2008/09`, `Q1-3`."""
    numbers = _quarter_numbers(terms, at)
    if numbers is None:
        return None
    first, last, end = numbers
    return quarters(first, last, terms, end, setting)


def _quarter_numbers(terms: Sequence[Term], at: int) -> tuple[int, int, int] | None:
    """The first and the last quarter that are numbered behind a `Q`, and where the numbers end."""
    first = past(terms, at + 1, (".",))
    if not _is_small(terms[first]):
        return None
    last = first
    if terms[first + 1].kind in _BETWEEN_QUARTERS and _is_small(terms[first + 2]) and not names_day(terms, first + 2):
        last = first + 2
    return terms[first].value, terms[last].value, last + 1


def _is_small(term: Term) -> bool:
    return term.kind == "cardinal" or (term.kind == "number" and len(term.text) == 1)


def quarters(first: int, last: int, terms: Sequence[Term], at: int, setting: Setting) -> Found:
    """The quarters from one to another of the year that stands at `at`, by the council's `quarters`."""
    said, end = year_beside(terms, at)
    return quarters_of(first, last, said, setting), end


def years_or_quarter(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """A year or a run of years; with a quarter behind it the quarter: `2009/10 Q1`."""
    found = years(terms, at, setting)
    if found is None or not isinstance(found[0], Moment) or found[0].precision != "year":
        return found
    behind = past(terms, found[1], _BEFORE_QUARTER)
    numbers = _quarter_numbers(terms, behind) if terms[behind].kind == "quarter" else None
    if numbers is None or year_beside(terms, numbers[2])[0]:
        return found
    first, last, end = numbers
    starts = found[0].window.starts
    return quarters_of(first, last, Year(starts.year, financial=starts.month != 1), setting), end


def quarters_of(first: int, last: int, said: Year | None, setting: Setting) -> Date | Trouble:
    """The quarters of a year, counted from 1 and from the start of the year that the council counts by."""
    unknown = next((number for number in (first, last) if not 1 <= number <= 4), None)
    if unknown is not None:
        return Trouble(problems.no_such_quarter(unknown))
    if first > last:
        return Trouble(problems.quarters_backwards(first, last))
    by_council = setting.calendar.quarters == "financial"
    starts = setting.calendar.year_starts if by_council else 1
    place = partial(_quarters_in, first, last, starts)
    precision = "quarter" if first == last else "range"
    if said is None:
        return Yearless(place, precision)
    doubtful = said.financial != by_council and setting.calendar.year_starts != 1
    flags = ("ambiguous",) if doubtful else ()
    if by_council:
        return Moment(place(said.first), precision, flags)
    return dated(place, said, precision, setting, flags)


def _quarters_in(first: int, last: int, starts: int, year: int) -> Window:
    begins = months_on(date(year, starts, 1), 3 * (first - 1))
    return months_from(begins.year, begins.month, 3 * (last - first + 1))


def half(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`H1 2008/09`."""
    number = terms[at + 1]
    return half_of_year(number.value, terms, at + 2, setting) if _is_small(number) else None


def half_of_year(which: int, terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """The first or second half of the year that stands at `at`: of what that year by itself would mean."""
    if which not in (1, 2):
        return None
    said, end = year_beside(terms, at)
    starts = 1 if said and not said.financial else setting.calendar.year_starts
    place = partial(_half_in, which, starts)
    if said is None:
        return Yearless(place, "part of year"), end
    return Moment(place(said.first), "part of year", () if said.financial else ("ambiguous",)), end


def _half_in(which: int, starts: int, year: int) -> Window:
    begins = months_on(date(year, starts, 1), 6 * (which - 1))
    return months_from(begins.year, begins.month, 6)


def this_year(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`year end 2007/08`, `by the end of the financial year`, `during the year`: the financial year.

    Without a year in figures it is the plan's own.
    """
    said, end = year_beside(terms, at + 1)
    ending = terms[at].kind == "year end"
    if said is None:
        return Yearless(partial(_financial_in, setting), "year", open=ending), at + 1
    if not said.financial:
        return (Trouble(problems.year_that_ends_or_starts(said.first), "ambiguous"), end) if ending else None
    return Moment(financial(said.first, setting), "year", open=ending), end


def _financial_in(setting: Setting, year: int) -> Window:
    return financial(year, setting)


def christmas(terms: Sequence[Term], at: int, setting: Setting) -> Found:
    """`Christmas 2007`: its day, as an approximation."""
    said, end = year_beside(terms, at + 1)
    return dated(partial(day_in, 25, 12), said, "day", setting, ("approximate",)), end


def moveable(terms: Sequence[Term], at: int, _setting: Setting) -> Found | None:
    """`Easter 2008`, which is no fixed day."""
    said, end = year_beside(terms, at + 1)
    return (Trouble(problems.moveable(terms[at].text)), end) if said else None
