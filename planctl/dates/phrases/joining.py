"""Two dates that are one: `June – Sept 2007`, `Sept/Oct 2007`, `between May and July 2007`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.pieces.moments import Item, Moment, Setting, Trouble, financial
from planctl.dates.pieces.tokens import Term
from planctl.dates.windows import Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planctl.dates.pieces.lexicon import Kind

_SPANS: frozenset[Kind] = frozenset(("-", "to", "until"))
_LISTS: frozenset[Kind] = frozenset(("/", ",", "and", "or"))
_LINKS: frozenset[Kind] = _SPANS | _LISTS | {"the"}
_YEARS = frozenset(("year", "years"))
_ONE_DAY = timedelta(days=1)


def join(items: Sequence[Item], setting: Setting) -> list[Item]:
    """The items with dates that make up one stretch of time put together.

    `to` and a dash span whatever lies between two dates; a comma, a slash and `and` join only what follows
    on without a gap, for `March and September 2007` are two dates.
    """
    joined: list[Item] = []
    bulleted = _is_mark(items[0], "-")
    for item in items:
        if isinstance(item, Moment):
            _add(joined, item, setting, bulleted=bulleted)
        else:
            joined.append(item)
    return joined


def _add(joined: list[Item], moment: Moment, setting: Setting, *, bulleted: bool) -> None:
    """Put a moment behind the items so far, or together with the last of them."""
    at = len(joined) - 1
    links: set[Kind] = set()
    while at >= 0 and isinstance(link := joined[at], Term) and link.kind in _LINKS:
        links.add(link.kind)
        at -= 1
    previous = joined[at] if at >= 0 else None
    if not isinstance(previous, Moment) or (bulleted and "-" in links):
        joined.append(moment)
        return
    between = at > 0 and _is_mark(joined[at - 1], "between")
    both = None
    if links & _SPANS or (between and "and" in links):
        both = _span(previous, moment, setting)
    elif links & _LISTS:
        both = _list(previous, moment, alternatives="or" in links)
    if both is None:
        joined.append(moment)
    else:
        joined[at - 1 if between else at :] = [both]


def _is_mark(item: Item, kind: Kind) -> bool:
    return isinstance(item, Term) and item.kind == kind


def _span(first: Moment, last: Moment, setting: Setting) -> Moment | Trouble | None:
    """From one date to another; of three dates on end, nothing tells which two belong together."""
    if first.spans or last.spans:
        return None
    starts = first.window.ends if first.open else first.window.starts
    if starts > last.window.ends or first.window.starts > last.window.starts:
        ends = last.window.ends if starts > last.window.ends else last.window.starts
        return Trouble(problems.backwards(starts, ends))
    years = first.precision in _YEARS and last.precision in _YEARS
    window = Window(starts, last.window.ends)
    if years and _is_calendar_year(first) and _is_calendar_year(last):
        window = financial(starts.year, setting, max(last.window.starts.year - starts.year, 1))
    return Moment(window, "years" if years else "range", (*first.flags, *last.flags), spans=True)


def _is_calendar_year(moment: Moment) -> bool:
    return (moment.window.starts.month, moment.window.ends.month) == (1, 12)


def _list(first: Moment, last: Moment, *, alternatives: bool) -> Moment | None:
    """Two dates of which the one follows on the other; the `end of May/June` is the end of both."""
    if last.open or first.window.ends + _ONE_DAY != last.window.starts:
        return None
    years = first.precision in _YEARS and last.precision in _YEARS
    doubt = ("ambiguous",) if alternatives else ()
    window = Window(first.window.starts, last.window.ends)
    return Moment(window, "years" if years else "range", (*doubt, *first.flags, *last.flags), first.open)
