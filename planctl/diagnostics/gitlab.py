"""Diagnostics for GitLab: its Code Quality report."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from planctl.clean import clean
from planctl.diagnostics.finding import Diagnostic, Severity
from planctl.diagnostics.identity import Identified, Texts, identify

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def as_gitlab(diagnostics: Iterable[Diagnostic], texts: Texts) -> str:
    """The Code Quality report, which is a list; GitLab tells old findings from new ones by their fingerprints."""
    return json.dumps([_issue(found) for found in identify(diagnostics, texts)], indent=1) + "\n"


def _issue(found: Identified) -> dict[str, Any]:
    diagnostic = found.diagnostic
    return {
        "description": _description(diagnostic),
        "check_name": f"{diagnostic.code} {diagnostic.name}",
        "fingerprint": found.fingerprint,
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {"path": clean(diagnostic.path), "lines": _lines(diagnostic)},
    }


def _description(diagnostic: Diagnostic) -> str:
    """What is wrong and the way out: GitLab shows one line."""
    message = clean(diagnostic.message)
    if not diagnostic.help:
        return message
    stop = "" if message.endswith((".", "?", "!")) else "."
    return f"{message}{stop} {clean(diagnostic.help)}"


def _lines(diagnostic: Diagnostic) -> dict[str, int]:
    begin = max(1, diagnostic.span.line)
    return {"begin": begin, "end": max(begin, diagnostic.span.end_line)}
