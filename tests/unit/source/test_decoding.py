"""From bytes to text: encodings that Windows writes, files that are no text, characters that nobody sees."""

from __future__ import annotations

import pytest

from planctl.source import Source, read_source
from tests.unit.source.helpers import codes, names, place, plain, read

PLAN = "title: Council’s plan\nowner: KD\n"


def only_message(source: Source) -> str:
    (finding,) = source.findings
    return finding.message


@pytest.mark.parametrize(
    "data",
    [
        PLAN.encode("utf-16"),
        b"\xfe\xff" + PLAN.encode("utf-16-be"),
        b"title: Plan\n".decode().encode("utf-16-le"),
        b"title: Plan\n".decode().encode("utf-16-be"),
    ],
)
def test_utf_16_is_named_and_read_all_the_same(data: bytes) -> None:
    source = read_source(data)
    assert names(source) == ["1:1 saved-as-utf-16"]
    assert "PowerShell" in only_message(source)
    assert plain(source.root)["title"].endswith("lan")
    assert not source.complete


def test_windows_1252_says_which_line_and_byte_and_how_to_save() -> None:
    source = read_source("title: Plan\nnotes: Council’s\nowner: £5\nlead: –\n".encode("cp1252"))
    assert names(source) == ["2:15 not-utf-8"]
    (finding,) = source.findings
    assert finding.message == (
        "Line 2 is not UTF-8: it holds the byte 0x92, probably “’” saved by a Windows program as"
        " “Western (Windows 1252)”. So do 2 more lines."
    )
    assert "Save with Encoding" in finding.help
    assert plain(source.root) == {"title": "Plan", "notes": "Council’s", "owner": "£5", "lead": "–"}
    assert not source.complete


def test_one_line_in_another_encoding_than_the_rest_is_to_be_retyped() -> None:
    source = read_source("title: Council’s plan\n".encode() + "owner: £5\nlead: £6\n".encode("cp1252"))
    (finding,) = source.findings
    assert (names(source), finding.help.startswith("Other lines are UTF-8")) == (["2:8 not-utf-8"], True)
    assert finding.message.endswith("So does 1 more line.")


def test_half_a_line_end_counts_as_a_line_there_too() -> None:
    source = read_source(b"title: Plan\rowner: \xa35\n")
    assert codes(source) == ["1:12 Y103", "2:8 Y101"]


def test_a_byte_that_windows_1252_does_not_have() -> None:
    assert plain(read_source(b"title: a\x81b\n").root) == {"title": "a\ufffdb"}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\xff\x00\x00", "a Word or Excel document"),
        (b"%PDF-1.7\xff", "a PDF"),
        (b"\x89PNG\r\n\0\0\xff", "no text"),
    ],
)
def test_files_that_are_no_text(data: bytes, kind: str) -> None:
    source = read_source(data)
    assert only_message(source).startswith(f"This file is {kind}, whatever its name says")
    assert source.findings[0].help.startswith("Open it with the program that wrote it, copy its words")
    assert (source.root, source.text, source.complete) == (None, "", False)


@pytest.mark.parametrize(
    ("character", "said"),
    [
        ("\0", "a NUL character"),
        ("\x1b", "an escape character"),
        ("\x07", "an invisible control character (U+0007)"),
        ("\x9b", "an invisible control character (U+009B)"),
        ("\x85", "a special line end (NEL)"),
        ("\u2028", "a special line end from Word"),
        ("\u202e", "turns the direction of reading (U+202E)"),
        ("\u2066", "turns the direction of reading (U+2066)"),
        ("\ufeff", "an invisible mark that belongs at the start"),
        ("\u200b", "an invisible space of no width"),
    ],
)
@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
def test_characters_that_nobody_sees(character: str, said: str, pure: bool) -> None:
    source = read(f"owner: KD\ntitle: Council’s {character}plan\n", pure=pure)
    (finding,) = source.findings
    assert (finding.rule.name, place(finding.span)) == ("control-character", "2:18-2:19")
    assert said in finding.message
    assert plain(source.root) == {"owner": "KD", "title": "Council’s \ufffdplan"}
    assert source.complete


def test_a_run_of_them_is_one_finding() -> None:
    source = read("title: Plan\x01\x02\x03 of\nowner: \x04KD\n")
    assert [place(finding.span) for finding in source.findings] == ["1:12-1:15", "2:8-2:9"]


def test_half_a_line_end_is_read_as_a_whole_one() -> None:
    source = read("title: Plan\rowner: KD\r\nlead: HB\n")
    assert (names(source), plain(source.root)) == (
        ["1:12 control-character"],
        {"title": "Plan", "owner": "KD", "lead": "HB"},
    )


@pytest.mark.parametrize("text", ["title: Caf\u00e9\u00a0bar\n", "title: 🗑️ 👩\u200d🔧 bins\n", "title: sh\u00ady\n"])
def test_ordinary_words_from_word_are_no_control_characters(text: str) -> None:
    assert (names(read(text)), read(text).complete) == ([], True)


@pytest.mark.parametrize("escape", ["\\e", "\\0", "\\x1b", "\\u202e", "\\N", "\\P", "\\ud800", "\\U00110000"])
@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
def test_a_backslash_cannot_bring_them_in(escape: str, pure: bool) -> None:
    source = read(f'title: "a {escape}b"\nlist: ["{escape}"]\n', pure=pure)
    assert "\n".join(plain(source.root)["title"]).isprintable() or plain(source.root)["title"].isprintable()
    assert plain(source.root)["title"] == f"a {escape}b"
    assert {finding.rule.name for finding in source.findings} <= {"backslash-in-quotes", "unreadable-brackets"}
    assert {finding.span.line for finding in source.findings} == {1, 2}


def test_a_file_of_more_than_a_megabyte_is_not_read() -> None:
    source = read("notes: " + "a" * 1024 * 1024)
    assert (names(source), source.root, source.complete) == (["1:1 file-too-large"], None, False)
    assert "1.0 MB" in only_message(source)


def test_a_large_file_of_a_great_many_values_is_not_read() -> None:
    assert names(read("list: [" + "a, " * 130_000 + "]")) == ["1:1 file-too-large"]


def test_a_megabyte_of_text_is() -> None:
    source = read("notes: " + "a" * 1024 * 1000)
    assert (names(source), len(plain(source.root)["notes"])) == ([], 1024 * 1000)
