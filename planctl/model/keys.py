"""How the model declares a plan's keys: one declaration drives the binding, the JSON Schema and the docs.

A key of a plan file is a dataclass field made by `key`: its *kind* says what an officer may write there
and what Python value comes of it. Kinds are plain data; `planctl.binding` and `planctl.model.schema` each
know what to do with every kind.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingABC
from dataclasses import Field, dataclass, field, fields
from functools import cache
from typing import Any, NamedTuple, cast

from planctl.diagnostics import Span
from planctl.source import Entry, Mapping, Node, Scalar


@dataclass(frozen=True, slots=True)
class Kind:
    """What may stand as the value of a key."""


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """Words, kept as typed → `str`. With `prose` they may be long and are Markdown."""

    prose: bool = False


@dataclass(frozen=True, slots=True)
class Choice(Kind):
    """One of a few fixed words → that word as `str`."""

    words: tuple[str, ...]


class Flag(Kind):
    """`true` or `false` → `bool`."""


class Whole(Kind):
    """A whole number → `int`."""


class When(Kind):
    """A date as officers write it → `planctl.dates.Reading`."""


class Period(Kind):
    """A year or a run of years or months → `planctl.dates.Reading`."""


class Bars(Kind):
    """Months of the plan's grid → `planctl.dates.MonthsReading`."""


class Length(Kind):
    """A length of time such as `1 month` → `planctl.dates.Cadence`."""


class Who(Kind):
    """Leads as councils write them → `planctl.model.Leads`."""


class Figure(Kind):
    """A figure as printed, `£100k` or `20.9 days` → `planctl.model.Amount`."""


@dataclass(frozen=True, slots=True)
class ListOf(Kind):
    """Several values → `tuple`. One value may be written without the list."""

    item: Kind


@dataclass(frozen=True, slots=True)
class MapOf(Kind):
    """Values under headings of the officer's own choice → `dict[str, value]` in file order."""

    value: Kind


@dataclass(frozen=True, slots=True)
class Nested(Kind):
    """A group of keys → an instance of the model class `of`.

    With `shorthand`, plain text stands for the group that has only that key.
    """

    of: str
    shorthand: str | None = None


class Key(NamedTuple):
    """One key of a plan file: its name, what it takes, and what the schema and the docs say of it."""

    name: str
    attribute: str
    kind: Kind
    doc: str
    required: bool
    examples: tuple[str, ...]


_KEY = "planctl"


def key(kind: Kind, doc: str, *, required: bool = False, default: object = None, examples: tuple[str, ...] = ()) -> Any:
    """Declare a dataclass field as a key of the plan file.

    Without a value the field is `default`; an empty tuple for `ListOf`, an empty dict for `MapOf`.
    """
    metadata = {_KEY: (kind, doc, required, examples)}
    match kind:
        case ListOf():
            return field(default=(), metadata=metadata)
        case MapOf():
            return field(default_factory=dict, metadata=metadata)
        case _:
            return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A part of a plan that knows where it was written.

    `node` is the group of keys in the file, or the text or list that stands for it where its kind has a
    shorthand; None for what was not written at all, such as the settings of a workspace without any.
    """

    node: Node | None = field(repr=False, compare=False)

    def entry(self, name: str) -> Entry | None:
        """The key `name` with its value as they stand in the file; None where they do not."""
        return self.node.entry(name) if isinstance(self.node, Mapping) else None

    def span(self, name: str) -> Span:
        """Where the value of the key `name` stands; of the key itself where it is empty; else the heading."""
        entry = self.entry(name)
        if entry is None:
            return self.heading_span()
        return entry.key.span if _is_empty(entry.value) else entry.value.span

    def key_span(self, name: str) -> Span:
        """Where the key `name` itself stands; the heading where there is no such key."""
        entry = self.entry(name)
        return entry.key.span if entry else self.heading_span()

    def heading_span(self) -> Span:
        """What names this part to a reader: its ref, else its title, else its first key."""
        for name in ("ref", "title"):
            entry = self.entry(name)
            if entry is not None and not _is_empty(entry.value):
                return entry.value.span
        if self.node is None:
            return Span(1, 1, 1, 1)
        entries = self.node.entries if isinstance(self.node, Mapping) else []
        return entries[0].key.span if entries else self.node.span


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_empty


def keys_of(cls: type[Located]) -> MappingABC[str, Key]:
    """The keys that a model class declares, by name as written in a plan file, in declared order."""
    # mypy looks for the hash of a dataclass among its instances', and finds none that fits.
    hashable: Any = cls
    return _declared(hashable)


@cache
def _declared(cls: type[Located]) -> MappingABC[str, Key]:
    found = [_key_from(item) for item in fields(cls) if _KEY in item.metadata]
    return {made.name: made for made in found}


def _key_from(item: Field[Any]) -> Key:
    kind, doc, required, examples = cast("tuple[Kind, str, bool, tuple[str, ...]]", item.metadata[_KEY])
    # `from` is a word of Python: its attribute is `from_`.
    name = item.name.rstrip("_").replace("_", "-")
    return Key(name, item.name, kind, doc, required, examples)
