"""Another program that writes to a file all the time.

Where the machine makes it wait in the middle of a write, whoever reads the file meanwhile cannot know that the rest is
still to come. It therefore tells of each such pause, so that only what was read outside of one has to be whole.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

_Read = TypeVar("_Read")

# Only Linux has one such clock for all processes.
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="pauses are told by a clock that only Linux has")

# Replaces a file as careful programs do, or writes into it as many editors do, until it is stopped.
_WRITER = """
import os, random, sys, time
path, how, *versions = sys.argv[1:]
chance = random.Random(7)
print("ready", flush=True)
while not os.path.exists(path + ".enough"):
    data = chance.choice(versions).encode()
    if how == "replacing":
        with open(path + ".fresh", "wb") as file:
            file.write(data)
        os.replace(path + ".fresh", path)
    else:
        handle = os.open(path, os.O_WRONLY)
        began = time.monotonic_ns()
        os.write(handle, data)
        ended = time.monotonic_ns()
        os.close(handle)
        if ended - began > 1_000_000:
            print(began, ended, flush=True)
    time.sleep(chance.uniform(0, 0.003))
"""


def read_meanwhile(path: Path, versions: Sequence[str], how: str, read: Callable[[], _Read], times: int) -> list[_Read]:
    """What is read, so many times, while another process writes one version after the other; less what a pause met.

    It is `replacing` the file, or `overwriting` it in its place.
    """
    path.write_text(versions[0], encoding="utf-8")
    found = []
    command = [sys.executable, "-c", _WRITER, str(path), how, *versions]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="ascii") as writer:
        assert writer.stdout
        writer.stdout.readline()
        try:
            for _ in range(times):
                began = time.monotonic_ns()
                found.append((read(), began, time.monotonic_ns()))
            assert writer.poll() is None
        finally:
            # It ends by itself, so that its last pause is told of.
            path.with_name(f"{path.name}.enough").touch()
        pauses = [tuple(map(int, line.split())) for line in writer.stdout]
    return [
        each
        for each, began, ended in found
        if not any(paused < ended and began < went_on for paused, went_on in pauses)
    ]
