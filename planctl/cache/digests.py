"""Short names for long bytes, and for planctl itself: the same bytes have the same name, and no others have it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

try:
    # `hashlib` loads OpenSSL besides, which takes as long as all else that an answer from the cache has to load.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

SIZE = 16
"""Bytes of every such name."""


def digest(*parts: bytes) -> bytes:
    """16 bytes that stand for all of the parts and for where one ends and the next begins."""
    made = blake2b(digest_size=SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()


def checksum(key: bytes, value: bytes) -> bytes:
    """4 bytes that tell of a value whether the disk still has it as it was kept, in a tenth of the time of a digest."""
    return crc32(value, crc32(key)).to_bytes(4, "big")


def digest_of_program(folder: Path) -> bytes:
    """What stands for the program whose modules are in a folder: of another version it is another.

    The version alone would not tell a checkout from what it was before an edit. To read all modules would take
    longer than an answer may, so their names, sizes and times have to do: an installer sets those anew. Numbers are
    kept as this computer has them, and a folder may be shared with others.
    """
    python = f"{sys.version} {sys.byteorder}"
    return digest(python.encode(), "\0".join(sorted(_modules(str(folder)))).encode(errors="surrogatepass"))


def _modules(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                found = entry.stat()
                yield f"{entry.path} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"
            elif entry.name != "__pycache__" and entry.is_dir():
                yield from _modules(entry.path)
