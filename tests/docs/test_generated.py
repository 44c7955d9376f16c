"""What docs/ takes from the code is up to date, and complete."""

from __future__ import annotations

import re

import pytest

from planctl.diagnostics import Rule
from planctl.model import class_named, keys_of
from planctl.rules.catalogue import RULES
from tests.docs import generated
from tests.docs.generated import DOCS

RENEW = "run: python -m tests.docs.generated"
FORMAT = (DOCS / "format.md").read_text(encoding="utf-8")
PACKS = (DOCS / "packs.md").read_text(encoding="utf-8")
RULE_PAGE = (DOCS / "rules.md").read_text(encoding="utf-8")


def test_the_rule_page_is_what_the_rules_say() -> None:
    assert generated.rules_page() == RULE_PAGE, RENEW


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_its_row_and_its_section(rule: Rule) -> None:
    assert f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | `{rule.name}` |" in RULE_PAGE
    assert f"\n### {rule.code} {rule.name}\n" in RULE_PAGE


def test_no_character_of_the_rule_page_is_invisible() -> None:
    assert generated.visible(RULE_PAGE) == RULE_PAGE


@pytest.mark.parametrize("name", generated.WITH_TABLES)
def test_the_tables_are_what_the_model_and_the_templates_say(name: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    assert generated.made_anew(page) == page, RENEW


def test_every_group_of_keys_has_its_table() -> None:
    # All work has these keys; the table of an action lists them, and that of an action required would be the same.
    work = {generated.COMMON, "RequiredAction"}
    listed = generated.classes_listed(FORMAT) | generated.classes_listed(PACKS)
    assert listed == generated.classes_of_model() - work
    action, required = (keys_of(class_named(name)) for name in ("Action", "RequiredAction"))
    assert set(required) <= set(action)


@pytest.mark.parametrize("name", sorted(generated.classes_of_model() - {"Plan", "Settings", "Brief", "Work"}))
def test_every_table_that_is_pointed_to_has_its_heading(name: str) -> None:
    headings = {re.sub(r"\W+", "-", line.lstrip("# ")).lower() for line in FORMAT.splitlines() if line.startswith("#")}
    assert generated.anchor_of(name) in headings
