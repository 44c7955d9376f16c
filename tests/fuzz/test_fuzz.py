"""A short run of each target: a change that breaks a promise often breaks it for inputs close to the seeds."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.support import ROOT, plain_environment

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        find_spec("atheris") is None and not os.environ.get("CI"),
        reason="atheris is not installed; the extra planctl[fuzz] brings it, on Linux",
    ),
]

RUNS = {"source": 1200, "binding": 1500, "dates": 3000, "validate": 30}


@pytest.mark.parametrize("target", RUNS)
def test_no_input_of_a_short_run_fails(target: str, tmp_path: Path) -> None:
    options = ["--runs", str(RUNS[target]), "--longest", "300", "--seed", "1"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", target, *options],
        cwd=tmp_path,
        env=plain_environment({"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]


def test_all_targets_are_run() -> None:
    from tests.fuzz.targets import TARGETS

    assert list(RUNS) == list(TARGETS)
