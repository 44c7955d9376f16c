"""Text without quotes: where it needs them, where a colon breaks it, where a remark cuts it off."""

from __future__ import annotations

import re

from planctl.source import slip_rules as rules
from planctl.source.proof import Place, Proof, Region
from planctl.source.quoting import excerpt, to_type
from planctl.source.reading import After, Read, Value
from planctl.source.shapes import (
    behind_spaces,
    colon_in_text,
    looks_like_structure,
    remark_at,
    stands_alone,
    text_end,
)

_NAME = re.compile(r"[&*][\w-]+(?=[ \t]|$)")
_TYPE = re.compile(r"![^\s,\[\]{}]*(?=[ \t]|$)")
_HASH = re.compile(r"\S #[^\s#]")
_CURLY = ("“”„‟", "‘’‚‛")


def read_bare(proof: Proof, value: Value) -> Read | Value:
    """Text without quotes."""
    text = proof.draft[value.line]
    if value.key and text.startswith(f"{value.key}:", value.start):
        return _drop_second_key(proof, value)
    end = text_end(text, value.start)
    colon = colon_in_text(text, value.start, end)
    if colon is not None and blame_colon(proof, value, Place(value.line, colon, colon + 1)):
        return quote_rest(proof, value)
    replace_tabs(proof, Place(value.line, value.start, len(text)))
    if blame_hash_in_text(proof, value, value.line):
        return quote_rest(proof, value, at_least=value.line + 1)
    warn_of_hash(proof, value.line, value.start)
    return Read(value.line + 1, After.TEXT if remark_at(text, value.start) == len(text) else After.NOTHING)


def read_reserved(proof: Proof, value: Value) -> Read | Value:
    """Text that begins with a character which has a meaning of its own."""
    text = proof.draft[value.line]
    first = text[value.start]
    if first in "?:-" and not stands_alone(text, value.start):
        return read_bare(proof, value)
    region = rest_of(proof, value)
    place = Place(value.line, value.start, value.start + 1)
    typed = proof.typed(region)
    message = f"A text that begins with {first} needs quotes, because {first} has a meaning of its own there."
    rule = rules.TEXT_NEEDS_QUOTES
    advice = to_type(typed)
    if first == "-":
        rule = rules.MISPLACED_DASH if len(typed) > 1 else rule
        message = "A dash with nothing or a space behind it starts a list, which has no place here."
        other = "If it is a list, start it on the line below." if len(typed) > 1 else "Or leave the value empty."
        advice = f"{other} If it is text, {_then(advice)}"
    # libyaml reads `|# text` without complaint, and the text is lost.
    fix = proof.fix_by_quotes(region, safe=first in "%@`")
    if proof.blame(rule, place, message, advice, fix=fix, unseen=first in "|>"):
        return quote_rest(proof, value)
    return read_bare(proof, value)


def read_name(proof: Proof, value: Value) -> Read | Value:
    """`&name`, `*name` and `!type`: refused where the tree is built, unless they are no such thing."""
    text = proof.draft[value.line]
    found = (_TYPE if text[value.start] == "!" else _NAME).match(text, value.start)
    if found is None:
        return read_reserved(proof, value)
    rest = behind_spaces(text, found.end())
    if text[value.start] == "*":
        complete = rest == len(text) or text[rest] == "#"
        return Read(value.line + 1, After.NOTHING) if complete else read_reserved(proof, value)
    return value._replace(start=rest)


def blame_colon(proof: Proof, value: Value, place: Place) -> bool:
    """A colon inside bare text, in its first line or a later one."""
    region = rest_of(proof, value, at_least=place.line)
    typed = proof.typed(region)
    inside = _inside_curly_quotes(typed)
    if inside is not None:
        message = "Curly quotes are ordinary letters here: they do not hold a text with a colon together."
        at = Place(value.line, value.start, value.start + 1)
        advice = f"Use straight quotes. {to_type(inside)}"
        return proof.blame(rules.SMART_QUOTE, at, message, advice, fix=proof.fix_by_quotes(region, inside))
    message = f"The text “{excerpt(typed)}” has a colon in it, so it needs quotes."
    advice = f"If these are two keys, give each a line of its own. If it is text, {_then(to_type(typed))}"
    return proof.blame(rules.COLON_IN_TEXT, place, message, advice, fix=proof.fix_by_quotes(region))


def _inside_curly_quotes(typed: str) -> str | None:
    """What stands between the curly quotes round a whole text; None where there are none, or round a part of it alone.

    The closing one may be missing, or straight; inside a word it is an apostrophe.
    """
    kind = next((kind for kind in _CURLY if typed[0] in kind), None)
    if kind is None:
        return None
    closing = re.search(rf"[{kind}](?!\w)", typed[1:])
    if closing is None:
        return typed[1:].strip(" \"'")
    return typed[1:-1].strip() if closing.end() == len(typed) - 1 else None


def quote_rest(proof: Proof, value: Value, at_least: int = 0) -> Read:
    """Read a bare text as if it stood in quotes."""
    region = rest_of(proof, value, at_least)
    proof.quote(region)
    return Read(region.last_line + 1, After.NOTHING)


def rest_of(proof: Proof, value: Value, at_least: int = 0) -> Region:
    """A bare text with the lines that it goes on in, which reaches at least to the line `at_least`."""
    draft = proof.draft
    last, end = value.line, text_end(draft[value.line], value.start)
    remark = remark_at(draft[last], value.start) < len(draft[last])
    line = last + 1
    while line < len(draft) and (not remark or line <= at_least):
        text = draft[line]
        indent = behind_spaces(text)
        if text.strip():
            if line > at_least and not _goes_on(text, indent, value.parent):
                break
            last, end = line, text_end(text, indent)
            remark = remark_at(text, indent) < len(text)
        line += 1
    return Region(value.line, value.start, last, end)


def _goes_on(text: str, indent: int, parent: int) -> bool:
    return indent > parent and text[indent] != "#" and not looks_like_structure(text, indent)


def replace_tabs(proof: Proof, place: Place) -> None:
    """Read a tab inside bare text as a blank: libyaml takes it for text, ruamel stops there."""
    text = proof.draft[place.line][place.start : place.end]
    if "\t" in text:
        proof.put(place, text.replace("\t", " "))


def warn_of_hash(proof: Proof, line: int, start: int) -> None:
    """`Unit #4`: one space before the `#` and none behind it looks like text, not like a remark."""
    text = proof.draft[line]
    mark = remark_at(text, start)
    if _HASH.match(text, mark - 2):
        message = f"“{excerpt(text[mark:])}” is cut off: a # behind a space makes the rest of the line a remark."
        advice = f"If it is a remark, type a space behind the #. If it is text, {_then(to_type(text[start:]))}"
        proof.blame(rules.HASH_CUTS_TEXT, Place(line, mark, len(text)), message, advice, unseen=True)


def blame_hash_in_text(proof: Proof, value: Value, line: int) -> bool:
    """A `#` that cuts off a text which goes on in the next line: then the parser stumbles there."""
    text, draft = proof.draft[line], proof.draft
    mark = remark_at(text, value.start if line == value.line else 0)
    if not _HASH.match(text, mark - 2) or line + 1 == len(draft):
        return False
    below = draft[line + 1]
    if not below.strip() or not _goes_on(below, behind_spaces(below), value.parent):
        return False
    message = f"“{excerpt(text[mark:])}” is cut off: a # behind a space makes the rest of the line a remark."
    advice = "Put the whole text in quotes, or start it with a line that holds only | and put the text below."
    return proof.blame(rules.TEXT_NEEDS_QUOTES, Place(line, mark, len(text)), message, advice)


def _then(advice: str) -> str:
    return advice[0].lower() + advice[1:]


def _drop_second_key(proof: Proof, value: Value) -> Read | Value:
    text = proof.draft[value.line]
    end = behind_spaces(text, value.start + len(value.key) + 1)
    place = Place(value.line, value.start, end)
    if not proof.blame(rules.KEY_TWICE_ON_LINE, place, f"“{value.key}:” is typed twice.", fix=proof.fix(place, "")):
        return value._replace(key="")
    proof.put(place, "")
    return value._replace(key="")
