"""B901: a brief about a plan that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.errors import WrongCall
from planctl.naming import resolve_plan
from planctl.rules.packs.facts import BriefCheck, BriefFacts
from planctl.rules.places import spans_of_words

RULE = Rule(
    "B901",
    "unknown-plan",
    Severity.ERROR,
    "A brief names a plan that is not in the workspace, or by a start that several plans have.",
    "The pack would go to the meeting without the plan, or with another.",
    "Write the plan's id, which is its file's name without .yaml.",
    bad="plans: improvment-2007\n",
    good="plans: improvement-2007\n",
)


def find(facts: BriefFacts) -> Iterator[Finding]:
    """Words under `plans` that are no plan's id and no unambiguous start of one."""
    wrong: dict[str, WrongCall] = {}
    for name in facts.brief.plans:
        try:
            resolve_plan(name, facts.around.plan_ids)
        except WrongCall as error:
            wrong[name] = error
    for name, span in spans_of_words(facts.brief, wrong, "plans").items():
        yield Finding(RULE, span, wrong[name].message, wrong[name].hint)


CHECK = BriefCheck(RULE, find)
