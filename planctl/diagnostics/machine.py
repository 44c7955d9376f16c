"""Diagnostics for programs: planctl's own JSON, and GitHub's workflow commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from planctl.clean import clean
from planctl.diagnostics.finding import Diagnostic, Fix, Severity
from planctl.wording import plural

# What GitHub shows of each kind in a step; it drops the rest in silence.
GITHUB_MOST = 10
_GITHUB_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_object(diagnostics: Sequence[Diagnostic], as_at: date) -> dict[str, Any]:
    """The JSON object that scripts rely on; it carries every finding."""
    return {
        "schema": 1,
        "as_at": as_at.isoformat(),
        "findings": [_finding(diagnostic) for diagnostic in diagnostics],
    }


def _finding(diagnostic: Diagnostic) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "help": diagnostic.help or None,
        "path": diagnostic.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "fix": _fix(diagnostic.fix),
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    span = fix.span
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "text": fix.text,
        "safe": fix.safe,
    }


def github_lines(
    diagnostics: Sequence[Diagnostic], is_changed: Callable[[Diagnostic], bool] | None = None
) -> Iterator[str]:
    """GitHub's workflow commands, ten of each kind, and one notice that counts what is not shown.

    Within each kind, findings on lines for which `is_changed` come first: a reviewer sees those lines.
    """
    left_out = 0
    if is_changed:
        diagnostics = sorted(diagnostics, key=lambda diagnostic: not is_changed(diagnostic))
    for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO):
        found = [diagnostic for diagnostic in diagnostics if diagnostic.severity is severity]
        # One notice is kept for the count.
        most = GITHUB_MOST - 1 if severity is Severity.INFO else GITHUB_MOST
        yield from (_github_line(diagnostic) for diagnostic in found[:most])
        left_out += len(found[most:])
    if left_out:
        yield f"::notice title=planctl::{plural(left_out, 'more finding')}; run planctl validate to see them all"


def _github_line(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    properties = {
        "file": diagnostic.path,
        "line": str(span.line),
        "col": str(span.column),
        "endLine": str(span.end_line),
        "endColumn": str(span.end_column),
        "title": f"{diagnostic.code} {diagnostic.name}",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    cure = "".join(f"\n{clean(line)}" for line in diagnostic.help.splitlines())
    return f"::{_GITHUB_KINDS[diagnostic.severity]} {listed}::{_data(clean(diagnostic.message) + cure)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(clean(text)).replace(":", "%3A").replace(",", "%2C")
