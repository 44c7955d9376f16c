"""Fixtures for all tests, and how hypothesis searches."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tests.support import ROOT, RunPlanctl, console_script, plain_environment

# No deadlines: how long one example takes says more about the machine than about planctl. CI always tries
# the same examples, so that a change is judged by what it changes.
settings.register_profile("planctl", deadline=None, derandomize=bool(os.environ.get("CI")))
# For mutation testing, where the tests run thousands of times: fewer examples, none of them made smaller.
settings.register_profile(
    "mutants",
    settings.get_profile("planctl"),
    max_examples=25,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile("planctl")


@pytest.fixture(scope="session")
def repo_root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache for these tests alone: that of whoever runs them is neither read nor written."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANCTL_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """The shipped plans and briefs in a folder of their own, where packs may be written."""
    folder = tmp_path / "shipped"
    shutil.copytree(ROOT / "plans", folder / "plans")
    shutil.copy(ROOT / "planctl.yaml", folder)
    return folder


@pytest.fixture(scope="session")
def run_planctl() -> RunPlanctl:
    """Planctl as a real process: the installed command, no terminal, no colour, 120 columns, no input."""
    script = console_script()

    def run(*args: str, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [script, *args],
            cwd=cwd,
            env=plain_environment(env),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run
