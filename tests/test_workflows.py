"""The workflows of this repository: every check on every Python that is promised, and what the world does meanwhile."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.dependencies import PYTHONS
from tests.support import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
every_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)


def load(path: Path) -> dict[str, Any]:
    found = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


CI = load(GITHUB / "workflows" / "ci.yml")
DEPENDENCIES = load(GITHUB / "workflows" / "dependencies.yml")


def test_one_job_runs_every_check_and_has_somebody_to_ask_for_vulnerabilities() -> None:
    checks = CI["jobs"]["checks"]
    assert checks["runs-on"] == "ubuntu-latest"
    assert checks["steps"][-1] == {"run": "bash .ci/run", "env": {"AUDIT_MUST_REACH": "1"}}


def test_the_matrix_holds_windows_and_every_python_that_is_promised() -> None:
    matrix = CI["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["os"] == ["ubuntu-latest", "windows-latest"]
    assert matrix["python"] == PYTHONS


@pytest.mark.parametrize("name", ["PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT"])
def test_the_matrix_installs_what_the_lock_says(name: str) -> None:
    assert CI["jobs"]["tests"]["env"][name] == "${{ github.workspace }}/.ci/constraints.txt"


def test_both_ends_of_the_bounds_are_tried_every_week_on_the_oldest_python_and_the_newest() -> None:
    assert DEPENDENCIES["on"]["schedule"]
    tried = {(one["end"], one["python"]) for one in DEPENDENCIES["jobs"]["bounds"]["strategy"]["matrix"]["include"]}
    # Some of the oldest versions came out before the newest Python did.
    assert tried == {("lowest", PYTHONS[0]), ("newest", PYTHONS[0]), ("newest", PYTHONS[-1])}


@every_workflow
def test_it_may_only_read(workflow: Path) -> None:
    assert load(workflow)["permissions"] == {"contents": "read"}


@every_workflow
def test_an_action_is_named_by_its_commit_and_its_release(workflow: Path) -> None:
    # A tag can be moved to other code; a commit cannot. The release is for people, and for what proposes newer ones.
    used = re.findall(r"uses: (.+)", workflow.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)] == []


@every_workflow
def test_it_says_what_nobody_has_tried(workflow: Path) -> None:
    assert "Not verified" in workflow.read_text(encoding="utf-8")


def test_newer_actions_are_proposed() -> None:
    (update,) = load(GITHUB / "dependabot.yml")["updates"]
    assert update["package-ecosystem"] == "github-actions"
