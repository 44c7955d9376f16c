"""Plans on a disk that takes its time, as a council's network drive does: strace holds up each opening of a plan."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN, Call
from tests.cli.terminal import on_terminal
from tests.support import console_script, interruptible_environment, needs

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's"),
    pytest.mark.slow,
]

PLANS = 4
COMMANDS = [
    pytest.param(("validate",), id="validate"),
    pytest.param(("list",), id="list"),
    pytest.param(("--no-cache", "list"), id="list without a cache"),
    pytest.param(("grid",), id="grid"),
]


@pytest.fixture
def plans(workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Plans of which nothing is remembered."""
    monkeypatch.setenv("PLANCTL_CACHE_DIR", str(tmp_path / "no cache yet"))
    folder = workspace / "plans"
    for number in range(1, PLANS):
        (folder / f"small-{number}.yaml").write_text(PLAN, encoding="utf-8")
    return sorted(folder.glob("*.yaml"))


def slowly(plans: list[Path], seconds: float) -> list[str | Path]:
    """What stands before a command so that it waits so long for each of the plans."""
    only = [word for path in plans for word in ("-P", str(path))]
    delay = f"inject=openat:delay_enter={int(seconds * 1_000_000)}"
    return [needs("strace"), "--follow-forks", "-qq", "-o", os.devnull, "-e", "trace=openat", *only, "-e", delay]


@pytest.mark.parametrize("command", COMMANDS)
def test_it_says_how_far_it_has_come_and_leaves_no_trace_of_that(
    workspace: Path, plans: list[Path], command: tuple[str, ...]
) -> None:
    asked = (*command, "--on", "2007-10-31")
    code, sent = on_terminal(*asked, cwd=workspace, before=slowly(plans, 0.5))
    told = re.findall(r"\r\x1b\[K(\w+ plan \d of \d)", sent)
    what = "Checking" if command == ("validate",) else "Reading"
    assert told[-1] == f"{what} plan {PLANS} of {PLANS}"
    assert told[0] != f"{what} plan 1 of {PLANS}", "for a second nothing is said"
    quick_code, quick = on_terminal(*asked, cwd=workspace)
    assert (code, without_progress(sent)) == (quick_code, without_progress(quick))


def without_progress(sent: str) -> str:
    return re.sub(r"\r\x1b\[K(\w+ plan \d of \d)?", "", sent)


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_read_by_a_program_is_the_answer_alone(
    call: Call, workspace: Path, plans: list[Path], command: tuple[str, ...]
) -> None:
    asked = (*command, "--on", "2007-10-31")
    slow = subprocess.run(
        [*slowly(plans, 0.5), console_script(), *asked],
        cwd=workspace,
        env=interruptible_environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    quick = call(*asked, cwd=workspace)
    assert (slow.returncode, slow.stdout, slow.stderr) == (quick.code, quick.out, quick.err)


@pytest.mark.parametrize("command", COMMANDS)
def test_it_can_be_interrupted(workspace: Path, plans: list[Path], command: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        [*slowly(plans, 2), console_script(), *command],
        cwd=workspace,
        env=interruptible_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        # What a script starts in the background takes no notice of an interrupt, and neither do the tests there.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while process.poll() is None and not reads_plans(process.pid):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, "", "")


def reads_plans(tracer: int) -> bool:
    """Whether what strace runs has loaded what reads plans, after which it opens nothing but plans."""
    children = Path(f"/proc/{tracer}/task/{tracer}/children").read_text(encoding="ascii").split()
    return any("_ruamel_yaml" in maps_of(child) for child in children)


def maps_of(process: str) -> str:
    """What a process has loaded; nothing where it has ended since its number was read, as strace's first child does."""
    try:
        return Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return ""
