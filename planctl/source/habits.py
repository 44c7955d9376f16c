"""Which keys a plan has below which: where a key stands elsewhere, it is likely to stand here."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from planctl.source.draft import Draft
from planctl.source.shapes import behind_dash, behind_spaces, indent_of, key_at


class FirstKey(NamedTuple):
    """The first key of a line, and how many columns behind its dash it starts; "" where a line has none."""

    name: str
    offset: int


def first_key(text: str) -> FirstKey:
    """The key that a line begins with, behind its dashes."""
    start = at = behind_spaces(text)
    while (behind := behind_dash(text, at)) is not None:
        at = behind_spaces(text, behind)
    key = key_at(text, at)
    return FirstKey(text[key.start : key.end] if key else "", at - start)


def parent_of(draft: Draft, line: int, column: int) -> str:
    """The key that a line would belong to if it started in a column; "" at the top of a plan."""
    for number in range(line - 1, -1, -1):
        text = draft[number]
        indent = indent_of(text)
        if indent >= column or indent == len(text) or text[indent] == "#":
            continue
        name, offset = first_key(text)
        if name and indent + offset < column:
            return name
    return ""


class Habits:
    """The keys of a draft as it was typed, each with the key that it stands below."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def has(self, name: str, parent: str | None = None) -> bool:
        """Whether a line that starts with spaces alone has this key, below this one if asked so."""
        parents = self._parents.get(name, set())
        return bool(parents) if parent is None else parent in parents

    @cached_property
    def _parents(self) -> dict[str, set[str]]:
        """Made when first asked for: few files have tabs."""
        draft = self._draft
        parents: dict[str, set[str]] = {}
        above: list[tuple[int, str]] = []
        for line in range(len(draft)):
            text = draft[line]
            indent = indent_of(text)
            if indent == len(text) or text[indent] == "#" or behind_spaces(text) > indent:
                continue
            name, offset = first_key(text)
            above = [(column, key) for column, key in above if column < indent + offset]
            if name:
                parents.setdefault(name, set()).add(above[-1][1] if above else "")
                above.append((indent + offset, name))
        return parents
