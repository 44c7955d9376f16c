"""How numbers of things, and names that officers chose, are said in English."""

from __future__ import annotations


def plural(count: int, noun: str) -> str:
    """`1 action`, `2 actions`, `1,200 priorities`."""
    if count == 1:
        return f"1 {noun}"
    return f"{count:,} {noun[:-1]}ies" if noun.endswith("ty") else f"{count:,} {noun}s"


def as_heading(name: str) -> str:
    """A key that an officer typed, as a heading: `strategic-objectives` is Strategic objectives, `ict` ICT.

    Capitals are the officer's own: a name that has one stays as it is.
    """
    words = name.replace("-", " ").replace("_", " ")
    if words != words.lower():
        return words
    return words.upper() if len(words) < 4 else words.capitalize()
