"""What a date and the words around it come to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date

    from planctl.dates.cadence import Cadence
    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.moments import Moment
    from planctl.dates.pieces.tokens import Term
    from planctl.dates.reading import Stage
    from planctl.dates.windows import Window


class Extent(NamedTuple):
    """What words come to: the fields of a reading; no precision is that of the date, or none."""

    starts: date | None
    due: date | None
    flags: tuple[str, ...] = ()
    precision: str = ""
    every: Cadence | None = None
    until: date | None = None
    stages: tuple[Stage, ...] = ()
    condition: str | None = None


CADENCES: frozenset[Kind] = frozenset(("cadence", "bi"))
MARKS: frozenset[Kind] = frozenset((".", ",", ";", ":", "-", "/", "'", ")", "*"))

# Marks and small words, which leave what stands beyond them beside the date.
SOFT: frozenset[Kind] = MARKS | {"of", "the", "in", "filler", "and", "or", "also"}


class Said(NamedTuple):
    """One date, and the words before and after it."""

    moment: Moment
    window: Window
    before: tuple[Term, ...]
    after: tuple[Term, ...]

    @property
    def kinds_before(self) -> frozenset[Kind]:
        """What kinds of words stand before the date."""
        return frozenset(term.kind for term in self.before)

    @property
    def kinds_after(self) -> frozenset[Kind]:
        """What kinds of words stand after the date."""
        return frozenset(term.kind for term in self.after)

    def first(self, kinds: Container[Kind]) -> Term | None:
        """The first word of these kinds, wherever it stands."""
        return next((term for term in (*self.before, *self.after) if term.kind in kinds), None)

    @property
    def leads(self) -> Kind:
        """What stands right before the date, small words aside; `end` where nothing does."""
        return next((term.kind for term in reversed(self.before) if term.kind not in SOFT), "end")

    @property
    def follows(self) -> Kind:
        """What stands right after the date, small words aside; `end` where nothing does."""
        return next((term.kind for term in self.after if term.kind not in SOFT), "end")
