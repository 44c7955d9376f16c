"""How a wording changed, word by word, for a reader: `Evaluate [both → all] pilots`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

# Words that stay are told as far as one needs to find one's place.
_AROUND = 4


def word_diff(before: str, after: str) -> str:
    """Both wordings in one line: what was replaced in brackets, `[+new]`, `[−gone]`, and long stretches alike cut."""
    old, new = before.split(), after.split()
    return " ".join(_pieces(old, new))


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (kind, a, b, c, d) in enumerate(steps):
        gone, come = " ".join(old[a:b]), " ".join(new[c:d])
        match kind:
            case "equal":
                yield from _alike(new[c:d], is_first=number == 0, is_last=number == len(steps) - 1)
            case "delete":
                yield f"[−{gone}]"
            case "insert":
                yield f"[+{come}]"
            case _:
                yield f"[{gone} → {come}]"


def _alike(words: Sequence[str], *, is_first: bool, is_last: bool) -> Iterator[str]:
    """Words that are the same in both, without those that are far from any change."""
    head = 0 if is_first else _AROUND
    tail = 0 if is_last else _AROUND
    if len(words) <= head + tail + 2:
        yield from words
        return
    yield from words[:head]
    yield "…"
    yield from words[len(words) - tail :]
