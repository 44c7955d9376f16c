"""Which colour repeats which word: the only home of colours in a terminal."""

from __future__ import annotations

# rich's style names; the word itself is always printed beside or inside the colour.
TONES = {
    "red": "bold red",
    "amber": "yellow",
    "green": "green",
    "late": "bold red",
    "reprogrammed": "blue",
    "suspended": "magenta",
    "completed": "green",
    "on target": "green",
    "ongoing": "cyan",
    "no date": "dim",
    "cancelled": "dim",
    "error": "bold red",
    "warning": "yellow",
    "info": "cyan",
    "taken out": "red",
    "put in": "green",
}
