"""From the parser's events to our own tree, and the refusals that only the events show.

This is the hot road: 120 actions take 6,000 events, and the two loops below see each of them. They
therefore hold local names, look at nothing twice, and leave every rare case to a method.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from planctl.diagnostics import Rule
from planctl.source import refusal_rules as rules
from planctl.source.findings import Findings
from planctl.source.inspection import advice_to_quote, inspected, needs_inspection
from planctl.source.nodes import WIDTH, Mapping, Node, Scalar, Sequence, Value
from planctl.source.pages import Page
from planctl.source.parsers import (
    ERRORS,
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    UnreadableError,
    event_source,
    stumble_of,
)

DEEPEST = 40
"""Levels of lists and keys inside each other; the real plans have 12."""

_SKIPPED = 400
"""Levels below the deepest that are still passed over; beyond them the scanner would take quadratic time."""


_BRACKET = re.compile(r"[\[\]{}]")
_COLON = re.compile(r"\s*:")


class Tree(NamedTuple):
    """What the parser made of a text.

    `complete` is False where a part of it has no place in the tree. `doubtful` says that a list may have been
    swallowed by the text above it.
    """

    root: Node | None
    findings: Findings
    complete: bool
    doubtful: bool = False


def read_tree(page: Page, pure: bool) -> Tree:
    """The tree of a text.

    Raises `UnreadableError` where the parser cannot go on, and where a second document or a directive starts.
    """
    findings = Findings()
    reader = _TreeReader(page, findings, pure)
    too_deep = _bracket_too_deep(page)
    if too_deep is not None:
        reader.refuse_depth(too_deep)
        return Tree(None, findings, complete=False)
    try:
        with _no_garbage_collection():
            root = reader.read()
    except _TooNestedError:
        return Tree(None, findings, complete=False)
    except ERRORS as error:
        raise stumble_of(error, page.text) from error
    return Tree(root, findings, reader.complete, reader.doubtful)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Suspend the collector, which would search the growing tree again and again; a tree has no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _bracket_too_deep(page: Page) -> int | None:
    """The offset of the first bracket inside too many others, where they are so many that a parser would choke."""
    if page.data.count(b"[") + page.data.count(b"{") <= _SKIPPED:
        return None
    open_ones: list[int] = []
    for bracket in _BRACKET.finditer(page.text):
        if bracket.group() in "[{":
            open_ones.append(bracket.start())
        elif open_ones:
            open_ones.pop()
        if len(open_ones) > _SKIPPED:
            return open_ones[DEEPEST]
    return None


def _has_items(value: Value) -> bool:
    """Whether a value is a list of things that have keys of their own, as actions have."""
    return isinstance(value, Sequence) and any(isinstance(item, Mapping) for item in value.items)


class _TooNestedError(Exception):
    """Reading on would take too long: nothing of the text is used."""


class _TreeReader:
    """Reads one text, once."""

    def __init__(self, page: Page, findings: Findings, pure: bool) -> None:
        self.complete = True
        self.doubtful = False
        self._page = page
        self._findings = findings
        self._get = event_source(page.text, page.data, pure)
        if needs_inspection(page.data):
            self._get = inspected(self._get, page, findings)

    def read(self) -> Node | None:
        """The tree of the only document, None for an empty text."""
        self._get()
        start = self._get()
        if start.__class__ is not DocumentStartEvent:
            return None
        if start.version or start.tags:
            raise UnreadableError.at(start.start_mark)
        event = self._get()
        value = self._value(event, 1)
        self._get()
        after = self._get()
        if after.__class__ is not StreamEndEvent:
            raise UnreadableError.at(after.start_mark)
        return Scalar(value, event.start_mark.index, self._page) if isinstance(value, str) else value

    def _value(self, event: Event, depth: int) -> Value:
        """What starts with an event that is no text; an empty text in place of what is refused."""
        kind = event.__class__
        if kind is MappingStartEvent:
            return self._mapping(event, depth) if depth <= DEEPEST else self._too_deep(event)
        if kind is SequenceStartEvent:
            return self._sequence(event, depth) if depth <= DEEPEST else self._too_deep(event)
        return event.value if kind is ScalarEvent else self._alias(event)

    def _sequence(self, start: Event, depth: int) -> Sequence:
        get, page, value_of = self._get, self._page, self._value
        items: list[Node] = []
        while True:
            event = get()
            if event.__class__ is ScalarEvent:
                value = event.value
                if " - " in value:
                    self._look_for_lost_dash(event)
            elif event.__class__ is SequenceEndEvent:
                break
            else:
                value = value_of(event, depth + 1)
            items.append(Scalar(value, event.start_mark.index, page) if value.__class__ is str else value)
        end = event.end_mark.index if start.flow_style else None
        return Sequence(items, start.start_mark.index, end, page)

    def _mapping(self, start: Event, depth: int) -> Mapping:
        get, value_of = self._get, self._value
        flat: list[Any] = []
        while True:
            key = get()
            if key.__class__ is ScalarEvent:
                event = get()
                if event.__class__ is ScalarEvent:
                    value = event.value
                    if " - " in value:
                        self._look_for_lost_dash(event)
                else:
                    value = value_of(event, depth + 1)
                flat += (key.value, key.start_mark.index, event.start_mark.index, value)
            elif key.__class__ is MappingEndEvent:
                break
            else:
                self._refuse_key(key, depth)
        in_brackets = start.flow_style
        names = set(flat[::WIDTH])
        if len(names) * WIDTH != len(flat) or in_brackets or "" in names or "<<" in names:
            self._check_keys(flat, in_brackets)
        return Mapping(flat, start.start_mark.index, key.end_mark.index if in_brackets else None, self._page)

    def _look_for_lost_dash(self, event: Event) -> None:
        """A dash that stands too far right is swallowed by the text above it, without any error."""
        if not event.style and event.start_mark.line != event.end_mark.line:
            self.doubtful = True

    def _check_keys(self, flat: list[Any], in_brackets: bool) -> None:
        self._refuse_duplicates(flat)
        for place in range(0, len(flat), WIDTH):
            name, start, _, value = flat[place : place + WIDTH]
            key = Scalar(name, start, self._page)
            if in_brackets:
                self._look_for_lost_question(start)
            if not name and key.style == "plain":
                # Only ruamel reads a line that begins with a colon. Stop, as libyaml does.
                raise UnreadableError(self._page.line(start) - 1, 0)
            if not name:
                self._findings.add(
                    rules.NO_KEY_BEFORE_COLON,
                    key.span,
                    "Nothing stands between the quotes before this colon.",
                )
            elif name == "<<" and key.style == "plain":
                message = "The key << asks for keys from elsewhere, which plans do not use."
                self._findings.add(rules.MERGE_KEY, key.span, message)
            elif in_brackets and value == "":
                self._check_absent(flat, place, key)

    def _look_for_lost_question(self, start: int) -> None:
        """Inside `{ }` a question mark before a key vanishes, even where no space parts them: `{?lead: HB}`."""
        text = self._page.text
        at = text.rfind("?", 0, start)
        if at >= 0 and not text[at + 1 : start].strip() and text[:at].rstrip()[-1:] in "[{,":
            message = "A question mark at the start of a key inside brackets would not appear in the plan."
            self._findings.add(rules.KEY_NOT_TEXT, self._page.span(at, at + 1), message)

    def _check_absent(self, flat: list[Any], place: int, key: Scalar) -> None:
        """Inside `{ }`, a key without a value; in `{Staffing: £7,969k}` the key `969k` has no colon either."""
        colon = _COLON.match(self._page.text, self._page.end(flat[place + 1], key.text))
        if colon is None:
            # A colon inside the key may be one that lacks its space, as in `{lead:HB}`.
            self.doubtful = self.doubtful or ":" in key.text
            message = f"“{key.text}” has no colon inside {{ }}: did a comma split a value?"
            self._findings.add(rules.COMMA_SPLIT_VALUE, key.span, message)
        elif self._page.text[flat[place + 2]] not in "'\"":
            # Each parser has its own idea where a value is that is not there.
            flat[place + 2] = colon.end()

    def _refuse_duplicates(self, flat: list[Any]) -> None:
        """Report every key that was there before, and keep the first.

        Where the first key comes again and others follow it, they belong to an item that lacks its dash: one
        finding says so for all of them. Two such keys in a row are an item that is lost, and so is each of a list
        that is left out.
        """
        seen: dict[str, int] = {}
        kept: list[Any] = []
        lacks_dash = is_second = False
        for place in range(0, len(flat), WIDTH):
            name, start = flat[place], flat[place + 1]
            if name not in seen:
                seen[name] = start
                kept += flat[place : place + WIDTH]
                is_second = False
                continue
            if is_second or _has_items(flat[place + WIDTH - 1]):
                self.complete = False
            is_second = True
            if self._findings.is_full(rules.DUPLICATE_KEY):
                continue
            span = Scalar(name, start, self._page).span
            message = f"“{name}” is already given in line {self._page.line(seen[name])}."
            advice = ""
            if name == flat[0] and flat[place + WIDTH : place + WIDTH + 1] and flat[place + WIDTH] in seen:
                lacks_dash = True
                advice = f"If another item of a list starts here, type a dash and a space before it: - {name}: …"
                self._findings.add(rules.DUPLICATE_KEY, span, message, advice)
            elif not lacks_dash:
                self._findings.add(rules.DUPLICATE_KEY, span, message)
        flat[:] = kept

    def _refuse_key(self, event: Event, depth: int) -> None:
        """Pass over a key that is a list, a group of keys or a reference, and over its value."""
        if event.__class__ is not AliasEvent:
            self._find(rules.KEY_NOT_TEXT, event, "What stands before the colon is no plain word.")
        self._value(event, depth + 1)
        self._value(self._get(), depth + 1)
        self.complete = False

    def _alias(self, event: Event) -> str:
        """A reference to another text: refused, and its place in the tree is empty."""
        self.complete = False
        if self._findings.is_full(rules.ALIAS):
            return ""
        start, end = event.start_mark.index, event.end_mark.index
        message = f"“*{event.anchor}” asks for a text from elsewhere, which plans do not use."
        advice, fix = advice_to_quote(event, self._page)
        self._findings.add(rules.ALIAS, self._page.span(start, end), message, advice, fix)
        return ""

    def _too_deep(self, event: Event) -> str:
        """Pass over what stands too deep; its place in the tree is empty."""
        self.refuse_depth(event.start_mark.index)
        level = 1
        while level:
            kind = self._get().__class__
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                level += 1
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                level -= 1
            if level > _SKIPPED:
                raise _TooNestedError
        return ""

    def refuse_depth(self, start: int) -> None:
        """Report what stands too deep, at its offset."""
        message = f"This stands more than {DEEPEST} levels deep, where no plan has more than a dozen."
        self._findings.add(rules.NESTED_TOO_DEEP, self._page.span(start, start + 1), message)
        self.complete = False

    def _find(self, rule: Rule, event: Event, message: str) -> None:
        """Report a list or group of keys at its first character."""
        start = event.start_mark.index
        self._findings.add(rule, self._page.span(start, start + 1), message)
