"""R414: a measure with the number of an action."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model.items import Item
from planctl.rules.facts import Check, Facts
from planctl.words import ItemKind

RULE = Rule(
    "R414",
    "measure-numbered-as-action",
    Severity.WARNING,
    "A measure whose ref is that of an action of another measure.",
    "An action that was pasted too far to the left becomes a measure: it is counted apart, and wants a success.",
    "Move its lines to the right, below actions: of the measure that its number names, or correct the ref.",
    bad=(
        "priorities:\n  - ref: CP4\n    title: Customers\n    measures:\n"
        "      - ref: 4.3\n        title: Forum\n        success: The forum is satisfied\n        actions:\n"
        "          - ref: 4.3.1\n            title: Train the members\n"
        "      - ref: 4.3.2\n        title: Survey the members\n        success: Half of them answer\n"
    ),
    good=(
        "priorities:\n  - ref: CP4\n    title: Customers\n    measures:\n"
        "      - ref: 4.3\n        title: Forum\n        success: The forum is satisfied\n        actions:\n"
        "          - ref: 4.3.1\n            title: Train the members\n"
        "          - ref: 4.3.2\n            title: Survey the members\n            success: Half of them answer\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Measures whose number goes on from that of another of their priority; not those with actions of their own."""
    of_priority = groupby(_measures(facts), key=lambda item: id(item.priority))
    for _, found in of_priority:
        measures = list(found)
        headings = {item.ref: item for item in reversed(measures)}
        for before, item in pairwise([None, *measures]):
            heading = headings.get(item.ref.rpartition(".")[0]) if item and item.ref and not item.children else None
            if item and heading is not None:
                message = f"{item.ref} stands among the measures, but is numbered as an action of {heading.ref}"
                yield Finding(RULE, item.work.span("ref"), message, _help(item, heading, is_below=before is heading))


def _measures(facts: Facts) -> Iterator[Item]:
    return (item for item in facts.items if item.kind is ItemKind.MEASURE and item.parent is None and item.ref)


def _help(item: Item, heading: Item, *, is_below: bool) -> str:
    """Where its lines belong; to the right alone, they would be an action of the measure that stands before it."""
    actions = [below.ref for below in heading.children if below.ref and below.kind is ItemKind.ACTION]
    place = f"under that of {actions[-1]}" if actions else f"below actions: of {heading.ref}"
    up = "" if is_below else f"up to the end of {heading.ref}, and "
    return f"If {item.ref} is an action, move all its lines {up}to the right, until its dash stands {place}."


CHECK = Check(RULE, find)
