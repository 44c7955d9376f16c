"""What holds of all rules together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import planctl.rules
from planctl.diagnostics import Rule
from planctl.rules.catalogue import RULES, rule_named
from planctl.rules.checks import CHECKS

FOLDER = Path(planctl.rules.__file__).parent


def test_no_code_and_no_name_is_given_twice() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_checks_stand_in_the_order_of_their_codes() -> None:
    codes = [check.rule.code for check in CHECKS]
    assert codes == sorted(codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_all_that_explain_shows(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.name)
    for words in (rule.summary, rule.why, rule.cure):
        assert words
        assert words == words.strip()


def test_every_rule_file_is_in_the_catalogue() -> None:
    written = {path.stem for path in FOLDER.glob("*.py") if "\nCHECK = " in path.read_text(encoding="utf-8")}
    assert written == {check.rule.name.replace("-", "_") for check in CHECKS}


@pytest.mark.parametrize("text", ["R401", "r401", "duplicate-ref", "Duplicate-Ref", " R401 "])
def test_a_rule_is_found_by_code_or_name_in_any_case(text: str) -> None:
    rule = rule_named(text)
    assert rule is not None
    assert rule.code == "R401"


def test_what_is_no_rule_is_not_found() -> None:
    assert rule_named("duplicate") is None
