"""JUnit's XML, as GitLab and Jenkins show it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Failure, JUnitXml, Skipped, TestSuite

from planctl.diagnostics import Diagnostic, Severity, Span
from planctl.diagnostics.junit import as_junit
from tests.unit.diagnostics.made import diagnostic

ERRORS = (Severity.ERROR,)


def suites(*found: Diagnostic, paths: tuple[str, ...] = (), failing: tuple[Severity, ...] = ERRORS) -> list[TestSuite]:
    return list(JUnitXml.fromstring(as_junit(found, {}, paths, failing).encode()))


def test_a_file_is_a_suite_and_a_finding_a_case() -> None:
    (suite,) = suites(diagnostic(at=Span(2, 5, 2, 9)))
    (case,) = suite
    assert suite.name == "plans/a.yaml"
    assert (case.classname, case.name) == ("plans.a", "T101 late-train: the file")
    assert (case._elem.attrib["file"], case._elem.attrib["line"]) == ("plans/a.yaml", "2")
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert (failure.message, failure.type) == ("this train is late", "error[T101 late-train]")
    assert failure.text == "plans/a.yaml:2:5: error[T101 late-train] this train is late\nTake the bus."


@pytest.mark.parametrize(
    ("severity", "failing", "expected"),
    [
        (Severity.ERROR, ERRORS, Failure),
        (Severity.WARNING, ERRORS, Skipped),
        (Severity.WARNING, (Severity.ERROR, Severity.WARNING), Failure),
        (Severity.INFO, ERRORS, Skipped),
    ],
)
def test_what_fails_the_run_is_a_failure_and_the_rest_is_skipped(
    severity: Severity, failing: tuple[Severity, ...], expected: type[Failure | Skipped]
) -> None:
    ((case,),) = suites(diagnostic(severity=severity), failing=failing)
    assert type(case.result[0]) is expected


def test_a_sound_file_passes() -> None:
    sound, broken = suites(diagnostic(), paths=("plans/good.yaml", "plans/a.yaml"))
    assert [case.name for case in sound] == ["nothing to report"]
    assert [case.is_passed for case in (*sound, *broken)] == [True, False]


def test_the_counts_stand_at_the_top() -> None:
    found = [diagnostic(), diagnostic(), diagnostic(severity=Severity.INFO)]
    xml = as_junit(found, {}, ["plans/good.yaml"], ERRORS)
    assert '<testsuites name="planctl validate" tests="4" failures="2" errors="0" skipped="1"' in xml


def test_no_two_cases_share_a_name() -> None:
    ((*cases,),) = suites(diagnostic(), diagnostic())
    assert [case.name for case in cases] == ["T101 late-train: the file", "T101 late-train: the file (2)"]


@pytest.mark.parametrize(
    ("path", "classname"),
    [("plans/2007.08/a.yaml", "plans.2007_08.a"), ("../a.yaml", "__.a"), ("a", "a")],
)
def test_jenkins_groups_by_folder(path: str, classname: str) -> None:
    ((case,),) = suites(diagnostic(path=path))
    assert case.classname == classname


def test_no_way_out_no_second_line() -> None:
    ((case,),) = suites(diagnostic(advice=""))
    assert case.result[0].text == "plans/a.yaml:1:1: error[T101 late-train] this train is late"


@given(st.text(), st.text(), st.text(min_size=1))
def test_whatever_stands_in_a_plan_it_is_xml(message: str, advice: str, path: str) -> None:
    ((case,),) = suites(diagnostic(message, advice=advice, path=path))
    assert len(case.result) == 1


@pytest.mark.parametrize("illegal", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe", "\uffff", "]]>", "<b>&amp;"])
def test_what_xml_cannot_hold_is_made_visible(illegal: str) -> None:
    ((case,),) = suites(diagnostic(f"a{illegal}b", advice=""))
    assert (case.result[0].message or "").startswith("a")
    assert (case.result[0].message or "").endswith("b")
