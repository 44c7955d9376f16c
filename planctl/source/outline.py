"""The columns in which keys and dashes may start: what encloses the line that is being read."""

from __future__ import annotations

from typing import NamedTuple


class Level(NamedTuple):
    """A group of keys, or a list, that starts in this column and is not finished."""

    column: int
    is_list: bool


class Outline:
    """The unfinished levels, outermost first."""

    def __init__(self) -> None:
        """Start above the first line, where nothing is begun."""
        self._levels: list[Level] = []

    @property
    def column(self) -> int:
        """Where the innermost level starts, -1 before the first line."""
        return self._levels[-1].column if self._levels else -1

    def copy(self) -> Outline:
        """The same levels, to go on from in another way."""
        outline = Outline()
        outline._levels = self._levels
        return outline

    def columns(self, *, is_list: bool) -> list[int]:
        """Where the unfinished lists start, or the unfinished keys, innermost first."""
        return [level.column for level in reversed(self._levels) if level.is_list == is_list]

    def has(self, column: int, is_list: bool) -> bool:
        """Whether there is an unfinished level of this kind in this column."""
        return Level(column, is_list) in self._levels

    def fits(self, column: int, is_list: bool, *, opened: bool) -> bool:
        """Whether a key or a dash can start in this column.

        `opened` says that nothing stands behind the last key or dash, so that a new level may begin.
        """
        return self._with(column, is_list, opened) is not None

    def enter(self, column: int, is_list: bool, *, opened: bool) -> bool:
        """Go to the level of a key or a dash in this column; False, and stay, where none can start there."""
        levels = self._with(column, is_list, opened)
        self._levels = self._levels if levels is None else levels
        return levels is not None

    def force(self, column: int, is_list: bool) -> None:
        """Go to a level that cannot be there, because the parser has proved that it is."""
        self._levels = [*(level for level in self._levels if level.column < column), Level(column, is_list)]

    def home(self, column: int, is_list: bool, *, opened: bool) -> int | None:
        """Where a key or a dash that does not fit most likely belongs; None if nowhere."""
        innermost = self._levels[-1]
        if innermost.column < column:
            # Further right than all else: it can only belong to what has just been read.
            return innermost.column if innermost.is_list == is_list else None
        outer = [level for level in self._levels if level.column <= column]
        if is_list and opened and outer and outer[-1].column < column:
            return innermost.column
        homes = [level.column for level in self._levels if level.is_list == is_list]
        return min(homes, key=lambda home: (abs(home - column), -home), default=None)

    def _with(self, column: int, is_list: bool, opened: bool) -> list[Level] | None:
        """The levels once a key or a dash has started in this column, None where it cannot."""
        levels = self._levels
        kept = len(levels)
        while kept and levels[kept - 1].column > column:
            kept -= 1
        may_begin = opened and kept == len(levels)
        levels = levels[:kept]
        if not levels:
            return [Level(column, is_list)]
        top = levels[-1]
        if top == (column, is_list):
            return levels
        if top.column < column or is_list:
            # A list may start right below its key: `support:`, and `- AL` in the same column.
            return [*levels, Level(column, is_list)] if may_begin else None
        if kept > 1 and levels[-2].column == column:
            return levels[:-1]
        return None
