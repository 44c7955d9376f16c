"""The findings that a legacy plan came with, accepted once: from then on only new ones count.

The file names each by its path from the workspace's folder, the code of its rule and its place in words, with a count.
No line numbers are in it, so that it holds when lines move; nor are messages, which a newer planctl may word otherwise.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from planctl.diagnostics import Diagnostic
from planctl.diagnostics.identity import Identified
from planctl.errors import WrongCall


class Place(NamedTuple):
    """What the file knows a finding by; `path` is seen from the workspace's folder."""

    path: str
    code: str
    place: str


Ratchet = Counter[Place]
PathOf = Callable[[str], str]


@dataclass(frozen=True)
class Sifted:
    """The findings that are new, how many are accepted, and how many of the accepted ones are gone."""

    new: tuple[Diagnostic, ...]
    accepted: int
    gone: int


def ratchet_of(found: Iterable[Identified], path_of: PathOf) -> Ratchet:
    """The ratchet that accepts these findings."""
    return Counter(_place(each, path_of) for each in found)


def sift(found: Iterable[Identified], ratchet: Ratchet, path_of: PathOf, paths: Container[str]) -> Sifted:
    """Set the accepted findings apart; only those of the checked `paths`, as in the file, can be gone."""
    left = ratchet.copy()
    new = []
    for each in found:
        place = _place(each, path_of)
        if left[place] > 0:
            left[place] -= 1
        else:
            new.append(each.diagnostic)
    gone = sum(count for place, count in left.items() if place.path in paths)
    return Sifted(tuple(new), ratchet.total() - left.total(), gone)


def _place(found: Identified, path_of: PathOf) -> Place:
    diagnostic = found.diagnostic
    return Place(path_of(diagnostic.path), diagnostic.code, found.place)


def as_text(ratchet: Ratchet) -> str:
    """The ratchet as a file: JSON, one finding a line, in an order that makes a small difference a small diff."""
    entries = [
        json.dumps({**place._asdict(), "count": count}, ensure_ascii=False) for place, count in sorted(ratchet.items())
    ]
    listed = ",\n  ".join(entries)
    return f'{{"schema": 1, "accepted": [\n  {listed}\n]}}\n' if entries else '{"schema": 1, "accepted": []}\n'


def read_ratchet(text: str, name: str) -> Ratchet:
    """The ratchet in a file called `name`.

    Raises:
        WrongCall: where the file holds something else.
    """
    try:
        held = json.loads(text)
        if held["schema"] != 1:
            raise ValueError("another schema")
        return Counter({_read_place(entry): _read_count(entry) for entry in held["accepted"]})
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise WrongCall(
            f"{name} is not a file that --ratchet wrote",
            "Name another file, or delete it and run again to write it anew.",
        ) from error


def _read_place(entry: Any) -> Place:
    values = [entry[key] for key in Place._fields]
    if not all(isinstance(value, str) for value in values):
        raise TypeError("not a place")
    return Place(*values)


def _read_count(entry: Any) -> int:
    count = entry["count"]
    if not isinstance(count, int) or count < 1:
        raise ValueError("not a count")
    return count
