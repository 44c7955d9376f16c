"""Whole renderings, kept as files: `UPDATE_SNAPSHOTS=1` rewrites them, and the change is then reviewed."""

from __future__ import annotations

import os
from pathlib import Path

HERE = Path(__file__).parent


def check(name: str, text: str) -> None:
    """Compare `text` with the snapshot `name`."""
    path = HERE / name
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8"), f"{name} has changed; UPDATE_SNAPSHOTS=1 accepts it"
