"""Files made to do harm, given to the installed command: refused or read, within two seconds and 200 MB in all."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import console_script, plain_environment
from tests.unit.source.test_hostile import BOMBS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux to tell what a process has used"),
]

HEAD = b"title: Plan\nperiod: 2007/08\npriorities:\n  - ref: P1\n    title: One\n    actions:\n"
DIGITS = b"9" * 5_000


def actions(count: int, written: bytes) -> bytes:
    """A plan of so many actions, with their number and the next in place of `%d`."""
    lines = (
        b"      - {ref: %d, title: T, " % n + written.replace(b"%d", b"%d" % (n + 1)) + b"}\n" for n in range(count)
    )
    return HEAD + b"".join(lines)


MANY = {
    **BOMBS,
    "a million keys": b"".join(b"k%d:\n" % number for number in range(1_000_000)),
    "a million keys in brackets": b"x-keys: {" + b"".join(b"k%d: ," % number for number in range(1_000_000)) + b"}\n",
    "numbers of 5,000 digits": b"format: %s\n" % DIGITS + actions(1, b"due: %s, target: %s%%" % (DIGITS, DIGITS)),
    "figures of 5,000 digits": HEAD + b"budgets: [{title: B, total: {Net: %s}}]\n" % DIGITS,
    "a huge indentation": b"title: Plan\nnotes: |\n" + b" " * 900_000 + b"deep\n",
    "an announced indentation": b"notes: |9\n" + b" " * 500_000 + b"deep\n",
    "a long bare text": b"title: Plan\nnotes: " + b"word " * 190_000 + b"\n",
    "a long folded text": b"title: >\n" + b"  word\n" * 59_000,
    "long dates": actions(1_000, b"due: " + b"March 2008 - " * 60),
    "long leads": actions(1_500, b"lead: " + b"JP/HB & " * 60),
    "many people": b"people:\n" + b"".join(b"  P%d & Q: Post\n" % n for n in range(20_000)) + actions(1, b"lead: A/B"),
    "actions that wait in a chain": actions(9_000, b"depends: [%d]"),
    "actions that wait for one": actions(9_000, b"depends: [1]"),
    "milestones in each other": HEAD
    + b"".join(b"%s- ref: %d\n%s  actions:\n" % (b"    " * n, n, b"    " * n) for n in range(2, 20)),
}


@dataclass(frozen=True)
class Used:
    """How a process ended and what it took: seconds of the processor, megabytes at its peak."""

    code: int
    seconds: float
    megabytes: float
    said: str


# A process takes over the peak of the one that it was forked from, so that a small one has to start planctl.
MEASURE = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, capture_output=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
said = (done.stdout + done.stderr)[-4000:].decode("utf-8", "replace")
print(json.dumps([done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said]))
"""


def measured(folder: Path, *arguments: str) -> Used:
    """Run planctl and ask Linux what it has used."""
    env = plain_environment()
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", MEASURE, console_script(), *arguments],
        cwd=folder,
        env={name: value for name, value in env.items() if not name.startswith("COV")},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return Used(*json.loads(done.stdout))


@pytest.mark.parametrize("command", ["validate --format concise", "list --kind measure --kind action"])
@pytest.mark.parametrize("name", MANY)
def test_a_bomb_does_not_go_off_in_the_command(name: str, command: str, tmp_path: Path) -> None:
    plan = tmp_path / "plans" / "bomb.yaml"
    plan.parent.mkdir()
    plan.write_bytes(MANY[name])
    used = measured(tmp_path, *command.split(), "--on", "2007-10-31")
    assert used.code in (0, 1, 2), used.said
    assert "bug in planctl" not in used.said
    assert (used.seconds < 2, used.megabytes < 200) == (True, True), (used.seconds, used.megabytes)
