"""Every command that writes a file: killed at any moment, on a full disk, and where it may not write.

Afterwards the old file is there or the new one, whole; nothing else is there that a later run would take for a file of
its own. The cache has its own tests of the same kind in test_cache.py.
"""

from __future__ import annotations

import ast
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN
from tests.support import ROOT, bound_by_modes, console_script, needs, plain_environment
from tests.unit.source.helpers import untraced

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9, limits and modes of POSIX")

LEFTOVER = ".planctl-new"
OLD = b"what was there before\n"
Tree = dict[str, bytes]


@dataclass(frozen=True)
class Writer:
    """A command that writes: its words, the modules of planctl that do so, and what it writes over in a workspace."""

    words: Sequence[str]
    modules: frozenset[str]
    over: Sequence[str] = ()
    kills: int = 36

    def prepare(self, folder: Path) -> None:
        """A workspace in which it has something to write."""
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "plans").mkdir(parents=True)
        (folder / "planctl.yaml").write_text("format: 1\norganisation: Anytown\n", encoding="utf-8")
        (folder / "plans" / "small.yaml").write_text(PLAN.replace("lead: HB/JP", "Lead: HB/JP"), encoding="utf-8")
        for name in self.over:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(OLD)


STARTING = frozenset({"planctl.edit.starting"})
PACKED = [f"packs-out/small-cabinet-2007-10-31.{ending}" for ending in ("html", "docx", "md", "json")]
WRITERS = {
    "init": Writer(["init"], STARTING),
    "new": Writer(["new", "second"], STARTING),
    "new --brief": Writer(["new", "--brief", "meeting"], STARTING),
    "fix": Writer(["fix"], frozenset({"planctl.edit.fixing"})),
    "validate --ratchet": Writer(
        ["validate", "--ratchet", "accepted.json", "--on", "2007-10-31"], frozenset({"planctl.cli.sifting"})
    ),
    "pack": Writer(
        ["pack", "--plan", "small", "--on", "2007-10-31", "--to", "html,docx,md,json"],
        frozenset({"planctl.cli.commands.pack"}),
        PACKED,
        30,
    ),
}
each_writer = pytest.mark.parametrize("writer", WRITERS.values(), ids=list(WRITERS))

# What writes otherwise: the cache; and the summary of a job, a file of GitHub's own that every step adds to.
OTHERS = {"planctl.cache.store", "planctl.cli.reports"}


def test_no_command_writes_but_these() -> None:
    """By the modules that import `planctl.saving`, or open a file to write to."""
    found = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "planctl").rglob("*.py")
        if path.name != "saving.py" and _writes(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found - OTHERS == {module for writer in WRITERS.values() for module in writer.modules}
    assert found >= OTHERS


def _writes(tree: ast.Module) -> bool:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "planctl.saving":
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name, owner = node.func.attr, ast.unparse(node.func.value)
            literals = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if name == "open" and owner != "os" and any(set(text) & set("wax+") for text in literals):
                return True
            if name in ("write_text", "write_bytes", "mkdir", "symlink_to"):
                return True
    return False


def tree_of(folder: Path) -> Tree:
    """All files below a folder, without what killed writes may leave."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(LEFTOVER))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def leftovers(folder: Path) -> list[Path]:
    return [path for path in folder.rglob(f"*{LEFTOVER}") if path.is_file()]


def replaced_in(folder: Path, before: Tree, after: Tree) -> set[Path]:
    """The folders in which files have been written."""
    return {(folder / name).parent for name, data in after.items() if before.get(name) != data}


# Forks for each folder that it is told a process which has imported all that the command needs, and has only to run it.
FORKING = """
import os, sys
from planctl.cli.main import run
words = sys.argv[2:]
null = os.open(os.devnull, os.O_RDWR)
told = os.dup(1)
os.dup2(null, 1)
os.dup2(null, 2)
os.chdir(sys.argv[1])
run(words)
for folder in sys.stdin:
    process = os.fork()
    if not process:
        os.chdir(folder.strip())
        os._exit(run(words))
    os.write(told, b"%d\\n" % process)
    _, status = os.waitpid(process, 0)
    os.write(told, b"%d\\n" % status)
"""


class Runner:
    """Runs one command again and again, each time to its end or to a moment at which it is killed."""

    def __init__(self, writer: Writer, warm: Path) -> None:
        writer.prepare(warm)
        self._process = subprocess.Popen(
            [sys.executable, "-c", FORKING, str(warm), *writer.words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**untraced(), "PLANCTL_NO_CACHE": "1"},
            encoding="utf-8",
        )

    def run(self, folder: Path, until: float | None = None) -> int:
        """Run it in a folder, at most for so many seconds; its exit code, -9 where it was killed."""
        assert self._process.stdin
        self._process.stdin.write(f"{folder}\n")
        self._process.stdin.flush()
        process = self._told()
        if until is not None:
            time.sleep(until)
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        return os.waitstatus_to_exitcode(self._told())

    def _told(self) -> int:
        assert self._process.stdout
        return int(self._process.stdout.readline())

    def end(self) -> None:
        self._process.communicate()


@pytest.fixture
def runner_of(tmp_path: Path) -> Iterator[Callable[[Writer], Runner]]:
    made: list[Runner] = []

    def start(writer: Writer) -> Runner:
        made.append(Runner(writer, tmp_path / "warm"))
        return made[-1]

    yield start
    for runner in made:
        runner.end()


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where there is one: no time goes into waiting for a disk."""
    shared = Path("/dev/shm")
    if not os.access(shared, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=shared) as folder:
        yield Path(folder)


@pytest.mark.slow
@each_writer
def test_killed_at_any_moment(runner_of: Callable[[Writer], Runner], memory: Path, writer: Writer) -> None:
    """210 kills in all: each file is the old one or the new one, and the next run is as if nothing had happened."""
    folder = memory / "workspace"
    writer.prepare(folder)
    old = tree_of(folder)
    runner = runner_of(writer)
    # The first run waits for all that is imported before.
    runner.run(folder)
    writer.prepare(folder)
    began = time.monotonic()
    code = runner.run(folder)
    takes = time.monotonic() - began
    new = tree_of(folder)
    assert new != old
    chance = random.Random(2007)
    ends = []
    for number in range(writer.kills):
        writer.prepare(folder)
        # Most of the time goes into reading and making: the last part is tried as often as all before it.
        ended = runner.run(folder, chance.uniform(0 if number % 2 else 0.6, 1.2) * takes)
        found = tree_of(folder)
        assert {name: data for name, data in found.items() if data not in (old.get(name), new.get(name))} == {}
        assert old.keys() <= found.keys() <= new.keys()
        ends.append(ended)
        left = leftovers(folder)
        for path in left:
            os.utime(path, (0, 0))
        assert [path for path in left if not path.name.startswith(".")] == []
        if found != new and number % 4 == 0:
            runner.run(folder)
            assert tree_of(folder) == new
            assert [path for path in leftovers(folder) if path.parent in replaced_in(folder, found, new)] == []
    # How many come before the end depends on what else the machine does; some always do.
    assert set(ends) <= {-signal.SIGKILL, code}
    assert ends.count(-signal.SIGKILL) >= writer.kills // 12


def run_limited(folder: Path, command: Sequence[str], words: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run the installed planctl behind a command that takes something away from it."""
    return subprocess.run(
        [*command, str(console_script()), *words],
        cwd=folder,
        env={**plain_environment(), **untraced(), "PLANCTL_NO_CACHE": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def check_nothing_is_done(folder: Path, writer: Writer, done: subprocess.CompletedProcess[str], before: Tree) -> None:
    assert done.returncode == 2, done.stderr
    assert "cannot be written: " in done.stderr
    assert "bug" not in done.stderr
    assert tree_of(folder) == before
    assert leftovers(folder) == []


@each_writer
def test_where_no_file_can_grow(tmp_path: Path, writer: Writer) -> None:
    """As on a disk that is full to the last byte."""
    writer.prepare(tmp_path)
    before = tree_of(tmp_path)
    done = run_limited(tmp_path, ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh"], writer.words)
    check_nothing_is_done(tmp_path, writer, done, before)
    assert "file too large" in done.stderr


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with hardly any room; only root may have one made."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        [needs("mount"), "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run([needs("umount"), "--lazy", folder], check=True)


@each_writer
def test_on_a_full_disk(small_disk: Path, writer: Writer) -> None:
    workspace = small_disk / "workspace"
    writer.prepare(workspace)
    with suppress(OSError), (small_disk / "filler").open("wb", buffering=0) as file:
        while file.write(bytes(1024)):
            pass
    before = tree_of(workspace)
    done = run_limited(workspace, [], writer.words)
    check_nothing_is_done(workspace, writer, done, before)
    assert "no space left on device" in done.stderr


@each_writer
def test_in_folders_that_may_not_be_written_to(tmp_path: Path, writer: Writer) -> None:
    writer.prepare(tmp_path)
    before = tree_of(tmp_path)
    folders = [path for path in (tmp_path, *tmp_path.rglob("*")) if path.is_dir()]
    for path in folders:
        path.chmod(0o555)
    try:
        done = run_limited(tmp_path, bound_by_modes(), writer.words)
    finally:
        for path in folders:
            path.chmod(0o755)
    check_nothing_is_done(tmp_path, writer, done, before)
    assert "permission denied" in done.stderr


@pytest.mark.parametrize("name", ["fix", "pack"])
def test_files_that_may_not_be_written_to(tmp_path: Path, name: str) -> None:
    """The folder would let another file take their place; whoever protected them did not mean that."""
    writer = WRITERS[name]
    writer.prepare(tmp_path)
    before = tree_of(tmp_path)
    for path in tmp_path.rglob("*.*"):
        path.chmod(0o444)
    check_nothing_is_done(tmp_path, writer, run_limited(tmp_path, bound_by_modes(), writer.words), before)
