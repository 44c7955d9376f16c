"""Kinds and model classes, each made ready to turn a node of the file into what it promises."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache
from typing import Any, NamedTuple

from planctl.binding.context import Context, wrong_shape
from planctl.binding.lines import HEADINGS, group_wanted, prose_wanted, wanted
from planctl.binding.meant import keys_meant, place_of_colour
from planctl.binding.rules import MISSING_KEY, UNKNOWN_KEY, UNKNOWN_WORD
from planctl.binding.scalars import AT_ONCE, SCALARS, bind_who
from planctl.diagnostics import Fix
from planctl.diagnostics.suggest import did_you_mean
from planctl.model import Located, Priority, Work, class_named, keys, keys_of
from planctl.source import Mapping, Node, Scalar, Sequence
from planctl.source.splicing import likeness

_WORD_IN_NAME = re.compile(r"(?<=[a-z])(?=[A-Z])")

Binder = Callable[[Node, Context], Any]


class _Bound(NamedTuple):
    """A key, made ready for binding: where its value goes, how it is told `at_once` from nearly all texts, and how."""

    attribute: str
    at_once: Callable[[str, Context], Any] | None
    bind: Binder


class _Shape(NamedTuple):
    """A model class, made ready for binding: its keys, and those that must be there, with where their values go."""

    keys: dict[str, _Bound]
    required: tuple[tuple[str, str], ...]


@cache
def _shape(cls: type[Located]) -> _Shape:
    declared = keys_of(cls)
    bound = {name: _Bound(made.attribute, _at_once(made.kind), _binder(made.kind)) for name, made in declared.items()}
    return _Shape(bound, tuple((name, made.attribute) for name, made in declared.items() if made.required))


def bind_class(cls: Any, node: Mapping, context: Context, **given: Any) -> Any:
    """An instance of a model class from its group of keys, with whatever of it could be bound."""
    shape = _shape(cls)
    known = shape.keys
    meant: set[str | None] = set()
    for name, written in node.written():
        found = known.get(name)
        if found is None:
            meant.add(_unknown_key(cls, name, node, context))
            continue
        attribute, at_once, bind = found
        value = at_once(written, context) if at_once is not None and type(written) is str else None
        if value is None:
            value = bind(node[name] if isinstance(written, str) else written, context)
        if value is not None:
            given[attribute] = value
    bound = cls(node=node, **given)
    for name, attribute in shape.required:
        if name not in meant and not given.get(attribute):
            _check_required(name, node, bound, context)
    return bound


def _unknown_key(cls: Any, name: str, node: Mapping, context: Context) -> str | None:
    """Report a key that is none; the one that was meant, if one is near enough."""
    entry = node.entry(name)
    if name.startswith("x-") or entry is None:
        return None
    known = keys_of(cls)

    def is_absent(key: str) -> bool:
        return key in known and node.get(key) is None

    # Looked for one after the other, each only where it is wanted: one file may have 59,000 such keys.
    same = next(filter(is_absent, _same_words(name, tuple(known))), None)
    colour = place_of_colour(name, entry.value, known)
    suggestion = same or next(filter(is_absent, keys_meant(name)), None)
    if suggestion is None and colour is None and context.may_guess():
        suggestion = did_you_mean(name, filter(is_absent, known))
    if same:
        help_text = f"Write {same}."
    elif colour:
        help_text = colour
    elif suggestion:
        help_text = f"Did you mean {suggestion}?"
    else:
        help_text = f"Keys that may stand here: {', '.join(known)}. Keys of your own begin with x-."
    fix = _fix(entry.key, suggestion, same)
    message = f"{name} is not a key that belongs here"
    loses_work = suggestion is not None and _holds_work(known[suggestion].kind) and not _is_blank(entry.value)
    context.report(UNKNOWN_KEY, entry.key.span, message, help_text, fix, loses_work=loses_work)
    return suggestion


def _holds_work(kind: keys.Kind) -> bool:
    """Whether a key of this kind holds priorities, measures or actions."""
    inner = kind.item if isinstance(kind, keys.ListOf) else kind
    return isinstance(inner, keys.Nested) and issubclass(class_named(inner.of), (Priority, Work))


def _same_words(text: str, words: tuple[str, ...]) -> Collection[str]:
    """The words that differ from a text in what makes no difference (`likeness`)."""
    return _by_likeness(words).get(likeness(text), ())


@cache
def _by_likeness(words: tuple[str, ...]) -> dict[str, list[str]]:
    alike: dict[str, list[str]] = {}
    for word in words:
        alike.setdefault(likeness(word), []).append(word)
    return alike


def _fix(node: Scalar, suggestion: str | None, same: str | None) -> Fix | None:
    """The repair that puts a word in the place of another; safe where it is the same word, typed as it reads."""
    if suggestion is None:
        return None
    inner = node.inner_span
    return Fix(inner or node.span, suggestion, safe=bool(same and inner))


def _check_required(name: str, node: Mapping, bound: Located, context: Context) -> None:
    entry = node.entry(name)
    if entry is None:
        what = _WORD_IN_NAME.sub(" ", type(bound).__name__).lower()
        article = "an" if what[0] in "aeiou" else "a"
        help_text = f"Add a line {name}: with its value."
        context.report(MISSING_KEY, bound.heading_span(), f"{article} {what} needs {name}", help_text)
    elif _is_blank(entry.value):
        context.report(MISSING_KEY, entry.key.span, f"{name} has no value", f"Write the value after {name}:.")


def _is_blank(node: Node) -> bool:
    if isinstance(node, Scalar):
        return not node.text.strip()
    return isinstance(node, Sequence) and not node.items


def _at_once(kind: keys.Kind) -> Callable[[str, Context], Any] | None:
    """What tells the value of a text without its place in the file; None where a place may be needed after all.

    For what it does not tell, there is the binder.
    """
    if isinstance(kind, keys.Choice):
        words = {word: word for word in kind.words}
        return lambda text, _: words.get(text)
    return AT_ONCE.get(type(kind))


@cache
def _binder(kind: keys.Kind) -> Binder:
    """The function that turns a node into what `kind` promises, or reports why it cannot."""
    match kind:
        case keys.ListOf(item):
            return _list_binder(_binder(_plain(item)), flat=not isinstance(item, keys.Nested))
        case keys.MapOf(value):
            return _map_binder(value)
        case keys.Nested(of, shorthand):
            return _nested_binder(of, shorthand)
        case keys.Choice(words):
            return _choice_binder(words)
        case keys.Who():
            return bind_who
        case _:
            return _scalar_binder(SCALARS[type(kind)], prose=kind == keys.Text(prose=True))


def _plain(kind: keys.Kind) -> keys.Kind:
    """The kind of an item of a list, which has no colon behind which a long text could begin."""
    return keys.Text() if isinstance(kind, keys.Text) else kind


def _scalar_binder(convert: Callable[[Scalar, Context], Any], *, prose: bool) -> Binder:
    def bind(node: Node, context: Context) -> Any:
        if type(node) is Scalar:
            # Nearly every text has words in it, and whether quotes stand around none is slow to tell.
            return convert(node, context) if node.text or not node.is_empty else None
        wrong_shape(node, prose_wanted(node) if prose else wanted("text"), context)
        return None

    return bind


def _list_binder(bind_item: Binder, *, flat: bool) -> Binder:
    def bind(node: Node, context: Context) -> tuple[Any, ...] | None:
        if type(node) is Sequence:
            items = [bind_item(item, context) for item in node.items]
        elif type(node) is Mapping and flat:
            wrong_shape(node, wanted("text or a list of texts"), context)
            return None
        elif type(node) is Scalar and node.is_empty:
            return None
        else:
            items = [bind_item(node, context)]
        return tuple(item for item in items if item is not None)

    return bind


def _map_binder(kind: keys.Kind) -> Binder:
    bind_value = _binder(kind)
    # A heading without a value still says something: `HB:` alone, that HB is somebody.
    bare: Any = class_named(kind.of) if isinstance(kind, keys.Nested) else None

    def bind(node: Node, context: Context) -> dict[str, Any] | None:
        if type(node) is Mapping:
            values = {}
            for heading, value_node in node.pairs():
                value = bind_value(value_node, context)
                if value is None and bare is not None:
                    value = bare(node=value_node)
                if value is not None:
                    values[heading] = value
            return values
        if not (type(node) is Scalar and node.is_empty):
            wrong_shape(node, HEADINGS, context)
        return None

    return bind


def _nested_binder(of: str, shorthand: str | None) -> Binder:
    cls: Any = class_named(of)

    def bind(node: Node, context: Context) -> Any:
        if type(node) is Mapping:
            return bind_class(cls, node, context)
        if shorthand is not None:
            short = _shape(cls).keys[shorthand]
            value = short.bind(node, context)
            return None if value is None else cls(node=node, **{short.attribute: value})
        if not (type(node) is Scalar and node.is_empty):
            wrong_shape(node, group_wanted(cls, node), context, loses_work=issubclass(cls, (Priority, Work)))
        return None

    return bind


def _choice_binder(words: tuple[str, ...]) -> Binder:
    def bind(node: Node, context: Context) -> str | None:
        if type(node) is not Scalar:
            wrong_shape(node, wanted(f"one of the words {', '.join(words)}"), context)
            return None
        if node.text in words or node.is_empty:
            return node.text or None
        return _nearest_word(node, words, context)

    return bind


def _nearest_word(node: Scalar, words: tuple[str, ...], context: Context) -> str | None:
    """Report a word that is not one of the few; one that differs in what makes no difference still counts."""
    same = next(iter(_same_words(node.text, words)), None)
    suggestion = same
    if suggestion is None and context.may_guess():
        suggestion = did_you_mean(node.text, words)
    help_text = f"Write {suggestion}." if suggestion else f"The words are: {', '.join(words)}."
    fix = _fix(node, suggestion, same)
    context.report(UNKNOWN_WORD, node.span, f"“{node.text}” is not a word that belongs here", help_text, fix)
    return same
