"""Which indicators or risks an answer is about: those that somebody leads, or that hold some words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planctl.dates import Reading
from planctl.model import Amount, Indicator, Leads, Located, Risk, keys_of
from planctl.query.names import folded, resolve

Part = Indicator | Risk


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to keep: any of the leads, and any of the words, that are given.

    `leads` match anybody who leads, alone or jointly; with `accountable` only who stands first.
    """

    leads: Sequence[str] = ()
    accountable: bool = False
    texts: Sequence[str] = ()


def chooser(parts: Iterable[Part], people: Iterable[str], wanted: Wanted) -> Callable[[Part], bool]:
    """The test of what to keep among `parts`; `people` may be asked for even where they lead none.

    Raises:
        WrongCall: for a lead who is none of the people and leads none of the parts, with the nearest that is or does.
    """
    known = {*people, *(name for part in parts for name in leads_of(part))}
    leads = {resolve("lead", name, known) for name in wanted.leads}
    texts = [folded(text) for text in wanted.texts]
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
    said = [folded(words) for words in words_in(part)]
    return any(text in words for text in texts for words in said)


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
        case Mapping():
            for below in value.values():
                yield from words_in(below)
