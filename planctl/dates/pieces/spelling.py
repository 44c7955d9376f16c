"""Words that look like a month or another word of dates, and are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.pieces.lexicon import LEXICON
from planctl.dates.pieces.moments import Moment, Trouble
from planctl.dates.pieces.tokens import Term
from planctl.dates.problems import MONTH_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planctl.dates.pieces.moments import Item

_SHORTEST = 3
_MONTHS = (*(name for name in MONTH_NAMES if name != "May"), "Sept")
_SEASONS = ("spring", "summer", "autumn", "winter")
_NAMES = (*_MONTHS, *_SEASONS)
_WORDS = (*_NAMES, *(word for word in LEXICON if len(word) > 5 and word.capitalize() not in MONTH_NAMES))
_YEARS = frozenset(("year", "years"))


def misspelt(items: Sequence[Item]) -> Trouble | None:
    """A word beside a number or a year that is all but a month: `30 Septmber 2007` is not the year 2007."""
    for at, item in enumerate(items):
        if isinstance(item, Term) and item.kind == "word" and any(map(_dates, items[max(at - 1, 0) : at + 2])):
            meant = nearest(item.text, _NAMES)
            if meant:
                return Trouble(problems.misspelt(item.text, meant))
    return None


def misspelt_anywhere(words: Iterable[Term]) -> Trouble | None:
    """The first of some words without a date that is all but a word of dates: `ongong`, `by Septmber`."""
    for word in words:
        meant = nearest(word.text, _WORDS) if word.kind == "word" and len(word.text) > _SHORTEST else None
        if meant:
            return Trouble(problems.misspelt(word.text, meant), "unset")
    return None


def _dates(item: Item) -> bool:
    if isinstance(item, Term):
        return item.kind in ("number", "suffix")
    return isinstance(item, Moment) and item.precision in _YEARS


def nearest_month(word: str) -> str | None:
    """The month that a word is all but one of."""
    return nearest(word, _MONTHS)


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The first name that the word is one slip away from, or the beginning of."""
    if len(word) < _SHORTEST:
        return None
    written = word.lower()
    return next((name for name in names if is_slip(written, name.lower())), None)


def is_slip(word: str, name: str) -> bool:
    """Whether one letter left out, added, wrong or swapped turns the word into the name, or only its end is missing."""
    if name.startswith(word) and len(word) > _SHORTEST:
        return True
    if abs(len(word) - len(name)) > 1:
        return False
    at = next((at for at, (one, other) in enumerate(zip(word, name, strict=False)) if one != other), len(word))
    rest, wanted = word[at:], name[at:]
    swapped = rest[1::-1] + rest[2:]
    return wanted in (swapped, rest[1:]) or rest == wanted[1:] or rest[1:] == wanted[1:]
