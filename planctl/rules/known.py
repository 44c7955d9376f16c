"""Words that should be names of something else, and the name that was most likely meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from planctl.diagnostics import Span
from planctl.diagnostics.suggest import did_you_mean
from planctl.model import Located
from planctl.rules.places import spans_of_words
from planctl.rules.words import listed

# Comparing words is slow: where this many different ones are unknown, their spelling is not the trouble.
_SUGGESTIONS = 20


class Unknown(NamedTuple):
    """A word that is no known name, where it stands, and what to write instead."""

    word: str
    span: Span
    help: str


class Known:
    """The names that words may be; it remembers which of them is nearest to a word that is none."""

    def __init__(self, names: Iterable[str | None]) -> None:
        self.names = frozenset(name for name in names if name)
        self._nearest: dict[str, str | None] = {}

    def unknown(self, part: Located, words: Iterable[str], *keys: str) -> Iterator[Unknown]:
        """The words, written in `part` under `keys`, one in the other, that are none of them; each once."""
        unknown = [word for word in words if word not in self.names]
        if unknown:
            for word, span in spans_of_words(part, unknown, *keys).items():
                yield Unknown(word, span, self.instead(word))

    def instead(self, word: str) -> str:
        """Help for a word that is no such name: the nearest that is, else the names that there are."""
        meant = self.nearest(word)
        if meant:
            return f"Did you mean {meant}? Write that."
        return self._all

    @cached_property
    def _all(self) -> str:
        return f"There are: {listed(sorted(self.names))}." if self.names else ""

    def nearest(self, word: str) -> str | None:
        """The name that was most likely meant by a word that is none; None where none is near."""
        if word not in self._nearest:
            is_one_too_many = len(self._nearest) >= _SUGGESTIONS
            self._nearest[word] = None if is_one_too_many else did_you_mean(word, self.names)
        return self._nearest[word]
