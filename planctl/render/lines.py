"""Lines of pieces on a terminal, in colour where it has any."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from planctl.render.tones import TONES

if TYPE_CHECKING:
    from rich.console import Console

    from planctl.diagnostics.text import Line as Toned
    from planctl.render.fitting import Line


def print_toned(lines: Iterable[Toned], console: Console) -> None:
    """Print lines whole, however long they are; what goes with a piece is the word whose colour it takes."""
    from rich.text import Text

    for line in lines:
        console.print(Text.assemble(*((text, TONES.get(tone, "")) for text, tone in line)), soft_wrap=True)


def print_lines(lines: Iterable[Line], console: Console) -> None:
    """Print lines as they are laid out; what goes with a piece is its style."""
    from rich.text import Text

    for line in lines:
        console.print(Text.assemble(*line), no_wrap=True, overflow="ignore", crop=False)
