"""The slow look: line by line through a text that the parser could not read, or read in an odd way.

The parser says where it stumbled, which is seldom where the mistake is, and stops there. The proofreader
knows how officers' plans are laid out (keys and dashes in columns, one value on a line, long texts behind `|`),
says what breaks that, at the place where it was typed, and repairs its draft so that the rest can be read.
"""

from __future__ import annotations

from planctl.source import file_rules, refusal_rules
from planctl.source import slip_rules as rules
from planctl.source.bare import blame_colon, blame_hash_in_text, quote_rest, replace_tabs, warn_of_hash
from planctl.source.layout import Layout
from planctl.source.markers import check_markers
from planctl.source.proof import Place, Proof
from planctl.source.quoting import excerpt, quoted, to_type
from planctl.source.reading import After, Value
from planctl.source.shapes import (
    WORD,
    Key,
    behind_dash,
    behind_spaces,
    colon_in_text,
    has_bare_text,
    key_at,
    looks_like_structure,
    remark_at,
    stands_alone,
    text_end,
)
from planctl.source.spacing import part_key, repair_dash, repair_gap, repair_start
from planctl.source.values import read_value

_RESERVED = tuple("%@`|>,]}")

MOST_MISTAKES = 100
"""After so many the rest of the file is left out: whatever it is, it is no plan."""


def proofread(proof: Proof) -> None:
    """Report every mistake of a draft and repair it there, or so many that nobody would read on."""
    check_markers(proof)
    reader = _Proofreader(proof)
    line = 0
    while line < len(proof.draft):
        if proof.mistakes > MOST_MISTAKES:
            _stop(proof, line)
            return
        line = reader.read_line(line)


def _stop(proof: Proof, line: int) -> None:
    if proof.readable:
        return
    message = f"planctl stopped reading here, after {proof.mistakes} mistakes."
    proof.blame(file_rules.READING_STOPPED, Place(line, 0, len(proof.draft[line])), message)
    for number in range(line, len(proof.draft)):
        proof.leave_out(number)


class _Proofreader:
    """What is known at the line being read: the columns in use, and what a line further right may be."""

    def __init__(self, proof: Proof) -> None:
        self._proof = proof
        self._draft = proof.draft
        self._layout = Layout(proof)
        self._after = After.BLOCK
        self._text = Value(0, 0, -1)
        self._layout.check_first_line()

    def read_line(self, line: int) -> int:
        """Read a line, with the lines that its value goes on in; the number of the next one."""
        text = self._draft[line]
        if not text.strip():
            if text.strip(" "):
                self._draft.blank(line)
            return line + 1
        column = self._start(line)
        if self._draft[line][column] == "#":
            self._after = After.NOTHING if self._after is After.TEXT else self._after
            return line + 1
        if not self._goes_on(column):
            repair_dash(self._proof, line, column, in_list=self._layout.in_list(column))
        return self._read_dashes(line, column)

    def _start(self, line: int) -> int:
        """The column where a line starts, once tabs and special spaces before it are repaired."""
        text = self._draft[line]
        start = behind_spaces(text)
        if not text[:start].strip(" "):
            return start
        opened, in_text = self._after is After.BLOCK, self._after is After.TEXT
        return repair_start(self._proof, line, self._layout.meant_column(line, opened=opened, in_text=in_text))

    def _read_dashes(self, line: int, column: int) -> int:
        """The dashes at the start of a line, and what stands behind them."""
        parent = None
        while (behind := behind_dash(self._draft[line], column)) is not None:
            if parent is None:
                placed = self._place(line, column, is_list=True)
                if placed is None:
                    return self._leave_out(line, column)
                behind += placed - column
                column = placed
            else:
                self._layout.nest(column, is_list=True)
            parent, column = column, repair_gap(self._proof, line, behind)
            self._after = After.BLOCK
        if parent is None:
            return self._read_line_start(line, column)
        return self._read_item(line, column, parent)

    def _read_item(self, line: int, column: int, parent: int) -> int:
        """What stands behind a dash."""
        key = key_at(self._draft[line], column) or part_key(self._proof, line, column, any_name=False)
        if key is None and self._key_follows(line + 1, column) and has_bare_text(self._draft[line], column):
            key = self._add_colon(line, column)
        if key is None:
            return self._read_value(Value(line, column, parent))
        if self._lacks_name(line, key):
            return self._leave_out(line, parent)
        self._layout.nest(column, is_list=False)
        return self._read_behind_key(line, column, key)

    def _read_line_start(self, line: int, column: int) -> int:
        """A line without a dash."""
        text = self._draft[line]
        if text[column] == "?" and stands_alone(text, column):
            return self._refuse_question(line, column)
        key = key_at(text, column)
        if key is None:
            return self._read_loose_text(line, column)
        if self._is_prose(line, column, key):
            place = Place(line, key.colon, key.colon + 1)
            if blame_colon(self._proof, self._text, place):
                return self._quote_text(line)
        if self._lacks_name(line, key):
            return self._leave_out(line, column)
        return self._read_key(line, column, key)

    def _lacks_name(self, line: int, key: Key) -> bool:
        place = Place(line, key.start, key.start + 1)
        message = "There is no key before this colon."
        return key.end == key.start and self._proof.blame(refusal_rules.NO_KEY_BEFORE_COLON, place, message)

    def _read_key(self, line: int, column: int, key: Key) -> int:
        placed = self._place(line, column, is_list=False)
        if placed is None:
            return self._leave_out(line, column)
        moved = placed - column
        return self._read_behind_key(line, placed, Key(key.start + moved, key.end + moved, key.colon + moved))

    def _read_behind_key(self, line: int, column: int, key: Key) -> int:
        name = self._draft[line][key.start : key.end]
        replace_tabs(self._proof, Place(line, key.start, key.colon))
        behind = key.colon + 1
        if name.startswith(_RESERVED):
            behind += self._quote_key(Place(line, key.start, key.end), name)
        return self._read_value(Value(line, repair_gap(self._proof, line, behind), column, name))

    def _quote_key(self, place: Place, name: str) -> int:
        """Put a key in quotes that cannot do without; by how much the line has grown."""
        message = f"A key that begins with {name[0]} needs quotes, because {name[0]} has a meaning of its own there."
        fix = self._proof.fix(place, quoted(name))
        at = place._replace(end=place.start + 1)
        if not self._proof.blame(rules.TEXT_NEEDS_QUOTES, at, message, f"{to_type(name)}:", fix=fix):
            return 0
        self._proof.put(place, quoted(name))
        return len(quoted(name)) - len(name)

    def _read_value(self, value: Value) -> int:
        read = read_value(self._proof, value)
        self._text = value
        self._after = read.after
        return read.line

    def _place(self, line: int, column: int, *, is_list: bool) -> int | None:
        opened, in_text = self._after is After.BLOCK, self._after is After.TEXT
        return self._layout.place(line, column, is_list=is_list, opened=opened, in_text=in_text)

    def _goes_on(self, column: int) -> bool:
        """Whether a line in this column would go on with the bare text above it."""
        return self._after is After.TEXT and column > self._layout.column

    def _is_prose(self, line: int, column: int, key: Key) -> bool:
        """Whether the line goes on with a text, and its colon is one of the text rather than of a key."""
        return self._goes_on(column) and not WORD.fullmatch(self._draft[line], key.start, key.end)

    def _read_loose_text(self, line: int, column: int) -> int:
        """A line with neither a dash nor a key."""
        goes_on = self._goes_on(column)
        is_value = self._after is After.BLOCK and column > self._layout.column
        if self._layout.column < 0 and self._draft[line][column] not in "[{\"'|>":
            is_value = False
        only_key = not goes_on and (not is_value or self._key_follows(line + 1, column))
        key = part_key(self._proof, line, column, any_name=only_key)
        if key is not None:
            return self._read_key(line, column, key)
        if is_value:
            return self._read_value(Value(line, column, self._layout.column))
        if not goes_on:
            return self._refuse_loose_text(line, column)
        replace_tabs(self._proof, Place(line, column, len(self._draft[line])))
        if blame_hash_in_text(self._proof, self._text, line):
            return self._quote_text(line + 1)
        text = self._draft[line]
        colon = colon_in_text(text, column, text_end(text, column))
        if colon is not None and blame_colon(self._proof, self._text, Place(line, colon, colon + 1)):
            return self._quote_text(line)
        warn_of_hash(self._proof, line, column)
        if remark_at(self._draft[line], column) < len(self._draft[line]):
            self._after = After.NOTHING
        return line + 1

    def _quote_text(self, line: int) -> int:
        """Read the bare text above as if it stood in quotes, which close in this line or below it."""
        self._after = After.NOTHING
        return quote_rest(self._proof, self._text, at_least=line).line

    def _key_follows(self, line: int, column: int) -> bool:
        """Whether the next line starts in this column with a key."""
        while line < len(self._draft) and not self._draft[line].strip():
            line += 1
        text = self._draft[line] if line < len(self._draft) else ""
        is_key = behind_dash(text, column) is None and key_at(text, column) is not None
        return is_key and behind_spaces(text) == column

    def _refuse_loose_text(self, line: int, column: int) -> int:
        """A line without a colon where only a key can stand, with the lines like it that follow."""
        end = text_end(self._draft[line], column)
        typed = self._draft[line][column:end]
        if WORD.fullmatch(typed) and (key := self._add_colon(line, column)):
            return self._read_key(line, column, key)
        place = Place(line, column, end)
        message = f"“{excerpt(typed)}” has no colon, and does not go on from the line above."
        blamed = self._proof.blame(rules.LINE_WITHOUT_COLON, place, message)
        while blamed and self._is_loose(line, column):
            self._proof.leave_out(line)
            line += 1
        return line + (not blamed)

    def _add_colon(self, line: int, column: int) -> Key | None:
        """Read the first word of a line as a key that lacks its colon."""
        text = self._draft[line]
        word = WORD.match(text, column)
        end = word.end() if word else text_end(text, column)
        name = text[column:end]
        message = f"There is no colon behind “{name}”."
        behind = Place(line, end, end)
        advice = f"Type: {name}: {excerpt(text[end:].strip())}".rstrip()
        place = Place(line, column, end)
        fix = self._proof.fix(behind, ":")
        if not self._proof.blame(rules.LINE_WITHOUT_COLON, place, message, advice, fix=fix):
            return None
        self._proof.put(behind, ":")
        return Key(column, end, end)

    def _is_loose(self, line: int, column: int) -> bool:
        """Whether a line goes on with text where none can stand."""
        if line == len(self._draft):
            return False
        text = self._draft[line]
        start = behind_spaces(text)
        return start >= column and not looks_like_structure(text, start)

    def _refuse_question(self, line: int, column: int) -> int:
        """`? key` and the line `: value` below it."""
        message = "A question mark at the start of a line makes what follows a key of an unusual kind."
        if not self._proof.blame(refusal_rules.KEY_NOT_TEXT, Place(line, column, column + 1), message, unseen=True):
            return line + 1
        line = self._leave_out(line, column)
        if line < len(self._draft) and self._draft[line].startswith(":", column):
            line = self._leave_out(line, column)
        return line

    def _leave_out(self, line: int, column: int) -> int:
        """Leave out a line with everything below it that is further right; the number of the next one."""
        self._proof.leave_out(line)
        line += 1
        while line < len(self._draft):
            text = self._draft[line]
            if text.strip() and behind_spaces(text) <= column:
                break
            self._proof.leave_out(line)
            line += 1
        self._after = After.NOTHING
        return line
