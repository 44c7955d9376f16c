"""What is invisible is made visible, unless a script or an emoji needs it: judged by Unicode's own properties."""

from __future__ import annotations

import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planctl.clean import clean, no_command

# Format characters that show as something: signs of numbers and verses, and the quadrats of hieroglyphs.
SHOWN = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)}
EVERY = [chr(code) for code in range(sys.maxunicode + 1)]
INVISIBLE = {
    "a soft hyphen": "\u00ad",
    "a letter of a hidden message": "\U000e0041",
    "a Hangul filler": "\u3164",
    "half a Hangul filler": "\uffa0",
    "a Khmer vowel that is none": "\u17b4",
    "a joiner of nothing": "\u034f",
    "a joiner among Latin letters": "\u200d",
    "a shape of a letter that has one only": "\ufe0f",
    "a note of music": "\U0001d173",
    "what Unicode will have as invisible": "\U000e0fff",
    "a space of no width": "\u200b",
}


@pytest.mark.parametrize("hidden", INVISIBLE.values(), ids=list(INVISIBLE))
def test_what_hides_between_letters_is_shown_by_its_number(hidden: str) -> None:
    assert clean(f"J{hidden}P") == f"J<U+{ord(hidden):04X}>P"


def test_no_format_character_is_left_alone_behind_a_latin_letter() -> None:
    """Whatever Python's Unicode is: a letter of that kind is added every few years."""
    formats = [char for char in EVERY if unicodedata.category(char) == "Cf" and ord(char) not in SHOWN]
    assert len(formats) > 100
    assert [char for char in formats if char in clean(f"x{char}")] == []


NEEDED = {
    "Persian": "می\u200cخواهم",
    "Hindi": "क्\u200dष",
    "a Chinese name": "葛\U000e0100城市",
    "Mongolian": "ᠭ\u180b",
    "a heart on fire": "❤\ufe0f\u200d🔥",
    "a person at a computer": "👩\u200d💻",
    "a key": "1\ufe0f\u20e3",
    "a sign for information": "ℹ\ufe0f",
    "the flag of Wales": "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
}


@pytest.mark.parametrize("text", NEEDED.values(), ids=list(NEEDED))
def test_what_a_script_or_an_emoji_needs_stays(text: str) -> None:
    assert clean(text) == text


def test_no_message_hides_behind_a_letter_that_takes_shapes() -> None:
    assert clean("葛\ufe0f\ufe0e") == "葛\ufe0f<U+FE0E>"
    assert clean("🏴\U000e0067\U000e0062") == "🏴<U+E0067><U+E0062>"


@given(st.text(st.characters() | st.sampled_from("\u200c\u200d\ufe0f\U000e0100❤क👩🏴1\u20e3\n\x1b"), max_size=12))
@example("👩\u200d\u200d")
@example("1\ufe0f\ufe0f\u20e3")
def test_what_is_cleaned_stays_as_it_is_and_hides_no_two_letters_in_a_row(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    hidden = [unicodedata.category(char) == "Cf" and ord(char) not in SHOWN for char in cleaned]
    assert not any(map(all, pairwise(hidden)))


# A million places where there is no character yet, or never will be one that others would know.
_UNASSIGNED = {"Cn", "Co"}
_SEPARATORS = {"\u2028", "\u2029"}
_HIDING_OR_TURNING = {*map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x2070), 0xFEFF))}


def test_no_control_and_nothing_that_hides_or_reverses_text_is_left() -> None:
    known = (char for char in EVERY if unicodedata.category(char) not in _UNASSIGNED)
    left = {char for char in known if clean(char) == char}
    assert not {char for char in left if unicodedata.category(char) in {"Cc", "Cs"}}
    assert not left & _SEPARATORS
    assert not left & _HIDING_OR_TURNING


def test_what_can_be_read_is_left_as_it_is() -> None:
    for text in ("June – Sept 2007", "“größer” 漢字 ✓ 😀", "no\u00a0break", ""):
        assert clean(text) == text


def test_a_line_that_github_would_take_for_a_command_is_moved() -> None:
    assert no_command("::error ::x\na ::b\n  ::notice::\n##[x]") == ": :error ::x\na ::b\n  : :notice::\n## [x]"


@given(st.text(st.sampled_from(" \n\t:#[]aé"), max_size=12))
def test_no_line_is_a_command_to_github(text: str) -> None:
    """As its runner reads lines: `::` behind blanks and another further on, or `##[` with a `]` behind it anywhere."""
    for line in no_command(text).split("\n"):
        begun = line.lstrip()
        assert not (begun.startswith("::") and "::" in begun[2:])
        assert "]" not in line.partition("##[")[2]
