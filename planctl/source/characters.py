"""Characters that have no place in a plan, or none where they stand."""

from __future__ import annotations

import re

from planctl.diagnostics import Span
from planctl.source.file_rules import CONTROL_CHARACTER
from planctl.source.findings import Findings

SPECIAL_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that YAML takes for letters, for use inside a regular expression's [ ]."""

REPLACEMENT = "\ufffd"
"""What stands in the tree where a control character was typed: one for one, so that no column moves."""

_ORDINARY = bytes(range(0x20, 0x7F)) + b"\r\n"
_CONTROL = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u200b\u2060\ufeff\ufff9-\ufffb\ufffe\uffff"
_LINE_ENDS = "\x85\u2028\u2029"
# Patterns as texts, compiled when wanted: few plans hold anything for which they would be.
_FORBIDDEN = f"[{_CONTROL}{_DIRECTION}{_INVISIBLE}{_LINE_ENDS}]|\r(?!\n)"
_FORBIDDEN_RUN = f"[{_CONTROL}{_DIRECTION}{_INVISIBLE}{_LINE_ENDS}]+|\r(?!\n)"
_FORBIDDEN_IN_VALUE = f"[{_CONTROL}{_DIRECTION}{_INVISIBLE}{_LINE_ENDS}\r\ud800-\udfff]"

_NAMES = {
    "\0": "a NUL character",
    "\r": "half a line end (a carriage return)",
    "\x1b": "an escape character, which gives orders to a terminal",
    "\x7f": "a delete character",
    "\x85": "a special line end (NEL)",
    "\u200b": "an invisible space of no width",
    "\u2028": "a special line end from Word or a web page (U+2028)",
    "\u2029": "a special line end from Word or a web page (U+2029)",
    "\u2060": "an invisible joining mark",
    "\ufeff": "an invisible mark that belongs at the start of a file only (U+FEFF)",
}
_TURNS_DIRECTION = f"[{_DIRECTION}]"


def is_plain(data: bytes) -> bool:
    """Whether UTF-8 text holds nothing but printable characters, ordinary spaces and whole line ends.

    True for nearly every plan, and ten times faster than a search for each character that is forbidden.
    """
    rest = data.translate(None, _ORDINARY)
    if b"\r" in data and data.count(b"\r") != data.count(b"\r\n"):
        return False
    return not rest or rest.decode().isprintable()


def without_control_characters(text: str, findings: Findings) -> str:
    """The text with every control character replaced, one for one, and each run of them reported."""
    clean = re.sub(_FORBIDDEN, _replacement, text)
    if clean == text:
        return text
    line, line_start, before = 1, 0, 0
    places = re.finditer(_FORBIDDEN_RUN, text)
    for place in places:
        if findings.is_full(CONTROL_CHARACTER):
            findings.count(CONTROL_CHARACTER, sum(1 for _ in places))
            break
        start = place.start()
        line += clean.count("\n", before, start)
        line_start = max(line_start, clean.rfind("\n", before, start) + 1)
        before = start
        column = start - line_start + 1
        span = Span(line, column, line, column + len(place.group()))
        findings.add(CONTROL_CHARACTER, span, _message(text[start]))
    return clean


def has_forbidden(text: str) -> bool:
    """Whether a value, its escapes resolved, has a control character in it."""
    return re.search(_FORBIDDEN_IN_VALUE, text) is not None


def _replacement(place: re.Match[str]) -> str:
    return "\n" if place.group() == "\r" else REPLACEMENT


def _message(character: str) -> str:
    code = f"U+{ord(character):04X}"
    if re.match(_TURNS_DIRECTION, character):
        return f"Here stands an invisible mark that turns the direction of reading ({code})."
    return f"Here stands {_NAMES.get(character, f'an invisible control character ({code})')}."
