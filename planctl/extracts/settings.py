"""The facts of planctl.yaml that are kept, made of it as it is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from planctl.diagnostics.finding import counted
from planctl.files import Files
from planctl.rules.runner import check_settings
from planctl.workspace import read_settings


def settings_facts(root: Path, start: Path, files: Files) -> tuple[Sequence[str], int, int]:
    """The folders that planctl.yaml names, and how many errors and other findings there are in it."""
    settings, file = read_settings(root, start, files)
    return (settings.plans, *counted(check_settings(file, settings) if file else ()))
