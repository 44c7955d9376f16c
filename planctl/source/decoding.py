"""From the bytes of a file to its text; what is wrong with the encoding is said at the place of the first fault."""

from __future__ import annotations

from typing import NamedTuple

from planctl.diagnostics import Span
from planctl.source import file_rules as rules
from planctl.source.characters import is_plain, without_control_characters
from planctl.source.findings import Findings

LARGEST = 1024 * 1024
"""Bytes of a file: the largest real plan has a tenth of that, and no parser is fast on nonsense."""

_MANY = 300 * 1024
_MOST_VALUES = 60_000
"""Commas and line ends in a file of more than `_MANY` bytes: each may start a value of 500 bytes of memory."""

_TOP = Span(1, 1, 1, 1)
_NO_TEXT = {
    b"PK\x03\x04": "a Word or Excel document",
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Word document",
}
_COPY_WORDS = (
    "Open it with the program that wrote it, copy its words into a plan that planctl new has written, and delete this"
    " file."
)


class Decoded(NamedTuple):
    """The text of a file.

    `text` is as typed, without the mark at its start; `clean` has a substitute for each control character, so
    that places in both are the same. `plain` says that only printable characters and line ends are in it,
    `certain` that the encoding was not guessed. `data` is the clean text in UTF-8, if that was in the file.
    """

    text: str
    clean: str
    plain: bool
    certain: bool
    data: bytes | None = None


def decode(data: bytes, findings: Findings) -> Decoded | None:
    """The text of a file, None where there is none to be read."""
    if len(data) > LARGEST or (len(data) > _MANY and data.count(b",") + data.count(b"\n") > _MOST_VALUES):
        size = f"{len(data) / 1024 / 1024:.1f} MB with {data.count(10):,} lines"
        findings.add(rules.FILE_TOO_LARGE, _TOP, f"This file has {size}, far more than any plan.")
        return None
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _decode_otherwise(data, error, findings)
    if _looks_like_utf_16(data):
        return _decode_utf_16(data, findings)
    if is_plain(data):
        return Decoded(text, text, plain=True, certain=True, data=data)
    return Decoded(text, without_control_characters(text, findings), plain=False, certain=True)


def _decode_otherwise(data: bytes, error: UnicodeDecodeError, findings: Findings) -> Decoded | None:
    if _looks_like_utf_16(data):
        return _decode_utf_16(data, findings)
    kind = next((kind for start, kind in _NO_TEXT.items() if data.startswith(start)), "")
    if kind or b"\0" in data:
        message = f"This file is {kind or 'no text'}, whatever its name says: a plan is a plain text file."
        findings.add(rules.NOT_UTF_8, _TOP, message, _COPY_WORDS)
        return None
    return _decode_windows_1252(data, error.start, findings)


def _looks_like_utf_16(data: bytes) -> bool:
    """Its mark at the start, or every other byte of the beginning empty, as in plain words saved so."""
    head = data[:200]
    half = len(head) // 2
    return data.startswith((b"\xff\xfe", b"\xfe\xff")) or (
        half > 1 and half in (head[0::2].count(0), head[1::2].count(0))
    )


def _decode_utf_16(data: bytes, findings: Findings) -> Decoded:
    """Read on as UTF-16, so that the rest of the findings come in the same run."""
    first_byte_is_empty = data.startswith((b"\xfe\xff", b"\0"))
    text = data.decode("utf-16-be" if first_byte_is_empty else "utf-16-le", "replace").removeprefix("\ufeff")
    message = "This file is saved as UTF-16 (“Unicode”), as Windows PowerShell does; it must be UTF-8."
    findings.add(rules.UTF_16, _TOP, message)
    return Decoded(text, without_control_characters(text, findings), plain=False, certain=False)


def _decode_windows_1252(data: bytes, place: int, findings: Findings) -> Decoded:
    """Read on with Windows-1252 for the lines that are not UTF-8, so that the rest of the findings come too."""
    lines = [_decode_line(line) for line in data.split(b"\n")]
    text = "\n".join(line for line, _ in lines)
    # Half a line end ends a line too, as everywhere else.
    before = data[:place].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    number = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode()) + 1
    seen = bytes([data[place]]).decode("cp1252", "replace")
    others = sum(1 for _, is_utf_8 in lines if not is_utf_8) - 1
    message = (
        f"Line {number} is not UTF-8: it holds the byte 0x{data[place]:02X},"
        f" probably “{seen}” saved by a Windows program as “Western (Windows 1252)”."
    )
    if others:
        message += f" So {'do' if others > 1 else 'does'} {others:,} more line{'s' * (others > 1)}."
    mixed = any(is_utf_8 and not line.isascii() for line, is_utf_8 in lines)
    findings.add(rules.NOT_UTF_8, Span(number, column, number, column + 1), message, _cure(mixed))
    return Decoded(text, without_control_characters(text, findings), plain=False, certain=False)


def _decode_line(line: bytes) -> tuple[str, bool]:
    try:
        return line.decode(), True
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace"), False


def _cure(mixed: bool) -> str:
    if mixed:
        return "Other lines are UTF-8, so two programs have written this file: retype the characters shown as �."
    return (
        "In Notepad choose File, Save as, Encoding: UTF-8. In VS Code click “UTF-8” at the bottom right, choose"
        " “Reopen with Encoding”, “Western (Windows 1252)”; click there again, choose “Save with Encoding”, “UTF-8”."
    )
