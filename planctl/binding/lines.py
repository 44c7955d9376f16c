"""The lines to type where something else stands: they come from the model's own declarations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from planctl.model import Brief, Plan, Settings, Update, Work, class_named, keys, keys_of
from planctl.source import Node, Scalar, Sequence
from planctl.source.quoting import quoted
from planctl.words import RAGS

_OF_WORK = ("ref", "lead", "due")
_LONGEST = 60
_MOST_LINES = 12
# Words that may be typed without quotes, and that may be a title, a note or a reason.
_PLAIN = r"[^\W\d_][^\W\d_]*(?:[ ,;'’().–-]+[^\W\d_]+)*\.?"
_NO_WORDS = frozenset({"yes", "no", "true", "false", "none", "null"})


class _Group(NamedTuple):
    """A group of keys: the key that it stands below, alone or as an item of a list, and its model class."""

    key: str
    in_list: bool
    cls: Any


class Wanted(NamedTuple):
    """What should stand in the place of a node, in a few words, and what to do about it."""

    words: str
    help: str


HEADINGS = Wanted(
    "headings of your own", "Below it, type a line for each: a heading of your own, a colon, and its value."
)


def wanted(words: str) -> Wanted:
    """Something that is one text, however many its lines."""
    return Wanted(words, f"Write {words} here.")


def prose_wanted(node: Node) -> Wanted:
    """One text behind a key's colon; where a few lines with dashes stand below it, those lines as one text."""
    items = node.items if isinstance(node, Sequence) and not node.in_brackets else []
    texts = [item.text.strip() for item in items if isinstance(item, Scalar)]
    if not all(texts) or not 1 < len(texts) == len(items) <= _MOST_LINES:
        return wanted("text")
    typed = [f"  {line}" for text in texts for line in text.splitlines()]
    return Wanted("text", "\n".join(["Make one text of it: | behind the colon, and no dashes, as here.", "|", *typed]))


def group_wanted(cls: Any, node: Node) -> Wanted:
    """A group of keys: the lines to type are shown, around the officer's own words where they can be kept."""
    own = _own_words(node)
    telling = _for_words(cls)
    if own and own.lower() in RAGS and "rag" in keys_of(cls):
        telling, own = "rag", own.lower()
    shown = _shown(cls, telling)
    words = f"lines such as {shown[0]}: and {telling if telling in shown[1:] else shown[-1]}:"
    return Wanted(words, "\n".join(["Type these lines, with your own dates and words:", *_typed(cls, telling, own)]))


def colour_typed(rag: str) -> str:
    """The lines that report a colour on a day."""
    return "\n".join(_typed(Update, "rag", rag))


@cache
def _groups() -> Mapping[Any, _Group]:
    """All groups of keys without a shorthand, by their model classes."""
    found = [group for root in (Plan, Settings, Brief) for group in _below(root, set())]
    return {group.cls: group for group in reversed(found)}


def _below(cls: Any, seen: set[Any]) -> Iterator[_Group]:
    if cls in seen:
        return
    seen.add(cls)
    for made in keys_of(cls).values():
        in_list = isinstance(made.kind, keys.ListOf)
        inner = getattr(made.kind, "item", getattr(made.kind, "value", made.kind))
        if isinstance(inner, keys.Nested):
            of = class_named(inner.of)
            if inner.shorthand is None:
                yield _Group(made.name, in_list, of)
            yield from _below(of, seen)


def _shown(cls: Any, telling: str | None) -> list[str]:
    """The keys that most people need: those that must be there, and the one that takes what is said."""
    declared = keys_of(cls)
    needed = {name for name, made in declared.items() if made.required}
    wanted = {*needed, *_OF_WORK} if issubclass(cls, Work) else {*needed, telling}
    if len(wanted - {None}) < 2:
        wanted |= set(list(declared)[:2])
    return [name for name in declared if name in wanted]


def _for_words(cls: Any) -> str | None:
    """The key that takes what somebody would say of the whole: its title, else the first that takes prose."""
    declared = keys_of(cls)
    if "title" in declared and declared["title"].required:
        return "title"
    prose = keys.Text(prose=True)
    return next(
        (name for name, made in declared.items() if prose in (made.kind, getattr(made.kind, "item", None))), None
    )


def _typed(cls: Any, telling: str | None, own: str | None) -> Iterator[str]:
    """The lines of a group of keys, in which one key takes the officer's own words."""
    group = _groups()[cls]
    yield f"{group.key}:"
    for number, name in enumerate(_shown(cls, telling)):
        examples = keys_of(cls)[name].examples
        value = own if own and name == telling else examples[0] if examples else "…"
        mark = "" if not group.in_list else "  " if number else "- "
        yield f"  {mark}{name}: {value}"


def _own_words(node: Node) -> str | None:
    """What an officer has typed, where it may be kept."""
    text = " ".join(node.text.split()) if isinstance(node, Scalar) else ""
    if not text or len(text) > _LONGEST or text.casefold() in _NO_WORDS or any(map(str.isdigit, text)):
        return None
    return text if re.fullmatch(_PLAIN, text) else quoted(text)
