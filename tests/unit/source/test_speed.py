"""The fast road stays fast: reading with every check takes at most half as long again as libyaml's bare events."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.source.helpers import names, read, untraced
from tests.unit.source.speed import plan_of

MOST = 1.5
ROOT = Path(__file__).parents[3]


def test_the_plan_that_is_measured_is_a_clean_one() -> None:
    text = plan_of(120)
    assert 50_000 < len(text) < 70_000
    assert names(read(text)) == []


@pytest.mark.slow
def test_reading_a_plan_takes_at_most_half_as_long_again_as_its_events() -> None:
    command = [sys.executable, "-m", "tests.unit.source.speed"]
    shown = subprocess.run(command, cwd=ROOT, env=untraced(), capture_output=True, encoding="utf-8", check=True).stdout
    assert float(shown) <= MOST
