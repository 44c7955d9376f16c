"""The settings of an answer and the facts of planctl.yaml that are kept, made of it as it was read once."""

from __future__ import annotations

from collections.abc import Sequence

from planctl.diagnostics.finding import counted
from planctl.model import Settings
from planctl.rules.runner import check_settings
from planctl.source import read_source
from planctl.workspace import settings_in


def settings_facts(data: bytes, shown: str) -> tuple[Sequence[str], int, int]:
    """The folders that planctl.yaml names, and how many errors and other findings there are in it.

    `shown` is its path as people see it.
    """
    settings, file = settings_in(read_source(data), shown)
    return (settings.plans, *counted(check_settings(file, settings)))


def load_settings(data: bytes | None) -> Settings:
    """The settings that planctl.yaml holds; the defaults where there is none."""
    return Settings(node=None) if data is None else settings_in(read_source(data), "")[0]
