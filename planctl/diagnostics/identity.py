"""What stays the same of a finding when lines move: the ref around it, the text of its line, a count of its likes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from planctl.clean import clean, source_lines
from planctl.diagnostics.finding import Diagnostic

# Lines of each file by its path.
Texts = Mapping[str, Sequence[str]]


class LazyTexts(Texts):
    """The lines of files by path, each text cut into lines when it is first asked for: most files have no finding."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._lines: dict[str, Sequence[str]] = {}

    def __getitem__(self, path: str) -> Sequence[str]:
        if path not in self._lines:
            self._lines[path] = source_lines(self._texts[path])
        return self._lines[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


_LINE = re.compile(r"(?P<blank> *)(?P<dashes>(?:- +)*)(?:ref:[ \t]+(?P<ref>\S+))?")
_WIDEST = 120


class Identified(NamedTuple):
    """A finding with its place in words, and which of those with the same rule and place it is, from 1."""

    diagnostic: Diagnostic
    place: str
    number: int

    @property
    def label(self) -> str:
        """Rule and place, for people; no other finding of the file has it."""
        likes = f" ({self.number})" if self.number > 1 else ""
        shown = self.place if len(self.place) <= _WIDEST else f"{self.place[: _WIDEST - 1]}…"
        return f"{self.diagnostic.code} {self.diagnostic.name}: {shown or 'the file'}{likes}"

    @property
    def fingerprint(self) -> str:
        """A hash that no other finding has, and that this one keeps when lines are put in above it."""
        # Imported here: the library behind it is slow to load, and few forms of answer need a fingerprint.
        from hashlib import sha256

        parts = (self.diagnostic.path, self.diagnostic.code, self.place, str(self.number))
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def identify(diagnostics: Iterable[Diagnostic], texts: Texts) -> list[Identified]:
    """Findings, in their order, with what stays the same of each when lines move."""
    places: dict[str, list[str]] = {}
    seen: Counter[tuple[str, str, str]] = Counter()
    made = []
    for diagnostic in diagnostics:
        path = diagnostic.path
        if path not in places:
            places[path] = _places(texts.get(path, ()))
        line = diagnostic.span.line
        place = places[path][line - 1] if 0 < line <= len(places[path]) else ""
        seen[path, diagnostic.code, place] += 1
        made.append(Identified(diagnostic, place, seen[path, diagnostic.code, place]))
    return made


def _places(lines: Sequence[str]) -> list[str]:
    """Of each line, the ref of what it belongs to and its text: `7.1.1 › due: May 2007`."""
    refs = _refs_around(lines)
    return [f"{ref} › {_words(line)}" if ref else _words(line) for ref, line in zip(refs, lines, strict=True)]


def _words(line: str) -> str:
    return clean(" ".join(line.strip(" -").split()))


def _refs_around(lines: Iterable[str]) -> list[str]:
    """Of each line, the ref of the nearest item that it stands in, read from how far lines are set in."""
    around: list[str] = []
    items: list[tuple[int, str]] = []
    for line in lines:
        match = _LINE.match(line)
        if match and line.strip() and not line.lstrip().startswith("#"):
            blank, column = len(match["blank"]), match.end("dashes")
            # A dash ends the item before it, whose keys stand further in.
            furthest = blank if match["dashes"] else column
            items = [item for item in items if item[0] <= furthest]
            if match["ref"]:
                items = [*(item for item in items if item[0] < column), (column, clean(match["ref"].strip("\"'")))]
        around.append(items[-1][1] if items else "")
    return around
