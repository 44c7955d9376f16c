"""Reading a plan file: bytes in, a positioned tree and findings out, whatever the bytes are."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from planctl.diagnostics import Finding, Span
from planctl.source import file_rules as rules
from planctl.source.decoding import Decoded, decode
from planctl.source.findings import Findings
from planctl.source.nodes import Mapping, Node, Scalar, Sequence
from planctl.source.suspicion import is_suspicious

if TYPE_CHECKING:
    from planctl.source.tree import Tree


class Source(NamedTuple):
    """What a plan file says.

    `text` is as typed: without the mark that some programs put at the start of a file, and with the line
    ends of the file. `root` is None where nothing could be read. `complete` is False where a part of the
    text had to be left out so that the rest could be read, or where nothing was read; a file can have
    findings and still be complete.
    """

    text: str
    root: Mapping | None
    findings: tuple[Finding, ...]
    complete: bool


def read_source(data: bytes, *, pure: bool = False) -> Source:
    """Read the bytes of a plan file.

    Never raises, whatever the bytes: all that is wrong with them is in the findings, each at the line and
    column where it was typed. `pure` asks for the parser in pure Python, which is used anyway where the one
    in C is not installed; the tree is the same.
    """
    findings = Findings()
    decoded = decode(data, findings)
    if decoded is None:
        return Source("", None, findings.in_order(), complete=False)
    tree = _read(decoded, findings, pure)
    root = _plan_of(tree.root, findings)
    complete = tree.complete and decoded.certain and root is not None
    return Source(decoded.text, root, findings.in_order(), complete)


def parser_name() -> str:
    """The parser in use, in the words of `planctl --version`."""
    from planctl.source import parsers

    return parsers.parser_name()


def _read(decoded: Decoded, findings: Findings, pure: bool) -> Tree:
    """The tree of a text; the slow road only where the fast one fails or something looks odd."""
    # Imported here because ruamel.yaml takes 30 ms to import, and many a command finds its answer in the cache.
    from planctl.source.pages import Page
    from planctl.source.parsers import UnreadableError
    from planctl.source.tree import read_tree

    page = Page(decoded.clean, decoded.data)
    first = None
    with suppress(UnreadableError):
        first = read_tree(page, pure)
    if first is None or first.doubtful or is_suspicious(page.data, decoded.plain):
        from planctl.source.recovery import recover

        first = recover(decoded.clean, first, findings, pure)
    findings.extend(first.findings)
    return first


def _plan_of(root: Node | None, findings: Findings) -> Mapping | None:
    """The keys that a plan begins with."""
    if isinstance(root, Mapping):
        return root
    if root is None or (isinstance(root, Scalar) and root.is_empty):
        if not findings:
            findings.add(rules.EMPTY_FILE, Span(1, 1, 1, 1), "There is nothing in this file.")
        return None
    what = "a list" if isinstance(root, Sequence) else "plain text"
    start = root.span._replace(end_line=root.span.line, end_column=root.span.column)
    findings.add(
        rules.NO_KEYS_AT_TOP,
        start,
        f"This file holds {what}, where a plan begins with keys such as title: ….",
    )
    return None
