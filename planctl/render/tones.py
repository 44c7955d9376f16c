"""Which colour repeats which word: the only home of colours in a terminal."""

from __future__ import annotations

from collections.abc import Mapping

from planctl.diagnostics import Severity
from planctl.words import Rag, State

# rich's style names; the word itself is always printed beside or inside the colour.
TONES: Mapping[str, str] = {
    Rag.RED: "bold red",
    Rag.AMBER: "yellow",
    Rag.GREEN: "green",
    State.LATE: "bold red",
    State.REPROGRAMMED: "blue",
    State.SUSPENDED: "magenta",
    State.COMPLETED: "green",
    State.ON_TARGET: "green",
    State.ONGOING: "cyan",
    State.NO_DATE: "dim",
    State.CANCELLED: "dim",
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.INFO: "cyan",
    "taken out": "red",
    "put in": "green",
}
