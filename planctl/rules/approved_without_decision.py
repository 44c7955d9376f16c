"""K707: an approved plan that does not say who approved it."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts

RULE = Rule(
    "K707",
    "approved-without-decision",
    Severity.OFF,
    "An approved plan without any decision on record.",
    "A pack can then not say which body approved the plan, nor when.",
    "Add decisions: with an item of body: and on:, such as body: Cabinet and on: 15 March 2007.",
    bad="status: approved\n",
    good=(
        "status: approved\ndecisions:\n  - body: Cabinet\n    on: 15 March 2007\n    resolved: The plan is approved.\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Plans of that status, or of none, for which it is assumed."""
    plan = facts.plan
    if plan.status == "approved" and not plan.decisions:
        place = "status" if plan.entry("status") else "title"
        yield Finding(RULE, plan.span(place), "this plan is approved, but does not say who approved it, and when")


CHECK = Check(RULE, find)
