"""R412: work that is due before what it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.places import spans_of_words
from planctl.rules.words import called, spelled
from planctl.status import Standing

RULE = Rule(
    "R412",
    "due-before-dependency",
    Severity.WARNING,
    "Work is due before an action that must be done first.",
    "The two dates cannot both be kept.",
    "Move one of the dates by a revision, or take the ref out of depends:.",
    bad=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  due: March 2008\n"
        "- ref: 7.1.2\n  title: Roll them out\n  due: Dec 2007\n  depends: 7.1.1\n"
    ),
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  due: Nov 2007\n"
        "- ref: 7.1.2\n  title: Roll them out\n  due: Dec 2007\n  depends: 7.1.1\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Open work whose agreed date lies before that of open work which it depends on."""
    for standing in facts.standings:
        if standing.item.work.depends and standing.is_open and standing.due.agreed:
            yield from _findings(facts, standing, standing.due.agreed)


def _findings(facts: Facts, standing: Standing, day: date) -> Iterator[Finding]:
    work = standing.item.work
    needed = {ref: facts.standing_of[facts.actions[ref]] for ref in work.depends if ref in facts.actions}
    later = {
        ref: other.due.agreed
        for ref, other in needed.items()
        if other.is_open and other.due.agreed and other.due.agreed > day
    }
    for ref, span in spans_of_words(work, later, "depends").items():
        message = (
            f"{called(standing.item)} is due on {spelled(day)}, before {ref}, "
            f"which must be done first and is due on {spelled(later[ref])}"
        )
        yield Finding(RULE, span, message)


CHECK = Check(RULE, find)
