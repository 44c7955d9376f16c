"""Diagnostics as SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from planctl.clean import clean
from planctl.diagnostics.finding import Diagnostic, Fix, Rule, Severity, Span
from planctl.diagnostics.identity import Identified, Texts, identify

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.OFF: "none"}
_DRIVE = re.compile(r"[A-Za-z]:/")


def as_sarif(
    diagnostics: Iterable[Diagnostic],
    texts: Texts,
    rules: Sequence[Rule],
    severities: Mapping[str, Severity],
    *,
    version: str,
) -> dict[str, Any]:
    """A log of one run.

    `rules` are all that were checked; `severities` are those that the council has set, by name of rule.
    """
    places = {rule.code: index for index, rule in enumerate(rules)}
    driver = {
        "name": "planctl",
        "semanticVersion": version,
        "rules": [_rule(rule, severities.get(rule.name, rule.severity)) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, places) for found in identify(diagnostics, texts)],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, severity: Severity) -> dict[str, Any]:
    configuration: dict[str, Any] = {"level": _LEVELS[severity]}
    if severity is Severity.OFF:
        configuration["enabled"] = False
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _text(rule.summary)},
        "fullDescription": {"text": _text(f"{rule.summary} {rule.why}")},
        "help": {"text": _help(rule)},
        "defaultConfiguration": configuration,
    }


def _help(rule: Rule) -> str:
    parts = [f"{rule.why}\n{rule.cure}"]
    parts += [f"{heading}:\n{example}" for heading, example in (("Wrong", rule.bad), ("Right", rule.good)) if example]
    return "\n\n".join("\n".join(_text(line) for line in part.splitlines()) for part in parts)


def _text(text: str) -> str:
    """Text in which nothing is taken for a placeholder or a link (SARIF 2.1.0, §3.11.5 and §3.11.6)."""
    cleaned = clean(text).replace("{", "{{").replace("}", "}}")
    return re.sub(r"\[(?=[^\]]*\]\()", r"\\[", cleaned)


def _result(found: Identified, places: Mapping[str, int]) -> dict[str, Any]:
    diagnostic = found.diagnostic
    lines = [diagnostic.message, *([diagnostic.help] if diagnostic.help else [])]
    location = {"artifactLocation": _artifact(diagnostic.path), "region": _region(diagnostic.span)}
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": "\n".join(map(_text, lines))},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"planctl/v1": found.fingerprint},
    }
    if diagnostic.code in places:
        result["ruleIndex"] = places[diagnostic.code]
    if diagnostic.fix:
        result["fixes"] = [_fix(diagnostic, diagnostic.fix)]
    return result


def _fix(diagnostic: Diagnostic, fix: Fix) -> dict[str, Any]:
    # The text is what will stand in the file, so here it is exact.
    replacement = {"deletedRegion": _region(fix.span), "insertedContent": {"text": fix.text}}
    change = {"artifactLocation": _artifact(diagnostic.path), "replacements": [replacement]}
    return {"description": {"text": _text(diagnostic.help or diagnostic.message)}, "artifactChanges": [change]}


def _artifact(path: str) -> dict[str, str]:
    """A path as a relative URI; that of another drive on Windows, or from the root, as an absolute one."""
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{_quoted(path[2:])}"}
    return {"uri": f"file://{_quoted(path)}" if path.startswith("/") else _quoted(path)}


def _quoted(path: str) -> str:
    return quote(path.encode("utf-8", "surrogateescape"), safe="/")


def _region(span: Span) -> dict[str, int]:
    """A stretch of the file; lines and columns count from 1 and the end is exclusive, here as in SARIF."""
    line, column = max(1, span.line), max(1, span.column)
    end_line = max(line, span.end_line)
    end_column = max(column if end_line == line else 1, span.end_column)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
