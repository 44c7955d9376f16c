"""How far long work has come, on the last line of a terminal; nothing anywhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from planctl.clean import clean
from planctl.sharing import Tell

# Seconds, after which people begin to wonder.
_PATIENCE = 1.0


class Progress:
    """A line that says what is being done now, from so many seconds on, and that leaves no trace when it is left."""

    def __init__(self, patience: float = 0) -> None:
        self._from = time.monotonic() + patience
        self._is_terminal = sys.stderr is not None and sys.stderr.isatty()
        self._is_shown = False

    def say(self, what: str) -> None:
        """Say what is being done now."""
        if self._is_terminal and time.monotonic() >= self._from:
            sys.stderr.write(f"\r\x1b[K{clean(what)}")
            sys.stderr.flush()
            self._is_shown = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the line empty."""
        if self._is_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


@contextmanager
def telling(what: str) -> Iterator[Tell]:
    """What is told how many of how many things are begun, and says so where it takes long: `Reading plan 3 of 40`."""
    with Progress(_PATIENCE) as progress:
        yield lambda begun, whole: progress.say(f"{what} {begun:,} of {whole:,}")
