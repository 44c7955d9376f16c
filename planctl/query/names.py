"""What the words that a person types stand for."""

from __future__ import annotations

from collections.abc import Iterable

from planctl.errors import unknown_value


def resolve(what: str, value: str, known: Iterable[str]) -> str:
    """The known value that is meant, whatever its case.

    Raises:
        WrongCall: where there is none, with the nearest that there is.
    """
    names = list(known)
    same = [name for name in names if name.casefold() == value.casefold()]
    if value in names or len(same) == 1:
        return value if value in names else same[0]
    raise unknown_value(what, value, names)


def folded(text: str) -> str:
    """Text as searched: without regard to case, or to where its lines end."""
    return " ".join(text.casefold().split())
