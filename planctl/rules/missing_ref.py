"""R403: an action without a ref."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Fix, Rule, Severity, Span
from planctl.model import Work
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called
from planctl.source import Mapping, Scalar

RULE = Rule(
    "R403",
    "missing-ref",
    Severity.ERROR,
    "An action or a milestone without a ref, in a plan that is approved or closed.",
    "Once a plan is approved, its actions are spoken of by their refs, and their history is followed by them.",
    "Add a line ref: with a number that no other action has.",
    bad="- title: Agree the Community Strategy\n  lead: HB\n  due: Oct 07\n",
    good="- ref: 18.2.5\n  title: Agree the Community Strategy\n  lead: HB\n  due: Oct 07\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """Actions and milestones without one; a draft may still leave them out."""
    if facts.plan.status == "draft":
        return
    for standing in facts.work:
        item = standing.item
        if not item.ref and not facts.has_misspelt(item.work, "ref"):
            free = facts.numbering.free.get(item)
            help_text = f"Add to it the line ref: {free}" if free else ""
            fix = _fix(item.work, free, safe=item in facts.numbering.certain) if free else None
            yield Finding(RULE, item.work.heading_span(), f"{called(item)} has no ref", help_text, fix)


def _fix(work: Work, ref: str, *, safe: bool) -> Fix | None:
    """The ref behind the key that waits for it, or in a line of its own above the first key."""
    node, entry = work.node, work.entry("ref")
    if entry is not None:
        value = entry.value
        blank = "" if isinstance(value, Scalar) and not value.is_empty else " "
        return Fix(value.span, f"{blank}{ref}", safe) if isinstance(value, Scalar) else None
    if not isinstance(node, Mapping) or node.in_brackets:
        return None
    line, column = node.span.line, node.span.column
    return Fix(Span(line, column, line, column), f"ref: {ref}\n{' ' * (column - 1)}", safe)


CHECK = Check(RULE, find)
