"""Records are unpacked as they were packed, in the columns and for the records that are asked for."""

from __future__ import annotations

import json
import random
from collections.abc import Hashable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.extracts.packing import pack, unpack

Record = tuple[Hashable, ...]

# A column holds values of one of these, and None where there is nothing.
TYPES = (st.text(), st.booleans(), st.integers(), st.lists(st.text(max_size=3), max_size=3).map(tuple))
records = st.lists(st.tuples(*map(st.one_of, [st.none()] * len(TYPES), TYPES)), max_size=20)


def as_read(record: Record) -> list[object]:
    """A record as JSON has it, in which a tuple is a list."""
    return [list(value) if isinstance(value, tuple) else value for value in record]


@given(records)
def test_any_records_come_back_by_their_columns(made: list[Record]) -> None:
    columns = unpack(pack(made)).columns()
    assert list(map(list, zip(*columns, strict=True))) == list(map(as_read, made))


@given(records, st.randoms(use_true_random=False))
def test_only_those_that_are_kept(made: list[Record], chance: random.Random) -> None:
    kept = [chance.random() < 0.5 for _ in made]
    columns = unpack(pack(made)).columns(kept)
    wanted = [record for record, is_kept in zip(made, kept, strict=True) if is_kept]
    assert list(map(list, zip(*columns, strict=True))) == list(map(as_read, wanted))


def test_true_is_not_one() -> None:
    columns = unpack(pack([(True, 1), (False, 0)])).columns()
    assert [list(map(type, column)) for column in columns] == [[bool, bool], [int, int]]


@pytest.mark.parametrize("count", [1, 255, 256, 257, 70_000])
def test_any_number_of_values(count: int) -> None:
    assert unpack(pack([(number,) for number in range(count)])).columns() == [list(range(count))]


def test_each_value_is_held_and_judged_once() -> None:
    packed = unpack(pack([("JP", 1), ("HB", 2), ("JP", 1)]))
    judged: list[str] = []

    def fits(value: str) -> bool:
        judged.append(value)
        return value == "JP"

    assert packed.fitting(0, fits) == [True, False, True]
    assert sorted(judged) == ["HB", "JP"]
    assert packed.values == ["JP", "HB", 1, 2]


@pytest.mark.parametrize("data", [b"", b"garbage", b"[1]", b'["B",1]', b'["?",1,[]]\n', b'["H",1,["a"]]\n\0'])
def test_what_was_not_packed_is_told(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpack(data)


def test_a_number_of_no_value_is_told() -> None:
    head = json.dumps(["B", 1, ["only one"]]).encode()
    with pytest.raises(LookupError):
        unpack(head + b"\n\x07").columns()
