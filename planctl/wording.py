"""How numbers of things, and names that officers chose, are said in English, and paths in a command line."""

from __future__ import annotations

import re

_SAFE_TO_TYPE = r"[\w./:+-]+"
_CHANGED_IN_QUOTES = frozenset('$`"!')
"""What a Unix shell reads inside double quotes as more than itself; no file on Windows has `"` in its name."""


def plural(count: int, noun: str) -> str:
    """`1 action`, `2 actions`, `1,200 priorities`."""
    if count == 1:
        return f"1 {noun}"
    return f"{count:,} {noun[:-1]}ies" if noun.endswith("ty") else f"{count:,} {noun}s"


def as_heading(name: str) -> str:
    """A key that an officer typed, as a heading: `strategic-objectives` is Strategic objectives, `ict` ICT.

    Capitals are the officer's own: a name that has one stays as it is.
    """
    words = name.replace("-", " ").replace("_", " ")
    if words != words.lower():
        return words
    return words.upper() if len(words) < 4 else words.capitalize()


def to_paste(*words: str) -> str:
    """Words of a command line as they can be pasted: into Windows' `cmd` and PowerShell, and into a Unix shell."""
    return " ".join(_pasted(word) for word in words)


def _pasted(word: str) -> str:
    if re.fullmatch(_SAFE_TO_TYPE, word):
        return word
    if not _CHANGED_IN_QUOTES.intersection(word):
        return f'"{word}"'
    # Imported here because every command imports this module, and hardly any path is of this kind.
    from shlex import quote

    return quote(word)
