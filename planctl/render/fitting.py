"""Text that fits: how wide it is, cut, wrapped and padded to a width, in ASCII; and lines of pieces with styles."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from planctl.clean import no_command

# Pieces of text side by side, each with the name of its style.
Line = list[tuple[str, str]]


def as_text(lines: Iterable[Line]) -> str:
    """Lines without their styles, none of which GitHub's log would take for a command."""
    return no_command("".join("".join(text for text, _ in line) + "\n" for line in lines))


def width_of(text: str) -> int:
    """How many columns of a terminal text takes."""
    if text.isascii():
        return len(text)
    # Marks stand on the letter before them; what is invisible stands nowhere.
    seen = (character for character in text if unicodedata.category(character) not in ("Mn", "Me", "Cf"))
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in seen)


def pad(text: str, width: int) -> str:
    """Text with blanks up to a width."""
    return text + " " * (width - width_of(text))


def cut(text: str, width: int, mark: str) -> str:
    """Text that fits in a width: whole, or cut with a mark at its end."""
    return text if width_of(text) <= width else next(_pieces(text, width - len(mark))).rstrip() + mark


def _pieces(text: str, width: int) -> Iterator[str]:
    """Text in pieces, each as long as a width allows."""
    start = taken = 0
    for place, character in enumerate(text):
        columns = width_of(character)
        if taken + columns > width:
            yield text[start:place]
            start, taken = place, 0
        taken += columns
    yield text[start:]


def wrap(text: str, width: int) -> list[str]:
    """Text on lines of a width at most, broken at blanks, and in a word only where one is longer than a line."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and width_of(lines[-1]) + 1 + width_of(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines += _pieces(word, width)
    return [line for line in lines if line]


def hanging(line: str, width: int) -> list[str]:
    """A line of `label  text` on lines of a width at most; those that follow begin below the text.

    The text begins behind the last run of two blanks in the line's first half, or two further in than the line.
    """
    if width_of(line) <= width:
        return [line]
    indent = len(line) - len(line.lstrip())
    gap = line.rfind("  ", 0, width // 2)
    start = gap + 2 if gap >= indent else indent + 2
    head, rest = (line[:start], line[start:]) if gap >= indent else (line[:indent], line[indent:])
    first, *others = wrap(rest, max(width - start, 20))
    return [head + first, *(" " * start + other for other in others)]


_IN_ASCII = str.maketrans(
    {"–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "•": "*", "×": "x", "£": "GBP ", "€": "EUR "}
)


def to_ascii(text: str) -> str:
    """Text with the nearest ASCII characters, `?` where there is none."""
    plain = unicodedata.normalize("NFKD", text.translate(_IN_ASCII))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return bare.encode("ascii", "replace").decode("ascii")
