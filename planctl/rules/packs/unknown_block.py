"""B903: a brief leaves out a block that its template does not have."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.known import Known
from planctl.rules.packs.facts import BriefCheck, BriefFacts
from planctl.rules.words import quoted

RULE = Rule(
    "B903",
    "unknown-block",
    Severity.ERROR,
    "leave-out: names a block that the template does not have.",
    "What was to be left out would stand in the pack.",
    "Correct the name; planctl pack --list names the blocks of each template.",
    bad="leave-out: budgts\n",
    good="leave-out: summary\n",
)


def find(facts: BriefFacts) -> Iterator[Finding]:
    """Words under `leave-out` that are no block of the brief's template, if there is such a template."""
    brief = facts.brief
    template = (facts.around.templates or {}).get(brief.template)
    if template is None:
        return
    for unknown in Known(template.blocks).unknown(brief, brief.leave_out, "leave-out"):
        message = f"the template {brief.template} has no block {quoted(unknown.word)}"
        yield Finding(RULE, unknown.span, message, unknown.help)


CHECK = BriefCheck(RULE, find)
