"""B915: a front sheet that tells Members that words are still owed."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model.front_sheet import BLOCK, owed_headings, owed_in_words
from planctl.rules.packs.facts import BriefCheck, BriefFacts

RULE = Rule(
    "B915",
    "heading-owed",
    Severity.WARNING,
    "Headings of the front sheet have no words yet.",
    "The front sheet says of each that it is still owed, and Members read that.",
    "Write words under each; None is an answer too. To go without the front sheet, write leave-out: front_sheet.",
    bad="template: cabinet\nreasons: Cabinet looks at the plan every month.\n",
    good="template: cabinet\nleave-out: front_sheet\n",
)
# Another rule tells of these.
_OTHERS = frozenset({"recommendations"})


def find(facts: BriefFacts) -> Iterator[Finding]:
    """All that is owed, once a brief whose template prints a front sheet."""
    brief = facts.brief
    template = (facts.around.templates or {}).get(brief.template)
    if template is None or BLOCK not in template.blocks or BLOCK in brief.leave_out:
        return
    names = [name for name in owed_headings(brief) if name not in _OTHERS]
    if names:
        yield Finding(RULE, brief.heading_span(), owed_in_words(names))


CHECK = BriefCheck(RULE, find)
