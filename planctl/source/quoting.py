"""Text in quotes, as an officer would type it."""

from __future__ import annotations

import re

DOUBLE_QUOTED = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
SINGLE_QUOTED = re.compile(r"'[^']*(?:''[^']*)*'")

LONGEST_EXCERPT = 50
"""Characters of the officer's text that a message repeats; the place says the rest."""


def quoted(text: str) -> str:
    """The text in quotes: single ones, or double ones where that spares doubling an apostrophe."""
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def to_type(text: str) -> str:
    """What to type so that a text is read as text: itself in quotes, and only its beginning if it is long."""
    return f"Type: {quoted(excerpt(text))}"


def excerpt(text: str) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= LONGEST_EXCERPT else text[: LONGEST_EXCERPT - 1].rstrip() + "…"
