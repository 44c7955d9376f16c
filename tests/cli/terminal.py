"""A real terminal for tests: planctl runs as a process on a pseudo-terminal of a fixed width."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.support import ROOT, console_script, plain_environment


def on_terminal(
    *arguments: str,
    width: int = 80,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    before: Sequence[str | Path] = (),
) -> tuple[int, str]:
    """Run planctl on a terminal `width` columns wide; its exit code, and all that the terminal was sent.

    `before` stands before the command, as a program does that runs another.
    """
    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    environment = plain_environment({"TERM": "xterm-256color", **(env or {})})
    environment.pop("COLUMNS", None)
    process = subprocess.Popen(
        [*before, console_script(), *arguments],
        cwd=cwd,
        env=environment,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    sent = bytearray()
    while chunk := _read(controller):
        sent += chunk
    os.close(controller)
    return process.wait(timeout=60), sent.decode().replace("\r\n", "\n")


def _read(controller: int) -> bytes:
    """What has been sent; nothing once the other end is closed, which Linux reports as an error."""
    try:
        return os.read(controller, 65536)
    except OSError:
        return b""
