"""What templates there are, what each is for, and which of its blocks a brief may leave out; none is filled for that.

Templates are read as text: to ask Jinja would cost as much as to fill them, and `planctl validate` asks for each brief.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planctl.render.pack.folders import PAGE, Templates

_COMMENT = re.compile(r"\{#-?(?P<text>.*?)-?#\}", re.DOTALL)
_NAMED = re.compile(r"\{%-?\s*(?:extends|include|import|from)\s+[\"'](?P<name>[^\"']+)[\"']")
# How a template guards a block that may be left out (docs/packs.md).
_GUARD = re.compile(r"[\"'](?P<block>\w+)[\"']\s+not\s+in\s+leave_out")


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """One of the files that a template is made of."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True)
class Described:
    """A template: what its first comment says it is, its blocks in the order of the page, and its files."""

    name: str
    about: str
    blocks: tuple[str, ...]
    files: tuple[TemplateFile, ...]


def catalogue(templates: Templates) -> list[Described]:
    """All templates, by name."""
    return [describe(templates, name) for name in templates.names()]


def describe(templates: Templates, name: str) -> Described:
    """One template, with those that it extends and includes."""
    files = tuple(_files(templates, f"{name}{PAGE}", set()))
    blocks = dict.fromkeys(match["block"] for file in files for match in _GUARD.finditer(file.text))
    return Described(name, _about(files[0].text) if files else "", tuple(blocks), files)


def _files(templates: Templates, name: str, seen: set[Path]) -> Iterator[TemplateFile]:
    """The file of that name and those that it names, each once; one that is not there is Jinja's to complain of."""
    path = templates.find(name)
    if path is None or path in seen:
        return
    seen.add(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return
    yield TemplateFile(path, text)
    for match in _NAMED.finditer(text):
        yield from _files(templates, match["name"], seen)


def _about(text: str) -> str:
    """The first sentence of the first comment."""
    found = _COMMENT.search(text)
    words = " ".join(found["text"].split()) if found else ""
    return words.partition(". ")[0].removesuffix(".")
