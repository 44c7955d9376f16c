"""`planctl validate` in each form, on changed lines only, and with a ratchet."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from junitparser import JUnitXml

from planctl.cli.reports import Output
from tests.cli.conftest import PLAN, Call
from tests.history.conftest import Git, commit, git
from tests.support import ROOT, needs

__all__ = ["git"]

PUBLISHED = "tests/plans/published/bromsgrove-improvement-2007.yaml"
REAL = [*sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "plans").glob("*.yaml")), PUBLISHED]
ON = ("--on", "2007-10-31")

# A finding as all forms tell it: code, path, line and column, which GitLab does not ask for.
Told = tuple[str, str, int, int]


@pytest.fixture(autouse=True)
def _no_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_BASE_REF", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)


def told_in_json(out: str) -> list[Told]:
    return [(each["code"], each["path"], each["line"], each["column"]) for each in json.loads(out)["findings"]]


def told_in_concise(out: str) -> list[Told]:
    lines = (re.fullmatch(r"(.+?):(\d+):(\d+): \w+\[(\w+) .*", line) for line in out.splitlines())
    return [(line[4], line[1], int(line[2]), int(line[3])) for line in lines if line]


def told_in_gitlab(out: str) -> list[Told]:
    issues = json.loads(out)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    places = ((issue["check_name"][:4], issue["location"]) for issue in issues)
    return [(code, place["path"], place["lines"]["begin"], 0) for code, place in places]


def told_in_sarif(out: str) -> list[Told]:
    results = json.loads(out)["runs"][0]["results"]
    assert all("ruleIndex" in result for result in results)
    places = ((result["ruleId"], result["locations"][0]["physicalLocation"]) for result in results)
    return [
        (code, unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"], place["region"]["startColumn"])
        for code, place in places
    ]


def told_in_junit(out: str) -> list[Told]:
    results = (case.result[0] for suite in JUnitXml.fromstring(out.encode()) for case in suite if case.result)
    return told_in_concise("\n".join(str(result.text).splitlines()[0] for result in results))


READERS: dict[str, Callable[[str], list[Told]]] = {
    "concise": told_in_concise,
    "gitlab": told_in_gitlab,
    "sarif": told_in_sarif,
    "junit": told_in_junit,
}


@pytest.mark.parametrize("plan", REAL)
def test_no_two_forms_disagree_on_what_is_found(call: Call, plan: str) -> None:
    answers = {form: call("validate", plan, "--format", form, *ON) for form in ("json", *READERS)}
    expected = Counter(told_in_json(answers["json"].out))
    for form, read in READERS.items():
        told = Counter(read(answers[form].out))
        without_columns = Counter((*finding[:3], 0) for finding in expected.elements())
        assert told == (without_columns if form == "gitlab" else expected), form
    assert len({answer.code for answer in answers.values()}) == 1


def test_there_is_something_to_disagree_on(call: Call) -> None:
    assert len(told_in_json(call("validate", PUBLISHED, "--format", "json", *ON).out)) > 100


@pytest.mark.slow
def test_microsofts_tool_finds_no_error_in_the_log_of_a_real_plan(call: Call, tmp_path: Path) -> None:
    log = tmp_path / "log.sarif"
    log.write_text(call("validate", PUBLISHED, "--format", "sarif", *ON).out, encoding="utf-8")
    asked = [str(needs("sarif-multitool")), "validate", str(log)]
    done = subprocess.run(asked, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert (done.returncode, ": error " in done.stdout) == (0, False), done.stdout + done.stderr
    assert "Analysis completed successfully" in done.stdout


@pytest.fixture
def broken(workspace: Path) -> Path:
    """A workspace with one error, in line 25."""
    plan = workspace / "plans" / "small.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("30 November 2007", "31 November 2007"), encoding="utf-8")
    return workspace


def names(call: Call, *arguments: str, cwd: Path) -> list[str]:
    """The rules that a call finds broken."""
    answer = call("validate", "--format", "json", *ON, *arguments, cwd=cwd)
    return [each["name"] for each in answer.json["findings"]]


@pytest.mark.parametrize("form", Output)
def test_the_exit_code_is_that_of_the_findings_whatever_the_form(
    call: Call, workspace: Path, broken: Path, form: str
) -> None:
    assert call("validate", "--format", form, *ON, cwd=broken).code == 1
    (workspace / "plans" / "small.yaml").write_text(PLAN, encoding="utf-8")
    assert call("validate", "--format", form, *ON, cwd=workspace).code == 0


def test_severities_of_the_council_are_those_of_every_form(call: Call, broken: Path) -> None:
    settings = "format: 1\nrules:\n  impossible-date: info\n  no-date: off\n"
    (broken / "planctl.yaml").write_text(settings, encoding="utf-8")
    done = call("validate", "--format", "sarif", *ON, cwd=broken)
    (run,) = done.json["runs"]
    levels = {rule["name"]: rule["defaultConfiguration"]["level"] for rule in run["tool"]["driver"]["rules"]}
    assert (done.code, levels["impossible-date"], levels["no-date"]) == (0, "note", "none")
    assert {result["level"] for result in run["results"] if result["ruleId"] == "D302"} == {"note"}


class TestGitHub:
    """Findings on the lines of the pull request first, and a summary of the job."""

    def test_the_summary_goes_to_the_end_of_its_file(
        self, call: Call, broken: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        summary = broken / "summary.md"
        summary.write_text("# Before\n", encoding="utf-8")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
        call("validate", "--format", "github", *ON, cwd=broken)
        text = summary.read_text(encoding="utf-8")
        assert text.startswith("# Before\n")
        assert "| Count | Code | Rule |" in text.replace("---: ", "")
        assert "impossible-date" in text
        assert "| plans/small.yaml:25 | error |" in text
        call("validate", "--format", "json", *ON, cwd=broken)
        assert summary.read_text(encoding="utf-8") == text

    def test_a_summary_that_cannot_be_written_stops_nothing(
        self, call: Call, broken: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(broken / "nowhere" / "summary.md"))
        done = call("validate", "--format", "github", *ON, cwd=broken)
        assert done.out.startswith("::error file=plans/small.yaml")
        assert "the job summary could not be written" in done.err

    def test_what_the_pull_request_changes_comes_first(
        self, call: Call, workspace: Path, git: Git, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        plan = workspace / "plans" / "small.yaml"
        plan.write_text(PLAN.replace("30 September 2007", "31 September 2007"), encoding="utf-8")
        git(workspace, "init", "--quiet")
        sha = commit(workspace, git)
        git(workspace, "update-ref", "refs/remotes/origin/main", sha)
        plan.write_text(
            plan.read_text(encoding="utf-8").replace("30 November 2007", "31 November 2007"), encoding="utf-8"
        )
        assert errors(call("validate", "--format", "github", *ON, cwd=workspace).out) == [21, 25]
        monkeypatch.setenv("GITHUB_BASE_REF", "main")
        assert errors(call("validate", "--format", "github", *ON, cwd=workspace).out) == [25, 21]

    def test_without_its_base_they_come_as_they_stand(
        self, call: Call, broken: Path, git: Git, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        git(broken, "init", "--quiet")
        monkeypatch.setenv("GITHUB_BASE_REF", "--output=made")
        done = call("validate", "--format", "github", *ON, cwd=broken)
        assert errors(done.out) == [25]
        assert done.err.startswith("which lines this pull request changes is not known: git knows no revision")


def errors(out: str) -> list[int]:
    """The lines of the errors, as GitHub is told."""
    return [int(line) for line in re.findall(r"^::error file=[^,]*,line=(\d+)", out, re.MULTILINE)]


class TestChangedSince:
    """Only what stands on lines that have changed, or in new files."""

    @pytest.fixture
    def council(self, workspace: Path, git: Git) -> Path:
        plan = PLAN.replace("30 September 2007", "31 September 2007")
        (workspace / "plans" / "small.yaml").write_text(plan, encoding="utf-8")
        git(workspace, "init", "--quiet")
        commit(workspace, git)
        return workspace

    def found(self, call: Call, council: Path) -> list[tuple[str, int]]:
        done = call("validate", "--changed-since", "HEAD", "--format", "json", *ON, cwd=council)
        return [(each["path"], each["line"]) for each in done.json["findings"] if each["name"] == "impossible-date"]

    def test_old_findings_are_left_out(self, call: Call, council: Path) -> None:
        assert call("validate", *ON, cwd=council).code == 1
        assert self.found(call, council) == []
        assert call("validate", "--changed-since", "HEAD", *ON, cwd=council).code == 0

    def test_those_on_a_changed_line_stay(self, call: Call, council: Path) -> None:
        plan = council / "plans" / "small.yaml"
        changed = plan.read_text(encoding="utf-8").replace("30 November 2007", "31 November 2007")
        plan.write_text("# A remark above all\n" + changed, encoding="utf-8")
        assert self.found(call, council) == [("plans/small.yaml", 26)]

    def test_so_do_all_of_a_new_file(self, call: Call, council: Path) -> None:
        new = PLAN.replace("30 September 2007", "31 September 2007")
        (council / "plans" / "new.yaml").write_text(new, encoding="utf-8")
        assert self.found(call, council) == [("plans/new.yaml", 21)]

    def test_what_others_have_done_meanwhile_is_none_of_it(self, call: Call, council: Path, git: Git) -> None:
        plan = council / "plans" / "small.yaml"
        git(council, "checkout", "--quiet", "-b", "others")
        plan.write_text(PLAN, encoding="utf-8")
        commit(council, git)
        git(council, "checkout", "--quiet", "main")
        assert call("validate", "--changed-since", "others", *ON, cwd=council).code == 0

    @pytest.mark.parametrize("form", ["text", "concise", "json"])
    def test_what_was_looked_at_is_said_whatever_was_found(self, call: Call, council: Path, form: str) -> None:
        asked = ("validate", "--changed-since", "HEAD", "--format", form, *ON)
        nothing = "nothing that is checked has changed since HEAD; 1 finding elsewhere not shown\n"
        assert call(*asked, cwd=council).err == nothing
        plan = council / "plans" / "small.yaml"
        plan.write_text("# A remark above all\n" + plan.read_text(encoding="utf-8"), encoding="utf-8")
        (council / "plans" / "new.yaml").write_text(PLAN, encoding="utf-8")
        lines = PLAN.count("\n") + 1
        assert call(*asked, cwd=council).err.startswith(
            f"looked at what has changed since HEAD: {lines} lines in 2 files; "
        )

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes by name, and links for few")
    def test_a_pipe_where_a_plan_was_keeps_nobody_waiting(self, call: Call, council: Path) -> None:
        (council / "plans" / "small.yaml").unlink()
        os.mkfifo(council / "plans" / "small.yaml")
        assert call("validate", "--changed-since", "HEAD", *ON, cwd=council).code in (0, 1)

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes by name, and links for few")
    def test_a_plan_that_was_a_link_counts_as_new(self, call: Call, council: Path, git: Git) -> None:
        plan, elsewhere = council / "plans" / "small.yaml", council / "small.yaml"
        plan.rename(elsewhere)
        plan.symlink_to("../small.yaml")
        commit(council, git)
        plan.unlink()
        elsewhere.rename(plan)
        assert self.found(call, council) == [("plans/small.yaml", 21)]

    def test_from_a_folder_further_in(self, call: Call, council: Path) -> None:
        done = call("-C", "plans", "validate", "--changed-since", "HEAD", "--format", "json", *ON, cwd=council)
        assert (done.code, done.json["findings"]) == (0, [])

    @pytest.mark.parametrize("form", Output)
    def test_a_revision_that_is_none_is_said_and_nothing_printed(self, call: Call, council: Path, form: str) -> None:
        done = call("validate", "--changed-since", "last-week", "--format", form, *ON, cwd=council)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("planctl: git knows no revision “last-week”\nName a commit")

    def test_so_is_a_folder_without_git(self, call: Call, workspace: Path, git: Git) -> None:
        done = call("validate", "--changed-since", "HEAD", cwd=workspace)
        assert (done.code, done.out) == (2, "")
        assert "is not in a git repository" in done.err


class TestRatchet:
    """Old findings are accepted, new ones are not."""

    def test_the_first_run_writes_the_file_and_passes(self, call: Call, broken: Path) -> None:
        count = len(names(call, cwd=broken))
        done = call("validate", "--ratchet", "old.json", *ON, cwd=broken)
        assert (done.code, done.out) == (0, "1 file checked: nothing to report.\n")
        assert done.err.startswith(f"old.json is new and accepts {count} finding")
        assert sum(entry["count"] for entry in self.entries(broken)) == count

    def entries(self, folder: Path) -> list[dict[str, int]]:
        held: list[dict[str, int]] = json.loads((folder / "old.json").read_text(encoding="utf-8"))["accepted"]
        return held

    def test_later_runs_pass_and_say_what_they_do_not_show(self, call: Call, broken: Path) -> None:
        call("validate", "--ratchet", "old.json", *ON, cwd=broken)
        written = (broken / "old.json").read_bytes()
        done = call("validate", "--ratchet", "old.json", "--strict", *ON, cwd=broken)
        assert done.code == 0
        assert re.fullmatch(r"\d+ findings? not shown, accepted by old.json\n", done.err)
        assert (broken / "old.json").read_bytes() == written

    def test_a_new_finding_fails_and_is_the_only_one_shown(self, call: Call, broken: Path) -> None:
        call("validate", "--ratchet", "old.json", *ON, cwd=broken)
        plan = broken / "plans" / "small.yaml"
        worse = plan.read_text(encoding="utf-8").replace("30 September 2007", "31 September 2007")
        plan.write_text(f"# A remark\n{worse}", encoding="utf-8")
        done = call("validate", "--ratchet", "old.json", "--format", "concise", *ON, cwd=broken)
        assert done.code == 1
        assert [line.partition(": ")[0] for line in done.out.splitlines() if "impossible-date" in line] == [
            "plans/small.yaml:22:18"
        ]

    def test_what_is_put_right_is_counted(self, call: Call, broken: Path) -> None:
        call("validate", "--ratchet", "old.json", *ON, cwd=broken)
        (broken / "plans" / "small.yaml").write_text(PLAN, encoding="utf-8")
        done = call("validate", "--ratchet", "old.json", *ON, cwd=broken)
        assert done.code == 0
        assert "1 finding that old.json accepts is gone; to accept no such thing again, delete it" in done.err

    def test_it_holds_from_another_folder_and_for_one_file(self, call: Call, broken: Path) -> None:
        (broken / "plans" / "other.yaml").write_text(PLAN.replace("1.1", "9.1"), encoding="utf-8")
        call("validate", "--ratchet", "old.json", *ON, cwd=broken)
        done = call("-C", "plans", "validate", "small.yaml", "--ratchet", "../old.json", *ON, cwd=broken)
        assert done.code == 0
        assert "gone" not in done.err

    def test_of_a_plan_that_was_deleted_all_is_gone(self, call: Call, broken: Path) -> None:
        (broken / "plans" / "other.yaml").write_text(PLAN, encoding="utf-8")
        call("validate", "--ratchet", "old.json", *ON, cwd=broken)
        (broken / "plans" / "small.yaml").unlink()
        assert "gone" in call("validate", "--ratchet", "old.json", *ON, cwd=broken).err

    @pytest.mark.parametrize(
        ("file", "said"),
        [
            ("plans/small.yaml", "plans/small.yaml is not a file that --ratchet wrote"),
            ("plans/new.yaml", "--ratchet: plans/new.yaml would look like a plan"),
            ("plans", "--ratchet: plans cannot be read"),
            ("nowhere/old.json", "--ratchet: nowhere/old.json cannot be written"),
        ],
    )
    def test_a_file_that_cannot_be_one(self, call: Call, broken: Path, file: str, said: str) -> None:
        before = sorted(broken.rglob("*"))
        done = call("validate", "--ratchet", file, *ON, cwd=broken)
        assert (done.code, done.out) == (2, "")
        assert said in done.err
        assert sorted(broken.rglob("*")) == before

    def test_together_with_changed_lines(self, call: Call, broken: Path, git: Git) -> None:
        git(broken, "init", "--quiet")
        commit(broken, git)
        call("validate", "--ratchet", "old.json", "--changed-since", "HEAD", *ON, cwd=broken)
        assert self.entries(broken), "all findings are accepted, not only those on changed lines"


def test_a_file_that_is_no_plan_by_its_name_is_counted_and_shown(call: Call, workspace: Path) -> None:
    (workspace / "plans" / "waste.yaml.txt").write_text(PLAN, encoding="utf-8")
    result = call("validate", *ON, cwd=workspace)
    assert "plans/waste.yaml.txt:1:1: warning[F212 named-as-text] this file is not read" in result.out
    assert result.out.endswith("2 files checked: 1 warning in 1 of them.\n")
