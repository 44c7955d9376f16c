"""Writing files whole: whoever looks, and wherever a write breaks off, finds the old file or the new one.

The new text goes into a file beside the target, which takes the target's place only once it is on the disk. What a
killed process leaves there is nobody's plan, for its name begins with a dot, and is swept away by the next write to the
folder. Of a file that has several names (hard links), the others keep the old content: to write into the file itself
could tear it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

_LEFTOVER = ".planctl-new"
# Seconds: no write takes so long, so that an older file is nobody's any more.
_ABANDONED = 60
# Until the mode of the old file is known to be that of the new one, and where there is no old one.
_PRIVATE, _AS_USUAL = 0o600, 0o666


class ChangedMeanwhile(Exception):
    """The file is not any more what the new text was made from; it is left as it is."""


def digest(data: bytes) -> str:
    """What stands for the content of a file: its SHA-256 in hexadecimal."""
    return sha256(data).hexdigest()


def save(path: Path, data: bytes, *, replacing: str | None = None, follow: bool = True) -> None:
    """Write a file, in place of the one that may be there.

    Its mode stays, and its owner and group as far as whoever writes may give files away; a link goes on pointing to it.

    Without `follow` a link is itself replaced, and what it points to left alone.
    `replacing` is the `digest` of what the new content was made from.

    Raises:
        ChangedMeanwhile: where the file has other content than that.
        OSError: where the file or its folder cannot be written to.
    """
    target = Path(os.path.realpath(path if follow else path.parent)) / ("" if follow else path.name)
    # Whoever has put a link there decides nothing about the new file.
    takes_over = target.exists() and not target.is_symlink()
    if takes_over and not os.access(target, os.W_OK):
        raise PermissionError(13, "it is write-protected")
    with _written_beside(target, data, _PRIVATE if takes_over else _AS_USUAL) as fresh:
        if takes_over:
            _keep_owner_and_mode(target, fresh)
        if replacing is not None and digest(target.read_bytes()) != replacing:
            raise ChangedMeanwhile
        fresh.replace(target)
    _sync_folder(target.parent)


def save_new(path: Path, data: bytes) -> bool:
    """Write a file that is not there yet; False where something is, and then nothing is touched.

    Raises:
        OSError: where the folder cannot be written to.
    """
    if os.path.lexists(path):
        return False
    with _written_beside(path, data, _AS_USUAL) as fresh:
        try:
            os.link(fresh, path)
        except FileExistsError:
            return False
        except OSError:
            # Memory sticks and some network drives know no second name for a file.
            fresh.replace(path)
    _sync_folder(path.parent)
    return True


@contextmanager
def _written_beside(target: Path, data: bytes, mode: int) -> Iterator[Path]:
    """A file beside the target that holds the data, safe on the disk; afterwards it is gone."""
    fresh = target.with_name(f".{target.name}.{os.urandom(4).hex()}{_LEFTOVER}")
    # Made by hand, since `tempfile` would let nobody but the owner read what takes no other file's mode.
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _sweep(fresh)
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)


def _keep_owner_and_mode(old: Path, new: Path) -> None:
    if hasattr(os, "chown"):
        kept, own = old.stat(), new.stat()
        # Each by itself: a group may be given where the owner may not. The mode comes last, for they take bits of it.
        if own.st_gid != kept.st_gid:
            with suppress(OSError):
                os.chown(new, -1, kept.st_gid)
        if own.st_uid != kept.st_uid:
            with suppress(OSError):
                os.chown(new, kept.st_uid, -1)
    # A file that is run in its owner's name is no plan.
    new.chmod(old.stat().st_mode & 0o777)


def _sweep(fresh: Path) -> None:
    """Remove what killed processes have left in the folder; the fresh file says what time it is there."""
    now = fresh.stat().st_mtime
    for other in fresh.parent.iterdir():
        if other.name.startswith(".") and other.name.endswith(_LEFTOVER):
            with suppress(OSError):
                if now - other.stat().st_mtime > _ABANDONED:
                    other.unlink()


def _sync_folder(folder: Path) -> None:
    """See that the new name is on the disk too, where the system can do that for a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
