"""Where answers go: to standard output, everything else to standard error, and never in a way that crashes."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from planctl.clean import clean, no_command

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from planctl.diagnostics.text import Line


def use_utf8() -> None:
    """Write UTF-8 whatever the locale: a redirected Windows console would otherwise stop at `–` or `✓`."""
    if os.environ.get("COLUMNS") == "0":
        # What some schedulers set where there is no terminal; rich would print nothing.
        del os.environ["COLUMNS"]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not _is_utf8(stream):
            if stream.isatty():
                # A console of another encoding shows what it can and replaces the rest.
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _is_utf8(stream: io.TextIOWrapper) -> bool:
    return stream.encoding.lower().replace("-", "") == "utf8"


def on_terminal() -> bool:
    """Whether a person reads the answer on a terminal that can do more than print lines."""
    if os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))


def can_show(glyphs: str) -> bool:
    """Whether standard output can show these characters."""
    try:
        glyphs.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def console() -> Console:
    """A rich console on standard output: no markup, no emoji, no highlighting of what officers wrote."""
    from rich.console import Console

    return Console(markup=False, emoji=False, highlight=False, soft_wrap=False)


def answer(text: str) -> None:
    """Write an answer to standard output as it is."""
    sys.stdout.write(text)


def print_lines(lines: Iterable[Line]) -> None:
    """Write lines that are safe to print to standard output, in colour on a terminal."""
    if on_terminal():
        from planctl.render.lines import print_toned

        print_toned(lines, console())
    else:
        answer(no_command("".join("".join(text for text, _ in line) + "\n" for line in lines)))


def say(text: str) -> None:
    """Write a line for a person to standard error."""
    # Nobody may be listening; the exit code says the same.
    with suppress(OSError, AttributeError):
        sys.stderr.write(no_command(clean(text)) + "\n")
