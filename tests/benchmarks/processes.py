"""Whole processes: how long they take, and how much memory they and what they start hold at once."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import psutil

MEGABYTE = 1024 * 1024
_BETWEEN_LOOKS = 0.002


class _Memory(NamedTuple):
    """Bytes of one process: in its reach, and of those nobody else's. None once it has ended."""

    rss: int
    uss: int


@dataclass(frozen=True)
class Process:
    """A command, where it is run, and where it keeps what is to be found again."""

    command: Sequence[str | Path]
    folder: Path
    cache: Path

    def seconds(self) -> float:
        """From start to end, its output thrown away."""
        began = time.perf_counter()
        process = self._start()
        process.wait()
        seconds = time.perf_counter() - began
        self._check(process.returncode)
        return seconds

    def peak(self) -> float:
        """The most memory at any moment, in MiB: all that it has in its reach, and what each child has for itself."""
        process = self._start()
        seen = psutil.Process(process.pid)
        most = 0
        while process.poll() is None:
            most = max(most, _memory(seen).rss + sum(_memory(child).uss for child in _children(seen)))
            time.sleep(_BETWEEN_LOOKS)
        self._check(process.returncode)
        return most / MEGABYTE

    def _start(self) -> subprocess.Popen[bytes]:
        # What an installer puts in place is compiled, and so is a checkout that has run once: but for this variable,
        # with which planctl would be compiled anew at each run, beside tools that are not.
        # And the cache's folder is looked for as it is for most people, who name none.
        unwanted = ("PYTHONDONTWRITEBYTECODE", "PLANCTL_CACHE_DIR")
        environment = {name: value for name, value in os.environ.items() if name not in unwanted}
        return subprocess.Popen(
            [str(part) for part in self.command],
            cwd=self.folder,
            env={**environment, "XDG_CACHE_HOME": str(self.cache)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _check(self, code: int) -> None:
        """Findings are no failure, a crash is."""
        if code not in (0, 1):
            raise SystemExit(f"{' '.join(map(str, self.command))} failed with {code}")


def _children(process: psutil.Process) -> list[psutil.Process]:
    try:
        return list(process.children(recursive=True))
    except psutil.NoSuchProcess:
        return []


def _memory(process: psutil.Process) -> _Memory:
    try:
        held = process.memory_full_info()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return _Memory(0, 0)
    return _Memory(held.rss, held.uss)
