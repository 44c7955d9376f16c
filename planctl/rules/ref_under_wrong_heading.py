"""R402: a ref that belongs under another heading."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model.items import Item
from planctl.rules.facts import Check, Facts
from planctl.rules.words import listed

RULE = Rule(
    "R402",
    "ref-under-wrong-heading",
    Severity.WARNING,
    "A dotted ref that does not start as that of the heading above it.",
    "Either the number is a slip or the action has landed under the wrong heading; readers will look for it elsewhere.",
    "Correct the ref, or move the action to where its ref says.",
    bad=(
        "priorities:\n  - ref: CP4\n    title: Customers\n    measures:\n"
        "      - ref: 4.3\n        title: Forum\n        success: The forum is satisfied\n        actions:\n"
        "          - ref: 4.3.1\n            title: Train the members\n"
        "          - ref: 4.5.6\n            title: Survey the members\n"
    ),
    good=(
        "priorities:\n  - ref: CP4\n    title: Customers\n    measures:\n"
        "      - ref: 4.3\n        title: Forum\n        success: The forum is satisfied\n        actions:\n"
        "          - ref: 4.3.1\n            title: Train the members\n"
        "          - ref: 4.3.2\n            title: Survey the members\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Actions and milestones whose number does not start with any that it may have where it stands."""
    numbering = facts.numbering
    headings = {item.ref for item in facts.items if item.children}
    for item, starts in numbering.misplaced.items():
        here = listed([start.removesuffix(".") for start in starts], "or")
        message = f"{item.ref} stands {_below(item)}, where numbers start with {here}"
        yield Finding(RULE, item.work.span("ref"), message, _help(item, numbering.free.get(item), headings))


def _below(item: Item) -> str:
    heading = item.parent or item.measure
    return f"below {heading.ref if heading else item.priority.ref}"


def _help(item: Item, free: str | None, headings: set[str | None]) -> str:
    """The number that it would have here, and where it would belong with the number that it has."""
    ways = [f"write ref: {free}"] if free else []
    home = (item.ref or "").rpartition(".")[0]
    ways += [f"move it below {home}"] if home in headings else []
    help_text = ", or ".join(ways)
    return f"{help_text[0].upper()}{help_text[1:]}." if help_text else ""


CHECK = Check(RULE, find)
