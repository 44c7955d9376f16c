"""What is asked of each plan, and by what its extract is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planctl.extracts.extract import Sheet
from planctl.extracts.ground import Ground, Memory

Sheets = Mapping[Sheet, bytes]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of each plan: how it stands as at a day, and which of its sheets."""

    ground: Ground
    as_at: date
    sheets: Sequence[Sheet]
    memory: Memory

    def key(self, path: Path, data: bytes) -> bytes:
        """The key of the extract of a plan file that holds these bytes: it rests on nothing but what is named here."""
        plan_id = path.stem.encode("utf-8", "surrogatepass")
        return self.memory.key(b"plan", self.ground.settings.digest, self.as_at.isoformat().encode(), plan_id, data)
