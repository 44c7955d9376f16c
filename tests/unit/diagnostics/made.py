"""Findings and diagnostics made up for tests."""

from __future__ import annotations

from planctl.diagnostics import Diagnostic, Finding, Fix, Rule, Severity, Span

RULE = Rule("T101", "late-train", Severity.ERROR, "A train is late.", "People wait.", "Take the bus.")

START = Span(1, 1, 1, 2)


def finding(message: str = "this train is late", *, rule: Rule = RULE, at: Span = START, advice: str = "") -> Finding:
    """A finding as a check yields it."""
    return Finding(rule, at, message, advice)


def diagnostic(
    message: str = "this train is late",
    *,
    at: Span = START,
    path: str = "plans/a.yaml",
    severity: Severity = Severity.ERROR,
    advice: str = "Take the bus.",
    fix: Fix | None = None,
) -> Diagnostic:
    """A diagnostic as every output is given it."""
    return Diagnostic(RULE.code, RULE.name, severity, message, advice, path, at, fix)
