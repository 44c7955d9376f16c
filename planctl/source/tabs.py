"""Where a line belongs that was moved to the right with the Tab key, in a file that else uses spaces."""

from __future__ import annotations

import re
from typing import NamedTuple

from planctl.source.draft import Draft
from planctl.source.outline import Outline
from planctl.source.shapes import behind_dash, behind_spaces, indent_of, key_at, looks_like_structure

_OPENS = re.compile(r"[ \t]*(?:[|>][-+]?[ \t]*)?(?:#.*)?")
"""What may stand behind a key whose value is on the lines below it."""

_STEP = 2
"""Columns by which a level is further right than the one around it, where nothing else is known."""


def uses_spaces(draft: Draft) -> bool:
    """Whether more lines are moved to the right with spaces than with tabs."""
    starts = [draft[line][: behind_spaces(draft[line])] for line in range(len(draft))]
    return sum(bool(start) and "\t" not in start for start in starts) > sum("\t" in start for start in starts)


def column_among_spaces(draft: Draft, outline: Outline, line: int, widths: list[int], *, opened: bool) -> int:
    """The column in which the lines around it want a line that is moved with tabs.

    How wide a tab is says little there: one tab often stands for all the spaces before the line. `widths` are the
    columns that it may stand for on a screen; `opened` says that nothing stands behind the last key or dash.
    """
    text = draft[line]
    start = behind_spaces(text)
    if not looks_like_structure(text, start):
        return outline.column + _STEP
    dash = behind_dash(text, start)
    key = key_at(text, start if dash is None else behind_spaces(text, dash))
    below = _next_line(draft, line)
    if dash is not None:
        return _column_of_dash(
            outline, below.column - (key.start - start) if key and below.is_key else -1, opened=opened
        )
    if key and _OPENS.fullmatch(text, key.colon + 1) and outline.has(below.column - _STEP, is_list=False):
        return below.column - _STEP
    return _column_of_key(outline, below.column if below.is_key else -1, widths, opened=opened)


class _Below(NamedTuple):
    """Where the next line starts, and whether with a key; -1 where that is behind tabs, or nothing follows."""

    column: int
    is_key: bool


def _next_line(draft: Draft, line: int) -> _Below:
    for number in range(line + 1, len(draft)):
        text = draft[number]
        start = indent_of(text)
        if text[start:].strip() and text[start] != "#":
            is_key = behind_dash(text, start) is None and key_at(text, start) is not None
            return _Below(start, is_key) if behind_spaces(text) == start else _Below(-1, is_key=False)
    return _Below(-1, is_key=False)


def _column_of_dash(outline: Outline, by_keys: int, *, opened: bool) -> int:
    """In line with the keys of its item, which stand below; else the innermost list, or a new one."""
    if outline.has(by_keys, is_list=True) or (opened and by_keys > outline.column):
        return by_keys
    return outline.column + _STEP if opened else outline.innermost(is_list=True)


def _column_of_key(outline: Outline, below: int, widths: list[int], *, opened: bool) -> int:
    """In line with the key below it, where that is no further out than it looks; else the innermost keys."""
    if opened and below > outline.column:
        return below
    if outline.has(below, is_list=False) and (below in widths or below == outline.column):
        return below
    return outline.column + _STEP if opened else outline.innermost(is_list=False)
