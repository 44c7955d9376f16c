"""The positioned tree of a plan file: texts, lists and groups of keys, each knowing where it was typed.

A node keeps the offset where it starts and works out its `Span` only when somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planctl.diagnostics import Span
from planctl.source.pages import Page, Style

WIDTH = 4
"""Places that a key and its value take in the flat list of a `Mapping`."""


class Scalar:
    """A piece of text.

    `text` is what the officer typed: never a number, a date or a yes/no. Quotes are gone, the escapes of
    double quotes are resolved, and the lines of a long text are joined as its style says.
    """

    __slots__ = ("_page", "_start", "text")

    def __init__(self, text: str, start: int, page: Page) -> None:
        self.text = text
        self._start = start
        self._page = page

    @property
    def style(self) -> Style:
        """How it was typed: bare, in either kind of quotes, or as a long text behind `|` or `>`."""
        return self._page.style(self._start)

    @property
    def span(self) -> Span:
        """Where it stands, quotes included; an absent value stands right behind its key's colon."""
        return self._page.span(self._start, self._page.end(self._start, self.text))

    @property
    def inner_span(self) -> Span | None:
        """Where its words stand, quotes left out; None where they are not typed as they read, on one line."""
        span = self.span
        quote = int(self.style in ("single", "double"))
        start, end = span.column + quote, span.end_column - quote
        if span.line != span.end_line or end - start != len(self.text):
            return None
        return Span(span.line, start, span.line, end)

    @property
    def is_empty(self) -> bool:
        """Nothing was typed here, not even quotes."""
        return not self.text and self.style == "plain"

    def __repr__(self) -> str:
        return f"Scalar({self.text!r})"


class Sequence:
    """A list: `items` in the order of the file."""

    __slots__ = ("_end", "_page", "_start", "items")

    def __init__(self, items: list[Node], start: int, end: int | None, page: Page) -> None:
        self.items = items
        self._start = start
        self._end = end
        self._page = page

    @property
    def in_brackets(self) -> bool:
        """Whether the items stand between `[` and `]`, rather than one below the other."""
        return self._end is not None

    @property
    def span(self) -> Span:
        """From the first dash (or the opening bracket) to the end of the last item (or the bracket)."""
        if self._end is not None:
            return self._page.span(self._start, self._end)
        return _until(self._page, self._start, self.items[-1])

    def __repr__(self) -> str:
        return f"Sequence({self.items!r})"


class Entry:
    """One `key: value`."""

    __slots__ = ("key", "value")

    def __init__(self, key: Scalar, value: Node) -> None:
        self.key = key
        self.value = value

    def __repr__(self) -> str:
        return f"Entry({self.key!r}, {self.value!r})"


class Mapping:
    """Keys with their values, no key twice: of two alike, the first is kept.

    Keys and texts become nodes when they are asked for: of the thousands in a plan, all made beforehand would
    take a third of the time that reading it takes. `flat` has for each key its name, where it starts, where
    its value starts, and the value: a text, a list or further keys.
    """

    __slots__ = ("_end", "_flat", "_page", "_places", "_start")

    def __init__(self, flat: list[Any], start: int, end: int | None, page: Page) -> None:
        self._flat = flat
        self._start = start
        self._end = end
        self._page = page
        self._places: dict[str, int] | None = None

    @property
    def in_brackets(self) -> bool:
        """Whether the keys stand between `{` and `}`, rather than one below the other."""
        return self._end is not None

    @property
    def entries(self) -> list[Entry]:
        """The keys with their values, in the order of the file; made afresh at every call."""
        return [self._entry(place) for place in range(0, len(self._flat), WIDTH)]

    def pairs(self) -> list[tuple[str, Node]]:
        """The keys as words with their values, in the order of the file: the quick way through all of them."""
        flat, page = self._flat, self._page
        return [
            (name, Scalar(value, start, page) if value.__class__ is str else value)
            for name, start, value in zip(flat[::WIDTH], flat[2::WIDTH], flat[3::WIDTH], strict=True)
        ]

    def written(self) -> Iterable[tuple[str, Value]]:
        """The keys as words with their values, texts as words too: quicker still, for who needs no place of them."""
        return zip(self._flat[::WIDTH], self._flat[3::WIDTH], strict=True)

    def get(self, key: str) -> Node | None:
        """The value of a key, None where the key is absent."""
        place = self._place(key)
        return None if place is None else self._value(place)

    def __getitem__(self, key: str) -> Node:
        """The value of a key that is there.

        Raises:
            KeyError: where it is not.
        """
        place = self._place(key)
        if place is None:
            raise KeyError(key)
        return self._value(place)

    def entry(self, key: str) -> Entry | None:
        """The key with its value, None where the key is absent."""
        place = self._place(key)
        return None if place is None else self._entry(place)

    @property
    def span(self) -> Span:
        """From the first key (or the opening bracket) to the end of the last value (or the bracket)."""
        if self._end is not None or not self._flat:
            return self._page.span(self._start, self._start if self._end is None else self._end)
        return _until(self._page, self._start, self._value(len(self._flat) - WIDTH))

    def _place(self, key: str) -> int | None:
        if self._places is None:
            self._places = {name: WIDTH * number for number, name in enumerate(self._flat[::WIDTH])}
        return self._places.get(key)

    def _entry(self, place: int) -> Entry:
        return Entry(Scalar(self._flat[place], self._flat[place + 1], self._page), self._value(place))

    def _value(self, place: int) -> Node:
        value: Value = self._flat[place + 3]
        return Scalar(value, self._flat[place + 2], self._page) if isinstance(value, str) else value

    def __repr__(self) -> str:
        return f"Mapping({self.entries!r})"


Node = Scalar | Sequence | Mapping

Value = str | Sequence | Mapping
"""A node as a `Mapping` keeps it: texts become a `Scalar` when they are asked for."""


def _until(page: Page, start: int, last: Node) -> Span:
    """The span from an offset to the end of the last node; the parser's own end is the next key's start."""
    first, end = page.span(start, start), last.span
    return Span(first.line, first.column, end.end_line, end.end_column)
