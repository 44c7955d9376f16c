"""R409: a theme that nobody has declared."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.known import Known
from planctl.rules.words import quoted

RULE = Rule(
    "R409",
    "unknown-theme",
    Severity.WARNING,
    "A theme that is not among those declared, where some are.",
    "Answers by theme would show it as a theme of its own.",
    "Correct the theme, or add it to themes:.",
    bad=(
        "themes: [Communities, Environment]\npriorities:\n  - ref: CP7\n    title: Influence\n    theme: Comunities\n"
    ),
    good=(
        "themes: [Communities, Environment]\npriorities:\n  - ref: CP7\n    title: Influence\n    theme: Communities\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Themes of priorities that neither the plan nor the workspace declares."""
    known = Known((*facts.plan.themes, *facts.settings.themes))
    if not known.names:
        return
    for priority in facts.plan.priorities:
        if priority.theme and priority.theme not in known.names:
            message = f"{quoted(priority.theme)} is not among the themes"
            yield Finding(RULE, priority.span("theme"), message, known.instead(priority.theme))


CHECK = Check(RULE, find)
