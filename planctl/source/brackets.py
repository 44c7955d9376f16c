"""Lists and keys in brackets: where they close, and whether they can be read."""

from __future__ import annotations

import re
from typing import NamedTuple

from planctl.source import slip_rules as rules
from planctl.source.bare import replace_tabs, rest_of
from planctl.source.proof import Place, Proof, Region
from planctl.source.quoting import DOUBLE_QUOTED, SINGLE_QUOTED, excerpt, quoted, to_type
from planctl.source.reading import After, Read, Value
from planctl.source.shapes import WORD, behind_spaces

_SIGN = re.compile(r"[\"'\[\]{},:]|(?<=[ \t\n])#")
_COMPLETE = re.compile(r"[ \t]*(?:$|[ \t]#)", re.MULTILINE)
_ITEM = re.compile(r"(?:[^,\[\]{}\n:#]|:(?![\s,\[\]{}])|(?<![ \t])#)+")
_MOST_TIGHT = 50
_CLOSING = {"[": "]", "{": "}"}
_QUOTED = {'"': DOUBLE_QUOTED, "'": SINGLE_QUOTED}


class Tight(NamedTuple):
    """A colon without a space behind it, and where its text starts: `[10:30]`, or as a key `{lead:HB}`."""

    start: int
    colon: int
    is_key: bool


class Scan(NamedTuple):
    """Where the brackets close, or None and what is missing to close them; and the tight colons inside."""

    end: int | None
    missing: str
    tight: list[Tight]


def read_brackets(proof: Proof, value: Value) -> Read:
    """A value that begins with a bracket."""
    replace_tabs(proof, Place(value.line, value.start, len(proof.draft[value.line])))
    joined = _possible_text(proof, value)
    scan = _scan(joined)
    if scan.end is None:
        return _never_closed(proof, value, joined, scan.missing)
    line, end = _position(value, joined, scan.end)
    if not _COMPLETE.match(joined, scan.end):
        return _goes_on(proof, value, line, end)
    joined = _loosen(proof, value, joined[: scan.end], scan.tight)
    if not proof.readable and not proof.parses(joined, False):
        _refuse(proof, value, Region(value.line, value.start, *_position(value, joined, len(joined))))
    return Read(line + 1, After.NOTHING)


def _possible_text(proof: Proof, value: Value) -> str:
    """The text from the bracket on, down to the line that must belong to something else."""
    draft = proof.draft
    lines = [draft[value.line][value.start :]]
    for line in range(value.line + 1, len(draft)):
        text = draft[line]
        start = behind_spaces(text)
        if start < len(text) and start <= value.parent and text[start] not in "]}":
            break
        replace_tabs(proof, Place(line, start, len(text)))
        lines.append(draft[line])
    return "\n".join(lines)


def _scan(joined: str) -> Scan:
    missing: list[str] = []
    tight: list[Tight] = []
    start: int | None = None  # of the bare text that the scan is in; -1 behind quotes or a closed bracket
    is_value = False
    position = 0
    while sign := _SIGN.search(joined, position):
        at, kind = sign.start(), sign.group()
        if start is None and (skipped := joined[position:at]).strip():
            start = at - len(skipped.lstrip())
        position = sign.end()
        if kind == "#":
            position = _line_end(joined, at)
        elif kind in _QUOTED and start is None:
            found = _QUOTED[kind].match(joined, at)
            if found is None:
                break
            start, position = -1, found.end()
        elif kind in _CLOSING:
            missing.append(_CLOSING[kind])
            start, is_value = None, False
        elif kind in "]}":
            if missing.pop() != kind:
                break
            if not missing:
                return Scan(position, "", tight)
            start = -1
        elif kind == "," or start == -1 or joined[position : position + 1] in " \t\n,[]{}":
            is_value = kind == ":"
            start = None
        else:
            start = at if start is None else start
            is_key = missing[-1] == "}" and not is_value and _may_begin_value(joined, position)
            tight.append(Tight(start, at, is_key))
            if is_key:
                start, is_value = (None if joined[position] in _QUOTED else position), True
            else:
                # The text is quoted as one, with all colons that it has.
                start, position = -1, max(position, _end_of_item(joined, start, at))
    return Scan(None, "".join(reversed(missing)), tight)


def _may_begin_value(joined: str, offset: int) -> bool:
    """Whether what stands directly behind a colon could be the text of a key: no other colon, no quote left open."""
    sign = joined[offset]
    return sign != ":" and (sign not in _QUOTED or _QUOTED[sign].match(joined, offset) is not None)


def _end_of_item(joined: str, start: int, colon: int) -> int:
    item = _ITEM.match(joined, start)
    return item.end() if item else colon


def _line_end(joined: str, offset: int) -> int:
    end = joined.find("\n", offset)
    return len(joined) if end < 0 else end


def _position(value: Value, joined: str, offset: int) -> tuple[int, int]:
    """The line and column of the draft at an offset of the joined text."""
    line = joined.count("\n", 0, offset)
    column = offset - joined.rfind("\n", 0, offset) - 1
    return value.line + line, column if line else column + value.start


def _never_closed(proof: Proof, value: Value, joined: str, missing: str) -> Read:
    place = Place(value.line, value.start, value.start + 1)
    message = f"The bracket that opens here is never closed: “{excerpt(joined.splitlines()[0])}”"
    region = rest_of(proof, value)
    advice = f"Type the missing {missing[-1:] or ']'} at the end. If the bracket belongs to the text, put it in quotes."
    advice += f" {to_type(proof.typed(region))}"
    if not proof.blame(rules.UNBALANCED_BRACKET, place, message, advice):
        return Read(value.line + 1, After.TEXT)
    whole = joined.rstrip()
    line, end = _position(value, joined, len(whole))
    if "," in whole and proof.parses(whole + missing, True):
        proof.put(Place(line, end, end), missing)
    else:
        proof.quote(Region(value.line, value.start, line, end))
    return Read(line + 1, After.NOTHING)


def _goes_on(proof: Proof, value: Value, line: int, end: int) -> Read:
    """Text goes on behind the closing bracket."""
    region = rest_of(proof, value, at_least=line)
    typed = proof.typed(region)
    place = Place(value.line, value.start, value.start + 1)
    rule = rules.TEXT_NEEDS_QUOTES
    message = f"A text that begins with {typed[0]} needs quotes, because {typed[0]} has a meaning of its own there."
    advice = to_type(typed)
    rest = proof.draft[line][end:].lstrip(" \t")
    if rest[0] in "]}":
        rule = rules.UNBALANCED_BRACKET
        at = len(proof.draft[line]) - len(rest)
        place = Place(line, at, at + 1)
        message = f"This {rest[0]} closes a bracket that was never opened."
        advice = f"Delete it. If it belongs to the text, put the text in quotes. {to_type(typed)}"
    if not proof.blame(rule, place, message, advice, fix=proof.fix_by_quotes(region), unseen=rest[0] == "#"):
        return Read(line + 1, After.NOTHING)
    proof.quote(region)
    return Read(region.last_line + 1, After.NOTHING)


def _loosen(proof: Proof, value: Value, joined: str, tight: list[Tight]) -> str:
    """Give tight colons a space where they end a key, and else quotes, which libyaml wants and YAML does not."""
    if len(tight) > _MOST_TIGHT:
        return joined
    for start, colon, is_key in reversed(tight):
        line, column = _position(value, joined, colon)
        end = _end_of_item(joined, start, colon)
        goes_on = joined[end : end + 1] == ":" and joined[colon + 1] not in _QUOTED
        if is_key and not goes_on and WORD.fullmatch(joined, start, colon):
            behind = Place(line, column + 1, column + 1)
            message = f"There is no space behind the colon of “{joined[start:colon]}”."
            fix = proof.fix(behind, " ")
            place = Place(line, column, column + 1)
            if proof.blame(rules.NO_SPACE_AFTER_COLON, place, message, fix=fix, unseen=True):
                proof.put(behind, " ")
                joined = f"{joined[: colon + 1]} {joined[colon + 1 :]}"
        elif not proof.readable and joined[end : end + 1] != ":":
            typed = joined[start:end].rstrip()
            line, column = _position(value, joined, start)
            proof.put(Place(line, column, column + len(typed)), quoted(typed))
            joined = joined[:start] + quoted(typed) + joined[start + len(typed) :]
    return joined


def _refuse(proof: Proof, value: Value, region: Region) -> None:
    place = Place(value.line, value.start, region.end if region.last_line == value.line else value.start + 1)
    typed = proof.typed(region)
    message = f"What stands between these brackets cannot be read: “{excerpt(typed)}”"
    if proof.blame(rules.UNREADABLE_BRACKETS, place, message):
        proof.quote(region)
