"""Findings for a person: the line, a caret under the place, and the way out."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from planctl.diagnostics import Diagnostic, Severity, Span
from planctl.diagnostics.text import Line, by_rule, closing_line, concise_lines, text_lines
from tests.unit.diagnostics.made import diagnostic


def plain(lines: Iterable[Line]) -> list[str]:
    """Lines without their colours."""
    return ["".join(text for text, _ in line) for line in lines]


def shown(found: Diagnostic, *lines: str) -> list[str]:
    """A finding in a file with these lines, as text."""
    return plain(text_lines([found], {found.path: lines}))


def carets(found: Diagnostic, line: str) -> tuple[str, str]:
    """The line as shown, and the carets below it, without what stands in front of both."""
    _, excerpt, caret, *_ = shown(found, line)
    assert excerpt.startswith("   1 | ")
    assert caret.startswith("     | ")
    return excerpt[7:], caret[7:]


def test_a_finding() -> None:
    found = diagnostic("leed is not a key that belongs here", at=Span(2, 5, 2, 9), advice="Did you mean lead?")
    assert shown(found, "- ref: 7.1", "    leed: HB", "    due: May 2007") == [
        "plans/a.yaml:2:5: error[T101 late-train] leed is not a key that belongs here",
        "   2 |     leed: HB",
        "     |     ^^^^",
        "     = Did you mean lead?",
        "",
    ]


def test_colours_go_to_the_severity_and_the_rest_is_plain() -> None:
    (headline, *_) = text_lines([diagnostic(severity=Severity.WARNING)], {})
    assert headline == (
        ("plans/a.yaml:1:1: ", ""),
        ("warning[T101 late-train]", "warning"),
        (" this train is late", ""),
    )


def test_without_a_way_out_none_is_shown() -> None:
    assert shown(diagnostic(advice=""), "title: P")[-2:] == ["     | ^", ""]


@pytest.mark.parametrize("line", [0, 3])
def test_a_place_that_is_not_in_the_file_has_no_excerpt(line: int) -> None:
    found = diagnostic(at=Span(line, 1, line, 1), advice="")
    assert shown(found, "title: P", "period: 2007/08") == [
        f"plans/a.yaml:{line}:1: error[T101 late-train] this train is late",
        "",
    ]


def test_a_file_whose_text_is_not_there_has_no_excerpt() -> None:
    assert len(plain(text_lines([diagnostic()], {}))) == 3


@pytest.mark.parametrize(
    ("line", "at", "excerpt", "caret"),
    [
        pytest.param("leed: HB", Span(1, 1, 1, 5), "leed: HB", "^^^^", id="at the start"),
        pytest.param("lead: HB", Span(1, 7, 1, 9), "lead: HB", "      ^^", id="at the end"),
        pytest.param("lead:", Span(1, 6, 1, 6), "lead:", "     ^", id="where nothing stands"),
        pytest.param("lead: HB", Span(1, 30, 1, 31), "lead: HB", "        ^", id="beyond the end"),
        pytest.param("title: One", Span(1, 8, 3, 2), "title: One", "       ^^^", id="over several lines"),
        pytest.param("title: |  ", Span(1, 8, 3, 2), "title: |  ", "       ^", id="not below blanks at the end"),
        pytest.param("\tlead: HB", Span(1, 2, 1, 6), " lead: HB", " ^^^^", id="a tab is one blank"),
        pytest.param("a\t\tb: HB", Span(1, 4, 1, 5), "a  b: HB", "   ^", id="two tabs are two"),
        pytest.param("b:\tH\tB", Span(1, 4, 1, 7), "b: H B", "   ^^^", id="tabs below the carets"),
        pytest.param("é£–: HB", Span(1, 6, 1, 8), "é£–: HB", "     ^^", id="letters are letters"),
        pytest.param(
            "a\x1b[31mb", Span(1, 7, 1, 8), "a<U+001B>[31mb", "             ^", id="an escape is made visible"
        ),
        pytest.param("a\u202eb", Span(1, 2, 1, 3), "a<U+202E>b", " ^^^^^^^^", id="and pointed at"),
        pytest.param("a: b\r", Span(1, 4, 1, 5), "a: b ", "   ^", id="the rest of a Windows line end"),
    ],
)
def test_carets(line: str, at: Span, excerpt: str, caret: str) -> None:
    assert carets(diagnostic(at=at), line) == (excerpt, caret)


def test_of_a_long_line_the_surroundings_of_the_place_are_shown() -> None:
    line = "".join(f"{number:04}" for number in range(100))
    excerpt, caret = carets(diagnostic(at=Span(1, 201, 1, 205)), line)
    assert (len(excerpt), len(caret)) == (160, 84)
    assert excerpt[80:84] == "0050"
    assert caret == " " * 80 + "^^^^"


@pytest.mark.parametrize(("length", "shown_from"), [(160, 0), (161, 70)])
def test_a_line_is_long_from_161_characters_on(length: int, shown_from: int) -> None:
    line = "".join(chr(ord("a") + number % 26) for number in range(length))
    excerpt, caret = carets(diagnostic(at=Span(1, 151, 1, 153)), line)
    assert excerpt == line[shown_from:]
    assert caret == " " * (150 - shown_from) + "^^"


def test_of_a_long_line_that_is_wrong_near_its_start_the_start() -> None:
    excerpt, caret = carets(diagnostic(at=Span(1, 3, 1, 500)), "ab" * 500)
    assert excerpt == "ab" * 80
    assert caret == "  " + "^" * 158


def test_carets_stay_below_their_place_in_files_of_any_length() -> None:
    lines = [*[""] * 12344, "lead: HB"]
    _, excerpt, caret, *_ = shown(diagnostic(at=Span(12345, 7, 12345, 9)), *lines)
    assert excerpt == "12345 | lead: HB"
    assert caret == "      |       ^^"


def test_a_file_with_windows_line_ends() -> None:
    lines = "title: P\r\nleed: HB\r\n".splitlines()
    assert shown(diagnostic(at=Span(2, 1, 2, 5)), *lines)[1:3] == ["   2 | leed: HB", "     | ^^^^"]


def test_nothing_in_a_plan_steers_the_terminal() -> None:
    found = diagnostic("“\x1b]0;title\x07” is no date", path="plans/\x1b[31m.yaml", advice="Not \x9b31m.\nWrite a day.")
    text = "\n".join(shown(found, "due: \x1b[2J"))
    assert all(character.isprintable() or character == "\n" for character in text)
    assert "“<U+001B>]0;title<U+0007>” is no date" in text
    assert "     = Not <U+009B>31m.\n         Write a day.\n" in text


def test_of_one_file_200_findings_are_shown_and_the_rest_is_counted() -> None:
    many = [diagnostic(path="a.yaml", advice="")] * 1202 + [diagnostic(path="b.yaml", advice="")]
    lines = plain(text_lines(many, {}))
    assert sum("late-train" in line for line in lines) == 201
    assert lines[400:402] == ["a.yaml: 1,002 more findings; --format concise shows all", ""]
    assert lines[402].startswith("b.yaml:1:1: ")


@pytest.mark.parametrize(("count", "expected"), [(200, []), (201, ["1 more finding"]), (202, ["2 more findings"])])
def test_only_what_is_left_out_is_counted(count: int, expected: list[str]) -> None:
    lines = plain(text_lines([diagnostic(path="a.yaml")] * count, {}))
    assert [line for line in lines if "more" in line] == [
        f"a.yaml: {said}; --format concise shows all" for said in expected
    ]


def test_concise_is_a_line_a_finding_and_carries_all() -> None:
    many = [diagnostic(f"finding {number}", at=Span(number, 3, number, 4)) for number in range(1, 301)]
    lines = plain(concise_lines(many))
    assert lines[0] == "plans/a.yaml:1:3: error[T101 late-train] finding 1"
    assert lines[299] == "plans/a.yaml:300:3: error[T101 late-train] finding 300"


@pytest.mark.parametrize(
    ("severities", "files", "expected"),
    [
        pytest.param("", 1, "1 file checked: nothing to report.", id="nothing in one file"),
        pytest.param("", 5, "5 files checked: nothing to report.", id="nothing in several"),
        pytest.param("e", 1, "1 file checked: 1 error.", id="one error in the only file"),
        pytest.param("ewi", 1, "1 file checked: 1 error, 1 warning, 1 remark.", id="one of each in the only file"),
        pytest.param("e", 5, "5 files checked: 1 error in 1 of them.", id="one error"),
        pytest.param("eewi", 5, "5 files checked: 2 errors, 1 warning, 1 remark in 1 of them.", id="some of each"),
        pytest.param("wwii", 5, "5 files checked: 2 warnings, 2 remarks in 1 of them.", id="no errors"),
        pytest.param("e" * 1200, 5, "5 files checked: 1,200 errors in 1 of them.", id="many"),
    ],
)
def test_the_closing_line(severities: str, files: int, expected: str) -> None:
    kinds = {"e": Severity.ERROR, "w": Severity.WARNING, "i": Severity.INFO}
    assert closing_line([diagnostic(severity=kinds[letter]) for letter in severities], files) == expected


def test_the_closing_line_counts_the_files_concerned() -> None:
    found = [diagnostic(path=path) for path in ("a.yaml", "b.yaml", "a.yaml")]
    assert closing_line(found, 4) == "4 files checked: 3 errors in 2 of them."


def test_how_often_each_rule_was_broken() -> None:
    other = Diagnostic("T102", "no-train", Severity.INFO, "", "", "a", Span(1, 1, 1, 1))
    assert by_rule([other, diagnostic(), diagnostic()]) == [(2, "T101", "late-train"), (1, "T102", "no-train")]
    assert by_rule([]) == []


def test_lines_to_type_stand_below_the_cure_as_they_are_to_be_typed() -> None:
    found = diagnostic("no day", advice="Type these lines:\nupdates:\n  - on: May 2007")
    assert [line.rstrip() for line in shown(found, "updates: well")][-4:-1] == [
        "     = Type these lines:",
        "         updates:",
        "           - on: May 2007",
    ]
