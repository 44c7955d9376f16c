"""A copy of the file's text that is repaired line by line, and knows where each character was typed.

A repair never adds or removes lines, so a line of the draft is the same line of the file. Lines and columns
count from 0 here, as the parser does.
"""

from __future__ import annotations

from planctl.diagnostics import Span


class Draft:
    """Text under repair; `changed` turns True with the first repair."""

    def __init__(self, text: str) -> None:
        whole = text.split("\n")
        self._lines = [line.removesuffix("\r") for line in whole]
        self._ends = ["\r\n" if line.endswith("\r") else "\n" for line in whole]
        self._ends[-1] = self._ends[-1].removesuffix("\n")
        self._typed_lines = list(self._lines)
        self._typed: dict[int, list[int]] = {}
        self.changed = False

    @property
    def text(self) -> str:
        """The text as it stands now."""
        return "".join(line + end for line, end in zip(self._lines, self._ends, strict=True))

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, line: int) -> str:
        """One line as it stands now, without its end."""
        return self._lines[line]

    def replace(self, line: int, start: int, end: int, text: str) -> None:
        """Put other text into the columns from `start` up to `end` of a line."""
        old = self._lines[line]
        self.changed = self.changed or old[start:end] != text
        typed = self._typed.setdefault(line, list(range(len(old) + 1)))
        first, last = typed[start], typed[end]
        typed[start:end] = [min(first + offset, last) for offset in range(len(text))]
        self._lines[line] = old[:start] + text + old[end:]

    def shift(self, line: int, columns: int) -> None:
        """Move a line to the right, or to the left where `columns` is negative."""
        self.replace(line, 0, max(-columns, 0), " " * columns)

    def blank(self, line: int) -> None:
        """Leave a line out."""
        self.replace(line, 0, len(self[line]), "")

    def typed_column(self, line: int, column: int) -> int:
        """The column of the file in which this character of the draft was typed."""
        typed = self._typed.get(line)
        return column if typed is None else typed[min(column, len(typed) - 1)]

    def typed_character(self, line: int, column: int) -> str:
        """The character that was typed where this one of the draft stands; nothing at the end of a line."""
        column = self.typed_column(line, column)
        return self._typed_lines[line][column : column + 1]

    def span(self, line: int, start: int, end: int) -> Span:
        """The place in the file of the columns from `start` up to `end` of a line."""
        return Span(line + 1, self.typed_column(line, start) + 1, line + 1, self.typed_column(line, end) + 1)
