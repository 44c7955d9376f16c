"""What is asked of each plan, and by what its extract is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planctl.extracts.extract import WORK_SHEETS, Sheet
from planctl.extracts.ground import Ground, Memory

Sheets = Mapping[Sheet, bytes]


class Asked(NamedTuple):
    """What is asked of each plan: how it stands as at a day, and which of its sheets."""

    ground: Ground
    as_at: date
    sheets: Sequence[Sheet]
    memory: Memory

    @property
    def made(self) -> Sequence[Sheet]:
        """The sheets that are made of a plan that has to be read.

        Where they are kept, those with its work are all made: a table of other work is soon asked for, and to read
        the plan again would take five times as long. Rows and words would be made in vain for most.
        """
        return tuple(dict.fromkeys((*self.sheets, *WORK_SHEETS))) if self.memory.cache.keeps else self.sheets

    def key(self, path: Path, content: bytes) -> bytes:
        """The key of the extract of a plan file, `content` standing for all it holds: it rests on nothing but this."""
        plan_id = path.stem.encode("utf-8", "surrogatepass")
        return self.memory.key(b"plan", self.ground.settings.digest, self.as_at.isoformat().encode(), plan_id, content)
