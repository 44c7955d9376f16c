"""B917: a paper that tells Members of a date that moved, and that nobody agreed to."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity
from planctl.rules.packs.facts import PlanCheck, Reported, Said, Surroundings
from planctl.rules.words import called, listed

RULE = Rule(
    "B917",
    "overwritten-date",
    Severity.WARNING,
    "A plan that a pack is about has dates that were moved without anybody's approval.",
    "The pack prints the first date beside the one that is in the plan now, and that it moved without approval.",
    "Put the first date back, and add below it a revision with the other one; or ask for the approval under"
    " recommendations:. planctl log tells who moved it, and when.",
)


def find(reported: Reported, around: Surroundings) -> Said | None:
    """Work whose date git has seen move silently."""
    moved = [
        called(standing.item) for standing in reported.facts.standings if id(standing.item.work) in around.overwritten
    ]
    if not moved:
        return None
    dates = "the date of {} was" if len(moved) == 1 else "the dates of {} were"
    return Said(f"{dates.format(listed(moved))} overwritten without approval: Members will ask")


CHECK = PlanCheck(RULE, find)
