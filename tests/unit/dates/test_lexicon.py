"""The words of dates: each stands in the lexicon once, and is found however it is joined."""

from __future__ import annotations

import pytest

from planctl.dates.pieces.lexicon import LEXICON
from planctl.dates.pieces.tokens import plain, tokenise

ENTRIES = [(first, entry) for first, entries in LEXICON.items() for entry in entries]


def kinds(text: str) -> list[str]:
    """The kinds of the terms of a text."""
    return [term.kind for term in tokenise(plain(text)) if term.kind != "end"]


def test_no_expression_has_two_meanings() -> None:
    spelled = [(first, entry.rest) for first, entry in ENTRIES]
    assert len(spelled) == len(set(spelled))


def test_every_expression_is_one_term_of_its_kind() -> None:
    found = {" ".join((first, *entry.rest)): [entry.kind] for first, entry in ENTRIES}
    assert {expression: kinds(expression) for expression in found} == found


@pytest.mark.parametrize("text", ["on going", "On-going", "ON -GOING", "on – going", "on. going", "on\ngoing"])
def test_the_words_of_an_expression_may_be_joined_in_any_way(text: str) -> None:
    assert kinds(text) == ["ongoing"]


def test_the_longest_expression_wins() -> None:
    assert kinds("as soon as possible") == ["absent"]
    assert kinds("as of") == ["from"]


def test_other_words_are_words_and_other_marks_signs() -> None:
    assert kinds("Board £ ½ é 12") == ["word", "sign", "sign", "word", "number"]


@pytest.mark.parametrize(
    "text", ["ТВА", "ＴＢＡ", "T\u200bBA", "ΤΒΑ"], ids=["Cyrillic", "full-width", "unseen", "Greek"]
)
def test_letters_that_look_alike_are_alike(text: str) -> None:
    assert kinds(text) == ["tbc"]
