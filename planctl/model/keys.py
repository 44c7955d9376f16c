"""How the model declares a plan's keys: one declaration drives the binding, the JSON Schema and the docs.

A key of a plan file is an attribute of a class of `Keyed`, made by `key`: its *kind* says what an officer may write
there and what Python value comes of it. Kinds are plain data; `planctl.binding` and `planctl.model.schema` each know
what to do with every kind.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingABC
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple, NoReturn, Self, dataclass_transform


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


class _Declared(NamedTuple):
    """What `key` is told of an attribute whose name it does not know yet."""

    kind: Kind
    doc: str
    required: bool
    default: object
    examples: tuple[str, ...]


def key(kind: Kind, doc: str, *, required: bool = False, default: object = None, examples: tuple[str, ...] = ()) -> Any:
    """Declare an attribute of a class of `Keyed` as a key of the plan file.

    Without a value the attribute is `default`; an empty tuple for `ListOf`, an empty mapping for `MapOf`.
    """
    return _Declared(kind, doc, required, _default_of(kind, default), examples)


def _default_of(kind: Kind, default: object) -> object:
    match kind:
        case ListOf():
            return ()
        case MapOf():
            return MappingProxyType({})
        case _:
            return default


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Keyed:
    """What has keys: a frozen dataclass in all but how it is made.

    The library would write and compile the functions of two dozen classes whenever planctl starts, which takes as long
    as it takes to read three plans; and an action would be given thirty values one by one, of which its officer wrote
    six. Here a part holds what was written, and its class what stands for the rest.
    """

    # What is said of a part besides what it says, such as where it is written; no two are told apart by that.
    _aside: ClassVar[frozenset[str]] = frozenset()
    _keys: ClassVar[MappingABC[str, Key]] = {}

    def __init_subclass__(cls) -> None:
        declared = {name: made for name, made in vars(cls).items() if isinstance(made, _Declared)}
        for attribute, made in declared.items():
            setattr(cls, attribute, made.default)
        own = (_key(attribute, made) for attribute, made in declared.items())
        cls._keys = {**cls._keys, **{made.name: made for made in own}}

    def __init__(self, **given: Any) -> None:
        object.__setattr__(self, "__dict__", given)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name} stays as it was written")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{name} stays as it was written")

    def __eq__(self, other: object) -> bool:
        """Whether the other says the same, wherever it is written."""
        return type(self) is type(other) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash(tuple(self._said().values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._said().items())})"

    def _said(self) -> dict[str, Any]:
        """What it says: values that are no more than what stands for none are left out."""
        held = ((name, value) for name, value in sorted(vars(self).items()) if name not in self._aside)
        return {name: value for name, value in held if value != getattr(type(self), name, None)}

    def replaced(self, **given: Any) -> Self:
        """The same part with other values.

        Raises:
            AttributeError: for a value that such a part has not.
        """
        for name in given:
            getattr(self, name)
        return type(self)(**{**vars(self), **given})


def keys_of(cls: type[Keyed]) -> MappingABC[str, Key]:
    """The keys that a model class declares, by name as written in a plan file, in declared order."""
    return cls._keys


def _key(attribute: str, made: _Declared) -> Key:
    # `from` is a word of Python: its attribute is `from_`.
    name = attribute.rstrip("_").replace("_", "-")
    return Key(name, attribute, made.kind, made.doc, made.required, made.examples)
