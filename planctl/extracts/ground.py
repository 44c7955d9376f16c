"""Where the plans of an answer are, found without reading any of them, and what is remembered of earlier ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planctl.cache.digests import SIZE, digest
from planctl.cache.store import Cache
from planctl.files import DISK, Files, read_if_possible
from planctl.places import (
    SETTINGS_NAME,
    Found,
    files_configured,
    files_named,
    find_root,
    has_settings,
    name_only_settings,
    no_plans,
    parted,
    shown_from,
)
from planctl.sharing import Tell, untold

if TYPE_CHECKING:
    from planctl.model import Settings


# A file that has changed so shortly ago, in nanoseconds, may change again without its times telling: some disks keep
# these in steps of two seconds.
_STEP = 3_000_000_000


class Memory(NamedTuple):
    """A cache, and the program whose answers it keeps: those of another version are none of its own.

    `now` is when the program was started, in nanoseconds of the clock.
    """

    cache: Cache
    program: bytes
    now: int

    def key(self, *parts: bytes) -> bytes:
        """The key of what this program makes of some bytes."""
        return digest(self.program, *parts)


class SettingsFacts(NamedTuple):
    """What planctl.yaml says that matters before any plan is read, and how many findings there are in it.

    `path` is as people see it, None where there is no such file; `digest` stands for all that is in it, which is
    `data`, None where it cannot be read.
    """

    path: str | None = None
    digest: bytes = b""
    folders: Sequence[str] = ()
    errors: int = 0
    others: int = 0
    data: bytes | None = None


class Ground(NamedTuple):
    """Where the plans of a call are; `named` says that the call itself named the files."""

    root: Path
    start: Path
    files: Files
    settings: SettingsFacts
    plans: Found
    named: bool

    def read(self, path: Path) -> bytes | None:
        """All that a file holds; None where it cannot be read."""
        return read_if_possible(self.files, path)

    def contents(self, paths: Sequence[Path], memory: Memory, tell: Tell = untold) -> list[bytes | None]:
        """For each file what stands for all that it holds; None where it cannot be read.

        A file that is still as it was when it was last read, by its place, size and times, is not read again; of the
        others `tell` is told. What stands for files that are all as they were is kept once more in one piece, which is
        found in half the time.
        """
        marks = [self.files.mark(path) for path in paths]
        whole = memory.key(b"files", "\n".join(mark[0] for mark in marks if mark).encode())
        piece = memory.cache.get([whole]).get(whole, b"")
        if len(piece) == SIZE * len(paths):
            return [piece[start : start + SIZE] for start in range(0, len(piece), SIZE)]
        keys = [memory.key(b"file", mark[0].encode()) if mark else b"" for mark in marks]
        known = {key: content for key, content in memory.cache.get(filter(None, keys)).items() if len(content) == SIZE}
        found: list[bytes | None] = []
        new = {}
        for number, (path, mark, key) in enumerate(zip(paths, marks, keys, strict=True), 1):
            content = known.get(key)
            if content is None:
                tell(number, len(paths))
                content, is_sure = self._content(path, mark, memory)
                if content and is_sure:
                    new[key] = content
            found.append(content)
        sure = {**known, **new}
        if sure.keys() >= set(keys):
            new[whole] = b"".join(sure[key] for key in keys)
        memory.cache.put(new)
        return found

    def _content(self, path: Path, mark: tuple[str, int] | None, memory: Memory) -> tuple[bytes | None, bool]:
        """What stands for all that a file holds, and whether its mark will tell when that changes."""
        data = self.read(path)
        # Another file may have taken its place since its mark was looked at.
        is_sure = mark is not None and mark[1] < memory.now - _STEP and self.files.mark(path) == mark
        return None if data is None else digest(data), is_sure

    def load_settings(self) -> Settings:
        """The settings themselves, as they were when their facts were found: the file may have changed since."""
        from planctl.extracts.settings import load_settings

        return load_settings(self.settings.data)


def find_ground(start: Path, paths: Sequence[Path], memory: Memory, files: Files = DISK) -> Ground:
    """Find the workspace around `start`, or only the plan files and folders that `paths` name; read no plan.

    Raises:
        WrongCall: where there are no plans, or a named path is not there.
    """
    root = find_root(start, files)
    settings = _settings_facts(root, start, memory, files)
    if paths:
        found = files_named(root, settings.folders, paths, start, files)
    else:
        found = files_configured(root, settings.folders, files)
    plans, _ = parted(found, root, start)
    if not plans and not name_only_settings(start, paths, files):
        raise no_plans(root, settings.folders, paths, start, files)
    return Ground(root, start, files, settings, plans, named=bool(paths))


def _settings_facts(root: Path, start: Path, memory: Memory, files: Files) -> SettingsFacts:
    own = root / SETTINGS_NAME
    if not has_settings(root, files):
        return SettingsFacts()
    shown = shown_from(own, start)
    data = read_if_possible(files, own)
    if data is None:
        # The defaults stand in for it, and that it cannot be read is an error.
        return SettingsFacts(shown, memory.key(b"settings"), errors=1)
    key = memory.key(b"settings", data)
    kept = memory.cache.get([key]).get(key)
    # Nothing may have been kept, or what is no facts.
    with suppress(TypeError, ValueError):
        folders, errors, others = json.loads(kept or b"")
        return SettingsFacts(shown, key, folders, errors, others, data)
    from planctl.extracts.settings import settings_facts

    facts = settings_facts(data, shown)
    memory.cache.put({key: json.dumps(facts).encode()})
    return SettingsFacts(shown, key, *facts, data)
