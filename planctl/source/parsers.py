"""The YAML parsers: libyaml's where it is installed, ruamel's own otherwise. Both give the same events.

This is the one place that knows ruamel.yaml. Only *events* are used: every `load` of the library types what
it reads (7.10 becomes 7.1), raises errors without a place, and can be brought down by a small file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

try:
    from _ruamel_yaml import CParser
except ImportError:
    CParser = None

__all__ = [
    "AliasEvent",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
]


class Mark(Protocol):
    """A place in the parsed text; all three count from 0, in code points."""

    index: int
    line: int
    column: int


Event = Any
"""An event of ruamel.yaml. Its classes are untyped; `start_mark` and `end_mark` are each a `Mark`."""


class UnreadableError(Exception):
    """The parser cannot go on. `line` and `column` are where it noticed, seldom where the mistake is."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self.line = line
        self.column = column

    @classmethod
    def at(cls, mark: Mark) -> UnreadableError:
        """The stumble at a mark."""
        return cls(mark.line, mark.column)


ERRORS = (YAMLError, ArithmeticError, AssertionError, AttributeError, LookupError, ValueError)
"""What the parsers raise: ruamel's own lets bare Python errors through, on bad escapes for one."""

_COLON = re.compile(r"[ \t]*:")


def parser_name(pure: bool = False) -> str:
    """The parser in use, in the words of `planctl --version`."""
    return "pure Python" if pure or CParser is None else "libyaml (C)"


def event_source(text: str, data: bytes, pure: bool) -> Callable[[], Event]:
    """A function that gives the events of a text one after the other, and then None.

    `data` is the text in UTF-8, which spares libyaml from encoding it. The function raises one of `ERRORS`
    where the text cannot be read. `pure` asks for ruamel's own parser.
    """
    if pure or CParser is None:
        events = _pure_events(text)
        return lambda: next(events, None)
    read: Callable[[], Event] = CParser(data).get_event
    return read


def stumble_of(error: Exception, text: str) -> UnreadableError:
    """Where the parser was when it raised one of `ERRORS`.

    At the end of the text nothing is wrong: there the place counts at which the unfinished thing began.
    """
    problem: Mark | None = getattr(error, "problem_mark", None)
    began: Mark | None = getattr(error, "context_mark", None)
    place = problem or began
    if problem is not None and began is not None and problem.index >= len(text.rstrip()):
        place = began
    return UnreadableError(0, 0) if place is None else UnreadableError.at(place)


class _Place:
    """A mark of our own."""

    __slots__ = ("column", "index", "line")

    def __init__(self, index: int, line: int, column: int) -> None:
        self.index = index
        self.line = line
        self.column = column


def _pure_events(text: str) -> Iterator[Event]:
    """The events of ruamel's own parser, with each absent value moved to where libyaml has it.

    ruamel places it at the next thing in the file, libyaml right behind the colon.
    """
    from ruamel.yaml import YAML

    previous = None
    for event in YAML(typ="safe", pure=True).parse(text):
        if event.__class__ is ScalarEvent and event.implicit[0] and not (event.value or event.style or event.anchor):
            _move_behind_colon(event, previous, text)
        previous = event
        yield event


def _move_behind_colon(event: Event, previous: Event, text: str) -> None:
    key_end: Mark = previous.end_mark
    colon = _COLON.match(text, key_end.index)
    if previous.__class__ is ScalarEvent and colon is not None:
        column = key_end.column + colon.end() - key_end.index
        event.start_mark = event.end_mark = _Place(colon.end(), key_end.line, column)
