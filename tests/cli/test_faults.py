"""What can go wrong around the plans, for every command that reads them: a clear message and the right exit code."""

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
from tests.support import RunPlanctl, bound_by_modes, console_script, interruptible_environment, plain_environment

READING = (
    "overdue", "due", "stale", "list", "leads", "summary", "grid", "indicators", "risks", "links", "validate",
    "show 1.1.1",
)  # fmt: skip

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names or signals")

NAMES = {
    "blanks": "a plan of ours.yaml",
    "a hash": "plan #4.yaml",
    "a line end": "two\nlines.yaml",
    "a mark that turns the direction": "plan\u202egpj.yaml",
    "an escape": "plan\x1b[31m.yaml",
    "the longest name": "x" * 250 + ".yaml",
    "markup": "[red]<b>{{ plan }}.yaml",
    "a dash in front": "-plan.yaml",
}


def shell(workspace: Path, command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run planctl inside a line of the shell, where it stands as `planctl`."""
    return subprocess.run(
        ["sh", "-c", command.replace("planctl", f"'{console_script()}'", 1)],
        cwd=workspace,
        env=plain_environment(variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("command", READING)
def test_a_file_that_cannot_be_read_is_named_and_the_rest_answers(call: Call, workspace: Path, command: str) -> None:
    (workspace / "plans" / "gone.yaml").symlink_to("nowhere.yaml")
    result = call(*command.split(), cwd=workspace)
    assert result.code == (1 if command == "validate" else 2)
    assert "plans/gone.yaml" in result.err + result.out
    assert "bug" not in result.err


@on_posix
def test_a_loop_of_links_is_one_unreadable_file(call: Call, workspace: Path) -> None:
    (workspace / "plans" / "a.yaml").symlink_to("b.yaml")
    (workspace / "plans" / "b.yaml").symlink_to("a.yaml")
    result = call("list", "--format", "json", cwd=workspace)
    assert (result.code, result.json["unread"]) == (2, ["plans/a.yaml", "plans/b.yaml"])
    assert "too many levels of symbolic links" in call("validate", cwd=workspace).out


@on_posix
def test_folders_that_hold_each_other_are_walked_once(call: Call, workspace: Path) -> None:
    (workspace / "plans" / "again").symlink_to(workspace / "plans")
    assert len(call("list", "--format", "json", cwd=workspace).json["actions"]) == 3


@on_posix
def test_a_link_to_a_plan_elsewhere_is_that_plan(call: Call, workspace: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.yaml"
    (workspace / "plans" / "small.yaml").rename(elsewhere)
    (workspace / "plans" / "linked.yaml").symlink_to(elsewhere)
    assert {row["plan"] for row in call("list", "--format", "json", cwd=workspace).json["actions"]} == {"linked"}


def test_a_folder_named_like_a_plan_is_a_folder(call: Call, workspace: Path) -> None:
    folder = workspace / "plans" / "2007.yaml"
    folder.mkdir()
    (folder / "inside.yaml").write_text(PLAN, encoding="utf-8")
    plans = {row["path"] for row in call("list", "--format", "json", cwd=workspace).json["actions"]}
    assert plans == {"plans/small.yaml", "plans/2007.yaml/inside.yaml"}


@on_posix
@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
def test_no_name_of_a_file_breaks_an_answer(call: Call, workspace: Path, name: str, command: str) -> None:
    broken = PLAN.replace("            lead: HB\n", "            Lead: HB\n", 1)
    (workspace / "plans" / "small.yaml").unlink()
    (workspace / "plans" / name).write_text(broken, encoding="utf-8")
    result = call(*command.split(), cwd=workspace)
    assert result.code in (0, 1), result.err
    printed = result.out + result.err
    assert not {"\x1b", "\u202e"} & set(printed)
    assert "two\nlines" not in printed


@on_posix
@pytest.mark.parametrize("command", READING)
def test_a_name_that_is_not_utf_8_breaks_no_answer(workspace: Path, command: str) -> None:
    path = workspace / "plans" / os.fsdecode(b"caf\xe9.yaml")
    (workspace / "plans" / "small.yaml").rename(path)
    path.write_text(PLAN.replace("lead: HB/JP", "Lead: HB/JP"), encoding="utf-8")
    done = shell(workspace, f"planctl {command}")
    assert done.returncode in (0, 1), done.stderr
    assert "bug" not in done.stderr


def test_a_file_deleted_while_the_plans_are_read_is_named(
    call: Call, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = workspace / "plans" / "zone.yaml"
    gone.write_text(PLAN, encoding="utf-8")
    opened = os.open

    def deleting(path: Path, *how: int) -> int:
        if Path(path).name == "small.yaml":
            gone.unlink(missing_ok=True)
        return opened(path, *how)

    monkeypatch.setattr(os, "open", deleting)
    result = call("list", "--format", "json", cwd=workspace)
    assert (result.code, result.json["unread"]) == (2, ["plans/zone.yaml"])


def bound(workspace: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run planctl so that the modes of files bind it, whoever runs the tests."""
    return subprocess.run(
        [*bound_by_modes(), str(console_script()), *command.split()],
        cwd=workspace,
        env=plain_environment({"PLANCTL_NO_CACHE": "1"}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@on_posix
@pytest.mark.parametrize("command", [*READING, "fix", "list plans/secret.yaml", "list plans"])
def test_a_plan_that_may_not_be_read_is_named_and_the_rest_answers(workspace: Path, command: str) -> None:
    secret = workspace / "plans" / "secret.yaml"
    secret.write_text(PLAN, encoding="utf-8")
    secret.chmod(0)
    done = bound(workspace, command)
    assert done.returncode == (1 if command == "validate" else 2), done.stderr
    assert "plans/secret.yaml" in done.stdout + done.stderr
    assert "bug" not in done.stderr
    if command == "validate":
        assert "this file cannot be read: permission denied" in done.stdout


@on_posix
@pytest.mark.parametrize("command", READING)
def test_settings_that_may_not_be_read_are_a_finding(workspace: Path, command: str) -> None:
    (workspace / "planctl.yaml").chmod(0)
    done = bound(workspace, command)
    assert done.returncode == (1 if command == "validate" else 0), done.stderr
    assert "planctl.yaml" in done.stdout + done.stderr


@on_posix
@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("folder", ["plans", "plans/departments"])
def test_a_folder_that_may_not_be_looked_into_is_named(workspace: Path, command: str, folder: str) -> None:
    """Without it, nobody would miss the plans in it."""
    (workspace / folder).mkdir(exist_ok=True)
    (workspace / folder).chmod(0)
    try:
        done = bound(workspace, command)
    finally:
        (workspace / folder).chmod(0o755)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"/{folder} cannot be read: permission denied" in done.stderr


@on_posix
@pytest.mark.parametrize("words", ["pack plans/packs/secret.yaml", "validate --ratchet accepted.json"])
def test_a_brief_or_a_ratchet_that_may_not_be_read_is_named(workspace: Path, words: str) -> None:
    (workspace / "plans" / "packs").mkdir()
    for name in ("plans/packs/secret.yaml", "accepted.json"):
        (workspace / name).write_text("title: A brief\n", encoding="utf-8")
        (workspace / name).chmod(0)
    done = bound(workspace, words)
    assert done.returncode == 2
    name = re.escape(words.split()[-1])
    assert re.search(f"{name}.? (is not readable|could not be read|cannot be read)", done.stderr), done.stderr


@on_posix
@pytest.mark.parametrize("command", ["list", "overdue"])
def test_a_cache_that_may_not_be_read_is_none(workspace: Path, tmp_path: Path, command: str) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    afresh = bound(workspace, command)
    cache.chmod(0)
    again = subprocess.run(
        [*bound_by_modes(), str(console_script()), command],
        cwd=workspace,
        env=plain_environment({"PLANCTL_CACHE_DIR": str(cache)}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    cache.chmod(0o755)
    assert (again.returncode, again.stdout, again.stderr) == (afresh.returncode, afresh.stdout, afresh.stderr)


@on_posix
@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(
    "place", [{"LC_ALL": "C", "LANG": ""}, {"HOME": "/nonexistent"}, {"LC_ALL": "xx_YY", "TERM": "dumb"}], ids=str
)
def test_neither_the_locale_nor_a_home_matters(workspace: Path, command: str, place: dict[str, str]) -> None:
    plan = workspace / "plans" / "small.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Quicker", "Quicker – £"), encoding="utf-8")
    there = shell(workspace, f"planctl {command} --on 2007-10-31", **place)
    here = shell(workspace, f"planctl {command} --on 2007-10-31")
    assert (there.returncode, there.stdout, there.stderr) == (here.returncode, here.stdout, here.stderr)


@on_posix
def test_without_a_home_at_all_it_answers(workspace: Path) -> None:
    done = shell(workspace, "unset HOME USER; planctl list")
    assert (done.returncode, done.stderr) == (0, "")


@on_posix
@pytest.mark.parametrize("command", READING)
def test_a_reader_who_leaves_is_nobodys_mistake(workspace: Path, command: str) -> None:
    done = shell(workspace, f"{{ planctl {command} --on 2007-10-31; echo $? >code; }} | head -c 1")
    assert done.stderr == ""
    assert (workspace / "code").read_text(encoding="utf-8").strip() in ("0", "1")


@on_posix
@pytest.mark.parametrize("command", READING)
def test_standard_output_may_be_closed(workspace: Path, command: str) -> None:
    done = shell(workspace, f"planctl {command} --on 2007-10-31 >&-")
    assert (done.returncode, "bug" in done.stderr) == (2, False)
    assert "standard output is closed" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="what a process has loaded is read from /proc")
@pytest.mark.parametrize("moment", [0.0, 0.05, 0.1, 0.2, 0.3])
def test_an_interrupted_answer_ends_without_a_word(workspace: Path, moment: float) -> None:
    for number in range(300):
        (workspace / "plans" / f"more-{number}.yaml").write_text(PLAN, encoding="utf-8")
    process = subprocess.Popen(
        [console_script(), "--no-cache", "list"],
        cwd=workspace,
        env=interruptible_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        # What a script starts in the background takes no notice of an interrupt, and neither do the tests there.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    has_loaded = Path(f"/proc/{process.pid}/maps")
    while process.poll() is None and "ruamel" not in has_loaded.read_text(encoding="utf-8"):
        time.sleep(0.001)
    time.sleep(moment)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode in (130, 0)
    assert err == ""


def test_an_interrupt_that_python_wraps_is_no_bug(run_planctl: RunPlanctl, workspace: Path, tmp_path: Path) -> None:
    """As happens where it comes while a class is made, of a library for one."""
    interrupted = 'raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()\n'
    (tmp_path / "junitparser.py").write_text(interrupted, encoding="utf-8")
    result = run_planctl("validate", "--format", "junit", cwd=workspace, env={"PYTHONPATH": str(tmp_path)})
    assert (result.returncode, result.stdout, result.stderr) == (130, "", "")


def test_a_read_only_workspace_is_read_all_the_same(call: Call, workspace: Path) -> None:
    for path in (workspace / "plans" / "small.yaml", workspace / "planctl.yaml"):
        path.chmod(0o444)
    (workspace / "plans").chmod(0o555)
    try:
        assert [call(*command.split(), cwd=workspace).code for command in READING if command != "validate"] == [0] * 11
    finally:
        (workspace / "plans").chmod(0o755)
