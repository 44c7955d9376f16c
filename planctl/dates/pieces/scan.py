"""Terms → items: the dates, cadences, brackets and the like of a phrase, and the words between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.dates.pieces.margins import bracket, clock, condition, relative, stage
from planctl.dates.pieces.parts import DATES
from planctl.dates.pieces.repeats import counted, every, often, twofold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.moments import Item, Setting
    from planctl.dates.pieces.parts import Recogniser
    from planctl.dates.pieces.tokens import Term

_MARGINS: Mapping[Kind, tuple[Recogniser, ...]] = {
    "number": (counted, clock),
    "cardinal": (counted,),
    "often": (often,),
    "every": (every,),
    "per": (every,),
    "bi": (twofold,),
    "unit": (stage,),
    "stage": (stage,),
    "relative": (relative,),
    "ordinal": (relative,),
    "condition": (condition,),
    "(": (bracket,),
}

# Dates are looked for first: the 2007 of `2007 monthly` counts nothing.
RECOGNISERS: Mapping[Kind, tuple[Recogniser, ...]] = {
    kind: (*DATES.get(kind, ()), *_MARGINS.get(kind, ())) for kind in (*DATES, *_MARGINS)
}


def scan(terms: Sequence[Term], setting: Setting) -> list[Item]:
    """The items of a phrase in order, each of the terms in exactly one; terms end with `PADDING`.

    Every recogniser looks a few terms ahead at most, or consumes what it looks at, so that the time taken
    is in proportion to the number of terms.
    """
    items: list[Item] = []
    at = 0
    while (term := terms[at]).kind != "end":
        for recognise in RECOGNISERS.get(term.kind, ()):
            found = recognise(terms, at, setting)
            if found:
                items.append(found[0])
                at = found[1]
                break
        else:
            items.append(term)
            at += 1
    return items
