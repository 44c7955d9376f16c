"""R407: a framework that nobody has declared."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.known import Known
from planctl.rules.places import span_of_key
from planctl.rules.words import quoted

RULE = Rule(
    "R407",
    "unknown-framework",
    Severity.ERROR,
    "Links to a framework that neither the plan nor planctl.yaml declares.",
    "The golden thread from objectives to work would break off here.",
    "Correct the name, or declare it under frameworks:, with its items.",
    bad=(
        "frameworks:\n  corporate-objectives:\n    items: [Excellent services]\n"
        "priorities:\n  - ref: CP7\n    title: Influence\n    links:\n"
        "      corporate-objective: Excellent services\n"
    ),
    good=(
        "frameworks:\n  corporate-objectives:\n    items: [Excellent services]\n"
        "priorities:\n  - ref: CP7\n    title: Influence\n    links:\n"
        "      corporate-objectives: Excellent services\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Keys of `links` that are no framework's name."""
    known = Known(facts.frameworks)
    for part in facts.linking:
        for name in part.links:
            if name not in known.names:
                message = f"no framework is called {quoted(name)}"
                yield Finding(RULE, span_of_key(part, name, "links"), message, known.instead(name))


CHECK = Check(RULE, find)
