"""One text of the file as the value that its kind promises."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from planctl.binding.context import Context, wrong_shape
from planctl.binding.lines import wanted
from planctl.binding.rules import CURLY_QUOTES, STRAY_BLANKS, UNKNOWN_WORD
from planctl.dates import MonthsReading, Reading, read, read_months, read_period
from planctl.dates.length import read_length
from planctl.diagnostics import Fix
from planctl.model import Amount, Leads, keys, read_amount, read_leads
from planctl.source import Mapping, Node, Scalar, Sequence, read_source
from planctl.source.quoting import quoted

_CURLY = frozenset("“”„‟‘’‚‛")
_OPENING = _CURLY - {"’"}
_BETWEEN_NAMES = r"(\s*[/&,;+]\s*|\s+and\s+)"
_LONGEST_REF = 20
"""Characters of a text that may be a ref in curly quotes; what is longer, or is words alone, may quote somebody."""


def bind_who(node: Node, context: Context) -> Leads | None:
    """Who leads: one text, or a list of names."""
    if type(node) is Sequence:
        parts = [bind_who(item, context) for item in node.items]
        found = [part for part in parts if part is not None]
        if not found:
            return None
        text = ", ".join(part.text for part in found)
        return Leads(
            text,
            tuple(dict.fromkeys(name for part in found for name in part.names)),
            tuple(dict.fromkeys(name for part in found for name in part.support)),
        )
    if not isinstance(node, Scalar):
        wrong_shape(node, wanted("initials, such as JP or HB/JP"), context)
        return None
    text = node.text.strip()
    if not text:
        return None
    bare = _without_curly_quotes(text) if not text.isascii() else text
    plain = " ".join(bare.split())
    if bare != text:
        _report_quotes(node, plain, context, safe=True)
    elif plain != node.text:
        _report_blanks(node, plain, context)
    leads = context.leads.get(plain)
    if leads is None:
        leads = context.leads[plain] = read_leads(plain, context.people)
    return leads


def _report_blanks(node: Scalar, plain: str, context: Context) -> None:
    inner = node.inner_span
    fix = Fix(inner, plain, safe=True) if inner else None
    message = f"“{node.text}” has blanks in it that do not belong there"
    context.report(STRAY_BLANKS, node.span, message, f"Write {plain}.", fix)


def _in_curly_quotes(text: str) -> str | None:
    """What stands in the pairs of curly quotes that are round the whole text; None where there is no such pair."""
    bare = text.strip()
    while len(bare) > 1 and bare[0] in _CURLY and bare[-1] in _CURLY:
        bare = bare[1:-1].strip()
    # Where others stand inside, those at the ends may belong to two words; one alone is an apostrophe.
    return bare if bare and bare != text.strip() and _OPENING.isdisjoint(bare) else None


def _without_curly_quotes(names: str) -> str:
    """Names without the curly quotes round each of them, or round them all."""
    bare = "".join(_in_curly_quotes(part) or part for part in re.split(_BETWEEN_NAMES, names))
    return bare if bare != names else _in_curly_quotes(names) or names


def _report_quotes(node: Scalar, plain: str, context: Context, *, safe: bool) -> None:
    """Report quotes that are letters; to take them away is `safe` where the text is read as if they were not there."""
    inner = node.inner_span
    typed = _typed(plain)
    fix = Fix(inner, typed, safe) if inner else None
    message = f"{node.text.strip()} stands in curly quotes, as Word types them, which are letters of the text here"
    context.report(CURLY_QUOTES, node.span, message, f"Write {typed} without them.", fix)


def _typed(text: str) -> str:
    """What to type for a text: itself where that reads as it is, also inside brackets, else in straight quotes."""
    source = read_source(f"below: {text}\ninside: [{text}]\n".encode(errors="surrogatepass"))
    root = source.root if isinstance(source.root, Mapping) and not source.findings else None
    below, inside = (root.get("below"), root.get("inside")) if root else (None, None)
    (first, *others) = inside.items if isinstance(inside, Sequence) and inside.items else (None,)
    as_it_is = all(isinstance(node, Scalar) and node.text == text for node in (below, first)) and not others
    return text if as_it_is else quoted(text)


def _check_quotes(node: Scalar, context: Context, is_same: Callable[[str], bool] = lambda _: False) -> None:
    """`is_same` tells whether the text without its quotes is read as it is with them."""
    bare = _in_curly_quotes(node.text)
    if bare is not None:
        _report_quotes(node, bare, context, safe=is_same(bare))


def _read_text(node: Scalar, context: Context) -> str | None:
    text = node.text.strip()
    if text[:1] in _CURLY and len(text) <= _LONGEST_REF and (" " not in text or any(map(str.isdigit, text))):
        _check_quotes(node, context)
    return text or None


def _text_at_once(text: str, _: Context) -> str | None:
    text = text.strip()
    return None if text[:1] in _CURLY else text or None


def _read_when(node: Scalar, context: Context) -> Reading:
    text = node.text
    reading = context.dates.get(text)
    if reading is None:
        reading = context.dates[text] = read(text, context.calendar)
    if not text.isascii():
        _check_quotes(node, context, lambda bare: replace(read(bare, context.calendar), text=text) == reading)
    return reading


def _when_at_once(text: str, context: Context) -> Reading | None:
    # Quotes round nothing were read before a key without any value, maybe, and are not the same.
    return context.dates.get(text) if text and text.isascii() else None


def _who_at_once(text: str, context: Context) -> Leads | None:
    # Those that were read before have no blanks to be told of, or they would stand otherwise.
    return context.leads.get(text) if text.isascii() else None


def _read_period(node: Scalar, context: Context) -> Reading:
    _check_quotes(node, context)
    return read_period(node.text, context.calendar)


def _read_figure(node: Scalar, context: Context) -> Amount | None:
    _check_quotes(node, context)
    return read_amount(node.text.strip())


def _read_bars(node: Scalar, context: Context) -> MonthsReading | None:
    _check_quotes(node, context)
    window = context.calendar.grid or context.calendar.period
    return read_months(node.text, window) if window else None


def _read_flag(node: Scalar, context: Context) -> bool | None:
    word = node.text.strip().lower()
    if word in ("true", "yes"):
        return True
    if word in ("false", "no"):
        return False
    context.report(UNKNOWN_WORD, node.span, f"“{node.text}” is neither true nor false", "Write true or false.")
    return None


def _read_whole(node: Scalar, context: Context) -> int | None:
    text = node.text.strip()
    if text.isascii() and text.isdigit() and len(text) < 9:
        return int(text)
    context.report(UNKNOWN_WORD, node.span, f"“{node.text}” is not a whole number", "Write a whole number.")
    return None


def _read_length(node: Scalar, context: Context) -> Any:
    length = read_length(node.text)
    if length is None:
        help_text = "Write a number and a unit, such as 1 month or 30 days."
        context.report(UNKNOWN_WORD, node.span, f"“{node.text}” is not a length of time", help_text)
    return length


SCALARS: dict[type[keys.Kind], Callable[[Scalar, Context], Any]] = {
    keys.Text: _read_text,
    keys.Figure: _read_figure,
    keys.When: _read_when,
    keys.Period: _read_period,
    keys.Bars: _read_bars,
    keys.Flag: _read_flag,
    keys.Whole: _read_whole,
    keys.Length: _read_length,
}

AT_ONCE: dict[type[keys.Kind], Callable[[str, Context], Any]] = {
    keys.Text: _text_at_once,
    keys.When: _when_at_once,
    keys.Who: _who_at_once,
}
"""What nearly every text says, without its place in the file; None for the few that take a closer look."""
