"""How numbers of things are said in English."""

from __future__ import annotations


def plural(count: int, noun: str) -> str:
    """`1 action`, `2 actions`, `1,200 priorities`."""
    if count == 1:
        return f"1 {noun}"
    return f"{count:,} {noun[:-1]}ies" if noun.endswith("ty") else f"{count:,} {noun}s"
