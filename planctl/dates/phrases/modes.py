"""One date and the words around it: a deadline, a beginning, a status, a series.

Each mode hears certain kinds of words. The first mode that has something to say decides; what no mode
uses makes the reading carry a note.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.phrases.extents import CADENCES, SOFT, Extent, Said
from planctl.dates.phrases.series import recurring
from planctl.dates.pieces.moments import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.tokens import Term

    Mode = Callable[[Said], Extent | Trouble | None]

_ONE_DAY = timedelta(days=1)
_CLOSED = frozenset(("range", "years"))
_LIMITS: frozenset[Kind] = frozenset(("by", "before", "until"))
_ENDS: frozenset[Kind] = _LIMITS | {"to"}
_BEGINS: frozenset[Kind] = frozenset(("from", "after", "not before"))
_LEADING: frozenset[Kind] = SOFT | {"already", "?"}


def extent_of(said: Said) -> Extent | Trouble:
    """What the words around one date make of it."""
    kinds = said.kinds_before | said.kinds_after
    for heard, mode in _MODES:
        if not heard.isdisjoint(kinds):
            extent = mode(said)
            if extent is not None:
                return extent
    return by(said) if said.moment.open or _begins_with_to(said) else plain(said)


def plain(said: Said) -> Extent:
    """`June – Sept 2007`: just the date."""
    return Extent(said.window.starts, said.window.ends)


def by(said: Said) -> Extent:
    """`by March 2009`, `to October 2007`, `end of March 2008`: the end is said, and no beginning."""
    flags = ("note",) if "from" in said.kinds_before else ()
    return Extent(None, said.window.ends, flags)


def _begins_with_to(said: Said) -> bool:
    return bool(said.before) and said.before[0].kind == said.leads == "to"


def _length_of_time(said: Said) -> Trouble | None:
    """`12 months from April 2008`: not counted; but the `3 year` of `3 year plan by March 2008` is a word."""
    joints = SOFT | _ENDS | _BEGINS
    before = next((term.kind for term in reversed(said.before) if term.kind not in joints), "end")
    if "duration" in (before, said.follows):
        return Trouble(problems.length_of_time())
    return None


def _negated(_said: Said) -> Trouble:
    return Trouble(problems.negated())


def _status(said: Said) -> Extent | Trouble | None:
    """`Completed May 07` reports; `will be completed in May` and `delivered by November` plan.

    Where a subject comes first (`Contract let 31 December 2007`), nothing tells whether the date is of what
    has been done, and the cell is left to its officer.
    """
    if "status" in said.kinds_after:
        return Trouble(problems.done_or_due(), "stacked")
    at = next(index for index, term in enumerate(said.before) if term.kind == "status")
    lead, rest = said.before[:at], said.before[at + 1 :]
    if _is_planned(lead) or any(term.kind in _LIMITS for term in rest):
        return None
    if all(term.kind in _LEADING for term in lead) and all(term.kind in SOFT for term in rest):
        return Extent(said.window.starts, said.window.ends, ("status",))
    return Trouble(problems.done_or_due(), "stacked")


def _is_planned(lead: Sequence[Term]) -> bool:
    """Whether words such as `will be` or `to` make what follows a plan."""
    return any(term.kind == "future" for term in lead) or (len(lead) > 0 and lead[-1].kind == "to")


def _ongoing(said: Said) -> Extent | Trouble | None:
    """`Sep 2007 - ongoing` begins; `Ongoing until March 2009` ends; `On -going 2008/2009` may be either."""
    if "ongoing" not in said.kinds_before:
        return _open_ended(said) if said.follows == "ongoing" else None
    at = next(index for index, term in enumerate(said.before) if term.kind == "ongoing")
    rest = frozenset(term.kind for term in said.before[at + 1 :])
    if rest & (CADENCES | _BEGINS):
        return None
    if rest & _ENDS:
        return Extent(None, said.window.ends, ("note",))
    if "in" in rest:
        return Extent(said.window.starts, said.window.ends, ("note",))
    return Trouble(problems.ongoing_or_dated(), "stacked")


def _after(said: Said) -> Extent | Trouble | None:
    """`after March 2008` begins on 1 April, `not before March 2008` on 1 March; neither says an end."""
    if said.leads == "after":
        return Extent(said.window.ends + _ONE_DAY, None, ("ongoing", "note"))
    if "not before" in (said.leads, said.follows):
        return Extent(said.window.starts, None, ("ongoing", "note"))
    return _hangs_on_event(said, "after")


def _hangs_on_event(said: Said, kind: Kind) -> Trouble | None:
    """`Following consultation, March 2008` names an event; its `by March 2008` would be clear."""
    if kind in said.kinds_before and said.leads not in _LIMITS:
        return Trouble(problems.event_or_due(), "ambiguous")
    return None


def _onward(said: Said) -> Extent | None:
    """`Aug 2007 onwards`, `2008+`, `beyond March 2010`."""
    if said.follows in ("onward", "+"):
        return _open_ended(said)
    return Extent(said.window.ends + _ONE_DAY, None, ("ongoing",)) if said.leads == "onward" else None


def _open_ended(said: Said) -> Extent:
    return Extent(said.window.ends if said.moment.open else said.window.starts, None, ("ongoing",))


def _starting(said: Said) -> Extent | None:
    """`Start from 1 April 2008` is open; `from May to July 2007` has its end."""
    if "from" not in (said.leads, said.follows):
        return None
    return plain(said) if said.moment.precision in _CLOSED else _open_ended(said)


def _before(said: Said) -> Extent | Trouble | None:
    """`before March 2008`: the day before it begins; `before the end of March 2008`: by its end."""
    if said.leads != "before":
        return _hangs_on_event(said, "before")
    return by(said) if said.moment.open else Extent(None, said.window.starts - _ONE_DAY)


# In this order. What refuses comes first.
_MODES: tuple[tuple[frozenset[Kind], Mode], ...] = (
    (frozenset(("duration",)), _length_of_time),
    (frozenset(("not",)), _negated),
    (frozenset(("status",)), _status),
    (frozenset(("ongoing",)), _ongoing),
    (CADENCES, recurring),
    (frozenset(("after", "not before")), _after),
    (frozenset(("onward", "+")), _onward),
    (frozenset(("from",)), _starting),
    (frozenset(("before",)), _before),
    (frozenset(("by", "until", "finish")), by),
)
