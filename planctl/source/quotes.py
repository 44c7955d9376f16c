"""Text in quotes: whether they close, where they close too early, and backslashes between double ones."""

from __future__ import annotations

import re

from planctl.source import slip_rules as rules
from planctl.source.bare import quote_rest, replace_tabs, rest_of
from planctl.source.proof import Place, Proof, Region
from planctl.source.quoting import excerpt, quoted
from planctl.source.reading import After, Read, Value
from planctl.source.shapes import DOUBLE_QUOTED, SINGLE_QUOTED, behind_spaces

_COMPLETE = re.compile(r"[ \t]*(?:$|[ \t]#)")
_BACKSLASH = re.compile(
    r"\\(?:[0abt\tnvfre \"/\\N_LP]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}"
    r"|U000[0-9A-Fa-f]{5}|U0010[0-9A-Fa-f]{4}|$|(?P<unknown>.))"
)


def read_quoted(proof: Proof, value: Value) -> Read:
    """Text that begins with a quote of either kind."""
    joined = _possible_text(proof, value)
    found = (DOUBLE_QUOTED if joined[0] == '"' else SINGLE_QUOTED).match(joined)
    if found is None:
        return _never_closed(proof, value)
    line = value.line + joined.count("\n", 0, found.end())
    end = found.end() - joined.rfind("\n", 0, found.end()) - 1
    end += value.start if line == value.line else 0
    if not _COMPLETE.match(proof.draft[line], end):
        return _goes_on(proof, value, line, end)
    replace_tabs(proof, Place(line, end, len(proof.draft[line])))
    if joined[0] == '"':
        _check_backslashes(proof, Region(value.line, value.start, line, end))
    return Read(line + 1, After.NOTHING)


def _possible_text(proof: Proof, value: Value) -> str:
    """The text from the quote on, down to the line that must belong to something else."""
    draft = proof.draft
    lines = [draft[value.line][value.start :]]
    for line in range(value.line + 1, len(draft)):
        text = draft[line]
        if text.strip() and behind_spaces(text) <= value.parent:
            break
        lines.append(text)
    return "\n".join(lines)


def _never_closed(proof: Proof, value: Value) -> Read:
    text = proof.draft[value.line]
    quote = text[value.start]
    inside = proof.typed(rest_of(proof, value))[1:]
    message = f"The quote that opens here is never closed: {excerpt(quote + inside)}"
    advice = f"Type {quoted(inside)}."
    if not proof.blame(rules.UNBALANCED_QUOTE, Place(value.line, value.start, value.start + 1), message, advice):
        return Read(value.line + 1, After.TEXT)
    proof.put(Place(value.line, value.start, value.start + 1), " ")
    read = quote_rest(proof, value._replace(start=value.start + 1))
    return read


def _goes_on(proof: Proof, value: Value, line: int, end: int) -> Read:
    """Text goes on behind the closing quote: an apostrophe closed it, or only a part was quoted."""
    region = rest_of(proof, value, at_least=line)
    typed = proof.typed(region)
    inside = typed[1:-1] if typed[-1] == typed[0] else typed
    text = proof.draft[line]
    start = behind_spaces(text, end)
    message = f"The quote closes before {excerpt(text[start:])}"
    place = Place(line, start, max(start, region.end if region.last_line == line else len(text)))
    advice = f"Type {quoted(inside)}."
    if not proof.blame(rules.TEXT_AFTER_QUOTE, place, message, advice):
        return Read(line + 1, After.NOTHING)
    proof.quote(region, inside)
    return Read(region.last_line + 1, After.NOTHING)


def _check_backslashes(proof: Proof, region: Region) -> None:
    """`"S:\\Plans"`: in double quotes a backslash changes the next letter, and most letters it cannot change."""
    wrong = [
        Place(line, found.start(), found.start() + 1)
        for line in range(region.line, region.last_line + 1)
        for found in _BACKSLASH.finditer(
            proof.draft[line],
            region.start if line == region.line else 0,
            region.end if line == region.last_line else len(proof.draft[line]),
        )
        if found["unknown"]
    ]
    if not wrong:
        return
    inside = proof.typed(region)[1:-1]
    message = f"The backslash in {excerpt(quoted(inside))} changes the meaning of what follows, inside double quotes."
    advice = f"Type {quoted(inside)} in single quotes."
    if proof.blame(rules.BACKSLASH_IN_QUOTES, wrong[0], message, advice, unseen=True):
        for place in reversed(wrong):
            proof.put(place, "\\\\")
