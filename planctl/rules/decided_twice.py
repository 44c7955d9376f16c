"""W611: a revision that is approved and refused."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called

RULE = Rule(
    "W611",
    "decided-twice",
    Severity.WARNING,
    "A later date that is approved, and refused as well.",
    "The last decision counts; where their days do not tell which that was, the date is not moved.",
    "Take out the answer that was not given, or write on: with its day below each of them.",
    bad=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n  revisions:\n"
        "    - due: June 2008\n      reason: The survey came late\n"
        "      approved: Cabinet\n      refused: Scrutiny Board\n"
    ),
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n  revisions:\n"
        "    - due: June 2008\n      reason: The survey came late\n      approved: Cabinet\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Revisions with both answers that do not say when each of them was given."""
    for item in facts.decided:
        for revision in item.work.revisions:
            answers = revision.approved, revision.refused
            if all(answers) and not all(answer and answer.on for answer in answers):
                message = f"this later date for {called(item)} is approved and refused, and nothing says which was last"
                yield Finding(RULE, revision.key_span("refused"), message)


CHECK = Check(RULE, find)
