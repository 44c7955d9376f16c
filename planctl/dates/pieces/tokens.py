"""An officer's text → terms: what each word, number and mark is, before anything is made of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from planctl.dates.pieces.lexicon import LEXICON, MARKS, Entry, Kind

if TYPE_CHECKING:
    from re import Match

    from planctl.dates.cadence import Cadence

# Letters that look like ours: Cyrillic and Greek capitals get into papers by keyboard and by conversion.
_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТХУаеѕіјорсху", "ABESIJKMHOPCTXYaesijopcxy", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)}
_SIGNS = {"-": "‐‑‒–—―−﹣⁃˗─", "/": "⁄∕", "'": "‘’‛′`´", '"': "“”„″", "*": "•·▪‣●◦○■□…", "~": "≈"}
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"

_PLAIN = str.maketrans(
    _CYRILLIC
    | _GREEK
    | _FULL_WIDTH
    | {variant: sign for sign, variants in _SIGNS.items() for variant in variants}
    | dict.fromkeys(_UNSEEN, "")
)

_TOKEN = re.compile(r"([0-9]+)|([A-Za-z\u00c0-\u024f]+)|\S")

# No date has a longer number, and Python refuses to make an integer of a very long one.
_DIGITS = 8

# Between the words of one expression these say nothing: `On -going`, `T.B.A.`
_LINKS = frozenset("-.")


class Term(NamedTuple):
    """A word, an expression of several words, a number or a mark, and where it stands in the plain text.

    `value` is the number of a number, of a month (from 1), of a weekday (from 1), or as the lexicon counts.
    """

    kind: Kind
    text: str
    start: int
    end: int
    value: int = 0
    every: Cadence | None = None


def as_one(kind: Kind, first: Term, last: Term, text: str, every: Cadence | None = None) -> Term:
    """Some terms of a text, from a first to a last, made one."""
    return Term(kind, text[first.start : last.end], first.start, last.end, 0, every)


# A run of ends, so that looking a few terms ahead needs no bounds.
PADDING = [Term("end", "", 0, 0)] * 8


def plain(text: str) -> str:
    """The text with look-alike letters, odd dashes and quotes, and full-width signs made plain."""
    return text if text.isascii() else text.translate(_PLAIN)


def tokenise(text: str) -> list[Term]:
    """The terms of a plain text, ended by `PADDING`. Takes time in proportion to its length."""
    matches = list(_TOKEN.finditer(text))
    terms: list[Term] = []
    at = 0
    while at < len(matches):
        match = matches[at]
        word = match.group()
        at += 1
        if match.lastindex == 1:
            terms.append(Term("number", word, match.start(), match.end(), int(word[:_DIGITS])))
        elif match.lastindex is None:
            terms.append(Term(MARKS.get(word, "sign"), word, match.start(), match.end()))
        else:
            entry, at = _entry(word, matches, at)
            end = matches[at - 1].end()
            terms.append(Term(entry.kind, text[match.start() : end], match.start(), end, entry.value, entry.every))
    return terms + PADDING


_UNKNOWN = Entry((), "word")


def _entry(word: str, matches: list[Match[str]], at: int) -> tuple[Entry, int]:
    """The longest expression of the lexicon that starts with `word`, and where the next term begins."""
    for entry in LEXICON.get(word.lower(), ()):
        if not entry.rest:
            return entry, at
        after = _end_of(entry.rest, matches, at)
        if after:
            return entry, after
    return _UNKNOWN, at


def _end_of(rest: tuple[str, ...], matches: list[Match[str]], at: int) -> int:
    """Where the words of `rest`, which must follow, come to an end; 0 if they do not follow."""
    for word in rest:
        while at < len(matches) and matches[at].group() in _LINKS:
            at += 1
        if at == len(matches) or matches[at].group().lower() != word:
            return 0
        at += 1
    return at
