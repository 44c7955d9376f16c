"""The files of a commit, read from git's objects: nothing is checked out, and nothing on disk counts."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

_ORDINARY = ("100644", "100755", "100664")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a commit: the name of its content among git's objects, and whether it is no link to another."""

    blob: str
    is_ordinary: bool


class Objects(Protocol):
    """What a tree needs of its repository."""

    @property
    def root(self) -> Path:
        """The repository's top folder."""

    def below_root(self, path: Path) -> str | None:
        """A path as git has it, empty for the top folder itself; None outside of it."""

    def blob(self, name: str) -> bytes:
        """What stands behind a name among git's objects."""


@dataclass(frozen=True)
class Tree:
    """The files of one commit as `planctl.files.Files`, for as long as the repository is open."""

    repository: Objects
    entries: Mapping[str, Entry]
    folders: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]

    def exists(self, path: Path) -> bool:
        """Whether anything is there; the repository itself stands where it stands today."""
        return self.is_file(path) or self.is_folder(path) or path == self.repository.root / ".git"

    def is_file(self, path: Path) -> bool:
        """Whether a file is there."""
        return self.repository.below_root(path) in self.entries

    def is_folder(self, path: Path) -> bool:
        """Whether a folder is there: git knows only those that hold something."""
        return self.repository.below_root(path) in self.folders

    def below(self, folder: Path, enters: Callable[[str], bool]) -> Iterator[Path]:
        """The files below a folder, by name, those of the folder itself before those of the folders in it."""
        inside = self.repository.below_root(folder)
        if inside is None:
            return
        names, folders = self.folders.get(inside, ((), ()))
        yield from (folder / name for name in names)
        for name in folders:
            if enters(name):
                yield from self.below(folder / name, enters)

    def mark(self, path: Path) -> tuple[str, int] | None:
        """The name of its content among git's objects, which was never another's."""
        entry = self.entries.get(self.repository.below_root(path) or "")
        return (entry.blob, 0) if entry is not None and entry.is_ordinary else None

    def read(self, path: Path) -> bytes:
        """All that a file held."""
        entry = self.entries.get(self.repository.below_root(path) or "")
        if entry is None:
            raise FileNotFoundError(errno.ENOENT, "at that revision it was not there")
        if not entry.is_ordinary:
            raise OSError(errno.EINVAL, "at that revision it was a link to another file")
        return self.repository.blob(entry.blob)


def read_tree(repository: Objects, listed: str) -> Tree:
    """The tree that `git ls-tree -r -z` lists."""
    entries = {}
    for line in filter(None, listed.split("\0")):
        facts, _, path = line.partition("\t")
        mode, kind, blob = facts.split(" ")
        if kind == "blob":
            entries[path] = Entry(blob, mode in _ORDINARY)
    return Tree(repository, entries, _folders(entries))


def _folders(paths: Mapping[str, object]) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """By path, the names of the files and of the folders in each folder."""
    names: dict[str, set[str]] = {"": set()}
    folders: dict[str, set[str]] = {"": set()}
    for path in map(PurePosixPath, paths):
        names.setdefault(_name(path.parent), set()).add(path.name)
        for above in path.parents[:-1]:
            names.setdefault(_name(above), set())
            folders.setdefault(_name(above.parent), set()).add(above.name)
    return {path: (tuple(sorted(held)), tuple(sorted(folders.get(path, ())))) for path, held in names.items()}


def _name(path: PurePosixPath) -> str:
    return "" if path == PurePosixPath() else path.as_posix()
