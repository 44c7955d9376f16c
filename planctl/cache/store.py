"""Values by their keys in one SQLite file, which may vanish, break or be locked at any time without harm."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from planctl.cache.digests import checksum

if TYPE_CHECKING:
    from sqlite3 import Connection

LARGEST = 128 * 1024 * 1024
"""Bytes that the file may hold; beyond it, what has not been asked for longest goes."""

# Another process that writes is waited for so long, in seconds, and no longer: to read the plans takes less.
_PATIENCE = 0.2
_AT_ONCE = 500
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
# A part of the file that goes at once where it has grown too large.
_TENTH = 10

_TABLE = """CREATE TABLE kept (
    key BLOB PRIMARY KEY,
    used INTEGER NOT NULL,
    sum BLOB NOT NULL,
    value BLOB NOT NULL
)"""


class Cache(Protocol):
    """What remembers values from one call to the next, as far as it can."""

    @property
    def keeps(self) -> bool:
        """Whether it is any use to put values there."""

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values that are there, by their keys."""

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values, if possible."""

    def in_use(self) -> AbstractContextManager[None]:
        """While this is open, be ready for several calls, which each are quicker then."""


class Nowhere:
    """Remembers nothing."""

    keeps = False

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Nothing."""
        return {}

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Nothing is kept."""

    def in_use(self) -> AbstractContextManager[None]:
        """Nothing has to be ready."""
        return nullcontext()


class Store:
    """A cache in a file of so many bytes at most; `today`, the number of a day, tells what was not used for long.

    No failure of the file, of its folder or of the disk shows: a value that cannot be had whole is not there, and one
    that cannot be kept is not kept. A file that is no cache, or none any more, is deleted, and the next values start
    a new one.
    """

    keeps = True

    def __init__(self, path: Path, today: int, largest: int = LARGEST) -> None:
        self.path = path
        self.today = today
        self.largest = largest
        self._is_in_use = False
        self._file: Connection | None = None

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values that are there, by their keys."""
        with self._tried():
            if self._file or (self.path.is_file() and self._is_own()):
                file = self._opened()
                return self._get(file, list(keys)) if _has_table(file) else {}
        return {}

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values, if possible."""
        if not values:
            return
        with self._tried():
            self._make_private()
            if os.path.lexists(self.path) and not self._is_own():
                return
            file = self._opened()
            file.execute("BEGIN IMMEDIATE")
            if not _has_table(file):
                file.execute(_TABLE)
            rows = ((key, self.today, checksum(key, value), value) for key, value in values.items())
            file.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
            self._shrink(file)
            file.execute("COMMIT")

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """While this is open, the file is opened only once, which takes as long as to find a hundred values."""
        self._is_in_use = True
        try:
            yield
        finally:
            self._is_in_use = False
            self._close()

    def _is_own(self) -> bool:
        """Whether the file is no link and nobody else's: what another user can write to is not to be believed."""
        said = self.path.lstat()
        user = getattr(os, "geteuid", lambda: said.st_uid)()
        return not stat.S_ISLNK(said.st_mode) and said.st_uid == user and not said.st_mode & _OTHERS_WRITE

    @contextmanager
    def _tried(self) -> Iterator[None]:
        """Pass over whatever the file cannot do; delete it where it is broken."""
        from sqlite3 import DatabaseError, OperationalError

        done = False
        try:
            yield
            done = True
        except (OSError, OperationalError):
            # Locked, full, read-only, not there: it may be well again next time.
            return
        except DatabaseError:
            self._close()
            with suppress(OSError):
                self.path.unlink()
        finally:
            # What failed half way through would still hold the file.
            if not (done and self._is_in_use):
                self._close()

    def _opened(self) -> Connection:
        if self._file is None:
            import sqlite3

            self._file = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
            # What a power cut leaves half written is found out by its sums; to wait for the disk would cost more than
            # the cache saves. A process that is killed leaves a journal, from which the next one restores the file.
            self._file.execute("PRAGMA synchronous = OFF")
        return self._file

    def _close(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            file.close()

    def _get(self, file: Connection, keys: list[bytes]) -> dict[bytes, bytes]:
        found = {}
        unused = []
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            for key, used, kept_sum, value in file.execute(
                f"SELECT key, used, sum, value FROM kept WHERE key IN ({marks})", some
            ):
                if isinstance(value, bytes) and checksum(key, value) == kept_sum:
                    found[key] = value
                    if used != self.today:
                        unused.append(key)
        self._mark_used(file, unused)
        return found

    def _mark_used(self, file: Connection, keys: list[bytes]) -> None:
        """Once a day, so that hardly any answer has to write."""
        from sqlite3 import OperationalError

        if keys:
            try:
                file.execute("BEGIN IMMEDIATE")
                file.executemany("UPDATE kept SET used = ? WHERE key = ?", [(self.today, key) for key in keys])
                file.execute("COMMIT")
            except OperationalError:
                # Others read it just now: they must not wait for this one, which may have much to do before it ends.
                file.rollback()

    def _shrink(self, file: Connection) -> None:
        """Delete what has not been asked for longest, until the rest is not too large."""
        while _bytes_in(file) > self.largest:
            (count,) = file.execute("SELECT count(*) FROM kept").fetchone()
            if not count:
                return
            file.execute(
                "DELETE FROM kept WHERE rowid IN (SELECT rowid FROM kept ORDER BY used, rowid LIMIT ?)",
                (count // _TENTH + 1,),
            )

    def _make_private(self) -> None:
        """The folder and the file, which hold words of the plans, for nobody but their owner."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL, 0o600))


def _has_table(file: Connection) -> bool:
    """Whether the table is there; in a new file it is not.

    Raises:
        DatabaseError: where there is something else: a view by that name, for one, might never come to an end.
    """
    from sqlite3 import DatabaseError

    made = [text for (text,) in file.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
    if made not in ([], [_TABLE]):
        raise DatabaseError("it is not the cache of this planctl")
    return bool(made)


def _bytes_in(file: Connection) -> int:
    size, pages, free = (
        file.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_size", "page_count", "freelist_count")
    )
    return int(size * (pages - free))
