"""Where a line belongs that was moved to the right with the Tab key: where the lines around it want it.

How wide a tab is says little in a file that else uses spaces: one tab often stands for all the spaces before a
line, and where spaces follow it, for as many as the program showed. So each column is tried in which the line could
start, and that one is meant with which the lines below can be read.
"""

from __future__ import annotations

from typing import NamedTuple

from planctl.source.draft import Draft
from planctl.source.habits import Habits, first_key, parent_of
from planctl.source.outline import Outline
from planctl.source.shapes import WORD, behind_dash, behind_spaces, indent_of, looks_like_structure
from planctl.source.trial import begins_long_text, faults_below, has_value, keys_above

_STEP = 2
"""Columns by which a level is further right than the one around it, where nothing else is known."""

_TAB_SIZES = (2, 4, 8)


class Meant(NamedTuple):
    """The column that a line is meant to start in; `certain` is False where it may just as well be another."""

    column: int
    certain: bool = True


def uses_spaces(draft: Draft) -> bool:
    """Whether as many lines are moved to the right with spaces as with tabs, or more."""
    starts = [draft[line][: behind_spaces(draft[line])] for line in range(len(draft))]
    return sum(bool(start) and "\t" not in start for start in starts) >= sum("\t" in start for start in starts)


def widths_of(text: str) -> list[int]:
    """How far to the right a line starts on a screen, for each width that a tab commonly has."""
    start = text[: behind_spaces(text)]
    return [len(start.expandtabs(size)) for size in _TAB_SIZES]


def column_among_spaces(draft: Draft, outline: Outline, habits: Habits, line: int, *, opened: bool) -> Meant:
    """The column in which the lines around it want a line that starts with tabs.

    `opened` says that nothing stands behind the last key or dash.
    """
    text = draft[line]
    start = behind_spaces(text)
    if not looks_like_structure(text, start):
        return Meant(outline.column + _STEP)
    columns = _columns(draft, outline, line, opened)
    faults = {column: faults_below(draft, outline, line, column, opened) for column in columns}
    best = [column for column in columns if faults[column] == min(faults.values())]
    # Nobody moves a line to the right that belongs at the left edge.
    best = _likeliest(draft, habits, line, [column for column in best if column] or best)
    return Meant(best[0], _is_certain(best, widths_of(text), outline.column))


def ends_long_text(draft: Draft, habits: Habits, line: int, column: int) -> bool:
    """Whether a line with tabs before it stands behind a long text that starts in a column, rather than in it.

    So it does where a long text of its own begins there, or where it begins with a key that the plan has elsewhere and
    no more lines of the text follow.
    """
    text = draft[line]
    if begins_long_text(text, behind_spaces(text)):
        return True
    return habits.has(first_key(text).name) and may_end_long_text(draft, line, column)


def may_end_long_text(draft: Draft, line: int, column: int) -> bool:
    """Whether a line with tabs before it, behind which no more of a long text follows, looks like a key of a plan."""
    text = draft[line]
    name = first_key(text).name
    follows = next_start(draft, line) >= column and has_value(text, behind_spaces(text))
    return WORD.fullmatch(name) is not None and not follows


def _columns(draft: Draft, outline: Outline, line: int, opened: bool) -> list[int]:
    """The columns in which a key or a dash with tabs before it may start, the likeliest first."""
    text = draft[line]
    start = behind_spaces(text)
    is_list = behind_dash(text, start) is not None
    widths = widths_of(text)
    offset = behind_spaces(text, start + 1) - start if is_list else 0
    below = next_start(draft, line)
    in_use = outline.columns(is_list=is_list)
    seen = [column for column in in_use if column in widths] if text[:start].strip("\t") else []
    new: list[int] = []
    if opened:
        opens = not is_list and not has_value(text, start)
        wanted = [*[below - _STEP] * opens, below, below - offset, outline.column + _STEP, *widths]
        new = [column for column in wanted if column > outline.column] + [outline.column] * is_list
    if not is_list and below == outline.column and min(widths) <= below:
        # A key with nothing behind it, and then the next of its neighbours.
        new = [below, *new]
    every = [column for column in [*new, *seen, *in_use, *widths] if column >= 0]
    fitting = [column for column in every if outline.fits(column, is_list, opened=opened)]
    return list(dict.fromkeys(fitting or every))


def _likeliest(draft: Draft, habits: Habits, line: int, columns: list[int]) -> list[int]:
    """Those of the columns in which a key has the place that it has elsewhere in the plan, or stands with its like.

    A key with nothing behind it has what follows further right, where it can.
    """
    name, offset = first_key(draft[line])
    if not name or len(columns) == 1:
        return columns
    usual = [column for column in columns if habits.has(name, parent_of(draft, line, column))]
    if usual or offset:
        return usual or columns
    above = {column: keys_above(draft, line, column) for column in columns}
    alike = [column for column in columns if any(_are_alike(name, key) for key in above[column])]
    if not alike or WORD.fullmatch(name):
        alike = [column for column in columns if column in alike or not above[column]]
    columns = alike or columns
    if not has_value(draft[line], behind_spaces(draft[line])):
        below = next_start(draft, line)
        return [column for column in columns if column < below] or columns
    return columns


def _are_alike(name: str, other: str) -> bool:
    """Whether two keys are both words of a plan, or both names such as `HB` or `2007/08`."""
    return (WORD.fullmatch(name) is None) == (WORD.fullmatch(other) is None)


def next_start(draft: Draft, line: int) -> int:
    """The column in which the next line that says anything starts; -1 where tabs stand before it, or there is none."""
    for number in range(line + 1, len(draft)):
        text = draft[number]
        start = indent_of(text)
        if text[start:].strip() and text[start] != "#":
            return start if behind_spaces(text) == start else -1
    return -1


def _is_certain(best: list[int], widths: list[int], level: int) -> bool:
    """Whether no other level fits as well as the first column, or the first alone is as far right as the line looks.

    All columns further right than the innermost `level` are one: a new level.
    """
    levels = {min(column, level + 1) for column in best}
    if len(levels) == 1:
        return True
    return best[0] in widths and not any(column in widths for column in levels - {min(best[0], level + 1)})
