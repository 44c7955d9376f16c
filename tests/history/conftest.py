"""Real git repositories."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.year import build
from tests.support import needs

Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Run git in a folder; nobody's settings count, and the repository around these tests does not either."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GITHUB_BASE_REF", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    nobody = tmp_path / "gitconfig"
    nobody.write_text("[user]\nname = HB\nemail = hb@example.org\n[init]\ndefaultBranch = main\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(nobody))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    program = needs("git")

    def run(folder: Path, *arguments: str) -> str:
        done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=True)
        return done.stdout.strip()

    return run


@pytest.fixture
def council(tmp_path: Path, git: Git) -> Path:
    """A repository with one plan, committed."""
    folder = tmp_path / "council"
    (folder / "plans").mkdir(parents=True)
    (folder / "plans" / "a.yaml").write_text("one\ntwo\nthree\n", encoding="utf-8")
    git(folder, "init", "--quiet")
    commit(folder, git)
    return folder


def commit(folder: Path, git: Git, message: str = "Plan") -> str:
    """Commit all that is in a folder; the SHA."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository with a year of the Bromsgrove plan; nobody may write to it."""
    return build(tmp_path_factory.mktemp("year") / "bromsgrove")
