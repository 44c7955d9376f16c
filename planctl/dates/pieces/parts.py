"""What is said of a date before it is named: its end, its early part, its week, its day of the week."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.pieces.moments import Date, Found, Place, Setting, Trouble, Yearless, changed
from planctl.dates.pieces.names import (
    christmas,
    half,
    half_of_year,
    month,
    moveable,
    quarter,
    quarters,
    season,
    this_year,
    years_or_quarter,
)
from planctl.dates.pieces.numerals import day, day_in_figures, day_of_same_month, figures, month_in_figures
from planctl.dates.pieces.years import past
from planctl.dates.windows import Window, third_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.tokens import Term

    Recogniser = Callable[[Sequence[Term], int, Setting], Found | None]

_JOINTS: frozenset[Kind] = frozenset(("of", "the", "in", "-", ",", ".", ":"))
_DAYS: frozenset[Kind] = frozenset(("number", "month", "weekday"))
_LAST_EDGE = 4
# How the lexicon counts `last` among the ordinals.
LAST = 5
_SIX_DAYS = timedelta(days=6)

# The first and last day of a share of a month; below 0 they count back from its end.
_SHARES_OF_MONTH = {
    (1, "half"): (1, 15), (2, "half"): (16, -1), (LAST, "half"): (16, -1),
    (1, "week"): (1, 7), (2, "week"): (8, 14), (3, "week"): (15, 21), (4, "week"): (22, 28), (LAST, "week"): (-7, -1),
    (1, "day"): (1, 1), (LAST, "day"): (-1, -1),
}  # fmt: skip


def edge(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`end of March 2008`, `mid-June`, `early 2008`, `late autumn 2009`."""
    core = past(terms, at + 1, _JOINTS)
    found = None if terms[core].kind == "edge" else date_at(terms, core, setting)
    if found is None:
        return None
    date, end = found
    if not isinstance(date, Date):
        return found
    if terms[at].value == _LAST_EDGE:
        return date._replace(open=True), end
    precision = {"month": "part of month", "year": "part of year"}.get(date.precision, date.precision)
    return changed(date, partial(third_of, third=terms[at].value - 1), precision, "approximate"), end


def week(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`w/c 4 June 2007`, `week ending Friday 8 June 2007`: the seven days from or to that day."""
    core = past(terms, at + 1, _JOINTS)
    found = date_at(terms, core, setting) if terms[core].kind in _DAYS else None
    if found is None:
        return None
    date, end = found
    if isinstance(date, Trouble):
        return found
    if not isinstance(date, Date) or date.precision != "day":
        return None
    return changed(date, _week_from if terms[at].value == 1 else _week_to, "week"), end


def _week_from(window: Window) -> Window:
    return Window(window.starts, window.starts + _SIX_DAYS)


def _week_to(window: Window) -> Window:
    return Window(window.ends - _SIX_DAYS, window.ends)


def weekday(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`Friday 23rd March 2007`: that day, if it is a Friday; `Friday 23 March`: of a year in which it is one."""
    core = past(terms, at + 1, _JOINTS)
    found = date_at(terms, core, setting) if terms[core].kind in ("number", "month") else None
    if found is None:
        return None
    date, end = found
    if isinstance(date, Trouble):
        return found
    if not isinstance(date, Date) or date.precision != "day":
        return None
    said = terms[at].value
    if isinstance(date, Yearless):
        return date._replace(place=partial(_on_weekday, date.place, said)), end
    if date.window.starts.isoweekday() != said:
        return Trouble(problems.not_that_weekday(date.window.starts, said)), end
    return found


def _on_weekday(place: Place, said: int, year: int) -> Window | None:
    window = place(year)
    return window if window and window.starts.isoweekday() == said else None


def ordinal(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`third quarter of 2007/08`, `1st half of 2008`, `last week of March 2008`, `first Monday in May`."""
    which = terms[at].value
    after = past(terms, at + 1, ("suffix", "-"))
    said = past(terms, after + 1, _JOINTS)
    term = terms[after]
    if term.kind == "quarter":
        number = LAST - 1 if which == LAST else which
        return quarters(number, number, terms, said, setting)
    if term.kind == "half" and terms[said].kind != "month":
        return half_of_year(2 if which == LAST else which, terms, said, setting)
    if terms[said].kind != "month":
        return None
    date, end = month(terms, said, setting)
    if not isinstance(date, Date) or date.precision != "month":
        return None
    if term.kind == "weekday":
        return changed(date, partial(_nth_weekday, which, term.value), "day"), end
    share = "half" if term.kind == "half" else term.every.unit if term.every else ""
    return _share_of_month(which, share, date, end) if (which, share) in _SHARES_OF_MONTH else None


def _nth_weekday(which: int, weekday: int, window: Window) -> Window:
    if which == LAST:
        day = window.ends - timedelta(days=(window.ends.isoweekday() - weekday) % 7)
    else:
        day = window.starts + timedelta(days=(weekday - window.starts.isoweekday()) % 7 + 7 * (which - 1))
    return Window(day, day)


def ordinal_number(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`3rd quarter 2007`: an ordinal in figures."""
    return ordinal(terms, at, setting) if terms[at + 1].kind == "suffix" else None


def _share_of_month(which: int, share: str, month: Date, end: int) -> Found:
    change = partial(_days_of_month, *_SHARES_OF_MONTH[which, share])
    flags = ("approximate",) if share == "week" else ()
    return changed(month, change, "part of month" if share == "half" else share, *flags), end


def _days_of_month(first: int, last: int, window: Window) -> Window:
    length = window.ends.day
    starts, ends = (day if day > 0 else length + 1 + day for day in (first, last))
    return Window(window.starts.replace(day=starts), window.starts.replace(day=ends))


def date_at(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """The date that begins at `at`, and where it ends; None if none does."""
    for recognise in DATES.get(terms[at].kind, ()):
        found = recognise(terms, at, setting)
        if found:
            return found
    return None


# Which recognisers may find a date at a term of a kind, tried in this order.
DATES: Mapping[Kind, tuple[Recogniser, ...]] = {
    "number": (day, figures, ordinal_number, years_or_quarter, month_in_figures, day_in_figures, day_of_same_month),
    "month": (month,),
    "season": (season,),
    "quarter": (quarter,),
    "half": (half,),
    "ordinal": (ordinal,),
    "edge": (edge,),
    "week": (week,),
    "weekday": (weekday,),
    "year kind": (years_or_quarter,),
    "this year": (this_year,),
    "year end": (this_year,),
    "christmas": (christmas,),
    "moveable": (moveable,),
}
