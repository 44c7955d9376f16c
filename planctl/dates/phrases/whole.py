"""A whole phrase: from its text to what it comes to."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.phrases.asides import items_in
from planctl.dates.phrases.settling import settle
from planctl.dates.phrases.several import read_several
from planctl.dates.phrases.single import read_single
from planctl.dates.phrases.undated import read_undated
from planctl.dates.pieces.moments import Aside, Date, Moment, Setting, Trouble
from planctl.dates.pieces.scan import scan
from planctl.dates.pieces.spelling import misspelt
from planctl.dates.pieces.tokens import Term, plain, tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planctl.dates.phrases.extents import Extent
    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.moments import Item
    from planctl.dates.windows import Calendar

_SETS_DATE_ELSEWHERE: frozenset[Kind] = frozenset(("external", "upon"))


def extent_of_phrase(
    text: str, calendar: Calendar, *, runs: bool = False, longest: int = problems.LONGEST
) -> Extent | Trouble:
    """What a phrase comes to; `runs` says that a run of years wins over a month (`2008-11` in a period).

    A text of more than `longest` characters is no date and is not looked at.
    """
    if len(text) > longest:
        return Trouble(problems.too_long(len(text)))
    setting = Setting(plain(text), calendar, runs)
    items = scan(tokenise(setting.text), setting)
    if len(items) == 1:
        only = items[0]
        if isinstance(only, Moment):
            return read_single(items, setting)
        if isinstance(only, Aside):
            # The whole phrase stands in brackets: `(2008-11)`.
            items = items_in(only, setting)
    return _extent(items, setting)


def _extent(items: list[Item], setting: Setting) -> Extent | Trouble:
    dates: list[Date] = []
    for item in items:
        if isinstance(item, Trouble):
            return item
        if isinstance(item, Date):
            dates.append(item)
    if not dates or _is_set_elsewhere(items):
        return read_undated(items, setting)
    settled = settle(dates, setting)
    if isinstance(settled, Trouble):
        return misspelt(items) or settled
    found = iter(settled)
    items = [next(found) if isinstance(item, Date) else item for item in items]
    trouble = misspelt(items)
    if trouble:
        return trouble
    return read_single(items, setting) if len(dates) == 1 else read_several(items, setting)


def _is_set_elsewhere(items: Sequence[Item]) -> bool:
    """Whether another paper or event sets the date: `As per timetable of March 2008`, `once agreed in May`."""
    before_date = takewhile(lambda item: not isinstance(item, Date), items)
    return any(isinstance(item, Term) and item.kind in _SETS_DATE_ELSEWHERE for item in before_date)
