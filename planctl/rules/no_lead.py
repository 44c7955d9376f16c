"""P501: work that nobody leads."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model.items import Item
from planctl.rules.facts import Check, Facts
from planctl.rules.unled import unled
from planctl.rules.words import called, quoted
from planctl.status import Standing
from planctl.wording import plural

RULE = Rule(
    "P501",
    "no-lead",
    Severity.WARNING,
    "An action or a milestone that nobody leads.",
    "Work that belongs to nobody is nobody's to report on. The lead of a measure or of a priority is not its actions'.",
    "Add a line lead: with the initials of whoever is accountable.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  due: Oct 07\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  due: Oct 07\n  lead: HB\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Work that is not led and does not stand out by it; said once of a plan that names no lead."""
    if len(facts.work) > 1 and not any(_names_one(facts, standing) for standing in facts.work):
        message = f"none of the {plural(len(facts.work), 'action')} of this plan names who leads it"
        help_text = "Add to each a line lead: with the initials of whoever is accountable."
        yield Finding(RULE, facts.plan.span("title"), message, help_text)
        return
    for found in unled(facts):
        if found.nearest is None:
            yield _finding(found.standing.item)


def _names_one(facts: Facts, standing: Standing) -> bool:
    return bool(standing.leads) or facts.has_misspelt(standing.item.work, "lead")


def _finding(item: Item) -> Finding:
    own = item.work.lead
    if own is not None:
        message = f"{called(item)} is led by {quoted(own.text)}, which is nobody yet"
        return Finding(RULE, item.work.span("lead"), message, "Write in lead: the initials of whoever is accountable.")
    above = item.measure or item.priority
    message = f"{called(item)} has no lead"
    if not above.lead:
        return Finding(RULE, item.work.heading_span(), message)
    help_text = f"Add a line lead: with initials; if whoever leads {above.ref} leads it too, lead: {above.lead.text}"
    return Finding(RULE, item.work.heading_span(), message, help_text)


CHECK = Check(RULE, find)
