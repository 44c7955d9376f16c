"""The nearest known word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, whatever its case; None where none is near."""
    # Imported here: only a mistake needs it, and it is slow to load.
    from difflib import get_close_matches

    by_fold = {name.casefold(): name for name in known}
    matches = get_close_matches(word.casefold()[:60], by_fold, n=1, cutoff=0.65)
    return by_fold[matches[0]] if matches else None
