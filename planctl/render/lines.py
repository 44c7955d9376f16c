"""Lines of words that take the colour of a tone, on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from planctl.render.tones import TONES

if TYPE_CHECKING:
    from rich.console import Console

    from planctl.diagnostics.text import Line


def print_lines(lines: Iterable[Line], console: Console) -> None:
    """Print lines whole, however long they are."""
    from rich.text import Text

    for line in lines:
        console.print(Text.assemble(*((text, TONES.get(tone, "")) for text, tone in line)), soft_wrap=True)
