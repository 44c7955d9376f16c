"""The rules of the reader: each is known by a code, and its own examples prove it."""

from __future__ import annotations

import re
import textwrap

import pytest

from planctl.diagnostics import Rule, Severity
from planctl.source import RULES
from tests.unit.source.helpers import read

JARGON = re.compile(
    r"\b(mapping|scalar|sequence|token|parser|node|flow|block|anchor|alias|indentation level|YAML)\b", re.I
)


def as_plan(example: str) -> str:
    """An example as a whole file: a list of actions needs something to stand in."""
    if not example.startswith("- "):
        return example
    return "title: Plan\nactions:\n" + textwrap.indent(example, "  ", lambda line: bool(line))


def found_in(example: str) -> set[str]:
    return {finding.rule.name for finding in read(as_plan(example)).findings}


def test_codes_and_names_are_given_once() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES) == 39


def test_rules_stand_in_the_order_of_their_codes() -> None:
    assert [rule.code for rule in RULES] == [f"Y{number}" for number in range(101, 140)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_speaks_to_people_who_do_not_program(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    for text in (rule.summary, rule.why, rule.cure):
        assert text.endswith((".", "'"))
        assert not JARGON.search(text), text


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.bad], ids=lambda rule: rule.name)
def test_the_bad_example_breaks_this_rule_alone(rule: Rule) -> None:
    assert found_in(rule.bad) == {rule.name}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.good], ids=lambda rule: rule.name)
def test_the_good_example_is_good(rule: Rule) -> None:
    assert found_in(rule.good) == set()


def test_only_what_bytes_or_size_break_has_no_example() -> None:
    assert [rule.name for rule in RULES if not rule.bad] == [
        "not-utf-8",
        "saved-as-utf-16",
        "file-too-large",
        "reading-stopped",
    ]


def test_only_the_cut_off_remark_is_a_warning() -> None:
    assert [rule.name for rule in RULES if rule.severity is not Severity.ERROR] == ["hash-cuts-text"]
