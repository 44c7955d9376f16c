"""What every part of a plan has in common: it knows where it was written."""

from __future__ import annotations

from typing import ClassVar

from planctl.diagnostics import Span
from planctl.model.keys import Keyed
from planctl.source import Entry, Mapping, Node, Scalar


class Located(Keyed):
    """A part of a plan that knows where it was written.

    `node` is the group of keys in the file, or the text or list that stands for it where its kind has a
    shorthand; None for what was not written at all, such as the settings of a workspace without any.
    """

    node: Node | None

    _aside: ClassVar[frozenset[str]] = frozenset({"node"})

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
