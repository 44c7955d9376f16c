"""The text that was parsed, and the way back from an offset in it to the place in the officer's file."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

from planctl.diagnostics import Span
from planctl.source.quoting import DOUBLE_QUOTED, SINGLE_QUOTED

if TYPE_CHECKING:
    from planctl.source.draft import Draft

Style = Literal["plain", "single", "double", "literal", "folded"]

_STYLES: dict[str, Style] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
_HEADER = re.compile(r".*(?<=\S)")
_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]+)+")


class Page:
    """A parsed text. Offsets count code points from 0.

    `data` is the same text as bytes, where those are at hand. `draft` is given where the text was repaired
    before parsing, so that columns have moved.

    A node knows only the offset where it starts. All else about its place is found here, when it is asked
    for: thousands of nodes are made, and few ever appear in a finding.
    """

    __slots__ = ("_draft", "_line_starts", "data", "text")

    def __init__(self, text: str, data: bytes | None = None, draft: Draft | None = None) -> None:
        self.text = text
        self.data = text.encode() if data is None else data
        self._draft = draft
        self._line_starts: list[int] = []

    def span(self, start: int, end: int) -> Span:
        """The place in the file of the stretch between two offsets."""
        return Span(*self._place(start), *self._place(end))

    def line(self, offset: int) -> int:
        """The line of the file, counted from 1, in which the character at an offset was typed."""
        return self._place(offset)[0]

    def style(self, start: int) -> Style:
        """How the text at an offset was typed, whatever repairs have made of it."""
        begin = self._begin(start)
        if self._draft is None:
            return self._form(begin)
        return _STYLES.get(self._draft.typed_character(*self._line_and_column(begin)), "plain")

    def end(self, start: int, text: str) -> int:
        """The offset behind a text that starts at an offset, found by following it through the page.

        The parser's own end of a long text lies behind the blank lines that follow it.
        """
        start = self._begin(start)
        style = self._form(start)
        if style == "plain" and self.text.startswith(text, start):
            return start + len(text)
        if style in ("single", "double"):
            found = (SINGLE_QUOTED if style == "single" else DOUBLE_QUOTED).match(self.text, start)
            return found.end() if found else start
        end = start
        if style != "plain":
            end = _HEADER.match(self.text, start).end()  # type: ignore[union-attr]
        for word in text.split():
            end = max(end, self.text.find(word, end) + len(word))
        return end

    def _begin(self, start: int) -> int:
        """The offset behind the names and types (`&word`, `!word`) before a text."""
        found = _PROPERTIES.match(self.text, start)
        return found.end() if found else start

    def _form(self, begin: int) -> Style:
        return _STYLES.get(self.text[begin : begin + 1], "plain")

    def _place(self, offset: int) -> tuple[int, int]:
        line, column = self._line_and_column(offset)
        if self._draft is not None:
            column = self._draft.typed_column(line, column)
        return line + 1, column + 1

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        if not self._line_starts:
            self._line_starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        line = bisect_right(self._line_starts, offset) - 1
        return line, offset - self._line_starts[line]
