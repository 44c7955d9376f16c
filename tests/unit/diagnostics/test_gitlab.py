"""GitLab's Code Quality report."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.diagnostics import Diagnostic, Severity, Span
from planctl.diagnostics.gitlab import as_gitlab
from tests.unit.diagnostics.made import diagnostic


def issues(*found: Diagnostic, lines: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads(as_gitlab(found, {each.path: lines for each in found}))
    return made


def test_an_issue() -> None:
    (issue,) = issues(diagnostic(at=Span(2, 5, 3, 9)))
    assert len(issue.pop("fingerprint")) == 64
    assert issue == {
        "description": "this train is late. Take the bus.",
        "check_name": "T101 late-train",
        "severity": "major",
        "location": {"path": "plans/a.yaml", "lines": {"begin": 2, "end": 3}},
    }


def test_without_findings_it_is_an_empty_list() -> None:
    assert issues() == []


@pytest.mark.parametrize(
    ("severity", "told"), [(Severity.ERROR, "major"), (Severity.WARNING, "minor"), (Severity.INFO, "info")]
)
def test_severities(severity: Severity, told: str) -> None:
    assert issues(diagnostic(severity=severity))[0]["severity"] == told


@pytest.mark.parametrize(
    ("message", "advice", "told"),
    [
        ("late", "", "late"),
        ("It is late.", "Wait.", "It is late. Wait."),
        ("a\x1b[31m\nb", "", "a<U+001B>[31m b"),
    ],
)
def test_the_description_is_one_clean_line(message: str, advice: str, told: str) -> None:
    assert issues(diagnostic(message, advice=advice))[0]["description"] == told


def test_a_fingerprint_knows_no_line_numbers_and_nobody_shares_one() -> None:
    here = issues(diagnostic(at=Span(1, 1, 1, 5)), diagnostic(at=Span(1, 6, 1, 9)), lines=("due: May",))
    lower = [diagnostic(at=Span(3, 1, 3, 5)), diagnostic(at=Span(3, 6, 3, 9))]
    there = issues(*lower, lines=("title: P", "", "due: May"))
    assert [each["fingerprint"] for each in here] == [each["fingerprint"] for each in there]
    assert len({each["fingerprint"] for each in here}) == 2


def test_a_finding_about_the_whole_file_stands_in_its_first_line() -> None:
    assert issues(diagnostic(at=Span(0, 0, 0, 0)))[0]["location"]["lines"] == {"begin": 1, "end": 1}


@given(st.text(), st.text())
def test_whatever_stands_in_a_plan_it_is_json_in_plain_letters(message: str, path: str) -> None:
    text = as_gitlab([diagnostic(message, path=path)], {})
    assert text.isascii()
    assert len(json.loads(text)) == 1
