"""Where the bytes of plans come from: the folders of this computer here, a commit in `planctl.history`."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from planctl.errors import WrongCall, refusal

LARGEST = 64 * 1024 * 1024
"""Bytes beyond which a file is not read at all: the largest plan has a thousandth of that."""

# A file that is written over and over is read so often, and then given up.
_ATTEMPTS = 20
_NO_FILE = "it is no ordinary file"


def refuse_huge(size: int) -> None:
    """Refuse what holds more bytes than are ever read.

    Raises:
        OSError: where it does.
    """
    if size > LARGEST:
        raise OSError(errno.EFBIG, f"it has {size // 1_000_000:,} million bytes, far more than any plan")


class Files(Protocol):
    """Folders with files in them, by their paths on this computer, wherever what they hold comes from."""

    def exists(self, path: Path) -> bool:
        """Whether anything is there."""

    def is_file(self, path: Path) -> bool:
        """Whether an ordinary file is there."""

    def is_folder(self, path: Path) -> bool:
        """Whether a folder is there."""

    def below(self, folder: Path, enters: Callable[[str], bool]) -> Iterator[Path]:
        """The files below a folder, by name, those of the folder itself before those of the folders in it.

        `enters` says by its name whether a folder is looked into; of a folder that is not there, nothing is given.

        Raises:
            WrongCall: where a folder may not be looked into: nobody would miss the plans in it.
        """

    def mark(self, path: Path) -> tuple[str, int] | None:
        """What tells a file's content from any it had before, and when that came about, in nanoseconds of the clock.

        None where it cannot be told. Two marks that are the same are of the same content, if that is older than the
        clock's shortest step: within one, a file may change twice.
        """

    def read(self, path: Path) -> bytes:
        """All that a file holds at one moment, of at most `LARGEST` bytes.

        Raises:
            OSError: where it cannot be read; its `strerror` says why.
        """


class Disk:
    """The files as they are now."""

    def exists(self, path: Path) -> bool:
        """Whether anything is there."""
        return path.exists()

    def is_file(self, path: Path) -> bool:
        """Whether an ordinary file is there."""
        return path.is_file()

    def is_folder(self, path: Path) -> bool:
        """Whether a folder is there."""
        return path.is_dir()

    def below(self, folder: Path, enters: Callable[[str], bool]) -> Iterator[Path]:
        """The files below a folder, by name, those of the folder itself before those of the folders in it."""
        for current, folders, names in os.walk(folder, onerror=_refuse_forbidden):
            folders[:] = sorted(name for name in folders if enters(name))
            yield from map(Path(current).joinpath, sorted(names))

    def mark(self, path: Path) -> tuple[str, int] | None:
        """Its place on the disk, its size and its times, of which nobody can set the last back.

        What a program writes through a memory map that it keeps open may change none of them, on a RAM disk above all:
        only to read the file would tell. No editor writes so, nor does git or anything that copies files.
        """
        try:
            found = path.stat()
        except OSError:
            return None
        changed = max(found.st_mtime_ns, found.st_ctime_ns)
        return f"{found.st_dev} {found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}", changed

    def read(self, path: Path) -> bytes:
        """All that a file holds; a pipe or a device may never come to an end and is not read.

        A file that another program writes to meanwhile is read again. One whose writer pauses in the middle is taken
        as it stands.
        """
        if not path.is_file() and path.exists():
            raise OSError(errno.EINVAL, _NO_FILE)
        for _ in range(_ATTEMPTS):
            data = _read_at_once(path)
            if data is not None:
                return data
        raise OSError(errno.EBUSY, "another program keeps writing to it")


DISK = Disk()


def read_if_possible(files: Files, path: Path) -> bytes | None:
    """All that a file holds; None where it cannot be read, which is told where it is checked."""
    try:
        return files.read(path)
    except OSError:
        return None


def _refuse_forbidden(error: OSError) -> None:
    if isinstance(error, PermissionError):
        path = Path(error.filename).as_posix()
        raise WrongCall(f"the folder {path} cannot be read: {refusal(error)}", "See that you may read it.") from error


def _read_at_once(path: Path) -> bytes | None:
    """All that a file holds; None where that changed while it was read."""
    # A pipe that took the place of a file would keep whoever opens it waiting.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, _NO_FILE)
        refuse_huge(found.st_size)
        # Another program may make it longer while it is read.
        data = file.read()
        refuse_huge(len(data))
        # Its times do not tell: they are those of the beginning of a write that may still go on.
        file.seek(0)
        return data if file.read() == data else None
