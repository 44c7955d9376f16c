"""Plan text on its way out: nothing in it may steer a terminal or hide from a reader.

Control characters (C0, C1), characters that reverse or hide text, lone surrogates and what is no character become
visible `<U+001B>`; tabs and line ends become blanks. Invisible characters stay where a script or an emoji needs them.
"""

from __future__ import annotations

import re

# `re` compiles what stands here as text where it is first used: most answers, which all load this module, need none.
_BLANKS = r"[\t\r\n\x0b\x0c\x85\u2028\u2029]+"
_LINE_ENDS = r"\r\n|\r|\n"

# The letters and marks that Unicode lets every program show as nothing: its property Default_Ignorable_Code_Point,
# which Python's `unicodedata` does not have.
IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Invisible characters, for use inside a regular expression's [ ]."""

_VARIANTS = "[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_JOINERS = "[\u200c\u200d]"
# England, Scotland and Wales, spelt in invisible letters behind a black flag: the only ones that are in use.
_FLAGS = "|".join(
    "".join(chr(0xE0000 + ord(letter)) for letter in name) + "\U000e007f" for name in ("gbeng", "gbsct", "gbwls")
)
# What chooses between shapes of one letter or picture, or joins it to the next, as Persian, Hindi and emoji have it.
_NEEDED = f"{_VARIANTS}?{_JOINERS}?"
# The rest is for what no text is made of: controls, notes between lines, no characters, halves of characters.
_UNSAFE = f"[\\x00-\\x1f\\x7f-\\x9f\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]|[{IGNORABLE}]+"
# Of the invisible ones, those that Python calls printable.
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0").union(
    map(chr, range(0xFE00, 0xFE10)), map(chr, range(0xE0100, 0xE01F0))
)
_KEYCAP, _AS_PICTURE, _INFORMATION, _BLACK_FLAG = "\u20e3", "\ufe0f", "\u2139", "\U0001f3f4"
_LATIN_ACCENTS = range(0x300, 0x370)


def clean(text: str) -> str:
    """One line of text that is safe to print anywhere."""
    return text if is_clean(text) else re.sub(_UNSAFE, _visible, re.sub(_BLANKS, " ", text))


def is_clean(text: str) -> bool:
    """Whether nothing in a text has to be looked at more closely, as in most: that is soon told."""
    return text.isprintable() and (text.isascii() or _UNSEEN.isdisjoint(text))


def no_command(text: str) -> str:
    """Lines of an answer of which GitHub's log takes none for a command.

    That is a line that begins with `::`, blanks or not, and an older `##[` anywhere (`actions/runner`, ActionCommand):
    a blank breaks the sign up.
    """
    if "::" not in text and "##[" not in text:
        return text
    return re.sub(r"(?m)^([^\S\n]*):(?=:)", r"\1: ", text).replace("##[", "## [")


def source_lines(text: str) -> list[str]:
    """The lines of a file as editors and the parser count them; Python's own would break at form feeds too."""
    lines = re.split(_LINE_ENDS, text)
    return lines if lines[-1] else lines[:-1]


def _visible(match: re.Match[str]) -> str:
    needed = _needed(match) if re.match(f"[{IGNORABLE}]", match[0]) else ""
    return needed + "".join(f"<U+{ord(character):04X}>" for character in match[0][len(needed) :])


def _needed(hidden: re.Match[str]) -> str:
    """The beginning of some invisible characters that the script or the emoji before them needs."""
    text, start, end = hidden.string, hidden.start(), hidden.end()
    before = text[start - 1 : start]
    if before == _BLACK_FLAG and (flag := re.compile(_FLAGS).match(text, start)):
        return flag[0]
    if hidden[0] == _AS_PICTURE and text[end : end + 1] == _KEYCAP:
        return hidden[0]
    found = re.compile(_NEEDED).match(text, start, end)
    return found[0] if found and _takes_shapes(before) else ""


def _takes_shapes(character: str) -> bool:
    """Whether invisible marks belong behind a character: a picture, or a letter of a script without capitals."""
    from unicodedata import category

    if not character or character.isascii() or ord(character) in _LATIN_ACCENTS:
        return False
    return category(character) in ("Lo", "Mn", "Mc", "So", "Sk", "Sm", "Po", "Pd") or character == _INFORMATION
