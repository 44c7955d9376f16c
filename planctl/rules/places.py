"""Where in a value single words stand: one ref of a list, one name in a lead cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planctl.diagnostics import Span
from planctl.model import Located
from planctl.source import Mapping, Node, Scalar
from planctl.source import Sequence as List


def spans_of_words(part: Located, words: Iterable[str], *keys: str) -> dict[str, Span]:
    """Where each of `words` first stands as a text of its own under `keys`, one inside the other."""
    spans: dict[str, Span] = dict.fromkeys(words, part.span(keys[0]))
    missing = set(spans)
    for scalar in _scalars(_node_at(part, keys)):
        word = scalar.text.strip()
        if word in missing:
            missing.remove(word)
            spans[word] = scalar.span
    return spans


def span_of_value(part: Located, *keys: str) -> Span:
    """Where the value under `keys` (one inside the other) stands."""
    node = _node_at(part, keys)
    return node.span if node is not None else part.span(keys[0])


def span_of_key(part: Located, name: str, key: str) -> Span:
    """Where the heading `name` stands among those under `key`."""
    node = _node_at(part, (key,))
    entry = node.entry(name) if isinstance(node, Mapping) else None
    return entry.key.span if entry else part.span(key)


def span_of_name(part: Located, name: str, key: str) -> Span:
    """Where `name` stands inside the texts under `key`; the whole value where that cannot be told."""
    for scalar in _scalars(_node_at(part, (key,))):
        start = _find(name, scalar.text)
        if start >= 0:
            return _stretch(scalar, start, start + len(name))
    return part.span(key)


def _find(name: str, text: str) -> int:
    """Where a name stands in a text as a word of its own; -1 where it does not."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            return start
        start = text.find(name, start + 1)
    return -1


def _node_at(part: Located, keys: Sequence[str]) -> Node | None:
    node: Node | None = part.node
    for key in keys:
        node = node.get(key) if isinstance(node, Mapping) else None
    return node


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, List):
        yield from (item for item in node.items if isinstance(item, Scalar))


def _stretch(scalar: Scalar, start: int, end: int) -> Span:
    """Characters `start` to `end` of a text; all of it where it is not typed as it reads, on one line."""
    span = scalar.inner_span
    if span is None:
        return scalar.span
    return Span(span.line, span.column + start, span.line, span.column + end)
