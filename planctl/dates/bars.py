"""The months of a plan's grid: which of its columns an action fills."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from planctl.dates import problems
from planctl.dates.pieces.moments import Trouble, full_year
from planctl.dates.pieces.spelling import nearest_month
from planctl.dates.pieces.tokens import Term, plain, tokenise
from planctl.dates.windows import Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planctl.dates.pieces.lexicon import Kind

Months = tuple[date, ...]

_SPANS: frozenset[Kind] = frozenset(("-", "to", "until"))
_LISTS: frozenset[Kind] = frozenset((",", ";", "/", "and", ".", "*"))
_BEFORE_YEAR: frozenset[Kind] = frozenset((".", "'", "-"))
_REMEMBERED = 2048


class MonthsReading(NamedTuple):
    """The bars of a grid as typed, and the first days of their months in order; none where there is a problem."""

    text: str
    months: Months = ()
    problem: str | None = None


class _Named(NamedTuple):
    """A month as named, with its year if that is said."""

    text: str
    month: int
    year: int | None


_Span = tuple[_Named, _Named]


@lru_cache(_REMEMBERED)
def _read_months(text: str, window: Window) -> MonthsReading:
    if len(text) > problems.LONGEST:
        return MonthsReading(text, problem=problems.quoted(text) + problems.too_long(len(text)))
    spans = _spans(_named(tokenise(plain(text))))
    months = spans if isinstance(spans, Trouble) else _resolved(spans, window)
    if isinstance(months, Trouble):
        return MonthsReading(text, problem=problems.quoted(text) + months.says)
    return MonthsReading(text, tuple(sorted(months)))


def read_months(text: str, window: Window) -> MonthsReading:
    """Read the bars of a grid: `Jul–Nov`, `Jul, Oct, Feb, Jun`, `July to Nov`, each month inside the window.

    Never raises, whatever the text. A month that lies outside the window or more than once in it, that is
    named twice, or a range that runs backwards, is a problem, and no months are read.
    """
    return _read_months(text, window)


def _named(terms: Sequence[Term]) -> Iterator[_Named | Term]:
    """The months of a text, each with its year, and the terms between them."""
    at = 0
    while (term := terms[at]).kind != "end":
        at += 1
        if term.kind != "month":
            yield term
            continue
        number = at + 1 if terms[at].kind in _BEFORE_YEAR and terms[at + 1].kind == "number" else at
        year = full_year(terms[number]) if terms[number].kind == "number" else 0
        at = number + 1 if year else at
        yield _Named(f"{term.text} {year}" if year else term.text, term.value, year or None)


def _spans(words: Iterable[_Named | Term]) -> list[_Span] | Trouble:
    """The runs of months that are named, a single month as a run of one."""
    spans: list[_Span] = []
    started: _Named | None = None
    for word in words:
        if isinstance(word, _Named):
            spans.append((started or word, word))
            started = None
        elif started is None and word.kind in _SPANS and spans and spans[-1][0] is spans[-1][1]:
            started = spans.pop()[0]
        elif started is not None or word.kind not in _LISTS:
            return Trouble(problems.no_month(word.text, nearest_month(word.text)))
    return spans if started is None else Trouble(problems.left_open())


def _resolved(spans: Sequence[_Span], window: Window) -> set[date] | Trouble:
    found: set[date] = set()
    for span in spans:
        months = _columns(span, window)
        if isinstance(months, Trouble):
            return months
        twice = next((month for month in months if month in found), None)
        if twice:
            return Trouble(problems.month_named_twice(twice))
        found.update(months)
    return found


def _columns(span: _Span, window: Window) -> Months | Trouble:
    """The columns from the first month of a run to its last, at most a year on unless both years are said."""
    columns = window.months()
    for named in span:
        if not _places(named, columns):
            return Trouble(problems.outside_grid(named.text, window.starts, window.ends))
    first, last = span
    reach = len(columns) if first.year and last.year else 12
    runs = [
        (starts, ends)
        for starts in _places(first, columns)
        for ends in _places(last, columns)
        if starts <= ends < starts + reach
    ]
    if not runs:
        return Trouble(problems.months_backwards(first.text, last.text, window.starts, window.ends))
    if len(runs) > 1:
        return Trouble(problems.no_year(columns[starts].year for starts, _ in runs))
    starts, ends = runs[0]
    return columns[starts : ends + 1]


def _places(named: _Named, columns: Months) -> list[int]:
    """Where a month stands among the columns: in a grid of several years more than once."""
    return [at for at, day in enumerate(columns) if day.month == named.month and named.year in (None, day.year)]
