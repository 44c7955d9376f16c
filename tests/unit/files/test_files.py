"""What is read of a file is what it held at one moment."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from planctl.files import DISK

SIZE = 400_000
# It tells of each write in which it was made to wait, for a processor say: when that began and ended.
WRITER = f"""
import os, sys, time
handle = os.open(sys.argv[1], os.O_WRONLY)
versions = [letter * {SIZE} for letter in (b"a", b"b")]
print(flush=True)
while True:
    for version in versions:
        began = time.monotonic_ns()
        os.pwrite(handle, version, 0)
        ended = time.monotonic_ns()
        if ended - began > 1_000_000:
            print(began, ended, flush=True)
        time.sleep(0.01)
"""


class Reading(NamedTuple):
    """What was read, and from when to when, in nanoseconds."""

    data: bytes
    began: int
    ended: int

    @property
    def is_whole(self) -> bool:
        """Whether it is all of one version."""
        return self.data.count(self.data[:1]) == SIZE


def read(path: Path) -> Reading:
    began = time.monotonic_ns()
    return Reading(DISK.read(path), began, time.monotonic_ns())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no two programs at a file in this way")
@pytest.mark.skipif(sys.platform == "darwin", reason="only Linux has one such clock for all processes")
def test_no_half_of_what_another_program_is_writing_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"a" * SIZE)
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, encoding="ascii"
    ) as writer:
        assert writer.stdout
        writer.stdout.readline()
        readings = [read(path) for _ in range(1000)]
        # Its last write may still be told of.
        time.sleep(0.1)
        writer.kill()
        pauses = [tuple(map(int, line.split())) for line in writer.stdout]
    for reading in readings:
        paused = any(began < reading.ended and reading.began < ended for began, ended in pauses)
        assert reading.is_whole or paused
    assert {data[:1] for data, _, _ in readings} == {b"a", b"b"}
