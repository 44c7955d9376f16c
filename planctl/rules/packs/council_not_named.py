"""B916: a pack that would go out under the name that a new workspace has."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity
from planctl.rules.packs.facts import PlanCheck, Reported, Said, Surroundings
from planctl.rules.words import quoted
from planctl.words import YOUR_COUNCIL

RULE = Rule(
    "B916",
    "council-not-named",
    Severity.WARNING,
    "A plan that a pack is about calls the council what a starter file calls it.",
    "The words stand on the first page of the pack.",
    "Write the council's name behind organisation: in the plan and in planctl.yaml.",
    bad="title: Improvement Plan\norganisation: Your Council\nperiod: 2007/08\n",
    good="title: Improvement Plan\norganisation: Anytown Council\nperiod: 2007/08\n",
)


def find(reported: Reported, _: Surroundings) -> Said | None:
    """A plan whose council, its own or that of planctl.yaml, has no name yet."""
    facts = reported.facts
    if (facts.plan.organisation or facts.settings.organisation) != YOUR_COUNCIL:
        return None
    return Said(f"the council is still called {quoted(YOUR_COUNCIL)}")


CHECK = PlanCheck(RULE, find)
