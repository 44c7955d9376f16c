"""W603: a declared colour that is better than the dates allow."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called
from planctl.status import Standing, updates_by
from planctl.wording import plural
from planctl.words import RAGS, Rag

RULE = Rule(
    "W603",
    "optimistic-rag",
    Severity.WARNING,
    "The colour that the newest update declares is better than the one that the dates give.",
    "Members see both colours side by side and will ask why they differ.",
    "Ask for a later date with a revision, record the completion, or declare the colour that it is.",
    bad=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n"
        "  updates:\n    - on: 1 October 2007\n      rag: green\n"
    ),
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n"
        "  updates:\n    - on: 1 October 2007\n      rag: red\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Work whose declared colour stands before the computed one among green, amber and red."""
    for standing in facts.standings:
        computed = standing.rag
        if computed is None or computed is Rag.GREEN:
            continue
        declared = standing.declared_rag
        if declared and RAGS.index(declared) < RAGS.index(computed):
            newest = updates_by(standing.item.work, facts.as_at)[-1]
            message = f"{called(standing.item)} is declared {declared}, but is {computed}: {_reason(standing)}"
            yield Finding(RULE, newest.span("rag"), message)


def _reason(standing: Standing) -> str:
    if standing.days_overdue:
        return f"{plural(standing.days_overdue, 'day')} overdue"
    return f"the worst of its parts is {standing.state}"


CHECK = Check(RULE, find)
