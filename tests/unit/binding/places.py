"""Findings as these tests name them: `line:column rule`, with the message and the way out beside."""

from __future__ import annotations

from planctl.diagnostics import Finding
from tests.unit.plans import bind


def place(finding: Finding) -> str:
    """Where a finding is and which rule it breaks."""
    return f"{finding.span.line}:{finding.span.column} {finding.rule.name}"


def found_in(text: str) -> list[Finding]:
    """What binding a plan text finds, in the order of the file."""
    return sorted(bind(text)[1], key=lambda finding: finding.span)


def only(text: str) -> Finding:
    """The one finding that a plan text has."""
    found = found_in(text)
    assert len(found) == 1, [f"{place(finding)}: {finding.message}" for finding in found]
    return found[0]


def marked(text: str, finding: Finding) -> str:
    """The stretch of the text that a finding of one line points at."""
    span = finding.span
    assert span.line == span.end_line
    return text.splitlines()[span.line - 1][span.column - 1 : span.end_column - 1]
