"""W606: an approval or a refusal that names nobody who has decided."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.decisions import decisions_of
from planctl.rules.facts import Check, Facts
from planctl.status.doubt import names_no_body

RULE = Rule(
    "W606",
    "approval-without-body",
    Severity.ERROR,
    "An approval says yes, no, pending or the like where the body that decided should stand.",
    "Such words name nobody whose decision Members could look up: the date is not moved by them, nor is the work"
    " paused or given up.",
    "Take the line out until a body has decided; then name it, such as approved: Cabinet",
    bad=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n  revisions:\n"
        "    - due: June 2008\n      reason: The survey came late\n      approved: no\n"
    ),
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n  revisions:\n"
        "    - due: June 2008\n      reason: The survey came late\n      approved:\n        by: Cabinet\n"
        "        on: 7 November 2007\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Every approval and refusal whose body is none."""
    for item in facts.decided:
        for approval in decisions_of(item.work):
            if names_no_body(approval):
                message = f"“{approval.by}” is no body that has decided, so this counts as not decided"
                yield Finding(RULE, approval.span("by"), message)


CHECK = Check(RULE, find)
