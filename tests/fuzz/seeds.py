"""What fuzzing starts from: plans whole and in pieces, the examples of all rules, every date of the councils."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from planctl.rules.catalogue import RULES
from tests.support import ROOT

_PRIORITY = re.compile(r"^  - ref:", re.MULTILINE)


def write_seeds(target: str, folder: Path, longest: int) -> None:
    """Write the seeds of a target into a folder, each cut to so many bytes."""
    texts = _phrases() if target == "dates" else _plans()
    for number, text in enumerate(filter(None, dict.fromkeys(texts))):
        (folder / f"seed-{number:04}").write_bytes(text.encode()[:longest])


def _phrases() -> Iterator[str]:
    """Before each phrase stands a character that chooses the calendar."""
    with (ROOT / "tests" / "unit" / "dates" / "dates.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t"):
            yield from ("0" + cell for cell in row if cell)


def _plans() -> Iterator[str]:
    """Examples of mistakes, small plans whole, and of the large ones the head with each of its priorities."""
    for rule in RULES:
        yield from (rule.bad, rule.good)
    for path in sorted(ROOT.glob("tests/plans/**/*.yaml")):
        yield path.read_text(encoding="utf-8", errors="replace")
    for path in sorted(ROOT.glob("plans/*.yaml")):
        text = path.read_text(encoding="utf-8")
        head, *priorities = _PRIORITY.split(text)
        kept = "".join(line for line in head.splitlines(True) if line.startswith(("title", "period", "priorities")))
        yield from (f"{kept}  - ref:{priority}" for priority in priorities)
        yield head
