"""Files that are not quite what a plan should be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN, Call
from tests.support import console_script, plain_environment


def test_a_newer_format_is_not_answered_from(call: Call, workspace: Path) -> None:
    (workspace / "plans" / "small.yaml").write_text(f"format: 2\n{PLAN}", encoding="utf-8")
    result = call("list", "--format", "json", cwd=workspace)
    assert (result.code, result.json["actions"], result.json["unread"]) == (2, [], ["plans/small.yaml"])
    assert "this planctl reads format 1" in call("validate", cwd=workspace).out


def test_planctl_yaml_may_be_named_among_the_files(call: Call, workspace: Path) -> None:
    assert call("validate", "planctl.yaml", "--strict", "--on", "2007-05-01", cwd=workspace).code == 0
    (workspace / "planctl.yaml").write_text("format: 1\nquarter: financial\n", encoding="utf-8")
    result = call("validate", "planctl.yaml", "plans/small.yaml", "--format", "concise", cwd=workspace)
    assert result.out.startswith("planctl.yaml:2:1: error[F201 unknown-key]")


def test_a_line_of_word_with_a_form_feed_is_one_line(call: Call, workspace: Path) -> None:
    text = PLAN.replace("title: Quicker answers", 'title: "Quicker\\fanswers"').replace("lead: HB/JP", "Lead: HB/JP")
    (workspace / "plans" / "small.yaml").write_text(f"# page\x0c one\n{text}", encoding="utf-8")
    assert "  21 |             Lead: HB/JP" in call("validate", cwd=workspace).out


@pytest.mark.parametrize("link", ["All", "Providing excellent services"])
def test_work_linked_to_all_objectives_serves_each(call: Call, workspace: Path, link: str) -> None:
    linked = PLAN.replace(
        "    theme: Customers\n", f"    theme: Customers\n    links:\n      corporate-objectives: {link}\n"
    ).replace("priorities:\n", "frameworks:\n  corporate-objectives: Providing excellent services\npriorities:\n")
    (workspace / "plans" / "small.yaml").write_text(linked, encoding="utf-8")
    arguments = ("list", "--link", "Providing excellent services", "--format", "json")
    assert len(call(*arguments, cwd=workspace).json["actions"]) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes among its files")
def test_a_pipe_among_the_plans_is_not_waited_for(call: Call, workspace: Path) -> None:
    os.mkfifo(workspace / "plans" / "pipe.yaml")
    result = call("list", "--format", "json", cwd=workspace)
    assert (result.code, result.json["unread"]) == (2, ["plans/pipe.yaml"])
    assert "it is no ordinary file" in call("validate", cwd=workspace).out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("closed", [">&-", ">/dev/full"])
def test_an_answer_that_cannot_be_written_is_no_bug(workspace: Path, closed: str) -> None:
    command = f"'{console_script()}' list {closed}"
    done = subprocess.run(["sh", "-c", command], cwd=workspace, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "bug" not in done.stderr


def test_a_narrow_setting_of_nothing_still_shows_the_answer(workspace: Path) -> None:
    environment = plain_environment({"COLUMNS": "0", "FORCE_COLOR": "1"})
    command = [str(console_script()), "list"]
    done = subprocess.run(command, cwd=workspace, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert "Train two people" in done.stdout
