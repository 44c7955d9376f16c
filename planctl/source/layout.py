"""Where lines start: whether a key or a dash can stand in its column, and moving it where it belongs."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.source import slip_rules as rules
from planctl.source.outline import Outline
from planctl.source.proof import Place, Proof
from planctl.source.quoting import excerpt
from planctl.source.shapes import behind_dash, behind_spaces, has_bare_value, indent_of, key_at
from planctl.source.tabs import Meant, column_among_spaces, uses_spaces, widths_of

_MANY = 500
"""Lines moved at once that weigh like another mistake, so that moving them again and again has an end."""


class Layout:
    """The columns in use at the line that is being read."""

    def __init__(self, proof: Proof) -> None:
        """Start above the first line."""
        self._proof = proof
        self._outline = Outline()
        self._uses_spaces = uses_spaces(proof.draft)

    @property
    def column(self) -> int:
        """Where the innermost keys or dashes start, -1 before the first."""
        return self._outline.column

    def in_list(self, column: int) -> bool:
        """Whether an unfinished list has its dashes in this column."""
        return self._outline.has(column, is_list=True)

    def check_first_line(self) -> None:
        """The first line starts no further right than any other."""
        draft = self._proof.draft
        starts = [(behind_spaces(draft[line]), line) for line in self._lines_from(0)]
        if starts and starts[0][0] > min(starts)[0]:
            column, line = starts[0]
            is_list = behind_dash(draft[line], column) is not None
            self._move(self._lines_to_move(line, column, min(starts)[0], is_list), column, min(starts)[0], is_list)

    def meant_column(self, line: int, *, opened: bool, in_text: bool) -> Meant:
        """The column that tabs or special spaces stand for: one in use if possible, for whatever width of a tab.

        `opened` and `in_text` are as in `place`.
        """
        text = self._proof.draft[line]
        start = behind_spaces(text)
        if "\t" in text[:start] and self._uses_spaces:
            return column_among_spaces(self._proof.draft, self._outline, self._proof.habits, line, opened=opened)
        widths = widths_of(text)
        is_list, may_be_deeper = behind_dash(text, start) is not None, opened or in_text
        in_use = [width for width in widths if self._outline.has(width, is_list)]
        deeper = [width for width in widths if may_be_deeper and width > self.column]
        return Meant([*in_use, *deeper, *widths][0])

    def nest(self, column: int, *, is_list: bool) -> None:
        """Enter a key or a dash that stands behind a dash on the same line, where it cannot be misplaced."""
        self._outline.enter(column, is_list, opened=True)

    def place(self, line: int, column: int, *, is_list: bool, opened: bool, in_text: bool) -> int | None:
        """Enter the key or dash that starts a line, moved if need be, and give its column.

        None where it belongs nowhere. `opened` says that nothing stands behind the last key or dash, `in_text`
        that a bare text stands there, which would swallow a line further right.
        """
        if self._outline.has(column, is_list) and self._outline.enter(column, is_list, opened=opened):
            return column
        fits = self._outline.fits(column, is_list, opened=opened)
        home: int | None = self._column_by_lines_below(line, column, is_list, may_end=fits)
        lines = [line]
        if home == column or home is None or not self._outline.fits(home, is_list, opened=opened):
            if self._outline.enter(column, is_list, opened=opened):
                return column
            home = self._outline.home(column, is_list, opened=opened)
            lines = [line] if home is None else self._lines_to_move(line, column, home, is_list)
        swallowed = in_text and column > self.column
        if home is None:
            if self._blame_homeless(line, column, is_list, swallowed):
                return None
        elif self._move(lines, column, home, is_list, swallowed):
            column = home
        if not self._outline.enter(column, is_list, opened=opened):
            self._outline.force(column, is_list)
        return column

    def _blame_homeless(self, line: int, column: int, is_list: bool, swallowed: bool) -> bool:
        text = self._proof.draft[line]
        place = Place(line, column, column + 1)
        if is_list:
            message = "This dash starts an item of a list, but there is no list here."
            advice = "A list starts on the line below its key, with nothing behind the key's colon."
            return self._proof.blame(rules.MISPLACED_DASH, place, message, advice, unseen=swallowed, once=True)
        message = f"“{excerpt(text[column:])}” stands where there can be no key."
        return self._proof.blame(rules.WRONG_INDENTATION, place, message, once=True)

    def _move(self, lines: list[int], column: int, home: int, is_list: bool, swallowed: bool = False) -> bool:
        """Report a line in the wrong column; move it, with what belongs to it, unless the parser disagrees."""
        line = lines[0]
        text = self._proof.draft[line]
        steps = abs(home - column)
        spaces = f"{steps} space{'s' * (steps > 1)}"
        to, wrong = ("right", "left") if home > column else ("left", "right")
        rule = rules.MISPLACED_DASH if is_list else rules.WRONG_INDENTATION
        name = "This dash" if is_list else f"“{excerpt(text[column:].split(':')[0])}”"
        what = {1: "the line", 2: "this line and the next"}.get(len(lines), f"these {len(lines)} lines")
        below = "the other dashes of its list" if is_list else "the keys that it belongs with"
        message = f"{name} stands {spaces} too far {wrong}."
        advice = f"Move {what} {spaces} to the {to}, so that it stands right below {below}."
        place = Place(line, column, len(text.rstrip()))
        fix = self._proof.fix(Place(line, 0, column), " " * home) if len(lines) == 1 else None
        if not self._proof.blame(rule, place, message, advice, fix=fix, unseen=swallowed, once=True):
            return False
        for number in lines:
            self._proof.draft.shift(number, home - column)
        self._proof.mistakes += len(lines) // _MANY
        return True

    def _lines_to_move(self, line: int, column: int, home: int, is_list: bool) -> list[int]:
        """The line, what stands below it and is further right, and the lines in the same wrong column.

        A line that already stands where this one is to go, or right for it, stays.
        """
        draft = self._proof.draft
        lines = [line]
        offset = behind_spaces(draft[line], column + 1) - column if is_list else 0
        for number in self._lines_from(line + 1):
            indent = indent_of(draft[number])
            is_dash = behind_dash(draft[number], indent) is not None
            if indent < column or (is_list and indent == column and not is_dash):
                break
            if (indent == home and is_dash == is_list) or (len(lines) == 1 and offset and indent == home + offset):
                break
            lines.append(number)
        return lines

    def _column_by_lines_below(self, line: int, column: int, is_list: bool, may_end: bool) -> int:
        """The column in which the lines below want this line to start.

        Of a line and the two below it, the one that does not line up is wrong. `may_end` says that the line below
        may belong to something further out.
        """
        text = self._proof.draft[line]
        start = behind_spaces(text, column + 1) if is_list else column
        key = key_at(text, start)
        below = self._keys_below(line)
        if key is None or not below or not has_bare_value(text, key):
            return column
        is_end = may_end and below[0] < start and self._outline.has(below[0], is_list=False)
        meant = max(column + below[0] - start, 0)
        if is_end or start in below:
            return column
        if self._outline.has(meant, is_list):
            return meant
        # Of two lines the second is wrong, and keys right below their own dash are a slip of the keys.
        agreed = len(below) == 2 and below[0] <= below[1] and not (is_list and below[0] == column)
        return meant if agreed else column

    def _keys_below(self, line: int) -> list[int]:
        """The columns of the keys that start the next two lines."""
        columns: list[int] = []
        for number in self._lines_from(line + 1):
            text = self._proof.draft[number]
            start = indent_of(text)
            is_key = behind_spaces(text) == start and behind_dash(text, start) is None and key_at(text, start)
            if not is_key or len(columns) == 2:
                break
            columns.append(start)
        return columns

    def _lines_from(self, line: int) -> Iterator[int]:
        """The lines from here on in which something other than a remark stands."""
        draft = self._proof.draft
        for number in range(line, len(draft)):
            text = draft[number].strip()
            if text and text[0] != "#":
                yield number
