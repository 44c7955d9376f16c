"""Where planctl was started, and what its own options say, before any command's."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import typer

from planctl.errors import WrongCall


class Start(NamedTuple):
    """The folder that -C names, if it does, and whether answers may come from the cache."""

    folder: Path | None = None
    cached: bool = True


def start_folder(context: typer.Context) -> Path:
    """Where planctl was started, or where -C says to start."""
    start: Start = context.obj
    try:
        folder = Path.cwd()
    except FileNotFoundError as error:
        raise WrongCall("the current folder is not there any more", "Change to one that is.") from error
    if start.folder is not None:
        folder = folder / start.folder
        if not folder.is_dir():
            raise WrongCall(f"there is no folder {start.folder.as_posix()}", "Check what follows -C.")
    return folder
