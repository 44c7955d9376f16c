"""A file that remembers values, whatever happens to it: what it cannot give whole is not there."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.cache.folder import cache_folder
from planctl.cache.store import Store

VALUES = {bytes([number]) * 16: os.urandom(3_000) for number in range(40)}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with some values."""
    made = Store(tmp_path / "cache" / "answers.sqlite", today=1)
    made.put(VALUES)
    return made


def test_it_gives_what_was_put_there(store: Store) -> None:
    assert store.get(VALUES) == VALUES


def test_what_was_never_put_there_is_not_there(store: Store) -> None:
    assert store.get([b"other"]) == {}


def test_a_value_is_replaced(store: Store) -> None:
    key = next(iter(VALUES))
    store.put({key: b"new"})
    assert store.get([key]) == {key: b"new"}


def test_in_use_it_gives_and_keeps_as_ever(store: Store) -> None:
    with store.in_use():
        assert store.get(VALUES) == VALUES
        store.put({b"more": b"1"})
        assert store.get([b"more"]) == {b"more": b"1"}
        assert Store(store.path, today=1).get([b"more"]) == {b"more": b"1"}
    assert store.get([b"more"]) == {b"more": b"1"}


def test_in_use_it_keeps_nobody_waiting_where_it_could_not_write(store: Store) -> None:
    """A day later it would mark what was used, and cannot while another reads: that must not hold the file."""
    later, reader = Store(store.path, today=2), sqlite3.connect(store.path, isolation_level=None)
    with closing(reader), later.in_use():
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM kept").fetchall()
        assert later.get(VALUES) == VALUES
        reader.execute("COMMIT")
        Store(store.path, today=2).put({b"others": b"1"})
        later.put({b"own": b"2"})
    assert store.get([b"others", b"own"]) == {b"others": b"1", b"own": b"2"}


def test_nobody_but_its_owner_may_read_it(store: Store) -> None:
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700


@given(st.dictionaries(st.binary(min_size=1, max_size=20), st.binary(max_size=200), max_size=8))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, values: dict[bytes, bytes]) -> None:
    made = Store(tmp_path_factory.mktemp("any") / "answers.sqlite", today=1)
    made.put(values)
    assert made.get(values) == values


def truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def emptied(path: Path) -> None:
    os.truncate(path, 0)


def deleted(path: Path) -> None:
    path.unlink()


def overwritten(path: Path) -> None:
    path.write_bytes(os.urandom(20_000))


def spoilt_within(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for place in range(200, len(data), 1_500):
        data[place] ^= 0xFF
    path.write_bytes(data)


def of_another_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE kept (something TEXT)")
    file.close()


def with_a_view_without_end(path: Path) -> None:
    path.unlink()
    numbers = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers) SELECT n FROM numbers"
    with sqlite3.connect(path) as file:
        file.execute(f"CREATE VIEW kept AS SELECT n AS key, n AS used, n AS sum, n AS value FROM ({numbers})")
    file.close()


def with_a_trigger(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("CREATE TRIGGER spoil AFTER INSERT ON kept BEGIN UPDATE kept SET value = x'00'; END")
    file.close()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


FAULTS = [
    truncated,
    emptied,
    deleted,
    overwritten,
    spoilt_within,
    of_another_program,
    with_a_view_without_end,
    with_a_trigger,
]


@pytest.mark.parametrize("fault", [*FAULTS, a_folder])
def test_a_broken_file_gives_nothing_that_was_not_put_there(store: Store, fault: Callable[[Path], None]) -> None:
    fault(store.path)
    assert store.get(VALUES).items() <= VALUES.items()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_file_is_soon_replaced(store: Store, fault: Callable[[Path], None]) -> None:
    fault(store.path)
    for _ in range(2):
        store.get(VALUES)
        store.put(VALUES)
    assert store.get(VALUES) == VALUES


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_breaks_while_it_is_in_use(store: Store, fault: Callable[[Path], None]) -> None:
    with store.in_use():
        assert store.get(VALUES) == VALUES
        fault(store.path)
        assert store.get(VALUES).items() <= VALUES.items()
        store.put(VALUES)
    for _ in range(2):
        store.get(VALUES)
        store.put(VALUES)
    assert store.get(VALUES) == VALUES


def test_in_use_by_two_at_once(store: Store) -> None:
    other = Store(store.path, today=1)
    with store.in_use(), other.in_use():
        assert store.get(VALUES) == other.get(VALUES) == VALUES
        store.put({b"one": b"value"})
        other.put({b"other": b"value"})
        assert store.get([b"one", b"other"]) == other.get([b"one", b"other"]) == {b"one": b"value", b"other": b"value"}


def test_one_that_another_process_has_locked_gives_nothing_for_now(store: Store) -> None:
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert store.get(VALUES) == {}
    store.put({b"new": b"value"})
    other.execute("ROLLBACK")
    other.close()
    assert store.get([*VALUES, b"new"]) == VALUES


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    made = Store(tmp_path / "file" / "answers.sqlite", today=1)
    made.put(VALUES)
    assert made.get(VALUES) == {}


def test_what_was_not_asked_for_longest_goes_first(tmp_path: Path) -> None:
    path = tmp_path / "answers.sqlite"
    old, new = {b"old%d" % n: bytes(5_000) for n in range(50)}, {b"new%d" % n: bytes(5_000) for n in range(50)}
    Store(path, today=1).put(old)
    Store(path, today=2).put(new)
    # Asked for again, what is oldest is in use once more.
    Store(path, today=3).get(list(old)[:10])
    Store(path, today=3, largest=200_000).put({b"last": bytes(5_000)})
    left = Store(path, today=3).get([*old, *new, b"last"])
    assert {*list(old)[:10], b"last"} <= left.keys()
    assert not left.keys() & {*list(old)[10:]}
    assert sum(map(len, left.values())) <= 200_000


def test_even_where_nothing_is_small_enough(tmp_path: Path) -> None:
    made = Store(tmp_path / "answers.sqlite", today=1, largest=1)
    made.put(VALUES)
    assert made.get(VALUES) == {}


def test_the_folder_is_the_users_own_for_such_things(tmp_path: Path) -> None:
    assert cache_folder({"PLANCTL_CACHE_DIR": str(tmp_path)}) == tmp_path
    assert str(cache_folder({})).rstrip("/\\").endswith("planctl")


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert cache_folder({}) is None


def test_a_file_that_others_can_write_to_is_not_believed(store: Store) -> None:
    store.path.chmod(0o666)
    assert store.get(VALUES) == {}


def test_a_link_is_neither_read_nor_written_through(store: Store, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    store.path.rename(other)
    before = other.read_bytes()
    store.path.symlink_to(other)
    store.put({b"new": b"value"})
    assert store.get([*VALUES, b"new"]) == {}
    assert other.read_bytes() == before
