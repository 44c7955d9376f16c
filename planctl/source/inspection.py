"""A second look at each event of a text that may hold names (`&word`), types (`!word`) or odd escapes.

Few plans hold anything of the kind, so one fast search decides whether the look is worth its time.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from planctl.diagnostics import Fix
from planctl.source import refusal_rules, slip_rules
from planctl.source.characters import has_forbidden
from planctl.source.findings import Findings
from planctl.source.pages import Page
from planctl.source.parsers import AliasEvent, Event, ScalarEvent
from planctl.source.quoting import excerpt, quoted, to_type

_PROPERTY = re.compile(r"[&!][^\s,\[\]{}]*")
_NAME = re.compile(rb"&(?<![^\s\[{,:]&)\S")
_TYPE = re.compile(rb"!(?<![^\s\[{,:]!)")
_ESCAPE_ANYWHERE = re.compile(rb"\\[0abvfreNLPxuU]")
_ESCAPE = re.compile(r"\\[0abvfreNLPxuU]")
_LINE_BREAK = re.compile(r"\s*\n\s*")


def needs_inspection(data: bytes) -> bool:
    """Whether any event of a text, in UTF-8, may have a name, a type or an escape for a control character."""
    return bool(
        (b"&" in data and _NAME.search(data))
        or (b"!" in data and _TYPE.search(data))
        or (b"\\" in data and _ESCAPE_ANYWHERE.search(data))
    )


def inspected(get: Callable[[], Event], page: Page, findings: Findings) -> Callable[[], Event]:
    """The same events, with what is refused in them reported."""

    def next_event() -> Event:
        event = get()
        if event.__class__ is ScalarEvent and event.style == '"' and has_forbidden(event.value):
            _refuse_escape(event, page, findings)
        if event.__class__ is not AliasEvent and _has_property(event):
            _refuse_property(event, page, findings)
        return event

    return next_event


def advice_to_quote(event: Event, page: Page) -> tuple[str, Fix | None]:
    """The way out for what was meant as text, where it stands on one line."""
    start, end = event.start_mark, event.end_mark
    if start.line != end.line or event.__class__ not in (ScalarEvent, AliasEvent):
        return "", None
    typed = quoted(page.text[start.index : end.index])
    return f"If it is text, put it in quotes. Type: {excerpt(typed)}", Fix(page.span(start.index, end.index), typed)


def _has_property(event: Event) -> bool:
    return getattr(event, "anchor", None) is not None or getattr(event, "ctag", None) is not None


def _refuse_property(event: Event, page: Page, findings: Findings) -> None:
    """Names and types; the value itself stays in the tree."""
    start = event.start_mark.index
    found = _PROPERTY.match(page.text, start)
    word = found.group() if found else ""
    rule = refusal_rules.ANCHOR if word.startswith("&") else refusal_rules.TAG
    if findings.is_full(rule):
        return
    message = f"“{word}” would not appear in the plan: a {word[:1]} at the start of a text gives an order."
    findings.add(rule, page.span(start, start + len(word)), message, *advice_to_quote(event, page))


def _refuse_escape(event: Event, page: Page, findings: Findings) -> None:
    r"""`"S:\Plans"`: YAML takes `\P` for the end of a paragraph. The tree has what was typed."""
    start, end = event.start_mark.index, event.end_mark.index
    event.value = _LINE_BREAK.sub(" ", page.text[start + 1 : end - 1])
    escape = _ESCAPE.search(page.text, start, end)
    at = escape.start() if escape else start
    message = (
        f"The backslash in “{excerpt(event.value)}” changes what follows it, because the text is in double quotes."
    )
    fix = Fix(page.span(start, end), quoted(event.value))
    advice = f"Use single quotes. {to_type(event.value)}"
    findings.add(slip_rules.BACKSLASH_IN_QUOTES, page.span(at, at + 1), message, advice, fix)
