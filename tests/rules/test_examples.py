"""The examples that `planctl explain` shows are true."""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.diagnostics import Rule, Severity
from planctl.rules.catalogue import RULES
from planctl.rules.packs.catalogue import RULES as OF_PACKS
from tests.rules.checking import AS_AT, diagnostics, findings_in
from tests.rules.excerpts import complete_excerpt
from tests.rules.packs import briefing

# What no few lines of text can show: how a file was saved, its size, whether it opens, its name, a hundred mistakes in
# one, git.
WITHOUT = {
    "not-utf-8", "saved-as-utf-16", "file-too-large", "unreadable-file", "reading-stopped", "uncommitted-changes",
    "silent-redating", "overwritten-date", "named-as-text", "copy-by-name",
}  # fmt: skip
OF_SETTINGS = [rule for rule in RULES if rule.bad.startswith(("rules:", "colours:"))]
WITH_EXAMPLES = [pytest.param(rule, id=rule.name) for rule in RULES if rule.bad and rule not in OF_SETTINGS]


def names_found(rule: Rule, excerpt: str) -> set[str]:
    """The names of what is found in an excerpt, with the rule turned on should it be off."""
    if rule in OF_PACKS:
        return briefing.names_found(rule, excerpt)
    settings = f"rules:\n  {rule.name}: warning\n" if rule.severity is Severity.OFF else ""
    return {found.name for found in diagnostics(complete_excerpt(excerpt), settings=settings)}


@pytest.mark.parametrize("rule", WITH_EXAMPLES)
def test_the_bad_example_breaks_the_rule(rule: Rule) -> None:
    assert rule.name in names_found(rule, rule.bad)


@pytest.mark.parametrize("rule", WITH_EXAMPLES)
def test_the_good_example_keeps_the_rule(rule: Rule) -> None:
    assert rule.good
    assert rule.name not in names_found(rule, rule.good)


def names_found_in_settings(folder: Path, excerpt: str) -> set[str]:
    """The names of what is found in a planctl.yaml."""
    (folder / "plans").mkdir()
    (folder / "plans" / "small.yaml").write_text(complete_excerpt("- ref: 7.1\n  title: Meet\n"), encoding="utf-8")
    (folder / "planctl.yaml").write_text(excerpt, encoding="utf-8")
    return {found.name for found in findings_in(folder, AS_AT)}


@pytest.mark.parametrize("rule", OF_SETTINGS, ids=lambda rule: rule.name)
def test_examples_of_settings_are_true_as_well(rule: Rule, tmp_path: Path) -> None:
    for folder in ("bad", "good"):
        (tmp_path / folder).mkdir()
    assert rule.name in names_found_in_settings(tmp_path / "bad", rule.bad)
    assert rule.name not in names_found_in_settings(tmp_path / "good", rule.good)


def test_every_rule_has_examples_that_can_have_some() -> None:
    assert {rule.name for rule in RULES if not (rule.bad and rule.good)} == WITHOUT
