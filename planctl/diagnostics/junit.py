"""Diagnostics as JUnit's XML, which GitLab and Jenkins show among the results of tests.

A suite is a file and a test case is a finding, named for its rule and place: both tools compare runs by these
names, keep one failure a case, and would take two findings in one case for one. What makes the run fail is a
failure; every other finding is a case that was skipped, whose message they show as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from planctl.clean import clean
from planctl.diagnostics.finding import Diagnostic, Severity
from planctl.diagnostics.identity import Identified, Texts, identify

if TYPE_CHECKING:
    from junitparser import TestCase, TestSuite

# The two characters that are illegal in XML and that `clean` leaves alone.
_ILLEGAL = str.maketrans({"\ufffe": "<U+FFFE>", "\uffff": "<U+FFFF>"})


def as_junit(diagnostics: Iterable[Diagnostic], texts: Texts, paths: Iterable[str], failing: Sequence[Severity]) -> str:
    """The XML of a run over the files at `paths`; findings of the `failing` severities are failures."""
    from junitparser import JUnitXml

    by_path: dict[str, list[Identified]] = {path: [] for path in paths}
    for found in identify(diagnostics, texts):
        by_path.setdefault(found.diagnostic.path, []).append(found)
    report = JUnitXml("planctl validate")
    for path, members in by_path.items():
        report.add_testsuite(_suite(path, members, failing))
    report.update_statistics()  # type: ignore[no-untyped-call]  # the one method there without types
    written = BytesIO()
    report.write(written)
    return written.getvalue().decode() + "\n"


def _suite(path: str, members: Sequence[Identified], failing: Sequence[Severity]) -> TestSuite:
    from junitparser import TestCase, TestSuite

    suite = TestSuite(_legal(path))
    cases = [_case(found, failing) for found in members]
    # An empty suite would be taken for one that did not run.
    suite.add_testcases(cases or [TestCase("nothing to report", _class_name(path))])
    return suite


def _case(found: Identified, failing: Sequence[Severity]) -> TestCase:
    from junitparser import Failure, Skipped, TestCase

    diagnostic = found.diagnostic
    span = diagnostic.span
    made = TestCase(_legal(found.label), _class_name(diagnostic.path))
    # No attributes of JUnit's own, but GitLab links to the file, and others to the line.
    made._elem.attrib.update({"file": _legal(diagnostic.path), "line": str(span.line)})
    result = Failure if diagnostic.severity in failing else Skipped
    told = result(_legal(diagnostic.message), f"{diagnostic.severity.value}[{diagnostic.code} {diagnostic.name}]")
    place = f"{diagnostic.path}:{span.line}:{span.column}: {told.type} {diagnostic.message}"
    told.text = "\n".join(map(_legal, (place, diagnostic.help) if diagnostic.help else (place,)))
    made.result = [told]
    return made


def _class_name(path: str) -> str:
    """A path as Jenkins groups by it: folders are packages, the file is a class."""
    stem = path.rpartition(".")[0] or path
    return _legal(stem.replace(".", "_").replace("/", "."))


def _legal(text: str) -> str:
    return clean(text).translate(_ILLEGAL)
