"""Diagnostics for a person: the line, a caret under the place, and the way out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from planctl.clean import clean
from planctl.diagnostics.finding import Diagnostic, Severity
from planctl.wording import plural

# A stretch of text and the word whose colour it takes, which is "" for most.
Segment = tuple[str, str]
Line = tuple[Segment, ...]

MOST_PER_FILE = 200
_WIDEST = 160


def concise_lines(diagnostics: Iterable[Diagnostic]) -> Iterator[Line]:
    """A line a finding: `path:line:column: severity[CODE name] message`."""
    return (_headline(diagnostic) for diagnostic in diagnostics)


def text_lines(diagnostics: Sequence[Diagnostic], texts: Mapping[str, Sequence[str]]) -> Iterator[Line]:
    """Findings with their source lines and cures; of one file the first 200, then the count of the rest.

    `texts` holds the lines of each file by its path.
    """
    for path, members in groupby(diagnostics, key=lambda diagnostic: diagnostic.path):
        found = list(members)
        for diagnostic in found[:MOST_PER_FILE]:
            yield _headline(diagnostic)
            yield from _excerpt(diagnostic, texts.get(path, ()))
            yield from _cure(diagnostic.help)
            yield ()
        if len(found) > MOST_PER_FILE:
            rest = len(found) - MOST_PER_FILE
            yield ((f"{clean(path)}: {plural(rest, 'more finding')}; --format concise shows all", ""),)
            yield ()


def _cure(help_text: str) -> Iterator[Line]:
    """What to do, and below it the lines to type, if there are some."""
    first, *typed = help_text.splitlines() or [""]
    if first:
        yield (("     = ", "info"), (clean(first), ""))
    for line in typed:
        words = line.lstrip(" ")
        yield ((" " * (9 + len(line) - len(words)) + clean(words), ""),)


def _headline(diagnostic: Diagnostic) -> Line:
    span = diagnostic.span
    place = f"{clean(diagnostic.path)}:{span.line}:{span.column}: "
    label = f"{diagnostic.severity.value}[{diagnostic.code} {diagnostic.name}]"
    return ((place, ""), (label, diagnostic.severity.value), (f" {clean(diagnostic.message)}", ""))


def _excerpt(diagnostic: Diagnostic, lines: Sequence[str]) -> Iterator[Line]:
    """The source line and a caret under the place; a long line is shown around the place."""
    span = diagnostic.span
    if not 0 < span.line <= len(lines):
        return
    line = lines[span.line - 1]
    start = max(0, span.column - 1)
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    offset = max(0, start - _WIDEST // 2) if len(line) > _WIDEST else 0
    shown = line[offset : offset + _WIDEST]
    before = clean(shown[: start - offset].replace("\t", " "))
    marked = clean(shown[start - offset : end - offset].replace("\t", " "))
    after = clean(shown[end - offset :]) if end - offset < len(shown) else ""
    number = f"{span.line:>4}"
    yield ((f"{number} | ", "info"), (before + marked + after, ""))
    caret = "^" * max(1, len(marked.rstrip()))
    yield ((f"{' ' * len(number)} | ", "info"), (" " * len(before), ""), (caret, diagnostic.severity.value))


def closing_line(diagnostics: Sequence[Diagnostic], files: int) -> str:
    """How many findings of each severity, in how many files."""
    checked = f"{plural(files, 'file')} checked"
    if not diagnostics:
        return f"{checked}: nothing to report."
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    said = [_counted(counts[severity], severity) for severity in Severity if counts[severity]]
    concerned = len({diagnostic.path for diagnostic in diagnostics})
    where = f" in {concerned} of them" if files > 1 else ""
    return f"{checked}: {', '.join(said)}{where}."


def _counted(count: int, severity: Severity) -> str:
    return plural(count, {Severity.INFO: "remark"}.get(severity, severity.value))


def by_rule(diagnostics: Iterable[Diagnostic]) -> list[tuple[int, str, str]]:
    """How often each rule was broken: count, code and name, the most frequent first."""
    counts = Counter((diagnostic.code, diagnostic.name) for diagnostic in diagnostics)
    return [(count, code, name) for (code, name), count in counts.most_common()]
