"""B902: a brief for a template that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.known import Known
from planctl.rules.packs.facts import BriefCheck, BriefFacts
from planctl.rules.words import quoted

RULE = Rule(
    "B902",
    "unknown-template",
    Severity.ERROR,
    "A brief names a template that neither the council nor planctl has.",
    "No pack can be made from it.",
    "Correct the name; planctl pack --list names the templates.",
    bad="template: cabinett\n",
    good="template: cabinet\n",
)


def find(facts: BriefFacts) -> Iterator[Finding]:
    """The template, where it is none that there is."""
    templates, brief = facts.around.templates, facts.brief
    if templates is not None and brief.template not in templates:
        message = f"there is no template {quoted(brief.template)}"
        yield Finding(RULE, brief.span("template"), message, Known(templates).instead(brief.template))


CHECK = BriefCheck(RULE, find)
