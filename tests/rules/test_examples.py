"""The examples that `planctl explain` shows are true."""

from __future__ import annotations

import pytest

from planctl.diagnostics import Rule, Severity
from planctl.rules.catalogue import RULES
from planctl.rules.excerpts import complete_excerpt
from tests.rules.checking import diagnostics

WITH_EXAMPLES = [pytest.param(rule, id=rule.name) for rule in RULES if rule.bad]


def names_found(rule: Rule, excerpt: str) -> set[str]:
    """The names of what is found in an excerpt, with the rule turned on should it be off."""
    settings = f"rules:\n  {rule.name}: warning\n" if rule.severity is Severity.OFF else ""
    return {found.name for found in diagnostics(complete_excerpt(excerpt), settings=settings)}


@pytest.mark.parametrize("rule", WITH_EXAMPLES)
def test_the_bad_example_breaks_the_rule(rule: Rule) -> None:
    assert rule.name in names_found(rule, rule.bad)


@pytest.mark.parametrize("rule", WITH_EXAMPLES)
def test_the_good_example_keeps_the_rule(rule: Rule) -> None:
    assert rule.good
    assert rule.name not in names_found(rule, rule.good)
