"""Two versions of a small plan, and what planctl says has happened from one to the other."""

from __future__ import annotations

from planctl.changes.change import Change
from planctl.changes.compare import compare
from planctl.changes.parts import Part, parts_of
from tests.unit.plans import plan, plan_with

PEOPLE = "HB:\nJP:\n"


def parts(actions: str = "", measures: str = "") -> tuple[Part, ...]:
    return parts_of(plan(plan_with(actions=actions, measures=measures, people=PEOPLE)))


def changes(before: str, after: str) -> list[str]:
    """What happened to actions, as `ref kind: before → after`; a move of a date with its days and manner."""
    comparison = compare(parts(before), parts(after))
    told = [f"{part.ref} added" for part in comparison.matched.added]
    told += [f"{part.ref} dropped" for part in comparison.matched.dropped]
    told += [f"{part.ref} {said(change)}" for part, found in comparison.changes.items() for change in found]
    return told


def said(change: Change) -> str:
    if change.move is not None:
        manner = f" {change.move.manner}" if change.kind == "re-dated" else ""
        return f"{change.kind}{manner}: {change.move.before} → {change.move.after}"
    return f"{change.kind}: {change.before or '-'} → {change.after or '-'}"
