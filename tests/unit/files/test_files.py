"""What is read of a file is what it held at one moment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from planctl.files import DISK

SIZE = 400_000
WRITER = f"""
import os, sys, time
handle = os.open(sys.argv[1], os.O_WRONLY)
versions = [letter * {SIZE} for letter in (b"a", b"b")]
print(flush=True)
while True:
    for version in versions:
        os.pwrite(handle, version, 0)
        time.sleep(0.01)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no two programs at a file in this way")
def test_no_half_of_what_another_program_is_writing_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"a" * SIZE)
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        writer.stdout.readline()
        read = [DISK.read(path) for _ in range(1000)]
        writer.kill()
    assert {data.count(data[:1]) for data in read} == {SIZE}
    assert {data[:1] for data in read} == {b"a", b"b"}
