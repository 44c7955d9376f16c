"""Text in quotes: whether they close, where they close too early, and backslashes between double ones."""

from __future__ import annotations

import re

from planctl.source import slip_rules as rules
from planctl.source.bare import quote_rest, replace_tabs, rest_of
from planctl.source.proof import Place, Proof, Region
from planctl.source.quoting import DOUBLE_QUOTED, SINGLE_QUOTED, excerpt, to_type
from planctl.source.reading import After, Read, Value
from planctl.source.shapes import behind_spaces

_COMPLETE = re.compile(r"[ \t]*(?:$|[ \t]#)")
_BACKSLASH = re.compile(
    r"\\(?:[0abt\tnvfre \"/\\N_LP]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}"
    r"|U000[0-9A-Fa-f]{5}|U0010[0-9A-Fa-f]{4}|$|(?P<unknown>.))"
)

_SINGLE_BACKSLASH = re.compile(r"(?<!\\)\\(?![\\\"]|$)")


def read_quoted(proof: Proof, value: Value) -> Read:
    """Text that begins with a quote of either kind."""
    joined = _possible_text(proof, value)
    found = (DOUBLE_QUOTED if joined[0] == '"' else SINGLE_QUOTED).match(joined)
    if found is None:
        return _never_closed(proof, value)
    line = value.line + joined.count("\n", 0, found.end())
    end = found.end() - joined.rfind("\n", 0, found.end()) - 1
    end += value.start if line == value.line else 0
    behind = Place(line, end, len(proof.draft[line]))
    if behind.end > end and proof.draft[line][end:].isspace():
        # Word ends lines with spaces that do not break, and those are none to a YAML parser.
        proof.put(behind, " " * (behind.end - end))
    if not _COMPLETE.match(proof.draft[line], end):
        return _goes_on(proof, value, line, end)
    replace_tabs(proof, behind)
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
    region = rest_of(proof, value)
    inside = proof.typed(region)[1:]
    message = f"The quote that opens here is never closed: {quote}{excerpt(inside)}"
    advice = to_type(inside)
    place = Place(value.line, value.start, value.start + 1)
    if not proof.blame(rules.UNBALANCED_QUOTE, place, message, advice, fix=proof.fix_by_quotes(region, inside)):
        return Read(value.line + 1, After.TEXT)
    proof.put(place, " ")
    return quote_rest(proof, value._replace(start=value.start + 1))


def _goes_on(proof: Proof, value: Value, line: int, end: int) -> Read:
    """Text goes on behind the closing quote: an apostrophe closed it, or only a part was quoted."""
    region = rest_of(proof, value, at_least=line)
    typed = proof.typed(region)
    inside = typed[1:-1] if typed[-1] == typed[0] else typed
    text = proof.draft[line]
    start = behind_spaces(text, end)
    message = f"The quote closes before “{excerpt(text[start:])}”, so that part would be lost."
    place = Place(line, start, max(start, region.end if region.last_line == line else len(text)))
    advice = to_type(inside)
    fix = proof.fix_by_quotes(region, inside)
    if not proof.blame(rules.TEXT_AFTER_QUOTE, place, message, advice, fix=fix, unseen=text[start] == "#"):
        return Read(line + 1, After.NOTHING)
    proof.quote(region, inside)
    return Read(region.last_line + 1, After.NOTHING)


def _check_backslashes(proof: Proof, region: Region) -> None:
    r"""`"S:\Files"`: in double quotes a backslash changes the next letter, and most letters it cannot change."""
    first: Place | None = None
    repaired: list[tuple[Place, str]] = []
    for line in range(region.line, region.last_line + 1):
        start = region.start if line == region.line else 0
        end = region.end if line == region.last_line else len(proof.draft[line])
        typed = proof.draft[line][start:end]
        wrong = next((found for found in _BACKSLASH.finditer(typed) if found["unknown"]), None)
        if wrong is not None:
            at = start + wrong.start()
            first = first or Place(line, at, at + 1)
        repaired.append((Place(line, start, end), _SINGLE_BACKSLASH.sub(r"\\\\", typed)))
    if first is None:
        return
    inside = proof.typed(region)[1:-1]
    message = f"The backslash in “{excerpt(inside)}” changes what follows it, because the text is in double quotes."
    advice = f"Use single quotes. {to_type(inside)}"
    if proof.blame(rules.BACKSLASH_IN_QUOTES, first, message, advice, unseen=True):
        for place, text in repaired:
            proof.put(place, text)
