"""What the tests of the reader share: short views of findings and trees."""

from __future__ import annotations

import os
from typing import Any

from planctl.diagnostics import Span
from planctl.source import Mapping, Node, Scalar, Sequence, Source, read_source


def untraced() -> dict[str, str]:
    """The environment for a process whose time counts: one that measures no coverage."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}


def read(text: str, *, pure: bool = False) -> Source:
    """Read a text as a file in UTF-8."""
    return read_source(text.encode(), pure=pure)


def codes(source: Source) -> list[str]:
    """Each finding as `line:column code`."""
    return [f"{finding.span.line}:{finding.span.column} {finding.rule.code}" for finding in source.findings]


def names(source: Source) -> list[str]:
    """Each finding as `line:column name`."""
    return [f"{finding.span.line}:{finding.span.column} {finding.rule.name}" for finding in source.findings]


def plain(node: Node | None) -> Any:
    """A tree as dicts, lists and strings."""
    if isinstance(node, Mapping):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return None if node is None else node.text


def everything(node: Node | None) -> list[tuple[str, str, Span]]:
    """All that can be seen of a tree: what each node is, its text and style, and its place."""
    if node is None:
        return []
    if isinstance(node, Scalar):
        return [(node.style, node.text, node.span)]
    if isinstance(node, Sequence):
        return [("list", "", node.span), *(seen for item in node.items for seen in everything(item))]
    seen = [("keys", "", node.span)]
    for entry in node.entries:
        seen += [*everything(entry.key), *everything(entry.value)]
    return seen


def place(span: Span) -> str:
    """A span as `line:column-line:column`."""
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


def typed(source: Source, span: Span) -> str:
    """The text of the file at a span."""
    lines = source.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    middle = lines[span.line : span.end_line - 1]
    return "\n".join(
        [lines[span.line - 1][span.column - 1 :], *middle, lines[span.end_line - 1][: span.end_column - 1]]
    )


def text_of(node: Node | None) -> Scalar:
    """The node, which must be a text."""
    assert isinstance(node, Scalar)
    return node
