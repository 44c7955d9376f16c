"""B912: dates that somebody wants to move, and no body has agreed."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity
from planctl.rules.packs.facts import PlanCheck, Reported, Said, Surroundings
from planctl.rules.words import called, listed
from planctl.status import open_requests
from planctl.wording import plural

RULE = Rule(
    "B912",
    "revised-without-approval",
    Severity.WARNING,
    "A plan that a pack is about asks for later dates that no body has decided on.",
    "If this is the meeting that decides, the recommendations must say so; if another has, the plan must.",
    "Ask for the approval under recommendations:, or add approved: or refused: to the revision.",
    bad=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n"
        "  revisions:\n    - due: March 2008\n      reason: Single Status first\n      on: 3 October 2007\n"
    ),
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n"
        "  revisions:\n    - due: March 2008\n      reason: Single Status first\n      on: 3 October 2007\n"
        "      approved:\n        by: Cabinet\n        on: 17 October 2007\n"
    ),
)


def find(reported: Reported, around: Surroundings) -> Said | None:
    """Open work with a request that is neither approved nor refused by the day."""
    asked = [
        called(standing.item)
        for standing in reported.facts.standings
        if standing.is_open and open_requests(standing.item.work, standing.as_at)
    ]
    if not asked:
        return None
    dates = plural(len(asked), "later date")
    return Said(f"{dates} asked for and not yet approved: {listed(asked)}")


CHECK = PlanCheck(RULE, find)
