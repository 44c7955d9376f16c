"""The repairs that cannot change a meaning: done at their places, read back, and written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from planctl.diagnostics import Diagnostic, Fix
from planctl.errors import WrongCall, unwritable
from planctl.saving import ChangedMeanwhile, digest, save
from planctl.source import Source, read_source
from planctl.source.splicing import apart, same_but_for, spliced

_MARK = b"\xef\xbb\xbf"


# A repaired key may bring a word to light that wants repair itself, and that is all.
_MOST_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Repair:
    """A file before and after its repairs, what they cure, and the findings that only a person can cure."""

    before: str
    after: str
    done: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...]


def repair(source: Source, check: Callable[[Source], Sequence[Diagnostic]]) -> Repair:
    """Do what is safe of what `check` finds in a file, until there is no more of it.

    A fix that would change anything else than it should is left, like all that are not safe.
    """
    before = source.text
    done: tuple[Diagnostic, ...] = ()
    found: Sequence[Diagnostic] = ()
    for _ in range(_MOST_ROUNDS):
        found = check(source)
        fixes = _sound(source, [each.fix for each in found if each.fix and each.fix.safe])
        if not fixes:
            break
        done = (*done, *(each for each in found if each.fix in fixes))
        source = read_source(spliced(source.text, fixes).encode())
    return Repair(before, source.text, done, tuple(found))


def _sound(source: Source, fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes that can be done together; only where they do harm, each is tried by itself."""
    together = apart(dict.fromkeys(fixes))
    if _is_sound(source, together):
        return together
    sound: list[Fix] = []
    for fix in together:
        sound += [fix] if _is_sound(source, [*sound, fix]) else []
    return sound


def _is_sound(source: Source, fixes: Sequence[Fix]) -> bool:
    """Whether the text with the fixes in it still says what it said."""
    back = read_source(spliced(source.text, fixes).encode())
    if source.root is None or back.root is None or not back.complete:
        return False
    return same_but_for(source.root, back.root, fixes)


def write(path: Path, shown: str, made: Repair) -> None:
    """Put a repaired text into its file, which keeps its mode and the mark that some programs put at its start.

    `shown` is the path as people see it.

    Raises:
        WrongCall: where the file has changed since it was read, or cannot be written.
    """
    try:
        mark = _MARK if path.read_bytes().startswith(_MARK) else b""
        save(path, mark + made.after.encode(), replacing=digest(mark + made.before.encode()))
    except ChangedMeanwhile as error:
        raise WrongCall(f"{shown} has changed while planctl read it, and is left as it is", "Try again.") from error
    except OSError as error:
        raise unwritable(shown, error, "See that you may write there, and try again.") from error
