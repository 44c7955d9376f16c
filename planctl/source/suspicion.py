"""Is there anything in a text that reads without an error and yet may not be what was meant?

A handful of fast searches over the whole text, as bytes because those are searched ten times faster, and each
for one certain byte first: that is a hundred times faster than to look for one of several, or for two in a row.
A hit proves nothing: it only says that the text deserves the slow look of the proofreader.
"""

from __future__ import annotations

import re

from planctl.source.characters import SPECIAL_SPACES

_HASH = re.compile(rb"#(?<=\S #)[^\s#]")
"""`Unit #4`: a remark that looks like text."""

_TIGHT_HASH = re.compile(rb"#(?:(?<=[\"'\]}|>]#)|(?<=[|>][-+\d]#))")
"""`"Unit"#4`, `[4]#5`, `|# text`: libyaml takes for a remark what no space parts from the value."""

_BLANKS_BELOW_BAR = re.compile(rb"\|[-+\d]*\n[ \n]* \n")
_BLANKS_BELOW_ANGLE = re.compile(rb">[-+\d]*\n[ \n]* \n")
"""Blanks in the empty lines above a long text: each parser counts them in its own way."""

_DASH = re.compile(rb"-(?<!\S-)[^\s-]")
"""`-AL` at the start of a line, or anywhere behind a space."""

_QUESTION = re.compile(rb"\?(?<!\S\?) ")
"""`? key`"""

_COLON = re.compile(rb":[^\s/]")
_KEY_BEFORE = re.compile(rb" *(?:- +)*[a-z][a-z0-9-]*")
_LONGEST_KEY = 100

_BULLET = re.compile(rb"\xe2\x80[\x93\x94\xa2\xa3] ")
"""`– AL`, as Word makes it of a hyphen"""

_SPACES = re.compile(rb" *")

_SPECIAL_SPACE = re.compile(rf"(?:^|[\n:\- ])[{SPECIAL_SPACES}]")


def is_suspicious(data: bytes, plain: bool) -> bool:
    """Whether the proofreader should look at a text, in UTF-8, that the parser could read.

    `plain` says that the text holds neither tabs nor special spaces, as `decoding` has found.
    """
    return bool(
        _HASH.search(data)
        or _TIGHT_HASH.search(data)
        or _BLANKS_BELOW_BAR.search(data)
        or _BLANKS_BELOW_ANGLE.search(data)
        or _DASH.search(data)
        or (b"?" in data and _QUESTION.search(data))
        or (b"\\" in data and b"\\'" in data)
        or _has_at_start(_COLON, _KEY_BEFORE, data)
        or (b"\xe2" in data and _has_at_start(_BULLET, _SPACES, data))
        or (not plain and (b"\t" in data or _SPECIAL_SPACE.search(data.decode())))
    )


def _has_at_start(mark: re.Pattern[bytes], before: re.Pattern[bytes], data: bytes) -> bool:
    """Whether a mark stands in a line with nothing but `before` in front of it."""
    for found in mark.finditer(data):
        earliest = max(0, found.start() - _LONGEST_KEY)
        start = data.rfind(b"\n", earliest, found.start()) + 1
        if (start or not earliest) and before.fullmatch(data, start, found.start()):
            return True
    return False
