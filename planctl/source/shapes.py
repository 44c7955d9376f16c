"""What a line looks like: where its text starts, its dash, its key, its remark. Columns count from 0.

These are the few facts of YAML that the proofreader knows. They say what a line *looks* like, whether or not
the parser could read it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from planctl.source.characters import SPECIAL_SPACES
from planctl.source.quoting import DOUBLE_QUOTED, SINGLE_QUOTED

_SPACE = rf"[ \t{SPECIAL_SPACES}]"

WORD = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""What the keys of a plan look like."""

_SPACES = re.compile(f"{_SPACE}*")
_ALONE = re.compile(f".(?={_SPACE}|$)")
_COLON = re.compile(f":(?={_SPACE}|$)")
_COLON_IN_TEXT = re.compile(r":(?=[ \t]|$)")
_BEHIND_KEY = re.compile(r"[ \t]*:(?=[ \t]|$)")
_REMARK = re.compile(r"[ \t]#")
_BRACKETS = re.compile(r"[\[{][^\[\]{}]*[\]}]")
_PROPERTY = re.compile(r"[&!]\S*[ \t]+")
_KEY_WITHOUT_SPACE = re.compile(rf"({WORD.pattern}):(?=[^\s/])")
_NAME_WITHOUT_SPACE = re.compile(r"([^\W\d][\w-]*):(?=[^\s/])")
_ADDRESS = re.compile(r"(?:mailto|tel|urn):")


class Key(NamedTuple):
    """A key on a line: its columns, and the column of its colon."""

    start: int
    end: int
    colon: int


def indent_of(text: str) -> int:
    """How many ordinary spaces a line starts with; all of it, where it has nothing else."""
    return len(text) - len(text.lstrip(" "))


def behind_spaces(text: str, column: int = 0) -> int:
    """The column of the first thing from here on that is no space of any kind."""
    found = _SPACES.match(text, column)
    return found.end() if found else column


def stands_alone(text: str, column: int) -> bool:
    """Whether a space of any kind or nothing follows the sign in this column, which gives it its meaning."""
    return _ALONE.match(text, column) is not None


def behind_dash(text: str, column: int) -> int | None:
    """The column behind a dash that starts an item of a list here; None if there is none."""
    return column + 1 if text[column : column + 1] == "-" and stands_alone(text, column) else None


def remark_at(text: str, column: int) -> int:
    """The column of the `#` that starts a remark from here on, or the length of the line."""
    found = _REMARK.search(text, max(column - 1, 0))
    return found.end() - 1 if found else len(text)


def text_end(text: str, column: int) -> int:
    """The column behind the last letter of the bare text that starts here, its remark left out."""
    return column + len(text[column : remark_at(text, column)].rstrip(" \t"))


def colon_in_text(text: str, column: int, end: int) -> int | None:
    """The column of a colon inside bare text that YAML takes for the end of a key."""
    found = _COLON_IN_TEXT.search(text, column, end)
    return found.start() if found else None


def key_at(text: str, column: int) -> Key | None:
    """The key that starts here, whatever its colon is followed by: a space, a tab, a special space, nothing."""
    first = text[column : column + 1]
    if first in ("&", "!") and (skipped := _PROPERTY.match(text, column)):
        return key_at(text, skipped.end())
    closed = {'"': DOUBLE_QUOTED, "'": SINGLE_QUOTED, "[": _BRACKETS, "{": _BRACKETS}.get(first)
    if closed is not None:
        found = closed.match(text, column)
        colon = _BEHIND_KEY.match(text, found.end()) if found else None
        return Key(column, found.end(), colon.end() - 1) if found and colon else None
    return _plain_key_at(text, column)


def _plain_key_at(text: str, column: int) -> Key | None:
    for colon in _COLON.finditer(text, column, remark_at(text, column)):
        end = column + len(text[column : colon.start()].rstrip())
        ordinary = text[colon.end() : colon.end() + 1] in ("", " ", "\t")
        if ordinary or WORD.fullmatch(text, column, end):
            return Key(column, end, colon.start())
    return None


def key_without_space_at(text: str, column: int, *, any_name: bool = False) -> Key | None:
    """The key that starts here and lacks the space behind its colon, as in `lead:HB`; addresses are none.

    `any_name` takes names such as `JP:` for keys too, where the line can be nothing but a key.
    """
    found = (_NAME_WITHOUT_SPACE if any_name else _KEY_WITHOUT_SPACE).match(text, column)
    if found is None or _ADDRESS.match(text, column):
        return None
    return Key(column, found.end(1), found.end(1))


def has_bare_value(text: str, key: Key) -> bool:
    """Whether a value without quotes or brackets stands behind a key, all on its line."""
    return has_bare_text(text, behind_spaces(text, key.colon + 1))


def has_bare_text(text: str, start: int) -> bool:
    """Whether text without quotes or brackets starts here."""
    return start < len(text) and text[start] not in "#|>\"'[{&*!"


def looks_like_structure(text: str, column: int) -> bool:
    """Whether a key or an item of a list seems to start here, rather than a line of running text."""
    return behind_dash(text, column) is not None or key_at(text, column) is not None
