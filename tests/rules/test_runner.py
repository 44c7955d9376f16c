"""Rules run over files and workspaces: order, severities, and what planctl.yaml says of rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planctl.diagnostics import Severity
from tests.rules.checking import diagnostics, findings_in

PLAN = """title: Improvement Plan
period: 2007/08
priorities:
  - ref: CP7
    title: Influence
    actions:
      - ref: 7.1
        title: Evaluate
        due: 31 September 2007
        Lead: HB
      - ref: 7.1
        title: Bid
        due: March
        lead: HB
"""


def test_findings_of_binding_and_of_rules_stand_together_in_the_order_of_the_file() -> None:
    found = [(diagnostic.span.line, diagnostic.code) for diagnostic in diagnostics(PLAN)]
    assert found == [(9, "D302"), (10, "F201"), (11, "R401"), (13, "D308")]


@pytest.mark.parametrize("rule", ["assumed-year", "D308", "Assumed-Year"])
def test_a_council_sets_severities_by_name_or_code(rule: str) -> None:
    found = diagnostics(PLAN, settings=f"rules:\n  {rule}: error\n")
    assert {diagnostic.severity for diagnostic in found if diagnostic.code == "D308"} == {Severity.ERROR}


def test_a_rule_that_is_off_finds_nothing() -> None:
    found = diagnostics(PLAN, settings="rules:\n  duplicate-ref: off\n  unknown-key: off\n")
    assert [diagnostic.code for diagnostic in found] == ["P502", "D302", "D308"]


def test_the_help_of_the_rule_serves_where_a_finding_has_none() -> None:
    found = diagnostics("title: Plan\nperiod: 2007/08\nthemes: [A, B]\npriorities:\n  - {ref: 1, title: T, theme: C}\n")
    assert [diagnostic.help for diagnostic in found] == ["There are: A and B."]


@pytest.fixture
def workspace_root(tmp_path: Path) -> Path:
    (tmp_path / "planctl.yaml").write_text(
        "organisation: Bromsgrove District Council\nrules:\n  duplicate-reff: warning\n  no-lead: loud\n",
        encoding="utf-8",
    )
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "b.yaml").write_text(PLAN, encoding="utf-8")
    (plans / "a.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def test_planctl_yaml_comes_first_and_then_each_plan(workspace_root: Path) -> None:
    found = findings_in(workspace_root, date(2007, 10, 31))
    assert [diagnostic.path for diagnostic in found] == ["planctl.yaml"] * 2 + ["plans/a.yaml"] * 4 + [
        "plans/b.yaml"
    ] * 4


def test_a_rule_that_does_not_exist_is_told_with_the_nearest(workspace_root: Path) -> None:
    found = findings_in(workspace_root, date(2007, 10, 31))[0]
    assert (found.code, found.span.line, found.span.column) == ("F207", 3, 3)
    assert (found.message, found.help) == (
        "no rule is called “duplicate-reff”",
        "Did you mean duplicate-ref?",
    )
    assert found.fix is not None
    assert found.fix.text == "duplicate-ref"


def test_a_workspace_without_planctl_yaml(workspace_root: Path) -> None:
    (workspace_root / "planctl.yaml").unlink()
    found = findings_in(workspace_root, date(2007, 10, 31))
    assert {diagnostic.path for diagnostic in found} == {"plans/a.yaml", "plans/b.yaml"}


def test_a_file_that_was_not_read_whole_is_checked_as_far_as_it_was(workspace_root: Path) -> None:
    (workspace_root / "plans/a.yaml").write_text(PLAN + "        notes: *cabinet\n", encoding="utf-8")
    found = findings_in(workspace_root, date(2007, 10, 31))
    codes = [diagnostic.code for diagnostic in found if diagnostic.path == "plans/a.yaml"]
    assert codes == ["D302", "F201", "R401", "D308", "Y108"]


def test_a_file_in_which_there_is_nothing(workspace_root: Path) -> None:
    (workspace_root / "plans/a.yaml").write_text("", encoding="utf-8")
    found = findings_in(workspace_root, date(2007, 10, 31))
    assert [diagnostic.name for diagnostic in found if diagnostic.path == "plans/a.yaml"] == ["empty-file"]
