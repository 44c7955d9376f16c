"""Versions of plans as git keeps them, each distinct one fetched and read once."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from planctl.binding import bind_plan, is_whole
from planctl.history.repository import Repository
from planctl.model import Plan, Settings
from planctl.source import read_source

# A version by the name of its content, and the id that its plan goes by: the stem of its file.
Key = tuple[str, str]


@dataclass(frozen=True)
class Versions:
    """Plans by the name of their content, read with the settings of today.

    With other settings a date could mean another day, and would seem to have been moved by nobody. `known` holds what
    has been read, the seam for whatever remembers longer than one call; None stands for what cannot be read whole.
    """

    repository: Repository
    settings: Settings
    known: MutableMapping[Key, Plan | None] = field(default_factory=dict)

    def plan(self, blob: str, path: str) -> Plan | None:
        """The plan that git keeps under a name, in a file of that path; None where it cannot be read whole."""
        key = (blob, PurePosixPath(path).stem)
        if key not in self.known:
            self.known[key] = self._read(*key)
        return self.known[key]

    def _read(self, blob: str, plan_id: str) -> Plan | None:
        try:
            source = read_source(self.repository.blob(blob))
        except OSError:
            return None
        plan, findings = bind_plan(source, plan_id, self.settings)
        loses_work = any(found.loses_work for found in (*source.findings, *findings))
        return plan if is_whole(source, plan) and not loses_work else None
