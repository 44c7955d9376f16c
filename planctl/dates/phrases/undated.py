"""Phrases without a date: ongoing work, what is still to be set, a status, an event."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.phrases.asides import hear
from planctl.dates.phrases.extents import CADENCES, MARKS, SOFT, Extent
from planctl.dates.phrases.series import recurs
from planctl.dates.pieces.moments import Aside, Trouble
from planctl.dates.pieces.spelling import misspelt_anywhere
from planctl.dates.pieces.tokens import Term

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.moments import Item, Setting

_UNSET = ("unset",)
_EXTERNAL = ("unset", "external")

# What the first word of these kinds makes of a phrase without a date.
_STATES: Mapping[Kind, tuple[str, ...]] = {
    "status": ("status",),
    "ongoing": ("ongoing",),
    "tbc": _UNSET,
    "absent": _UNSET,
    "condition": _UNSET,
    "external": _EXTERNAL,
    "upon": _EXTERNAL,
    "after": _EXTERNAL,
    "before": _EXTERNAL,
    "not before": _EXTERNAL,
}
_LASTING = frozenset(("ongoing", "status"))
_PLANNED: frozenset[Kind] = frozenset(("future", "to"))
_COUNTED_FROM: frozenset[Kind] = frozenset(("of", "from"))
_QUIET: frozenset[Kind] = SOFT | CADENCES | {"ongoing", "status", "already", "review", "?"}
_NOTHING = Term("end", "", 0, 0)

# `last year`, `first quarter` of nothing.
_RELATIVE: frozenset[tuple[Kind, Kind]] = frozenset((("ordinal", "unit"), ("ordinal", "year kind")))


def read_undated(items: Sequence[Item], setting: Setting) -> Extent | Trouble:
    """What a phrase without a date says (docs/dates.md), or that it has none."""
    terms = [item for item in items if isinstance(item, Term)]
    heard = hear((item for item in items if isinstance(item, Aside)), setting)
    cadence = next((term for term in (*terms, *heard.cadences) if term.kind in CADENCES), None)
    state = _state(items) or (("ongoing",) if cadence else ())
    if not state or "not" in (term.kind for term in terms):
        return _refused(terms)
    if state[0] not in _LASTING:
        return Extent(None, None, state)
    flags = [*state, *heard.flags]
    if cadence:
        flags += recurs((*terms, *heard.cadences))
    if _has_more_to_say(terms):
        flags.append("note")
    return Extent(None, None, tuple(flags), every=cadence.every if cadence else None, condition=heard.condition)


def _state(items: Sequence[Item]) -> tuple[str, ...]:
    """The flags of the first word that says how things stand; what is to be done has no state yet."""
    kinds: list[Kind] = ["end"]
    for item in items:
        kind = item.kind if isinstance(item, Term) else _kind_of(item)
        if kind in _STATES and not (kind == "status" and kinds[-1] in _PLANNED):
            return _STATES[kind]
        if kind in _COUNTED_FROM and "duration" in kinds:
            return _EXTERNAL
        kinds.append(kind)
    return _UNSET if all(kind in MARKS or kind == "?" for kind in kinds[1:]) else ()


def _kind_of(item: Item) -> Kind:
    """The kind of the word that an aside begins with."""
    return item.terms[0].kind if isinstance(item, Aside) and item.terms else "*"


def _has_more_to_say(terms: Sequence[Term]) -> bool:
    """Whether words stand there for themselves, and not as the noun of a cadence: `quarterly report`."""
    loud = [term.kind not in _QUIET and before.kind not in CADENCES for before, term in pairwise((_NOTHING, *terms))]
    return any(loud)


def _refused(terms: Sequence[Term]) -> Trouble:
    kinds = [term.kind for term in terms]
    if "duration" in kinds:
        return Trouble(problems.length_of_time())
    if "relative" in kinds or any(pair in _RELATIVE for pair in pairwise(kinds)):
        return Trouble(problems.relative(), "unset")
    for term in terms:
        if term.kind == "moveable":
            return Trouble(problems.moveable(term.text))
    return misspelt_anywhere(terms) or Trouble(problems.no_date(), "unset")
