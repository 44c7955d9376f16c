"""B907: a report that asks the meeting for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.packs.facts import BriefCheck, BriefFacts

RULE = Rule(
    "B907",
    "no-recommendations",
    Severity.WARNING,
    "A brief without recommendations.",
    "A meeting resolves what it is recommended to; without one it can only note that there was a report.",
    "Add recommendations: with what the meeting is asked to resolve, one by one.",
    bad="meeting: Cabinet\n",
    good="meeting: Cabinet\nrecommendations:\n  - That Cabinet notes the progress.\n",
)


def find(facts: BriefFacts) -> Iterator[Finding]:
    """A brief with a meeting that has nothing to resolve."""
    brief = facts.brief
    if not brief.recommendations and not brief.is_reminder:
        place = "recommendations" if brief.entry("recommendations") else "meeting"
        yield Finding(RULE, brief.span(place), f"{brief.meeting or 'the meeting'} is not asked to resolve anything")


CHECK = BriefCheck(RULE, find)
