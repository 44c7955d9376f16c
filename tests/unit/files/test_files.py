"""What is read of a file is what it held at one moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.files import DISK
from tests.writing import linux_only, read_meanwhile

SIZE = 100_000
VERSIONS = [letter * SIZE for letter in "ab"]


@linux_only
@pytest.mark.parametrize("how", ["replacing", "overwriting"])
def test_no_half_of_what_another_program_is_writing_is_read(tmp_path: Path, how: str) -> None:
    path = tmp_path / "plan.yaml"
    found = read_meanwhile(path, VERSIONS, how, lambda: DISK.read(path), times=2000)
    assert {data.decode() for data in found} == set(VERSIONS)
