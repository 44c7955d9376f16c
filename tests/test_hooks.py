"""`.pre-commit-hooks.yaml`: a council's own repository has its plans checked before every commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, needs, plain_environment

PLAN = ROOT / "tests" / "plans" / "valid" / "measures.yaml"
_WHO = ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL")
# Builds an environment for the hook, as pre-commit does on an officer's machine.
pytestmark = pytest.mark.slow


def run(*call: str | Path, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a program as somebody who has set up nothing for git and pre-commit."""
    kept = {name: value for name, value in plain_environment().items() if not name.startswith(("GIT_", "COV"))}
    someone = {f"GIT_{who}": "council@example.org" for who in _WHO}
    env = {
        **kept,
        **someone,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PRE_COMMIT_HOME": str(home),
        "PYTHONWARNINGS": "default",
    }
    return subprocess.run(call, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)


def commit_all(folder: Path) -> None:
    for call in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "Plans"]):
        done = run(needs("git"), *call, cwd=folder, home=folder)
        assert done.returncode == 0, done.stderr


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """This repository as a council would fetch it: all that is or would be committed."""
    listed = run(needs("git"), "ls-files", "--cached", "--others", "--exclude-standard", "-z", cwd=ROOT, home=tmp_path)
    assert listed.returncode == 0, listed.stderr
    for name in filter(None, listed.stdout.split("\0")):
        target = tmp_path / "planctl" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_file():
            shutil.copy(ROOT / name, target)
    commit_all(tmp_path / "planctl")
    return tmp_path / "planctl"


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A council's repository with one sound plan."""
    folder = tmp_path / "council"
    (folder / "plans").mkdir(parents=True)
    shutil.copy(PLAN, folder / "plans" / "customer-services-2026.yaml")
    (folder / "planctl.yaml").write_text("organisation: Anytown Council\n", encoding="utf-8")
    commit_all(folder)
    return folder


def test_the_hook_lets_a_sound_plan_pass_and_stops_a_mistake(published: Path, council: Path, tmp_path: Path) -> None:
    hook = (sys.executable, "-m", "pre_commit", "try-repo", published, "planctl-validate", "--all-files", "--verbose")

    passed = run(*hook, cwd=council, home=tmp_path / "cache")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "1 file checked" in passed.stdout

    plan = council / "plans" / "customer-services-2026.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("    lead: HB\n", "    leed: HB\n", 1), encoding="utf-8")
    stopped = run(*hook, cwd=council, home=tmp_path / "cache")
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "plans/customer-services-2026.yaml" in stopped.stdout
    assert "leed" in stopped.stdout


def test_the_hooks_file_is_one_that_pre_commit_reads(tmp_path: Path) -> None:
    hooks = ROOT / ".pre-commit-hooks.yaml"
    done = run(sys.executable, "-m", "pre_commit", "validate-manifest", hooks, cwd=tmp_path, home=tmp_path)
    assert done.returncode == 0, done.stdout
