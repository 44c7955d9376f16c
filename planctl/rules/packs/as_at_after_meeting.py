"""B904: a brief as at a day that the meeting cannot know of yet."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.packs.facts import BriefCheck, BriefFacts
from planctl.rules.words import spelled

RULE = Rule(
    "B904",
    "as-at-after-meeting",
    Severity.ERROR,
    "A brief as at a day after its meeting.",
    "The pack would tell the meeting what has not happened when it meets.",
    "Correct as-at: or date:, whichever is wrong.",
    bad="date: 7 November 2007\nas-at: 30 November 2007\n",
    good="date: 7 November 2007\nas-at: 31 October 2007\n",
)


def find(facts: BriefFacts) -> Iterator[Finding]:
    """An `as-at` later than the `date`."""
    brief = facts.brief
    day = brief.as_at.day_alone if brief.as_at else None
    meeting = brief.date.day_alone if brief.date else None
    if day and meeting and day > meeting:
        message = f"as at {spelled(day)} is after the meeting of {spelled(meeting)}"
        yield Finding(RULE, brief.span("as-at"), message)


CHECK = BriefCheck(RULE, find)
