"""Changing a text at single places, and telling whether everything else of a plan is still the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planctl.diagnostics import Fix, Span
from planctl.source.nodes import Entry, Mapping, Node, Scalar
from planctl.source.nodes import Sequence as List

# As the parser counts them: a carriage return alone ends a line too.
_LINE_ENDS = re.compile(r"\r\n|\r|\n")


def spliced(text: str, fixes: Iterable[Fix]) -> str:
    """The text with what some fixes put at their places, which must not overlap; all else stays as it was typed.

    A line end in a fix becomes the one that the file has there.
    """
    starts = [0, *(found.end() for found in _LINE_ENDS.finditer(text))]
    for fix in sorted(fixes, key=lambda fix: fix.span, reverse=True):
        span = fix.span
        start = starts[span.line - 1] + span.column - 1
        end = starts[span.end_line - 1] + span.end_column - 1
        text = text[:start] + fix.text.replace("\n", _line_end(text, start)) + text[end:]
    return text


def _line_end(text: str, offset: int) -> str:
    """How the line at an offset ends; the last one would end as the one above it."""
    end = text.find("\n", offset)
    end = text.rfind("\n") if end < 0 else end
    return "\r\n" if text[max(end - 1, 0) : end] == "\r" else "\n"


def apart(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes in the order of the file, without those that reach into the place of an earlier one."""
    kept: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: fix.span):
        if not kept or (kept[-1].span.end_line, kept[-1].span.end_column) <= (fix.span.line, fix.span.column):
            kept.append(fix)
    return kept


_LEFT_OUT = str.maketrans("-_", "  ", "“”„‟‘’‚‛")


def likeness(text: str) -> str:
    """What is left of a word when capitals, blanks, hyphens, underscores and curly quotes make no difference."""
    return " ".join(text.casefold().translate(_LEFT_OUT).split())


def same_but_for(before: Node, after: Node, fixes: Sequence[Fix]) -> bool:
    """Whether a text read back after some fixes says what it said before, but for what they may change.

    At its place a fix may write the same word in another way, fill in what was empty, or add the first key of an
    item. Every other key and value must be as it was, in the same order.
    """
    match before, after:
        case Scalar(), Scalar():
            return before.text == after.text or _is_fixed(before, after, fixes)
        case List(), List():
            pairs = zip(before.items, after.items, strict=False)
            return len(before.items) == len(after.items) and all(same_but_for(*pair, fixes) for pair in pairs)
        case Mapping(), Mapping():
            return _same_keys(before, after, fixes)
    return False


def _same_keys(before: Mapping, after: Mapping, fixes: Sequence[Fix]) -> bool:
    old, new = before.entries, after.entries
    if len(new) == len(old) + 1 and _is_added(before.span, new[0], fixes):
        new = new[1:]
    return len(old) == len(new) and all(
        same_but_for(was.key, now.key, fixes) and same_but_for(was.value, now.value, fixes)
        for was, now in zip(old, new, strict=True)
    )


def _is_fixed(before: Scalar, after: Scalar, fixes: Sequence[Fix]) -> bool:
    span = before.span
    inside = [fix for fix in fixes if _starts(span) <= _starts(fix.span) and _ends(fix.span) <= _ends(span)]
    if not before.text.strip():
        return any(fix.text.strip() == after.text for fix in inside)
    return bool(inside) and likeness(before.text) == likeness(after.text)


def _is_added(place: Span, first: Entry, fixes: Sequence[Fix]) -> bool:
    """Whether a fix has put this key before those that start at a place."""
    if not isinstance(first.value, Scalar):
        return False
    line = f"{first.key.text}: {first.value.text}\n"
    return any(_starts(fix.span) == _ends(fix.span) == _starts(place) and fix.text.startswith(line) for fix in fixes)


def _starts(span: Span) -> tuple[int, int]:
    return span.line, span.column


def _ends(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column
