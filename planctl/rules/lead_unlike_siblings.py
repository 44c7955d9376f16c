"""P502: work that nobody leads, among work that is led."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.unled import unled
from planctl.rules.words import called

RULE = Rule(
    "P502",
    "lead-unlike-siblings",
    Severity.WARNING,
    "An action without a lead, beside actions most of which have one.",
    "Where most of the others are led, the lead was most likely left out by mistake.",
    "Add a line lead: with the initials of whoever is accountable.",
    bad=(
        "- ref: 21.1.6\n  title: Carry out the plan\n  lead: JP\n  due: Oct 07\n"
        "- ref: 21.1.7\n  title: Run the survey\n  due: Mar 08\n"
    ),
    good=(
        "- ref: 21.1.6\n  title: Carry out the plan\n  lead: JP\n  due: Oct 07\n"
        "- ref: 21.1.7\n  title: Run the survey\n  lead: JP\n  due: Mar 08\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Work that is not led, beside work most of which is."""
    for found in unled(facts):
        if found.nearest and found.nearest.leads:
            item, lead = found.standing.item, found.nearest.leads.text
            message = f"{called(item)} has no lead, though {called(found.nearest.item)} beside it has {lead}"
            help_text = f"Add a line lead: with initials, such as lead: {lead}"
            yield Finding(RULE, item.work.span("lead"), message, help_text)


CHECK = Check(RULE, find)
