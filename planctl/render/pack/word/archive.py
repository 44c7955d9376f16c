"""Word files as archives: none that is too large to open, and the same bytes for the same parts."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from planctl.errors import WrongCall

# A house's own frame with logos takes some hundred kilobytes; far beyond that it is no frame.
LARGEST_FILE = 20_000_000
LARGEST_CONTENTS = 60_000_000
MOST_PARTS = 2_000
_SMALLER = "Take a smaller file: a frame holds the house style and a logo, no report."
# The day that archives begin with: no part says when it was written.
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"


def read_archive(path: Path) -> bytes:
    """The bytes of a Word file that can be opened without harm, whatever it unpacks to.

    Raises:
        WrongCall: where it is too large, or no archive.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise WrongCall(f"{path} is larger than {LARGEST_FILE // 1_000_000} MB", _SMALLER)
    content = path.read_bytes()
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise no_word_file(path) from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_CONTENTS:
        raise WrongCall(f"{path} unpacks to more than {LARGEST_CONTENTS // 1_000_000} MB", _SMALLER)
    return content


def no_word_file(path: Path) -> WrongCall:
    """The error for a file that Word could not open either."""
    return WrongCall(f"{path} is not a Word file (.docx)", "Save it again from Word as a .docx, without macros.")


def same_bytes(content: bytes) -> bytes:
    """The same archive with nothing in it of the moment or the machine that made it."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w") as new:
        names = sorted(old.namelist(), key=lambda name: (name != _FIRST, name))
        for name in names:
            part = ZipInfo(name, _NO_DAY)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            new.writestr(part, old.read(name))
    return made.getvalue()
