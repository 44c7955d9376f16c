"""W612: a revision below one that was asked for after it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called, spelled

RULE = Rule(
    "W612",
    "revisions-out-of-order",
    Severity.WARNING,
    "A revision that was asked for before the one that stands above it.",
    "Revisions are only ever added, so that the last that is approved counts: one that was pasted below a later one"
    " takes its place.",
    "Put the revisions in the order of their on: the newest last.",
    bad=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2007\n  revisions:\n"
        "    - {on: 8 September 2007, due: March 2008, reason: The survey came late, approved: Cabinet}\n"
        "    - {on: 8 June 2007, due: August 2007, reason: A vacancy, approved: Cabinet}\n"
    ),
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2007\n  revisions:\n"
        "    - {on: 8 June 2007, due: August 2007, reason: A vacancy, approved: Cabinet}\n"
        "    - {on: 8 September 2007, due: March 2008, reason: The survey came late, approved: Cabinet}\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Revisions with a day before that of the one above; what has no day is passed over."""
    for item in facts.decided:
        dated = [(each, each.on.due) for each in item.work.revisions if each.on is not None and each.on.due is not None]
        for (_, before), (revision, day) in pairwise(dated):
            if day < before:
                message = f"this revision of {called(item)} was asked for on {spelled(day)}, before the one above it"
                yield Finding(RULE, revision.span("on"), message)


CHECK = Check(RULE, find)
