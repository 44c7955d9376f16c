"""Long text behind `|` or `>`: its first line sets where the others must start."""

from __future__ import annotations

import re

from planctl.source import slip_rules as rules
from planctl.source.bare import read_reserved
from planctl.source.proof import Place, Proof
from planctl.source.reading import After, Read, Value
from planctl.source.shapes import behind_spaces, indent_of
from planctl.source.spacing import SPACES_TO_TYPE, spaces_instead
from planctl.source.tabs import ends_long_text, may_end_long_text, next_start

_HEADER = re.compile(r"[|>](?:[+-]?([1-9])?|([1-9])[+-])[ \t]*(?:$|(?<=[ \t])#)")


def read_long_text(proof: Proof, value: Value) -> Read | Value:
    """The header and every line that belongs to the text."""
    header = _HEADER.match(proof.draft[value.line], value.start)
    if header is None:
        return read_reserved(proof, value)
    lines = _lines(proof, value)
    digit = header[1] or header[2]
    starts = [indent_of(proof.draft[line]) for line in lines]
    if lines and not digit:
        _check_starts(proof, lines, starts)
    return Read(lines[-1] + 1 if lines else value.line + 1, After.NOTHING)


def _lines(proof: Proof, value: Value) -> list[int]:
    """The lines of the text in which anything stands, tabs before them replaced."""
    lines: list[int] = []
    for line in range(value.line + 1, len(proof.draft)):
        text = proof.draft[line]
        if not text.strip(" "):
            if not lines:
                # ruamel refuses blanks in the empty lines above the text where they are more than before it.
                proof.draft.blank(line)
            continue
        first = indent_of(proof.draft[lines[0]]) if lines else 0
        if indent_of(text) < (first or len(text)) and "\t" in text[: behind_spaces(text)]:
            if lines and ends_long_text(proof.draft, proof.habits, line, first):
                break
            certain = not may_end_long_text(proof.draft, line, first or max(value.parent, 0) + 1)
            target = first or _first_column(proof, value, line)
            _replace_tabs(proof, Place(line, 0, behind_spaces(text)), target, certain=certain)
        indent = indent_of(proof.draft[line])
        if indent <= value.parent or (indent < first and proof.draft[line][indent] == "#"):
            break
        lines.append(line)
    return lines


def _check_starts(proof: Proof, lines: list[int], starts: list[int]) -> None:
    """No line starts further left than the first; one finding for the text, at the line that does not line up."""
    first, least = starts[0], min(starts)
    if least == first:
        return
    others = [line for line, start in zip(lines, starts, strict=True) if start < first]
    if len(others) == len(lines) - 1:
        others, target, line = lines[:1], min(starts[1:]), lines[0]
        way = "further right than the lines below it"
    else:
        target, line = first, others[0]
        way = "further left than its first line"
    text = proof.draft[line]
    steps = abs(indent_of(text) - target)
    message = f"This line of the long text starts {steps} space{'s' * (steps > 1)} {way}."
    place = Place(line, indent_of(text), len(text))
    if proof.blame(rules.WRONG_INDENTATION, place, message, "Start it right below the other lines of the text."):
        for other in others:
            proof.draft.shift(other, target - indent_of(proof.draft[other]))


def _first_column(proof: Proof, value: Value, line: int) -> int:
    """Where the first line of a text starts, that has tabs before it: with those below it."""
    below = next_start(proof.draft, line)
    return below if below > value.parent else max(value.parent, 0) + 2


def _replace_tabs(proof: Proof, place: Place, target: int, *, certain: bool) -> None:
    fix = proof.fix(place, " " * target) if certain else None
    message = "This line of the long text is moved to the right with a tab."
    if not certain:
        message = "This line is moved to the right with a tab: it may be a line of the long text, or a key behind it."
    cure = spaces_instead(target) if certain else SPACES_TO_TYPE
    if proof.blame(rules.TAB_INDENTATION, place, message, cure, fix=fix, unseen=True):
        proof.put(place, " " * target)
        proof.lost = proof.lost or not certain
