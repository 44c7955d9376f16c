"""What the words in brackets, and those of a condition, add to a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planctl.dates.phrases.extents import CADENCES
from planctl.dates.pieces.moments import Aside, Item, Setting
from planctl.dates.pieces.scan import scan
from planctl.dates.pieces.tokens import PADDING, Term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planctl.dates.pieces.lexicon import Kind

_CONDITIONS: frozenset[Kind] = frozenset(("condition", "tbc"))
_DOUBTS: frozenset[Kind] = frozenset(("about", "?"))


class Heard(NamedTuple):
    """The flags that asides add, the condition among them, and how often they say it recurs."""

    flags: tuple[str, ...]
    condition: str | None
    cadences: tuple[Term, ...]


def items_in(aside: Aside, setting: Setting) -> list[Item]:
    """The items inside a bracket."""
    return scan([*aside.terms, *PADDING], setting)


def hear(asides: Iterable[Aside], setting: Setting) -> Heard:
    """What asides say. docs/dates.md: a condition, a change told in words, a cadence; any other is a note."""
    flags: list[str] = []
    conditions: list[str] = []
    cadences: list[Term] = []
    for aside in asides:
        kinds = {term.kind for term in aside.terms}
        if kinds & _CONDITIONS:
            flags.append("conditional")
            conditions.append(aside.text)
        elif "revised" in kinds:
            flags.append("revised-in-words")
        elif found := _cadences(items_in(aside, setting)):
            cadences += found
        elif kinds & _DOUBTS:
            flags.append("approximate")
        else:
            flags.append("note")
    return Heard(tuple(flags), "; ".join(conditions) or None, tuple(cadences))


def _cadences(items: Iterable[Item]) -> list[Term]:
    return [item for item in items if isinstance(item, Term) and item.kind in CADENCES]
