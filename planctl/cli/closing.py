"""What every reading command closes with: which of its files have errors, and its exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.cli.output import say
from planctl.wording import plural

if TYPE_CHECKING:
    from planctl.history import Commit

LEFT_OUT = " could not be read whole and is left out"


def say_errors(path: str, errors: int, others: int, commit: Commit | None, state: str = "") -> None:
    """Say how many errors and other findings a file has, if it has errors, and what shows them."""
    if not errors:
        return
    rest = f" and {plural(others, 'other finding')}" if others else ""
    where = f", as it was at {commit.short}" if commit else f"; planctl validate {path} shows them"
    say(f"{path}{state}: {plural(errors, 'error')}{rest}{where}")
