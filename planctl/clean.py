"""Plan text on its way out: nothing in it may steer a terminal or hide from a reader.

Control characters (C0, C1), characters that reverse or hide text, lone surrogates and what is no character become
visible `<U+001B>`; tabs and line ends become blanks.
"""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[\t\r\n\x0b\x0c\x85\u2028\u2029]+")
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def clean(text: str) -> str:
    """One line of text that is safe to print anywhere."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(_visible, _BLANKS.sub(" ", text))


def no_command(line: str) -> str:
    """A line of an answer, moved by a blank where GitHub's log would take it for a command (`::error ::…`)."""
    return f" {line}" if line.startswith("::") else line


def source_lines(text: str) -> list[str]:
    """The lines of a file as editors and the parser count them; Python's own would break at form feeds too."""
    lines = _LINE_ENDS.split(text)
    return lines if lines[-1] else lines[:-1]


def _visible(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"
