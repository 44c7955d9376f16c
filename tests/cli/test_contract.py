"""What scripts may rely on: exit codes, the JSON envelope, and where things are printed."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from planctl.cli.app import COMMANDS
from tests.cli.conftest import PLAN, Call
from tests.support import RunPlanctl

LISTINGS = ("overdue", "due", "stale", "list", "leads", "summary")
ROW_KEYS = {
    "plan", "ref", "kind", "title", "priority", "measure", "leads", "support", "lead_from", "due", "due_from",
    "months", "original_due", "agreed_due", "status", "rag", "declared_rag", "days_overdue", "months_behind",
    "revisions", "corrective_action", "path", "line", "column",
}  # fmt: skip


@pytest.mark.parametrize("command", LISTINGS)
def test_json_is_one_object_with_schema_and_date_first(call: Call, workspace: Path, command: str) -> None:
    answer = call(command, "--on", "2007-10-31", "--format", "json", cwd=workspace).json
    assert list(answer)[:2] == ["schema", "as_at"]
    assert (answer["schema"], answer["as_at"], answer["unread"]) == (1, "2007-10-31", [])


@pytest.mark.parametrize("command", LISTINGS)
@pytest.mark.parametrize("shape", ["table", "csv", "md"])
def test_listings_come_in_every_form(call: Call, workspace: Path, command: str, shape: str) -> None:
    result = call(command, "--on", "2007-10-31", "--format", shape, cwd=workspace)
    assert (result.code, result.err) == (0, "")
    assert "HB" in result.out or "Quicker answers" in result.out


def test_a_row_has_the_promised_keys(call: Call, workspace: Path) -> None:
    (row,) = call("overdue", "--on", "2007-10-31", "--format", "json", cwd=workspace).json["actions"]
    assert row.keys() >= ROW_KEYS
    assert row["due"] == {
        "text": "30 September 2007",
        "starts": "2007-09-30",
        "due": "2007-09-30",
        "precision": "day",
        "flags": [],
    }
    assert (row["path"], row["line"], row["column"]) == ("plans/small.yaml", 18, 18)
    assert (row["status"], row["rag"], row["days_overdue"], row["months_behind"]) == ("late", "amber", 31, 1)


def test_csv_has_one_header_row(call: Call, workspace: Path) -> None:
    rows = list(csv.reader(io.StringIO(call("list", "--format", "csv", cwd=workspace).out)))
    assert [row[0] for row in rows] == ["Ref", "1.1.1", "1.1.2", "1.1.3"]


def test_overdue_can_fail_a_script(call: Call, workspace: Path) -> None:
    assert call("overdue", "--exit-code", "--on", "2007-10-31", cwd=workspace).code == 1
    assert call("overdue", "--exit-code", "--on", "2007-09-30", cwd=workspace).code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("overdue", "--nonsense"),
        ("overdu",),
        ("overdue", "--lead", "XX"),
        ("overdue", "--on", "31 September 2007"),
        ("overdue", "--plan", "nothing-like-it"),
        ("due", "--within", "soon"),
        ("show", "9.9.9"),
        ("explain", "no-such-rule"),
        ("date", "May 2007", "--format", "csv"),
        ("date", "May 2007", "--format", "md"),
        ("summary", "--group", "lead"),
        ("summary", "--kind", "measure"),
        ("leads", "--group", "lead"),
        ("validate", "not-there.yaml"),
        ("list", "--status", "nearly"),
        ("-C", "not-there", "list"),
        ("date", "--period", "soon", "March"),
        (),
    ],
)
def test_wrong_usage_exits_2_and_answers_nothing(call: Call, workspace: Path, arguments: tuple[str, ...]) -> None:
    result = call(*arguments, cwd=workspace)
    assert (result.code, result.out) == (2, "")
    assert result.err


def test_a_wrong_word_gets_a_suggestion(call: Call, workspace: Path) -> None:
    assert "Did you mean overdue?" in call("overdu", cwd=workspace).err
    assert "Did you mean overdue?" in call("late", cwd=workspace).err
    assert "Did you mean --help?" in call("help", cwd=workspace).err
    assert "Did you mean on target?" in call("list", "--status", "on-target", cwd=workspace).err


def test_no_plans_at_all_exits_2(call: Call, tmp_path: Path) -> None:
    result = call("list", cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert "there are no plans" in result.err


def test_a_plan_with_errors_still_answers_and_says_so(call: Call, workspace: Path) -> None:
    broken = PLAN.replace("            lead: HB/JP\n", "            Lead: HB/JP\n")
    (workspace / "plans" / "small.yaml").write_text(broken, encoding="utf-8")
    result = call("list", "--on", "2007-10-31", cwd=workspace)
    assert (result.code, "1.1.1" in result.out) == (0, True)
    assert "plans/small.yaml: 1 error" in result.err
    assert "planctl validate plans/small.yaml" in result.err


def test_a_plan_that_cannot_be_read_is_named_and_the_rest_answers(call: Call, workspace: Path) -> None:
    (workspace / "plans" / "torn.yaml").write_bytes(b"title: \xff\xfe\n")
    result = call("list", "--on", "2007-10-31", "--format", "json", cwd=workspace)
    assert result.code == 2
    assert result.json["unread"] == ["plans/torn.yaml"]
    assert len(result.json["actions"]) == 3
    assert "plans/torn.yaml could not be read" in result.err


def test_a_plan_of_which_work_was_lost_counts_as_unread(call: Call, workspace: Path) -> None:
    lost = PLAN.replace("          - ref: 1.1.2\n", "        actions:\n          - ref: 1.1.2\n")
    (workspace / "plans" / "lost.yaml").write_text(lost, encoding="utf-8")
    result = call("list", "--on", "2007-10-31", "--format", "json", cwd=workspace)
    assert (result.code, result.json["unread"]) == (2, ["plans/lost.yaml"])
    assert "planctl validate plans/lost.yaml shows them" in result.err


def test_an_unread_plan_matters_only_where_it_was_asked_for(call: Call, workspace: Path) -> None:
    (workspace / "plans" / "torn.yaml").write_bytes(b"title: \xff\xfe\n")
    assert call("list", "--plan", "small", cwd=workspace).code == 0
    assert call("list", "--plan", "torn", cwd=workspace).code == 2


def test_closed_plans_take_part_only_when_named(call: Call, workspace: Path) -> None:
    closed = PLAN.replace("status: approved", "status: closed")
    (workspace / "plans" / "old.yaml").write_text(closed, encoding="utf-8")
    count = len(call("list", "--format", "json", cwd=workspace).json["actions"])
    named = len(call("list", "--plan", "old", "--format", "json", cwd=workspace).json["actions"])
    by_path = len(call("list", "plans/old.yaml", "--format", "json", cwd=workspace).json["actions"])
    assert (count, named, by_path) == (3, 3, 3)


def test_drafts_are_marked(call: Call, workspace: Path) -> None:
    draft = PLAN.replace("status: approved", "status: draft")
    (workspace / "plans" / "small.yaml").write_text(draft, encoding="utf-8")
    assert "Still a draft: small." in call("list", cwd=workspace).out
    assert all(row["draft"] for row in call("list", "--format", "json", cwd=workspace).json["actions"])


def test_the_date_may_come_from_the_environment(call: Call, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANCTL_ON", "30 September 2007")
    assert call("overdue", "--format", "json", cwd=workspace).json["as_at"] == "2007-09-30"
    assert call("overdue", "--on", "1 May 2007", "--format", "json", cwd=workspace).json["as_at"] == "2007-05-01"


def test_c_starts_elsewhere(call: Call, workspace: Path) -> None:
    inside = call("-C", "plans", "list", "--format", "json", cwd=workspace).json["actions"]
    assert {row["path"] for row in inside} == {"small.yaml"}


MITIGATED = """\
risks:
  - ref: A
    title: Nobody answers
    lead: HB
    mitigations:
      - title: Ask the office
        lead: XY
        due: 30 June 2007
"""


def test_who_leads_only_a_mitigation_is_answered_with_it(call: Call, workspace: Path) -> None:
    (workspace / "plans" / "small.yaml").write_text(PLAN + MITIGATED, encoding="utf-8")
    result = call("overdue", "--lead", "XY", "--on", "2007-10-31", cwd=workspace)
    assert result.code == 0
    assert "risk A: Ask the office (XY, due 30 June 2007, 123 days late)" in result.out


@pytest.mark.parametrize(("shape", "start"), [("csv", "Code,Name,Severity,"), ("md", "**1 rule**")])
def test_one_rule_comes_in_every_form(call: Call, shape: str, start: str) -> None:
    out = call("explain", "duplicate-ref", "--format", shape).out
    assert out.startswith(start)
    assert "R401" in out
    assert "R402" not in out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_opens_with_its_use_and_then_examples(call: Call, command: str) -> None:
    result = call(command, "--help")
    assert result.code == 0
    assert result.out.index("Usage: planctl") < result.out.index("Examples") < result.out.index("Options:")


def test_help_lists_every_command(call: Call) -> None:
    listed = call("--help").out
    assert all(f"\n  {command} " in listed for command in COMMANDS)


def test_the_version_names_the_parser(call: Call) -> None:
    assert "YAML parser" in call("--version").out


def test_a_bug_exits_3_and_says_where_its_log_is(run_planctl: RunPlanctl, workspace: Path, tmp_path: Path) -> None:
    # A library that is broken where planctl is installed: nothing that anybody foresaw.
    (tmp_path / "junitparser.py").write_text('raise RuntimeError("boom")\n', encoding="utf-8")
    result = run_planctl("validate", "--format", "junit", cwd=workspace, env={"PYTHONPATH": str(tmp_path)})
    log = Path(result.stderr.partition("written in ")[2].partition(";")[0])
    assert (result.returncode, result.stdout) == (3, "")
    assert "RuntimeError: boom" in log.read_text(encoding="utf-8")
    assert "Traceback" not in result.stderr
    log.unlink()


@pytest.mark.parametrize("plan", ["bromsgrove", "darlington", "stockton"])
def test_grid_and_summary_put_a_priority_under_the_same_word(call: Call, plan: str) -> None:
    asked = (plan, "--on", "2007-10-31", "--format", "json")
    (summary,) = call("summary", *asked).json["plans"]
    (grid,) = call("grid", *asked).json["grids"]
    counted = {made["ref"]: made["worst"] for made in summary["priorities"]}
    drawn = {made["ref"]: made["rag"] if made["status"] == "late" else made["status"] for made in grid["priorities"]}
    assert {ref: counted[ref] for ref in drawn} == drawn
