"""A phrase with several dates: one stretch of time, named stages, or too many to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.phrases.asides import hear
from planctl.dates.phrases.extents import SOFT, Extent
from planctl.dates.phrases.joining import join
from planctl.dates.phrases.single import read_single
from planctl.dates.phrases.stages import stages_of
from planctl.dates.pieces.moments import Aside, Moment, Trouble
from planctl.dates.pieces.tokens import Term
from planctl.dates.windows import Window

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.moments import Item, Setting
    from planctl.dates.reading import Stage

_LIMITS: frozenset[Kind] = frozenset(("by", "until", "before"))
_FINISHES: frozenset[Kind] = frozenset(("by", "until", "to", "finish", "status"))
_YEARS = frozenset(("year", "years"))
_WORD = Term("word", "", 0, 0)


def read_several(items: Sequence[Item], setting: Setting) -> Extent | Trouble:
    """What a phrase with several dates, whose years are all known, comes to."""
    joined = join(items, setting)
    trouble = next((item for item in joined if isinstance(item, Trouble)), None)
    if trouble:
        return trouble
    if _count(joined) > 1:
        joined = _from_start_to_finish(_without_named_years(joined))
    if _count(joined) == 1:
        return read_single(joined, setting)
    stages = stages_of(joined, setting)
    return _staged(joined, stages, setting) if stages else _past_brackets(joined, setting)


def _count(items: Sequence[Item]) -> int:
    return sum(isinstance(item, Moment) for item in items)


def _past_brackets(items: list[Item], setting: Setting) -> Extent | Trouble:
    """`Oct 2007 (Q3) – Mar 2008`: one stretch of time but for a bracket in it; else too many dates."""
    asides = [item for item in items if isinstance(item, Aside)]
    bare = join([item for item in items if not isinstance(item, Aside)], setting)
    if _count(bare) == 1 and not any(isinstance(item, Trouble) for item in bare):
        return read_single([*bare, *asides], setting)
    return Trouble(problems.stacked(_count(items)), "stacked")


def _without_named_years(items: list[Item]) -> list[Item]:
    """The years that are part of a name made words: the date of `2008/09 budget agreed by March 2008` is one."""
    limits = 0
    others: list[Item] = []
    for item, leads in zip(items, _leads(items), strict=True):
        if not isinstance(item, Moment):
            others.append(item)
        elif item.open or leads in _LIMITS:
            limits += 1
            others.append(item)
        elif item.precision in _YEARS:
            others.append(_WORD)
        else:
            return items
    return others if limits == 1 else items


def _leads(items: Sequence[Item]) -> Iterator[Kind]:
    """For each item, the kind of the last one before it that carries weight."""
    leads: Kind = "end"
    for item in items:
        yield leads
        kind = item.kind if isinstance(item, Term) else "end"
        leads = leads if kind in SOFT else kind


def _from_start_to_finish(items: list[Item]) -> list[Item]:
    """`Start June 2007, complete by Sept 2007` made one stretch of time."""
    dates = [(at, item) for at, item in enumerate(items) if isinstance(item, Moment)]
    if len(dates) != 2 or list(_leads(items))[dates[0][0]] != "from":
        return items
    (start, first), (end, last) = dates
    between = {item.kind if isinstance(item, Term) else "end" for item in items[start + 1 : end]} - SOFT
    if not between or not between <= _FINISHES or first.window.starts > last.window.ends:
        return items
    window = Window(first.window.starts, last.window.ends)
    both = Moment(window, "range", (*first.flags, *last.flags))
    return [*items[:start], both, *items[end + 1 :]]


def _staged(items: Sequence[Item], stages: tuple[Stage, ...], setting: Setting) -> Extent:
    """Stages, each with its own date; the last of them counts (docs/status.md)."""
    dates = [item for item in items if isinstance(item, Moment)]
    heard = hear((item for item in items if isinstance(item, Aside)), setting)
    last = max(dates, key=lambda date: date.window.ends)
    flags = {"stages", *heard.flags, *(flag for date in dates for flag in date.flags)} - {"note"}
    return Extent(None, last.window.ends, tuple(flags), last.precision, stages=stages, condition=heard.condition)
