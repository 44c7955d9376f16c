"""Names of people as plans write them, and when two of them are spellings of one."""

from __future__ import annotations

_LEFT_OUT = str.maketrans("", "", ". '’‘\u00a0")


def spelling(name: str) -> str:
    """What is left of a name without case, dots, blanks and apostrophes: `LO'D` and `LOD` are both `lod`."""
    return name.translate(_LEFT_OUT).casefold()
