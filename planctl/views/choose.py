"""Which indicators or risks an answer is about: those that somebody leads, or that hold some words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from planctl.dates import Reading
from planctl.errors import unknown_value
from planctl.model import Amount, Indicator, Leads, Located, Risk, keys_of

Part = Indicator | Risk


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to keep: any of the leads, and any of the words, that are given.

    `leads` match anybody who leads, alone or jointly; with `accountable` only who stands first.
    """

    leads: Sequence[str] = ()
    accountable: bool = False
    texts: Sequence[str] = ()


def chooser(parts: Iterable[Part], wanted: Wanted, what: str) -> Callable[[Part], bool]:
    """The test of what to keep among `parts`, each of which is a `what` (`an indicator`).

    Raises:
        WrongCall: for a lead that none of them has, with the nearest that one has.
    """
    known = {name for part in parts for name in leads_of(part)}
    leads = {resolve(f"lead of {what}", name, known) for name in wanted.leads}
    texts = [text.casefold() for text in wanted.texts]
    foremost = 1 if wanted.accountable else None

    def fits(part: Part) -> bool:
        if leads and not leads.intersection(leads_of(part)[:foremost]):
            return False
        return not texts or _holds_any(part, texts)

    return fits


def leads_of(part: Part) -> tuple[str, ...]:
    """Who leads, the accountable one first."""
    return part.lead.names if part.lead else ()


def _holds_any(part: Part, texts: Iterable[str]) -> bool:
    said = "\n".join(words_in(part)).casefold()
    return any(text in said for text in texts)


def words_in(value: Any) -> Iterator[str]:
    """All that an officer wrote in a part of a plan."""
    match value:
        case str():
            yield value
        case Amount() | Leads() | Reading():
            yield value.text
        case Located():
            for key in keys_of(type(value)).values():
                yield from words_in(getattr(value, key.attribute))
        case tuple():
            for item in value:
                yield from words_in(item)
        case dict():
            for below in value.values():
                yield from words_in(below)


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
