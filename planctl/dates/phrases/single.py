"""A phrase with one date: the date, its words, its brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.phrases.asides import hear
from planctl.dates.phrases.extents import CADENCES, MARKS, SOFT, Extent, Said
from planctl.dates.phrases.modes import extent_of
from planctl.dates.pieces.moments import Aside, Moment, Trouble
from planctl.dates.pieces.tokens import Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.moments import Item, Setting

_UNFINISHED: frozenset[Kind] = frozenset(("-", "/", "to", "until", "in", "and", "or", "before", "after", "between"))
_RUN_ON: frozenset[Kind] = frozenset((".", "/"))
_NAMES_NOTHING: frozenset[Kind] = MARKS | {"end", "number"}
_DOUBTS: frozenset[Kind] = frozenset(("about", "?"))

# Words that a date takes with it; any others beside it are a note.
_QUIET: frozenset[Kind] = SOFT | {
    "by", "before", "until", "to", "from", "after", "not before", "finish", "onward", "+", "about", "?", "ongoing",
    "tbc", "revised",
}  # fmt: skip
_QUIET_IN_SERIES: frozenset[Kind] = _QUIET | CADENCES | {"review"}
_QUIET_IN_STATUS: frozenset[Kind] = _QUIET | {"status", "already"}


def read_single(items: Sequence[Item], setting: Setting) -> Extent | Trouble:
    """What the one date among the items comes to with the words and the brackets around it."""
    at, moment = next((at, item) for at, item in enumerate(items) if isinstance(item, Moment))
    if len(items) == 1 and not moment.open:
        return Extent(moment.window.starts, moment.window.ends, moment.flags, moment.precision)
    heard = hear((item for item in items if isinstance(item, Aside)), setting)
    before = tuple(item for item in items[:at] if isinstance(item, Term))
    after = tuple(item for item in items[at + 1 :] if isinstance(item, Term))
    trouble = _loose_end(before, after)
    if trouble:
        return trouble
    extent = extent_of(Said(moment, moment.window, before, (*after, *heard.cadences)))
    if isinstance(extent, Trouble):
        return extent
    words = (*before, *after)
    pending = next((term.text for term in words if term.kind == "tbc"), None)
    return extent._replace(
        flags=(*moment.flags, *extent.flags, *heard.flags, *_flags(words, extent)),
        precision=extent.precision or moment.precision,
        condition=heard.condition or pending,
    )


def _flags(words: Sequence[Term], extent: Extent) -> Iterator[str]:
    """What the words add that leaves the interval as it is."""
    quiet = _QUIET_IN_STATUS if "status" in extent.flags else _QUIET_IN_SERIES if extent.every else _QUIET
    kinds = {term.kind for term in words}
    if kinds & _DOUBTS:
        yield "approximate"
    if "tbc" in kinds:
        yield "conditional"
    if "revised" in kinds:
        yield "revised-in-words"
    if not kinds <= quiet:
        yield "note"


def _loose_end(before: Sequence[Term], after: Sequence[Term]) -> Trouble | None:
    """A range without its end, or a number that may be a piece of the date: neither is passed over."""
    last = next((term.kind for term in reversed(after) if term.kind != "."), "end")
    if last in _UNFINISHED:
        return Trouble(problems.left_open())
    number = _loose_number(before[::-1]) or _loose_number(after)
    return Trouble(problems.stray_number(number.text)) if number else None


def _loose_number(words: Sequence[Term]) -> Term | None:
    """The number nearest to the date, unless a mark and a word (`Area 3 – March 2008`) make it something else's.

    A digit of another script (`3² March`) is a number as well, and never read.
    """
    at = next((at for at, word in enumerate(words) if word.kind not in MARKS), len(words))
    if at == len(words) or not words[at].text.isdigit():
        return None
    marks = {word.kind for word in words[:at]}
    beyond = words[at + 1].kind if at + 1 < len(words) else "end"
    return words[at] if not marks or marks & _RUN_ON or beyond in _NAMES_NOTHING else None
