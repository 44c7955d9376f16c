"""What is asked of each plan, and by what its extract is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planctl.extracts.extract import Sheet
from planctl.extracts.ground import Ground, Memory

Sheets = Mapping[Sheet, bytes]


class Asked(NamedTuple):
    """What is asked of each plan: how it stands as at a day, and which of its sheets."""

    ground: Ground
    as_at: date
    sheets: Sequence[Sheet]
    memory: Memory

    def key(self, path: Path, content: bytes) -> bytes:
        """The key of the extract of a plan file, `content` standing for all it holds: it rests on nothing but this."""
        plan_id = path.stem.encode("utf-8", "surrogatepass")
        return self.memory.key(b"plan", self.ground.settings.digest, self.as_at.isoformat().encode(), plan_id, content)
