"""Trying out where a line could start: what of the lines below could then not stand where it does."""

from __future__ import annotations

import re

from planctl.source.draft import Draft
from planctl.source.outline import Outline
from planctl.source.shapes import behind_dash, behind_spaces, indent_of, key_at, looks_like_structure

_AHEAD = 100
"""Lines below that have a say."""

_LONG_TEXT = re.compile(r"[|>][-+\d]*[ \t]*(?:#.*)?")
_NOTHING = re.compile(r"[ \t]*(?:#.*)?")


def faults_below(draft: Draft, outline: Outline, line: int, column: int, opened: bool) -> int:
    """How many keys and dashes, from this line on, could not stand where they do, were this its column."""
    start = behind_spaces(draft[line])
    walk = _Walk(draft, line, outline.copy(), opened)
    walk.read(draft[line], start, column)
    looked = 0
    for number in range(line + 1, len(draft)):
        text = draft[number]
        indent = behind_spaces(text)
        if walk.passes_over(text, indent):
            continue
        if indent_of(text) < indent:
            # Nobody knows what opens behind another tab, if anything does.
            if behind_dash(text, indent) is not None or not has_value(text, indent):
                break
            walk.opened = False
            continue
        walk.read(text, indent, indent)
        looked += 1
        if looked == _AHEAD or not indent:
            break
    return walk.faults


def has_value(text: str, column: int) -> bool:
    """Whether something stands behind the key that starts here, so that no level begins below it."""
    key = key_at(text, column)
    return key is not None and not _NOTHING.fullmatch(text, key.colon + 1)


def begins_long_text(text: str, column: int) -> bool:
    """Whether a key starts here that has its text on the lines below: `notes: |`."""
    key = key_at(text, column)
    return key is not None and _LONG_TEXT.fullmatch(text, behind_spaces(text, key.colon + 1)) is not None


def keys_above(draft: Draft, line: int, column: int) -> set[str]:
    """The keys above a line that stand in a column and belong together."""
    names: set[str] = set()
    for number in range(line - 1, -1, -1):
        text = draft[number]
        indent = indent_of(text)
        if indent == len(text) or text[indent] == "#" or indent > column:
            continue
        start = indent
        while start < column and (behind := behind_dash(text, start)) is not None:
            start = behind_spaces(text, behind)
        key = key_at(text, start) if start == column else None
        if key is not None:
            names.add(text[key.start : key.end])
        if indent < column:
            break
    return names


class _Walk:
    """A walk down the lines from a certain one, with the levels that it is in and the faults found on the way."""

    def __init__(self, draft: Draft, line: int, outline: Outline, opened: bool) -> None:
        self._draft = draft
        self._line = line
        self._outline = outline
        self._keys: dict[int, set[str]] = {}
        self._begun: int | None = None
        self._text_column: int | None = None
        self.opened = opened
        self.faults = 0

    def passes_over(self, text: str, indent: int) -> bool:
        """Whether a line says nothing about levels: empty, a remark, or a part of a text."""
        if not text.strip() or text[indent] == "#":
            return True
        inside = self._text_column is not None and indent > self._text_column
        return inside or not looks_like_structure(text, indent)

    def read(self, text: str, start: int, column: int) -> None:
        """Go to the level of a line, as if it started in another column."""
        shift = column - start
        first = True
        while (behind := behind_dash(text, start)) is not None:
            self._enter(start + shift, is_list=True)
            self.opened = True
            start = behind_spaces(text, behind)
            first = False
        key = key_at(text, start)
        self._text_column = None
        if key is None:
            self.opened = not first and (start >= len(text) or text[start] == "#")
            return
        self._enter(start + shift, is_list=False)
        self._give(start + shift, text[key.start : key.end])
        self.opened = not has_value(text, start)
        if begins_long_text(text, start):
            self._text_column = start + shift

    def _enter(self, column: int, *, is_list: bool) -> None:
        is_new = not self._outline.has(column, is_list)
        self.faults += not self._outline.enter(column, is_list, opened=self.opened)
        # Whatever stands further right is over; what comes there next is new, and so are the keys behind a dash.
        if is_list or is_new:
            self._begun = column if self._begun is None else min(self._begun, column)
        self._keys = {at: names for at, names in self._keys.items() if at < column + (not is_list)}

    def _give(self, column: int, name: str) -> None:
        """Take note of a key, which is a fault where the keys that it stands with have it already."""
        is_begun = self._begun is not None and column >= self._begun
        if column not in self._keys:
            self._keys[column] = set() if is_begun else keys_above(self._draft, self._line, column)
        self.faults += name in self._keys[column]
        self._keys[column].add(name)
