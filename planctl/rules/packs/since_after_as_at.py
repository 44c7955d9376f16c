"""B906: a brief whose last pack is later than this one."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.packs.facts import BriefCheck, BriefFacts
from planctl.rules.words import spelled

RULE = Rule(
    "B906",
    "since-after-as-at",
    Severity.ERROR,
    "since: is not before the day that the pack is as at.",
    "Nothing can have changed in that time, and the pack would say so.",
    "Write the day of the last pack.",
    bad="as-at: 31 October 2007\nsince: 31 October 2007\n",
    good="as-at: 31 October 2007\nsince: 31 July 2007\n",
)


def find(facts: BriefFacts) -> Iterator[Finding]:
    """A day under `since` that is not before the brief's."""
    brief, since = facts.brief, facts.since
    if since and brief.day and since >= brief.day:
        message = f"since {spelled(since)} is not before {spelled(brief.day)}, the day that the pack is as at"
        yield Finding(RULE, brief.span("since"), message)


CHECK = BriefCheck(RULE, find)
