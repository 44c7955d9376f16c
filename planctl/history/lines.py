"""Which lines of files have changed since a commit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from planctl.clean import source_lines
from planctl.diagnostics import Diagnostic, Span
from planctl.files import read_if_possible
from planctl.history.repository import Repository
from planctl.history.tree import Tree
from planctl.source.decoding import decode
from planctl.source.findings import Findings


@dataclass(frozen=True)
class ChangedLines:
    """By path, the numbers of the lines that have changed; a file that is not named here is new as a whole."""

    lines: Mapping[str, frozenset[int]]

    def touch(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding stands on a changed line, at least with one of its lines, or in a new file."""
        changed = self.lines.get(diagnostic.path)
        return changed is None or not changed.isdisjoint(_lines_of(diagnostic.span))


def lines_changed_since(
    repository: Repository, sha: str, files: Iterable[tuple[str, Path, Sequence[str]]]
) -> ChangedLines:
    """What has changed in files since a commit; a file is its path as shown, where it is, and its lines now."""
    tree = repository.tree(sha)
    lines = {}
    for shown, path, now in files:
        if tree.is_file(path):
            lines[shown] = changed_lines(_lines(tree, path), now)
    return ChangedLines(lines)


def _lines(tree: Tree, path: Path) -> Sequence[str]:
    """The lines of a file then; none of what was a link, or no text, or more than any plan."""
    data = read_if_possible(tree, path)
    decoded = None if data is None else decode(data, Findings())
    return source_lines(decoded.text) if decoded else ()


def changed_lines(before: Sequence[str], now: Sequence[str]) -> frozenset[int]:
    """The numbers, from 1, of the lines that are new or different; where some are gone, of those around the gap."""
    start = _alike(before, now)
    end = _alike(before[start:][::-1], now[start:][::-1])
    old, new = before[start : len(before) - end], now[start : len(now) - end]
    if not old and not new:
        return frozenset()
    from difflib import SequenceMatcher

    changed: set[int] = set()
    for kind, _, _, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "delete":
            changed |= {start + first, start + first + 1}
        elif kind != "equal":
            changed.update(range(start + first + 1, start + last + 1))
    return frozenset(number for number in changed if 1 <= number <= len(now))


def _alike(before: Sequence[str], now: Sequence[str]) -> int:
    """How many lines both have in common from the start."""
    pairs = enumerate(zip(before, now, strict=False))
    return next((index for index, (old, new) in pairs if old != new), min(len(before), len(now)))


def _lines_of(span: Span) -> range:
    """The lines of a span; one that ends before the first column of a line leaves that line out."""
    last = span.end_line if span.end_column > 1 else span.end_line - 1
    return range(span.line, max(span.line, last) + 1)
