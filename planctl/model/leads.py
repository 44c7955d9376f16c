"""Leads as councils write them: `JP/DS/ LS`, `CF HB JP`, `SW & SJ`, `Trade Unions`, `JS (AL)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SEPARATORS = re.compile(r"\s*[/&,;+]\s*")
# Names that hold one of these must be looked for before the cell is taken apart.
_HOLDS_SEPARATOR = re.compile(r"[/&,;+]|\band\b")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_NOBODY = frozenset({"TBD", "TBC", "TBA"})
# No lead cell is longer; what is longer is prose, and is kept whole rather than searched for names.
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Leads:
    """Who leads: `names` in the order written, the first accountable; `support` are those in brackets."""

    text: str
    names: tuple[str, ...]
    support: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anybody is named."""
        return bool(self.names)


def read_leads(text: str, known: frozenset[str]) -> Leads:
    """Split a lead cell into names.

    `known` are the names of the plan's and the workspace's `people`: they match whole, the longest first;
    what is left is split at `/ & , ;`, and at a space or an `and` only where every word is known. `TBD` is
    nobody yet.
    """
    if len(text) > _LONGEST:
        return Leads(text, (text,))
    support = [name for inside in _BRACKETS.findall(text) for name in _names(inside, known)]
    names = _names(_BRACKETS.sub(" ", text), known)
    return Leads(text, _unique(names), _unique(support))


def _names(text: str, known: frozenset[str]) -> list[str]:
    return [name for name in _split(" ".join(text.split()), known) if name and name.upper() not in _NOBODY]


def _split(text: str, known: frozenset[str]) -> Iterator[str]:
    if text in known or not text:
        yield text
        return
    found = _longest_known_with_separator(text, known)
    if found is not None:
        before, name, after = found
        yield from _split(before, known)
        yield name
        yield from _split(after, known)
        return
    for part in _SEPARATORS.split(text):
        yield from _words(part.strip(), known)


def _longest_known_with_separator(text: str, known: frozenset[str]) -> tuple[str, str, str] | None:
    """A known name that itself holds a separator (`R&D Board`), with what stands before and after it."""
    for name in _with_separator(known):
        match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        if match:
            return text[: match.start()].strip(" /&,;+"), name, text[match.end() :].strip(" /&,;+")
    return None


@lru_cache(maxsize=8)
def _with_separator(known: frozenset[str]) -> tuple[str, ...]:
    """Of the known names, those that hold a separator, the longest first: worked out once for all leads of a plan."""
    return tuple(sorted((name for name in known if _HOLDS_SEPARATOR.search(name)), key=len, reverse=True))


def _words(part: str, known: frozenset[str]) -> list[str]:
    """Split at spaces and `and` if that leaves known names only, taking the longest known name each time."""
    if part in known or " " not in part:
        return [part]
    words = part.split(" ")
    names: list[str] = []
    start = 0
    while start < len(words):
        for end in range(len(words), start, -1):
            candidate = " ".join(words[start:end])
            if candidate in known:
                names.append(candidate)
                start = end
                break
        else:
            if words[start] != "and":
                return [part]
            start += 1
    return names


def _unique(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
