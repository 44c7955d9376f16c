"""Words that GitHub brings to life wherever they stand in Markdown: names, numbers of issues, addresses.

A backslash does not help: GitHub looks for `@name` and `#12` in the page that it has made, and notifies whoever is
called so. In code it leaves all of them alone, and whoever reads the file itself sees nothing but two backticks more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_ENDS = r"([\s|]+)"
_LIVE = r"(?i)@\w|#\d|GH-\d|//\w|www\.|mailto:|xmpp:"
# What stands around a word and is no part of it.
_BEFORE, _BEHIND = "([{\"'“‘,;:.!?*_~<", ")]}\"'”’,;:.!?*_~>"


def inert(text: str, escape: Callable[[str], str]) -> str:
    """Text in Markdown of which nothing is alive: such words as code, the rest as `escape` makes it."""
    return "".join(as_code(piece) if is_live else escape(piece) for piece, is_live in _pieces(text))


def as_code(text: str) -> str:
    """Words between so many backticks that none of theirs ends them."""
    longest = max((len(found) for found in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    blank = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{fence}{blank}{text}{blank}{fence}" if text else ""


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """A text in pieces, each of which is one live word, or anything else up to the next."""
    if not re.search(_LIVE, text):
        yield text, False
        return
    dead = ""
    for word in re.split(_ENDS, text):
        if not re.search(_LIVE, word):
            dead += word
            continue
        begin = len(word) - len(word.lstrip(_BEFORE))
        live = word[begin:].rstrip(_BEHIND)
        yield dead + word[:begin], False
        yield live, True
        dead = word[begin + len(live) :]
    yield dead, False
