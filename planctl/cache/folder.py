"""Where the cache is kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FOLDER = "PLANCTL_CACHE_DIR"


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """The folder that PLANCTL_CACHE_DIR names, else planctl's own where this computer's programs keep such things.

    None where nobody has a place for it, such as a service without a home.
    """
    named = environment.get(FOLDER)
    if named:
        return Path(named).absolute()
    from platformdirs import user_cache_path

    try:
        folder = user_cache_path("planctl", appauthor=False)
    except RuntimeError:
        return None
    return folder if folder.is_absolute() else None
