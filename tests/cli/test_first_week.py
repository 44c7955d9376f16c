"""The commonest mistakes of a first week: each gives one message, at the place of the mistake, saying what to type.

A file dropped into `tests/plans/invalid/`, with the expected answer beside it, is a test.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Call

INVALID = Path(__file__).parents[1] / "plans" / "invalid"
MISTAKES = sorted(path.name for path in INVALID.glob("*.yaml"))
JARGON = re.compile(r"\b(mapping|scalar|sequence|token|parser|node|anchor|block|flow)\b", re.IGNORECASE)


def test_there_are_twenty_and_more() -> None:
    assert len(MISTAKES) >= 20


@pytest.mark.parametrize("name", MISTAKES)
def test_the_mistake_gives_its_one_message(call: Call, name: str) -> None:
    said = call("validate", name, "--on", "2007-09-15", cwd=INVALID).out
    assert said == (INVALID / name).with_suffix(".expected").read_text(encoding="utf-8")
    assert len(re.findall(rf"^{re.escape(name)}:\d+:\d+: ", said, re.MULTILINE)) == 1
    assert not JARGON.search(said)
