"""Which colour repeats which word on paper; the word itself is always there."""

from __future__ import annotations

from collections.abc import Mapping

_USUAL = {
    "red": "red",
    "amber": "amber",
    "green": "green",
    "late": "red",
    "no date": "grey",
    "suspended": "grey",
    "reprogrammed": "blue",
    "on target": "green",
    "ongoing": "grey",
    "completed": "green",
    "cancelled": "grey",
}


def colours(council: Mapping[str, str]) -> dict[str, str]:
    """By word the colour that repeats it: the council's own where it has chosen one, else the usual."""
    own = {word: colour for word, colour in council.items() if word in _USUAL}
    return {**_USUAL, **own}
