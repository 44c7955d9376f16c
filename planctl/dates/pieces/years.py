"""Years: alone, in pairs, in runs, and beside a month, a season or a quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planctl.dates import problems
from planctl.dates.pieces.lexicon import MUNICIPAL, Kind
from planctl.dates.pieces.moments import Date, Found, Moment, Setting, Trouble, Year, full_year, month_date
from planctl.dates.windows import months_from

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from planctl.dates.pieces.tokens import Term

_BEFORE_YEAR: frozenset[Kind] = frozenset((".", ",", "-", "/", "'", "of", "the"))
_CALLED: frozenset[Kind] = frozenset(("year kind", "of"))
_DASH_OR_SLASH: frozenset[Kind] = frozenset(("-", "/"))
_SLASH: frozenset[Kind] = frozenset(("/",))
_GLUE: frozenset[Kind] = frozenset((".", "-", "/"))
_ENDS_DAY: frozenset[Kind] = frozenset(("month", "suffix"))
_YEAR_KIND: frozenset[Kind] = frozenset(("year kind",))
_BEFORE_NUMBER: frozenset[Kind] = _YEAR_KIND | {"of", "the"}

# More small words and marks than this never stand between the pieces of a date.
_REACH = 4

# By the digits with which a later year is written, how far they count: 100 for the `08` of `2007/08`.
_COUNTS_TO = {1: 10, 2: 100, 4: 10_000}


def past(terms: Sequence[Term], at: int, kinds: Container[Kind]) -> int:
    """Where terms of these kinds come to an end; looks a few ahead, so that recognisers take a fixed time."""
    for step in range(_REACH):
        if terms[at + step].kind not in kinds:
            return at + step
    return at + _REACH


def names_day(terms: Sequence[Term], at: int) -> bool:
    """Whether the number at `at` is the day of a date that goes on after it: `15 July`, `15th`, `15-Jul`."""
    return terms[past_glue(terms, at + 1)].kind in _ENDS_DAY


def past_glue(terms: Sequence[Term], at: int) -> int:
    """Past a mark that holds its neighbours together: the dot of `31.March`, and not that of `1. March`."""
    before, mark, after = terms[at - 1 : at + 2]
    glued = mark.kind in _GLUE and before.end == mark.start and mark.end == after.start
    return at + 1 if glued else at


def year_beside(terms: Sequence[Term], at: int, *, dashes: bool = True) -> tuple[Year | None, int]:
    """The year that follows a month or the like, and where it ends: `2007`, `'07`, `of 2007/08`, `(2008)`.

    `dashes` says whether `2007-08` may be a pair; beside a month it may not.
    """
    first = past(terms, at, _BEFORE_YEAR)
    bracketed = terms[first].kind == "("
    called = first + 1 if bracketed else first
    first = past(terms, called, _CALLED)
    year = full_year(terms[first]) if terms[first].kind == "number" else 0
    if not year or terms[first + 1].kind == "suffix":
        return None, at
    pair = _DASH_OR_SLASH if dashes else _SLASH
    if terms[first + 1].kind in pair and _runs_on(year, terms[first + 2]) and not names_day(terms, first + 2):
        said, end = Year(year, financial=True), past(terms, first + 3, _YEAR_KIND)
    elif called < first:
        # `Q3 FY08`: nothing tells which of two years that is.
        return None, at
    else:
        said, end = Year(year), first + 1
    if not bracketed:
        return said, end
    return (said, end + 1) if terms[end].kind == ")" else (None, at)


def _runs_on(year: int, number: Term) -> bool:
    """Whether a number is the year after `year`, written `2008`, `08` or `8`."""
    counts_to = _COUNTS_TO.get(len(number.text))
    return number.kind == "number" and counts_to is not None and number.value == (year + 1) % counts_to


class _Said(NamedTuple):
    """Which years a phrase means by "year": `named` says that it calls them one, `starts` in which month."""

    named: bool = False
    starts: int = 0


def years(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """A year or a run of years: `2008`, `2007/08`, `2007-2010`, `FY 08/09`, `2007-08 financial year`."""
    first = past(terms, at, _BEFORE_NUMBER) if terms[at].kind == "year kind" else at
    if terms[first].kind != "number":
        return None
    paired = terms[first + 1].kind in _DASH_OR_SLASH and terms[first + 2].kind == "number"
    paired = paired and not names_day(terms, first + 2)
    end = first + 3 if paired else first + 1
    called = terms[at] if first > at else terms[end]
    said = _Said(named=True, starts=called.value) if called.kind == "year kind" else _Said()
    if paired:
        date = _pair(terms[first], terms[first + 1].kind, terms[first + 2], said, setting)
    else:
        date = _single(terms[first], said)
    return (date, past(terms, end, _YEAR_KIND)) if date else None


def _single(number: Term, said: _Said) -> Date | Trouble | None:
    """One year. The calendar's, for want of better: officers mean either, which is why it is ambiguous."""
    year = full_year(number)
    if not year or (len(number.text) == 2 and not said.named):
        return None
    if said.named and said.starts != 1:
        return Trouble(problems.year_that_ends_or_starts(year), "ambiguous")
    return Moment(months_from(year, 1, 12), "year", () if said.named else ("ambiguous",))


def _pair(first: Term, sign: Kind, second: Term, said: _Said, setting: Setting) -> Date | Trouble | None:
    """Two numbers that are years, or a year and a month: `2007/08`, `2009/12`, `2007-2010`, `2007-03`."""
    year = full_year(first)
    if not year or len(second.text) not in _COUNTS_TO:
        return None
    last = _last_year(year, second)
    named = said.named or setting.runs
    if len(first.text) == 2:
        # `07/08` is a financial year; any other two figures may be a day and its month.
        if len(second.text) != 2 or last != year + 1 or not (sign == "/" or named):
            return None
    elif sign == "-" and len(second.text) < 4 and 1 <= second.value <= 12 and not (last and named):
        if last:
            return Trouble(problems.month_or_years(year, last, second.value), "ambiguous")
        return month_date(second.value, Year(year), setting)
    if not last:
        return Trouble(problems.years_backwards(year, second.value))
    return _run(year, last, said, setting, sure=said.named or (sign == "/" and last == year + 1))


def _last_year(year: int, second: Term) -> int:
    """The last year of a run whose end may be written with one or two digits; 0 if it does not run on."""
    if len(second.text) == 4:
        return second.value if second.value > year and full_year(second) else 0
    if _runs_on(year, second):
        return year + 1
    last = year - year % _COUNTS_TO[len(second.text)] + second.value
    return last if last > year else 0


def _run(year: int, last: int, said: _Said, setting: Setting, *, sure: bool) -> Moment:
    """The years from one to the start of another; only a pair with a slash is surely one financial year."""
    starts = said.starts or setting.calendar.year_starts
    flags = ("approximate",) if said.starts == MUNICIPAL else ()
    precision = "year" if last == year + 1 else "years"
    window = months_from(year, starts, 12 * (last - year))
    return Moment(window, precision, flags if sure else (*flags, "ambiguous"))
