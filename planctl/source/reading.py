"""The words in which the proofreader's parts talk about values."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class After(Enum):
    """What a line further right than the keys may be, after what has been read."""

    BLOCK = auto()
    """A list or keys: nothing stands behind the colon or dash yet."""
    TEXT = auto()
    """The text goes on."""
    NOTHING = auto()
    """The value is complete."""


class Value(NamedTuple):
    """Where a value starts, the column of the key or dash that it belongs to, and the key's name."""

    line: int
    start: int
    parent: int
    key: str = ""


class Read(NamedTuple):
    """The line to read next, and what may follow."""

    line: int
    after: After
