"""B905: a brief that tells what has changed since nobody knows when."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.packs.facts import BriefCheck, BriefFacts
from planctl.rules.words import quoted

RULE = Rule(
    "B905",
    "unknown-since",
    Severity.ERROR,
    "since: is neither a date nor a revision that git knows.",
    "The pack cannot tell Members what has changed since the last one.",
    "Write the day of the last pack, such as 31 July 2007, or the tag that it was made from.",
    bad="since: the last pack\n",
    good="since: 31 July 2007\n",
)


# Where git's names for revisions may have blanks: `main@{3 days ago}`, `:/words of a commit`.
_OF_GIT = ("{", ":/")


def find(facts: BriefFacts) -> Iterator[Finding]:
    """A `since` that is no date, where git knows no such revision or, if it has not been asked, could not know one."""
    brief, is_revision = facts.brief, facts.around.is_revision or _may_be_revision
    if brief.since and facts.since is None and not is_revision(brief.since):
        message = f"{quoted(brief.since)} is neither a date nor a revision that git knows"
        yield Finding(RULE, brief.span("since"), message)


def _may_be_revision(words: str) -> bool:
    return " " not in words or any(mark in words for mark in _OF_GIT)


CHECK = BriefCheck(RULE, find)
