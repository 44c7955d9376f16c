"""Reading one value, whatever it begins with."""

from __future__ import annotations

from collections.abc import Callable

from planctl.source.bare import read_bare, read_name, read_reserved, warn_of_hash
from planctl.source.brackets import read_brackets
from planctl.source.longtext import read_long_text
from planctl.source.proof import Proof
from planctl.source.quotes import read_quoted
from planctl.source.reading import After, Read, Value

Reader = Callable[[Proof, Value], Read | Value]

_READERS: dict[str, Reader] = {
    **dict.fromkeys("\"'", read_quoted),
    **dict.fromkeys("|>", read_long_text),
    **dict.fromkeys("[{", read_brackets),
    **dict.fromkeys("&*!", read_name),
    **dict.fromkeys("%@`,]}-?:", read_reserved),
}


def read_value(proof: Proof, value: Value) -> Read:
    """Read one value from its first letter on, report what is wrong with it and repair it in the draft."""
    while True:
        text = proof.draft[value.line]
        if value.start >= len(text) or text[value.start] == "#":
            warn_of_hash(proof, value.line, value.start)
            return Read(value.line + 1, After.BLOCK)
        read = _READERS.get(text[value.start], read_bare)(proof, value)
        if isinstance(read, Read):
            return read
        value = read
