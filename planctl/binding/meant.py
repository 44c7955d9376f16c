"""What officers mean by keys that are none: the words that stand over the columns of their own tables."""

from __future__ import annotations

from collections.abc import Collection

from planctl.binding.lines import colour_typed
from planctl.source import Node, Scalar
from planctl.source.splicing import likeness
from planctl.words import RAGS

_WORDS = {
    "due": ("due date", "deadline", "by when", "timescale", "timescales", "target date", "end date"),
    "lead": ("owner", "responsible", "responsible officer", "lead officer", "who"),
    "rag": ("rag", "rag status", "colour", "color"),
}
# By the likeness of a word the keys that it may mean, of which the first counts that may stand there.
_MEANT = {likeness(word): (key,) for key, words in _WORDS.items() for word in words} | {"date": ("on", "due")}


def keys_meant(name: str) -> Collection[str]:
    """The keys that a word of the officers' own may mean, the likeliest first."""
    return _MEANT.get(likeness(name), ())


def place_of_colour(name: str, value: Node, known: Collection[str]) -> str | None:
    """Where a colour belongs that is given to work itself, as lines to type; None for anything else."""
    if "rag" in known or "updates" not in known or "rag" not in keys_meant(name):
        return None
    given = value.text.strip().lower() if isinstance(value, Scalar) else ""
    typed = colour_typed(given if given in RAGS else RAGS[-1])
    return f"A colour is what somebody reports on a day. Type these lines, with your own date:\n{typed}"
