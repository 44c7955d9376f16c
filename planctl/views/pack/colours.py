"""Which colour repeats which word on paper; the word itself is always there."""

from __future__ import annotations

from collections.abc import Mapping

from planctl.words import Rag, State

_OF_STATES = {
    State.LATE: "red",
    State.NO_DATE: "grey",
    State.SUSPENDED: "grey",
    State.REPROGRAMMED: "blue",
    State.ON_TARGET: "green",
    State.ONGOING: "grey",
    State.COMPLETED: "green",
    State.CANCELLED: "grey",
}
# A colour's own word is repeated by that colour. Templates are given plain texts.
_USUAL = {**{rag.value: rag.value for rag in Rag}, **{state.value: colour for state, colour in _OF_STATES.items()}}


def colours(council: Mapping[str, str]) -> dict[str, str]:
    """By word the colour that repeats it: the council's own where it has chosen one, else the usual."""
    own = {word: colour for word, colour in council.items() if word in _USUAL}
    return {**_USUAL, **own}
