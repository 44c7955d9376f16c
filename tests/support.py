"""What tests share and name in their signatures; the fixtures themselves are in conftest.py."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn, Protocol

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Where .ci/setup puts the programs that come from npm.
TOOLS = Path.home() / ".cache" / "planctl-tools" / "node_modules" / ".bin"

# Settings of whoever runs the tests that would change what planctl prints.
_OF_THE_USER = ("PLANCTL_", "FORCE_COLOR", "CLICOLOR", "LINES", "PYTHONIOENCODING")


class RunPlanctl(Protocol):
    """Runs planctl as a person would, and returns what it printed and how it exited."""

    def __call__(
        self, *args: str, cwd: Path = ROOT, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run `planctl args…` in the folder `cwd`; `env` is added to the environment."""


def console_script(scripts: Path | None = None) -> Path:
    """The installed `planctl` of this environment, or the one in another environment's folder of scripts."""
    folder = scripts or Path(sysconfig.get_path("scripts"))
    found = shutil.which("planctl", path=str(folder))
    if found is None:
        pytest.fail("planctl is not installed here: run README's second set-up command")
    return Path(found)


def plain_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment without personal settings: no colour, 120 columns, warnings are errors."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name == "PLANCTL_CACHE_DIR" or not name.startswith(_OF_THE_USER)
    }
    return {**kept, "COLUMNS": "120", "NO_COLOR": "1", "PYTHONWARNINGS": "error", **(extra or {})}


def interruptible_environment() -> dict[str, str]:
    """The plain environment for a process that is interrupted.

    Coverage's own lock would never be let go of, and an object that was being made may warn that nobody closed it.
    """
    without = ("COVERAGE_", "PYTHONWARNINGS")
    return {name: value for name, value in plain_environment().items() if not name.startswith(without)}


def bound_by_modes() -> list[str]:
    """What stands before a command so that the modes of files bind it: of itself they do not bind root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return []
    return [str(needs("setpriv")), "--bounding-set", "-dac_override,-dac_read_search,-fowner"]


def needs(tool: str) -> Path:
    """The path of a program that a test wants; where it is missing, CI fails and other places skip."""
    found = shutil.which(tool) or shutil.which(tool, path=str(TOOLS))
    if found is None:
        _do_without(tool)
    return Path(found)


def needs_library(name: str) -> Path:
    """The folder of an npm library that a script of the tests requires; where it is missing, as `needs`."""
    folder = TOOLS.parent / name
    if not folder.is_dir():
        _do_without(name)
    return folder


def _do_without(what: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing; .ci/setup should have installed it")
    pytest.skip(f"{what} is not installed")
