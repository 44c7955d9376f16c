"""W606: an approval or a refusal that names nobody who has decided."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Approval, Work
from planctl.rules.facts import Check, Facts
from planctl.status.due import names_no_body

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
    for item in facts.items:
        for approval in _decisions(item.work):
            if approval is not None and names_no_body(approval):
                message = f"“{approval.by}” is no body that has decided, so this counts as not decided"
                yield Finding(RULE, approval.span("by"), message)


def _decisions(work: Work) -> Iterator[Approval | None]:
    for revision in work.revisions:
        yield revision.approved
        yield revision.refused
    for pause in work.suspended:
        yield pause.approved
    if work.cancelled is not None:
        yield work.cancelled.approved


CHECK = Check(RULE, find)
