"""Findings about a plan's risks: one for each, or one for the register where it is true of all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planctl.diagnostics import Finding, Rule
from planctl.model import Plan, Risk
from planctl.rules.words import called_part


def one_or_all(rule: Rule, plan: Plan, lacks: Callable[[Risk], bool], what: str) -> Iterator[Finding]:
    """The risks that lack something; where all of several do, that is said once, at the register."""
    found = [risk for risk in plan.risks if lacks(risk)]
    if len(found) == len(plan.risks) > 1:
        yield Finding(rule, plan.key_span("risks"), f"there is no {what} for any of the {len(found)} risks")
        return
    for risk in found:
        yield Finding(rule, risk.heading_span(), f"risk {called_part(risk)} has no {what}")
