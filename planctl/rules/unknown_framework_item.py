"""R408: an objective that its framework does not have."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.known import Known
from planctl.rules.words import quoted

RULE = Rule(
    "R408",
    "unknown-framework-item",
    Severity.ERROR,
    "A link to an item that the framework does not have.",
    "An objective in other words is another objective: the one that was meant would seem to have no work at all.",
    "Word it as the framework does, or write All or N/A.",
    bad=(
        "frameworks:\n  corporate-objectives:\n    items:\n      - Providing excellent services\n"
        "priorities:\n  - ref: CP7\n    title: Influence\n    links:\n"
        "      corporate-objectives: Provide excellent services\n"
    ),
    good=(
        "frameworks:\n  corporate-objectives:\n    items:\n      - Providing excellent services\n"
        "priorities:\n  - ref: CP7\n    title: Influence\n    links:\n"
        "      corporate-objectives: Providing excellent services\n"
    ),
)
_ALWAYS_FINE = frozenset({"all", "n/a"})


def find(facts: Facts) -> Iterator[Finding]:
    """Values of `links` that their framework does not list; one that lists nothing takes any."""
    known = {name: Known(framework.items) for name, framework in facts.frameworks.items() if framework.items}
    for part in facts.linking:
        for name, items in part.links.items():
            if name in known:
                words = [item for item in items if item.casefold() not in _ALWAYS_FINE]
                for unknown in known[name].unknown(part, words, "links", name):
                    message = f"{quoted(unknown.word)} is none of the {name}"
                    yield Finding(RULE, unknown.span, message, unknown.help)


CHECK = Check(RULE, find)
