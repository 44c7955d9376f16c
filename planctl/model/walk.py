"""Every value of a kind in a plan, with the part and the key that hold it.

Which parts of the model hold such values is worked out once a class from the model's own declarations,
so that a date key added to the model is looked at from then on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

from planctl.diagnostics import Span
from planctl.model import Located, class_named, keys_of
from planctl.model.keys import Kind, ListOf, MapOf, Nested

_Value = TypeVar("_Value")
_Kinds = tuple[type[Kind], ...]


class Written(NamedTuple, Generic[_Value]):
    """A value, and the part of the plan and the key under which it was written."""

    part: Located
    key: str
    value: _Value

    @property
    def span(self) -> Span:
        """Where the value stands."""
        return self.part.span(self.key)


def values_in(root: Located, *kinds: type[Kind]) -> list[Written[Any]]:
    """All values of the given kinds in a part and in what is nested in it, one at a time even of lists.

    They come in the order in which they are written; of a key without a value there is none.
    """
    found: list[Written[Any]] = []
    _collect(root, kinds, found)
    return found


def _collect(part: Located, kinds: _Kinds, found: list[Written[Any]]) -> None:
    cls: Any = type(part)
    routes = _routes(cls, kinds)
    for attribute, value in vars(part).items():
        name = routes.get(attribute)
        if name is None or value is None:
            continue
        if name is _BELOW:
            for one in _each(value):
                _collect(one, kinds, found)
        # Nearly every such key holds one value, for which the short way is there.
        elif type(value) is tuple or type(value) is dict:
            found += [Written(part, name, one) for one in _each(value)]
        else:
            found.append(Written(part, name, value))


def _each(value: object) -> Iterable[Any]:
    """The values under a key: of one, of a list, of headings."""
    if type(value) is tuple:
        return value
    return value.values() if isinstance(value, dict) else (value,)


_BELOW = ""
"""What stands for the name of a key whose parts hold more."""


@cache
def _routes(cls: type[Any], kinds: _Kinds) -> Mapping[str, str]:
    """By the attributes of a class that lead to values of some kinds, the names of their keys, or `_BELOW`."""
    declared = keys_of(cls).values()
    held = {key.attribute: key.name for key in declared if isinstance(_innermost(key.kind), kinds)}
    below = (key.attribute for key in declared if _leads_to(_innermost(key.kind), kinds, frozenset()))
    return {**dict.fromkeys(below, _BELOW), **held}


def _innermost(kind: Kind) -> Kind:
    match kind:
        case ListOf(inner) | MapOf(inner):
            return _innermost(inner)
        case _:
            return kind


def _leads_to(kind: Kind, kinds: _Kinds, above: frozenset[str]) -> bool:
    """Whether a part holds such values at any depth; `above` are the classes that are being looked into."""
    if not isinstance(kind, Nested) or kind.of in above:
        return False
    inside = [_innermost(key.kind) for key in keys_of(class_named(kind.of)).values()]
    return any(isinstance(inner, kinds) or _leads_to(inner, kinds, above | {kind.of}) for inner in inside)
