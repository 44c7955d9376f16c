"""What changes in a file, line by line, as programmers and git show it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from planctl.clean import clean
from planctl.diagnostics.text import Line

_TONES = {"-": "taken out", "+": "put in", "@": "info"}


def patch_lines(path: str, before: str, after: str) -> Iterator[Line]:
    """A unified diff of a file's text with the word whose colour each line takes; line ends are not shown."""
    head, old, new = clean(path), _lines(before), _lines(after)
    for line in unified_diff(old, new, head, head, lineterm=""):
        # A tab is what many a repair takes out, so it must be seen to be there.
        safe = "\t".join(clean(part) for part in line.split("\t"))
        yield ((safe, _TONES.get(safe[:1], "")),)


def _lines(text: str) -> list[str]:
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
