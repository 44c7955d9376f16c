"""R411: work that waits for itself."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.places import spans_of_words
from planctl.rules.words import listed

RULE = Rule(
    "R411",
    "dependency-cycle",
    Severity.ERROR,
    "Actions that depend on one another in a ring.",
    "None of them could ever begin.",
    "Take one of the refs out of depends:.",
    bad=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  due: Oct 07\n  depends: 7.1.2\n"
        "- ref: 7.1.2\n  title: Roll them out\n  due: Mar 08\n  depends: 7.1.1\n"
    ),
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  due: Oct 07\n"
        "- ref: 7.1.2\n  title: Roll them out\n  due: Mar 08\n  depends: 7.1.1\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Rings of refs, each told at the dependency that closes it."""
    waits = {
        ref: [needed for needed in item.work.depends if needed in facts.actions]
        for ref, item in facts.actions.items()
        if item.work.depends
    }
    for ring in _rings(waits):
        closing = facts.actions[ring[-1]].work
        yield Finding(RULE, spans_of_words(closing, ring[:1], "depends")[ring[0]], _message(ring))


def _message(ring: list[str]) -> str:
    if len(ring) == 1:
        return f"{ring[0]} depends on itself"
    return f"{listed(ring)} depend on one another in a ring"


def _rings(waits: dict[str, list[str]]) -> Iterator[list[str]]:
    """Rings met on one walk along all dependencies; of rings that share an end, one.

    The walk keeps its own path, for a chain may be longer than Python lets a function call itself.
    """
    done: set[str] = set()
    told: set[str] = set()
    for start in waits:
        path: dict[str, Iterator[str]] = {} if start in done else {start: iter(waits[start])}
        while path:
            current = next(reversed(path))
            needed = next(path[current], None)
            if needed is None:
                del path[current]
                done.add(current)
            elif needed in path:
                if told.isdisjoint((needed, current)):
                    told.update((needed, current))
                    yield _ring(list(path), needed)
            elif needed not in done and needed in waits:
                path[needed] = iter(waits[needed])


def _ring(path: list[str], start: str) -> list[str]:
    return path[path.index(start) :]


CHECK = Check(RULE, find)
