"""The cache: an answer from it is, byte for byte, that of the plans, whatever happens to either."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.cache.digests import checksum
from tests.benchmarks.generate import write_plans
from tests.cli.conftest import PLAN, Call, Result
from tests.history.conftest import Git, commit, git
from tests.support import ROOT, console_script, plain_environment
from tests.unit.source.helpers import untraced

__all__ = ["git"]

ON = ("--on", "2007-10-31")
COMMANDS = ("overdue", "list", "due --within 3m", "stale")
FORMATS = ("table", "json", "csv", "md")
QUESTIONS = (
    "",
    "--lead JP",
    "--lead jp --accountable",
    "--plan brom --priority CP7",
    "--status late --rag red",
    "--kind measure",
    "--text review",
    "--theme nowhere",
    "--lead ZZ",
    "--plan s",
    "--group lead",
    "--group priority",
    "plans/bromsgrove-improvement-2007.yaml",
)

UNREAD = "title: Half a plan\npriorities: [\n"
DRAFT = PLAN.replace("status: approved", "status: draft").replace("Quicker answers", "Schnellere Antworten – “größer”")
CLOSED = PLAN.replace("status: approved", "status: closed")
WRONG = PLAN.replace("due: 30 November 2007", "due: 31 November 2007\n            colour: blue")


@pytest.fixture
def mixed(workspace: Path) -> Path:
    """A workspace with a plan of every kind: sound, unread, a draft, closed, with errors, and named in Greek."""
    for name, text in {"unread": UNREAD, "draft": DRAFT, "closed": CLOSED, "wrong": WRONG, "σχέδιο": PLAN}.items():
        (workspace / "plans" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (workspace / "planctl.yaml").write_text("format: 1\nplans: plans\nrules: {no-such-rule: off}\n", encoding="utf-8")
    return workspace


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a cache that is still empty."""
    monkeypatch.setenv("PLANCTL_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "answers.sqlite"


def three_times(call: Call, question: str, cwd: Path) -> list[Result]:
    """The answer without a cache, that which fills it, and that from it."""
    words = [*question.split(), *ON]
    return [call("--no-cache", *words, cwd=cwd), call(*words, cwd=cwd), call(*words, cwd=cwd)]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_shipped_plans(call: Call, cache: Path, command: str, question: str) -> None:
    afresh, cold, warm = three_times(call, f"{command} {question}", ROOT)
    assert afresh == cold == warm


@pytest.mark.parametrize(("command", "shape"), list(product(COMMANDS, FORMATS)))
def test_every_format_of_plans_of_every_kind(call: Call, cache: Path, mixed: Path, command: str, shape: str) -> None:
    afresh, cold, warm = three_times(call, f"{command} --format {shape}", mixed)
    assert afresh == cold == warm
    assert warm.code == 2
    assert "plans/unread.yaml could not be read whole and is left out: " in warm.err
    assert "plans/wrong.yaml: " in warm.err
    assert "planctl.yaml: " in warm.err


@pytest.mark.parametrize(
    "question", ["overdue", "overdue --plan closed", "list plans/closed.yaml", "list --plan small"]
)
def test_closed_plans_take_part_only_when_named(call: Call, cache: Path, mixed: Path, question: str) -> None:
    afresh, cold, warm = three_times(call, f"{question} --format json", mixed)
    assert afresh == cold == warm
    assert ("closed" in warm.out) is ("closed" in question)


def test_paths_are_shown_from_where_planctl_was_started(call: Call, cache: Path, mixed: Path) -> None:
    warm = call("list", "--format", "json", *ON, cwd=mixed)
    within = call("list", "--format", "json", *ON, cwd=mixed / "plans")
    above = call("-C", "plans", "list", "--format", "json", *ON, cwd=mixed)
    assert within == above == call("--no-cache", "list", "--format", "json", *ON, cwd=mixed / "plans")
    assert {row["path"] for row in warm.json["actions"]} == {f"plans/{row['path']}" for row in within.json["actions"]}


def test_a_plan_by_another_name_is_another(call: Call, cache: Path, workspace: Path) -> None:
    call("list", *ON, cwd=workspace)
    (workspace / "plans" / "small.yaml").rename(workspace / "plans" / "renamed.yaml")
    assert {row["plan"] for row in call("list", "--format", "json", *ON, cwd=workspace).json["actions"]} == {"renamed"}


def test_settings_count(call: Call, cache: Path, workspace: Path) -> None:
    assert "amber" in call("overdue", "--on", "2007-12-15", "--lead", "HB", cwd=workspace).out
    (workspace / "planctl.yaml").write_text("format: 1\nred-after: 1 day\n", encoding="utf-8")
    assert "amber" not in call("overdue", "--on", "2007-12-15", "--lead", "HB", cwd=workspace).out


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_kept_where_nobody_wants_it(
    call: Call, cache: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    asked = [*command.split(), *ON]
    before, after = call("--no-cache", *asked, cwd=workspace), call(*asked, "--no-cache", cwd=workspace)
    monkeypatch.setenv("PLANCTL_NO_CACHE", "1")
    assert before == after == call(*asked, cwd=workspace)
    assert not cache.exists()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["HB", "JP", "ZZ", "TBD"])), min_size=1, max_size=5))
def test_no_edit_is_ever_missed(call: Call, cache: Path, workspace: Path, edits: list[tuple[int, str]]) -> None:
    """Each edit keeps the length of the file, and most come within one step of its times."""
    plan = workspace / "plans" / "small.yaml"
    for place, lead in edits:
        lines = plan.read_text(encoding="utf-8").splitlines()
        leads = [number for number, line in enumerate(lines) if line.lstrip().startswith("lead:")]
        line = lines[leads[place]]
        lines[leads[place]] = f"{line[: line.index(':')]}: {lead}"
        plan.write_text("\n".join(lines) + "\n", encoding="utf-8")
        assert call("list", *ON, cwd=workspace) == call("--no-cache", "list", *ON, cwd=workspace)


def truncated(cache: Path) -> None:
    os.truncate(cache, cache.stat().st_size // 2)


def spoilt(cache: Path) -> None:
    data = bytearray(cache.read_bytes())
    for place in range(100, len(data), 900):
        data[place] ^= 0x55
    cache.write_bytes(data)


def deleted(cache: Path) -> None:
    shutil.rmtree(cache.parent)


def a_folder(cache: Path) -> None:
    cache.unlink()
    cache.mkdir()


def read_only(cache: Path) -> None:
    cache.chmod(0o400)
    cache.parent.chmod(0o500)


@pytest.mark.parametrize("fault", [truncated, spoilt, deleted, a_folder, read_only])
def test_whatever_happens_to_it_the_answer_is_that_of_the_plans(
    call: Call, cache: Path, mixed: Path, fault: Callable[[Path], None]
) -> None:
    afresh, *_ = three_times(call, "overdue --format json", mixed)
    fault(cache)
    _, once, again = three_times(call, "overdue --format json", mixed)
    assert afresh == once == again


def garbage(value: bytes) -> bytes:
    return b"garbage"


def another_shape(value: bytes) -> bytes:
    return b"[1]"


def empty(value: bytes) -> bytes:
    return b""


def garbage_below_a_sound_head(value: bytes) -> bytes:
    return value + b"\n[1, 2" if value.startswith(b"[[") else value


@pytest.mark.parametrize("question", ["overdue", "overdue --format json", "list --text review", "due --at HEAD"])
@pytest.mark.parametrize("fault", [garbage, another_shape, empty, garbage_below_a_sound_head])
def test_what_is_whole_but_no_answer_is_worked_out_anew_and_replaced(
    call: Call, cache: Path, workspace: Path, git: Git, fault: Callable[[bytes], bytes], question: str
) -> None:
    """As a program could write it that knows how the sums are made."""
    (workspace / "planctl.yaml").write_text("format: 1\n", encoding="utf-8")
    git(workspace, "init", "--quiet")
    commit(workspace, git)
    afresh, cold, _ = three_times(call, question, workspace)
    with sqlite3.connect(cache) as file:
        before = dict(file.execute("SELECT key, value FROM kept"))
        spoilt = ((key, fault(value)) for key, value in before.items())
        rows = [(checksum(key, value), value, key) for key, value in spoilt]
        file.executemany("UPDATE kept SET sum = ?, value = ? WHERE key = ?", rows)
    warm = call(*question.split(), *ON, cwd=workspace)
    after = dict(file.execute("SELECT key, value FROM kept"))
    file.close()
    assert afresh == cold == warm
    assert after == before


def test_while_another_process_has_it_locked(call: Call, cache: Path, mixed: Path) -> None:
    afresh, *_ = three_times(call, "overdue", mixed)
    other = sqlite3.connect(cache, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert three_times(call, "overdue", mixed) == [afresh] * 3
    other.close()


def started(cwd: Path, cache: Path, *words: str) -> subprocess.Popen[str]:
    """A real process that answers from, or fills, a cache."""
    environment = plain_environment({"PLANCTL_CACHE_DIR": str(cache.parent)})
    return subprocess.Popen(
        [console_script(), *words],
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def answer_of(process: subprocess.Popen[str]) -> tuple[str, str, int]:
    """What a process says, and its exit code."""
    out, err = process.communicate(timeout=120)
    return out, err, process.returncode


@pytest.mark.slow
def test_two_at_once(cache: Path, mixed: Path) -> None:
    both = [started(mixed, cache, "overdue", *ON) for _ in range(2)]
    afresh = answer_of(started(mixed, cache, "--no-cache", "overdue", *ON))
    assert [answer_of(process) for process in both] == [afresh, afresh]


@pytest.mark.slow
def test_on_a_full_disk(mixed: Path, cache: Path) -> None:
    """No file may grow beyond 4 KB, as if the disk were full."""
    script = f'ulimit -f 4; exec "{console_script()}" overdue {" ".join(ON)}'
    # What counts the lines of tests could not be written either, and would say so.
    environment = {**untraced(), "PLANCTL_CACHE_DIR": str(cache.parent)}
    full = subprocess.run(
        ["/bin/sh", "-c", script], cwd=mixed, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    afresh = answer_of(started(mixed, cache, "--no-cache", "overdue", *ON))
    assert (full.stdout, full.stderr, full.returncode) == afresh


@pytest.mark.slow
def test_killed_at_any_moment_while_it_is_written(cache: Path, tmp_path: Path) -> None:
    """Two hundred times: the next answer is right, and the file can be used or is replaced."""
    folder = tmp_path / "many"
    write_plans(folder, 2)
    afresh = answer_of(started(folder, cache, "--no-cache", "overdue", *ON))
    began = time.monotonic()
    answer_of(started(folder, cache, "overdue", *ON))
    takes = time.monotonic() - began
    chance = random.Random(7)
    for number in range(200):
        day = f"2007-10-{1 + number % 30:02}"
        process = started(folder, cache, "overdue", "--on", day)
        time.sleep(chance.uniform(0.3, 1.0) * takes)
        process.send_signal(signal.SIGKILL)
        answer_of(process)
        if number % 10 == 0:
            assert answer_of(started(folder, cache, "overdue", *ON)) == afresh
    assert answer_of(started(folder, cache, "overdue", *ON)) == afresh
    with sqlite3.connect(cache) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    file.close()


def test_a_warm_answer_loads_neither_the_model_nor_the_parser(call: Call, cache: Path, workspace: Path) -> None:
    call("overdue", *ON, cwd=workspace)
    code = "import sys; from planctl.cli.main import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    environment = plain_environment({"PLANCTL_CACHE_DIR": str(cache.parent)})
    done = subprocess.run(
        [console_script().with_name("python"), "-c", code, "overdue", *ON],
        cwd=workspace,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = set(done.stderr.split())
    assert "planctl.extracts.survey" in loaded
    assert not loaded & {
        "planctl.model",
        "planctl.binding",
        "planctl.rules",
        "planctl.dates",
        "planctl.status",
        "ruamel",
    }
