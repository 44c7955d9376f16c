"""What stands for the files of an answer, whatever was kept of it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from planctl.cache.digests import digest
from planctl.cache.store import Store
from planctl.extracts.ground import Ground, Memory, find_ground


@pytest.fixture
def plans(tmp_path: Path) -> list[Path]:
    """Three files that are plans by their names."""
    folder = tmp_path / "work" / "plans"
    folder.mkdir(parents=True)
    paths = [folder / f"{name}.yaml" for name in "abc"]
    for path in paths:
        path.write_bytes(path.name.encode())
    return paths


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """A cache, at a time when no change of these files is new any more."""
    return Memory(Store(tmp_path / "answers.sqlite", today=1), b"program", time.time_ns() + 10**10)


@pytest.fixture
def ground(plans: list[Path], memory: Memory) -> Ground:
    """The workspace of those files."""
    return find_ground(plans[0].parents[1], (), memory)


def as_they_are(paths: list[Path]) -> list[bytes | None]:
    return [digest(path.read_bytes()) if path.exists() else None for path in paths]


def test_it_is_the_same_each_time(ground: Ground, plans: list[Path], memory: Memory) -> None:
    asked = [ground.contents(plans, memory) for _ in range(3)]
    assert asked == [as_they_are(plans)] * 3


def test_it_tells_whatever_changes_of_any_file(ground: Ground, plans: list[Path], memory: Memory) -> None:
    for number, path in enumerate(plans):
        ground.contents(plans, memory)
        path.write_bytes(b"changed " * (number + 2))
        assert ground.contents(plans, memory) == as_they_are(plans)
    plans[1].unlink()
    assert ground.contents(plans, memory) == ground.contents(plans, memory) == as_they_are(plans)


def test_it_is_told_of_some_of_them_in_any_order(ground: Ground, plans: list[Path], memory: Memory) -> None:
    ground.contents(plans, memory)
    for some in (plans[:2], plans[::-1], plans[1:2], []):
        assert ground.contents(some, memory) == ground.contents(some, memory) == as_they_are(some)
