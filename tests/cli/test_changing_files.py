"""Files that another program writes to, or that are no files any more, while planctl reads or mends them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.files import LARGEST
from tests.cli.conftest import PLAN, Call, Result
from tests.support import console_script, plain_environment
from tests.writing import linux_only, read_meanwhile

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no two programs at a file in this way")

ON = ("--format", "json", "--on", "2007-10-31")
# So many letters in each title that a file is many pages of the disk, of which another program can have written some.
LONG = 8_000
VERSIONS = [PLAN.replace("title: ", f"title: {letter * LONG} ") for letter in "ABCD"]


@linux_only
@pytest.mark.slow
@pytest.mark.parametrize("command", ["list", "--no-cache list", "overdue", "validate"])
@pytest.mark.parametrize("how", ["replacing", "overwriting"])
def test_each_answer_is_that_of_one_version(call: Call, workspace: Path, how: str, command: str) -> None:
    plan = workspace / "plans" / "small.yaml"
    whole: list[Result] = []
    for version in VERSIONS:
        plan.write_text(version, encoding="utf-8")
        whole.append(call(*command.split(), *ON, cwd=workspace))
    found = read_meanwhile(plan, VERSIONS, how, lambda: call(*command.split(), *ON, cwd=workspace), times=100)
    assert [each for each in found if each not in whole] == []
    assert command == "validate" or len({each.out for each in found}) == len(VERSIONS)


@pytest.mark.parametrize("step", ["open", "fsync", "chmod"])
def test_fix_never_writes_over_what_somebody_has_written_meanwhile(
    call: Call, workspace: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """The edit comes after the plan was read: as the new text is begun, is brought to the disk, or is made ready."""
    plan, fresh = workspace / "plans" / "small.yaml", workspace / "fresh"
    broken, edited = (PLAN.replace("lead: HB/JP", f"Lead: {lead}") for lead in ("HB/JP", "JP/HB"))
    plan.write_text(broken, encoding="utf-8")
    fresh.write_text(edited, encoding="utf-8")
    genuine = getattr(os, step)

    def with_an_edit(what: object, *how: int, **named: object) -> object:
        if fresh.exists() and (step != "open" or how[0] & os.O_CREAT):
            fresh.replace(plan)
        return genuine(what, *how, **named)

    monkeypatch.setattr(os, step, with_an_edit)
    result = call("fix", cwd=workspace)
    assert result.code == 2
    assert "has changed while planctl read it, and is left as it is" in result.err
    assert plan.read_text(encoding="utf-8") == edited
    assert not fresh.exists(), "no edit ever came"


def test_settings_that_change_meanwhile_are_kept_under_no_others_name(
    call: Call, workspace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Or the answer would be wrong when they are as they were again."""
    monkeypatch.setenv("PLANCTL_CACHE_DIR", str(tmp_path / "cache"))
    settings = workspace / "planctl.yaml"
    before, after = "format: 1\n", "format: 1\nred-after: 1 day\n"
    settings.write_text(before, encoding="utf-8")
    opened = os.open

    def changing(path: Path, *how: int) -> int:
        if Path(path).name == "small.yaml":
            settings.write_text(after, encoding="utf-8")
        return opened(path, *how)

    afresh = call("--no-cache", "overdue", "--on", "2007-10-15", cwd=workspace)
    monkeypatch.setattr(os, "open", changing)
    call("overdue", "--on", "2007-10-15", cwd=workspace)
    monkeypatch.setattr(os, "open", opened)
    settings.write_text(before, encoding="utf-8")
    assert call("overdue", "--on", "2007-10-15", cwd=workspace) == afresh


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        # Its own path may be too long for a socket.
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            made.bind(f"/proc/self/fd/{folder}/{path.name}")
        finally:
            os.close(folder)


def a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_terminal(path: Path) -> None:
    path.symlink_to("/dev/tty")


def a_huge_file(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)


ODD = [a_pipe, a_device, a_terminal, a_huge_file, *([a_socket] if sys.platform == "linux" else [])]
READING = ("list", "overdue", "validate", "grid", "summary", "fix --dry-run", "show 1.1.1", "risks", "pack -o out")


@pytest.mark.parametrize("make", ODD)
@pytest.mark.parametrize("command", READING)
def test_what_is_no_plan_is_a_finding_and_is_not_waited_for(
    call: Call, workspace: Path, command: str, make: Callable[[Path], None]
) -> None:
    make(workspace / "plans" / "odd.yaml")
    result = call(*command.split(), cwd=workspace)
    assert result.code == (1 if command == "validate" else 2)
    assert "plans/odd.yaml" in result.out + result.err
    assert "bug" not in result.err


@pytest.mark.parametrize("make", ODD)
@pytest.mark.parametrize("command", ["list", "overdue", "validate", "grid"])
def test_settings_that_are_no_file_are_a_finding_too(
    call: Call, workspace: Path, command: str, make: Callable[[Path], None]
) -> None:
    (workspace / "planctl.yaml").unlink()
    make(workspace / "planctl.yaml")
    result = call(*command.split(), cwd=workspace)
    assert result.code == (1 if command == "validate" else 0)
    assert "planctl.yaml" in result.out + result.err


@pytest.mark.parametrize("make", ODD)
@pytest.mark.parametrize("place", ["pack plans/packs/odd.yaml", "validate --ratchet plans/packs/odd.yaml"])
def test_neither_a_brief_nor_a_ratchet_is_waited_for(
    call: Call, workspace: Path, place: str, make: Callable[[Path], None]
) -> None:
    (workspace / "plans" / "packs").mkdir()
    make(workspace / "plans" / "packs" / "odd.yaml")
    result = call(*place.split(), cwd=workspace)
    assert result.code == 2
    assert "odd.yaml" in result.err


@pytest.mark.slow
def test_a_pipe_that_takes_the_place_of_a_plan_is_not_waited_for(workspace: Path) -> None:
    """The answer comes while another process makes pipes and files of the plan, a thousand times a second."""
    plan = workspace / "plans" / "small.yaml"
    plan.rename(workspace / "plan")
    os.mkfifo(workspace / "pipe")
    script = "import os, sys\nprint(flush=True)\nwhile True:\n"
    script += "".join(
        f"    os.link('{name}', 'fresh')\n    os.replace('fresh', 'plans/small.yaml')\n" for name in ("pipe", "plan")
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=workspace, stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        writer.stdout.readline()
        for _ in range(10):
            done = subprocess.run(
                [console_script(), "--no-cache", "list"],
                cwd=workspace,
                env=plain_environment(),
                capture_output=True,
                encoding="utf-8",
                timeout=30,
                check=False,
            )
            assert done.returncode in (0, 2), done.stderr
        writer.kill()
