"""Records are unpacked as they were packed, group by group, and only those that are asked for."""

from __future__ import annotations

import json
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


@given(records, st.integers(0, len(TYPES) - 1))
def test_any_records_come_back_group_by_group(made: list[Record], shared: int) -> None:
    grouped = sorted(made, key=lambda record: [other[shared] for other in made].index(record[shared]))
    columns = unpack(pack(made, shared)).columns()
    assert list(map(list, zip(*columns, strict=True))) == list(map(as_read, grouped))


@given(records, st.sets(st.text(max_size=3)))
def test_only_the_groups_that_fit(made: list[Record], wanted: set[str]) -> None:
    columns = unpack(pack(made, 0)).columns(lambda value: value in wanted)
    fitting = [as_read(record) for record in made if record[0] in wanted]
    assert sorted(map(repr, map(list, zip(*columns, strict=True)))) == sorted(map(repr, fitting))


def test_true_is_not_one() -> None:
    columns = unpack(pack([(True, 1), (False, 0)], 0)).columns()
    assert [list(map(type, column)) for column in columns] == [[bool, bool], [int, int]]


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 70_000])
def test_any_number_of_values(count: int) -> None:
    columns = unpack(pack([(number, "x") for number in range(count)], 1)).columns()
    assert columns[:1] == [list(range(count))] * bool(count)


def test_each_value_is_held_once_and_judged_once() -> None:
    packed = unpack(pack([("JP", 1), ("HB", 2), ("JP", 1)], 0))
    judged: list[str] = []

    def fits(value: str) -> bool:
        judged.append(value)
        return value == "JP"

    assert packed.columns(fits) == [["JP", "JP"], [1, 1]]
    assert judged == ["JP", "HB"]
    assert packed.values == ["JP", "HB", 1, 2]


@pytest.mark.parametrize(
    "data", [b"", b"garbage", b"[1]", b'["B",1]', b'["none",1,[],[]]\n', b'["H",1,[[0,1]],["a"]]\n\0']
)
def test_what_was_not_packed_is_told(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpack(data)


def test_a_number_of_no_value_is_told() -> None:
    head = json.dumps(["B", 1, [[0, 1]], ["only one"]]).encode()
    with pytest.raises(LookupError):
        unpack(head + b"\n\x07").columns()
