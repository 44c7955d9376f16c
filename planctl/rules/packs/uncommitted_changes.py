"""B910: a pack from a plan that nobody could find again."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity
from planctl.rules.packs.facts import PlanCheck, Reported, Said, Surroundings

RULE = Rule(
    "B910",
    "uncommitted-changes",
    Severity.WARNING,
    "A plan that a pack is about has changes that git has not been given.",
    "The pack names the commit that it was made from, so that it can be checked and made again; from that commit"
    " another pack would come.",
    "Commit the plan, then make the pack.",
)


def find(reported: Reported, around: Surroundings) -> Said | None:
    """Plans among the files that differ from what is committed."""
    if reported.path not in around.uncommitted:
        return None
    return Said("it has changes that are not committed")


CHECK = PlanCheck(RULE, find)
