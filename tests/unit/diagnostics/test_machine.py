"""Findings for programs: planctl's own JSON, and GitHub's workflow commands."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.diagnostics import Fix, Severity, Span
from planctl.diagnostics.machine import as_object, github_lines
from tests.unit.diagnostics.made import diagnostic


def test_json_is_the_object_that_the_manual_promises() -> None:
    fix = Fix(Span(2, 5, 2, 9), "lead", safe=True)
    found = diagnostic(at=Span(2, 5, 2, 9), severity=Severity.WARNING, fix=fix)
    made = as_object([found], date(2007, 10, 31))
    assert list(made)[:2] == ["schema", "as_at"]
    assert made == {
        "schema": 1,
        "as_at": "2007-10-31",
        "findings": [
            {
                "code": "T101",
                "name": "late-train",
                "severity": "warning",
                "message": "this train is late",
                "help": "Take the bus.",
                "path": "plans/a.yaml",
                "line": 2,
                "column": 5,
                "end_line": 2,
                "end_column": 9,
                "fix": {"line": 2, "column": 5, "end_line": 2, "end_column": 9, "text": "lead", "safe": True},
            }
        ],
    }
    assert json.loads(json.dumps(made)) == made


def test_in_json_what_is_absent_is_null() -> None:
    (found,) = as_object([diagnostic(advice="")], date(2007, 10, 31))["findings"]
    assert (found["help"], found["fix"]) == (None, None)


def test_json_carries_every_finding() -> None:
    assert len(as_object([diagnostic()] * 1000, date(2007, 10, 31))["findings"]) == 1000
    assert as_object([], date(2007, 10, 31))["findings"] == []


@pytest.mark.parametrize(
    ("severity", "kind"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")]
)
def test_a_line_for_github(severity: Severity, kind: str) -> None:
    (line,) = github_lines([diagnostic(at=Span(2, 5, 3, 9), severity=severity)])
    assert line == (
        f"::{kind} file=plans/a.yaml,line=2,col=5,endLine=3,endColumn=9,title=T101 late-train"
        "::this train is late%0ATake the bus."
    )


def test_on_github_the_lines_to_type_stay_lines() -> None:
    (line,) = github_lines([diagnostic(advice="Type:\nupdates:\n  - on: May 2007")])
    assert line.endswith("::this train is late%0AType:%0Aupdates:%0A  - on: May 2007")


def test_without_a_way_out_none_is_told() -> None:
    (line,) = github_lines([diagnostic(advice="")])
    assert line.endswith("::this train is late")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("50% done", "50%25 done", id="per cent"),
        pytest.param("%0A::error::forged", "%250A::error::forged", id="what looks escaped already"),
        pytest.param("one\n::error::forged", "one ::error::forged", id="a line of its own"),
        pytest.param("one\r\n::error::forged", "one ::error::forged", id="after a Windows line end"),
        pytest.param("one\u2028::error::forged", "one ::error::forged", id="after a line separator"),
        pytest.param("\x1b[31m", "<U+001B>[31m", id="an escape of a terminal"),
        pytest.param("a: b, c", "a: b, c", id="a colon and a comma may stand in a message"),
    ],
)
def test_plan_text_in_a_message_cannot_forge_a_command(written: str, told: str) -> None:
    (line,) = github_lines([diagnostic(written, advice="")])
    assert line.partition("late-train::")[2] == told


@pytest.mark.parametrize(
    ("path", "told"),
    [
        pytest.param("plans/a,line=9.yaml", "plans/a%2Cline=9.yaml", id="a comma"),
        pytest.param("C:/plans/a.yaml", "C%3A/plans/a.yaml", id="a colon"),
        pytest.param("plans/50%.yaml", "plans/50%25.yaml", id="per cent"),
        pytest.param("plans/a\n::error::.yaml", "plans/a %3A%3Aerror%3A%3A.yaml", id="a line of its own"),
    ],
)
def test_nor_can_a_path(path: str, told: str) -> None:
    (line,) = github_lines([diagnostic(path=path)])
    assert line.startswith(f"::error file={told},line=1,")


@given(st.text(), st.text(), st.text(min_size=1))
def test_whatever_stands_in_a_plan_a_finding_is_one_line_and_one_command(message: str, advice: str, path: str) -> None:
    (line,) = github_lines([diagnostic(message, advice=advice, path=path)])
    assert line.splitlines() == [line]
    properties = line.removeprefix("::error ").partition("::")[0]
    assert [each.partition("=")[0] for each in properties.split(",")] == [
        "file",
        "line",
        "col",
        "endLine",
        "endColumn",
        "title",
    ]


ERROR, WARNING, INFO = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@pytest.mark.parametrize(
    ("errors", "warnings", "remarks", "shown", "left_out"),
    [
        pytest.param(0, 0, 0, (0, 0, 0), 0, id="nothing"),
        pytest.param(10, 10, 9, (10, 10, 9), 0, id="as much as GitHub shows"),
        pytest.param(11, 0, 0, (10, 0, 0), 1, id="an error too many"),
        pytest.param(0, 13, 0, (0, 10, 0), 3, id="warnings too many"),
        pytest.param(0, 0, 10, (0, 0, 9), 1, id="of remarks one fewer, for the count is one itself"),
        pytest.param(400, 30, 20, (10, 10, 9), 421, id="all too many"),
    ],
)
def test_github_shows_ten_of_each_so_the_rest_is_counted(
    errors: int, warnings: int, remarks: int, shown: tuple[int, int, int], left_out: int
) -> None:
    found = [
        *[diagnostic(severity=INFO)] * remarks,
        *[diagnostic(severity=WARNING)] * warnings,
        *[diagnostic(severity=ERROR)] * errors,
    ]
    lines = list(github_lines(found))
    counted = lines.pop() if left_out else ""
    assert (
        tuple(sum(line.startswith(f"::{kind} ") for line in lines) for kind in ("error", "warning", "notice")) == shown
    )
    noun = "finding" if left_out == 1 else "findings"
    expected = f"::notice title=planctl::{left_out} more {noun}; run planctl validate to see them all"
    assert counted == (expected if left_out else "")


def test_errors_are_told_first_each_kind_in_its_own_order() -> None:
    found = [
        diagnostic(str(number), severity=severity) for number, severity in enumerate([INFO, ERROR, WARNING, ERROR])
    ]
    lines = list(github_lines(found))
    assert [line.partition("late-train::")[2][0] for line in lines] == ["1", "3", "2", "0"]


def test_findings_on_changed_lines_are_told_first_within_their_kind() -> None:
    found = [diagnostic(str(line), at=Span(line, 1, line, 2)) for line in range(1, 13)]
    found += [diagnostic("remark", at=Span(12, 1, 12, 2), severity=INFO)]
    lines = list(github_lines(found, lambda each: each.span.line in (4, 12)))
    told = [line.partition("late-train::")[2].partition("%0A")[0] for line in lines[:11]]
    assert told == ["4", "12", "1", "2", "3", "5", "6", "7", "8", "9", "remark"]
    assert lines[11] == "::notice title=planctl::2 more findings; run planctl validate to see them all"
