"""The workflow of this repository: every check on Linux, the tests on each Python that planctl supports."""

from __future__ import annotations

import tomllib
from typing import Any

from ruamel.yaml import YAML

from tests.support import ROOT

TEXT = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
CI: dict[str, Any] = YAML(typ="safe", pure=True).load(TEXT)
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_one_job_runs_every_check() -> None:
    checks = CI["jobs"]["checks"]
    assert checks["runs-on"] == "ubuntu-latest"
    assert checks["steps"][-1]["run"] == "bash .ci/run"


def test_the_matrix_holds_windows_and_every_python_that_is_promised() -> None:
    matrix = CI["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["os"] == ["ubuntu-latest", "windows-latest"]
    promised = [name.rpartition(" :: ")[2] for name in PROJECT["classifiers"] if "Python :: 3." in name]
    assert matrix["python"] == promised


def test_it_may_only_read() -> None:
    assert CI["permissions"] == {"contents": "read"}


def test_it_says_what_nobody_has_tried() -> None:
    assert "Not verified" in TEXT
