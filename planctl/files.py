"""Where the bytes of plans come from: the folders of this computer here, a commit in `planctl.history`."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol


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
        """

    def mark(self, path: Path) -> tuple[str, int] | None:
        """What tells a file's content from any it had before, and when that came about, in nanoseconds of the clock.

        None where it cannot be told. Two marks that are the same are of the same content, if that is older than the
        clock's shortest step: within one, a file may change twice.
        """

    def read(self, path: Path) -> bytes:
        """All that a file holds.

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
        for current, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if enters(name))
            yield from (Path(current) / name for name in sorted(names))

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
        """All that a file holds; a pipe or a device may never come to an end and is not read."""
        if not path.is_file() and path.exists():
            raise OSError(errno.EINVAL, "it is no ordinary file")
        return path.read_bytes()


DISK = Disk()
