"""The vocabulary of diagnostics: rules, findings and their places.

Whoever finds something yields a `Finding`: which rule, where, and what to say. A finding knows neither
its file nor how severe the council wants it to be; `stamp` adds both, once, for everybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters; the values are the words of `planctl.yaml` and of every output."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"


class Span(NamedTuple):
    """A stretch of a file: lines and columns count from 1, columns in code points, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Rule(NamedTuple):
    """One thing that planctl checks, and all that `planctl explain` has to say of it.

    `code` is never given to another rule, `name` says the bad thing in kebab-case. `bad` and `good` are
    excerpts of a plan file: either a list of actions (`- ref: …`) or top-level keys.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    cure: str
    bad: str = ""
    good: str = ""


class Fix(NamedTuple):
    """A repair: the text that should stand at the span; a line end in it is written as the file's own.

    A safe one cannot change what the plan says: `planctl fix` applies it unasked.
    """

    span: Span
    text: str
    safe: bool = False


class Finding(NamedTuple):
    """A rule that something at a place breaks: `message` says what is wrong, `help` what to do about it.

    `loses_work` says that what stands there is work which nobody can read: the rest of the plan is not the whole plan.
    """

    rule: Rule
    span: Span
    message: str
    help: str = ""
    fix: Fix | None = None
    loses_work: bool = False


class Diagnostic(NamedTuple):
    """A finding with its file and the severity that this council gives it: what every output shows."""

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    path: str
    span: Span
    fix: Fix | None = None


def stamp(findings: Iterable[Finding], path: str, severities: Mapping[str, Severity]) -> Iterator[Diagnostic]:
    """Turn findings of one file into diagnostics, dropping those whose rule the council has turned off.

    `severities` maps a rule's name or code to the severity that replaces the rule's own.
    """
    for found in findings:
        rule = found.rule
        severity = severities.get(rule.name) or severities.get(rule.code) or rule.severity
        if severity is not Severity.OFF:
            yield Diagnostic(rule.code, rule.name, severity, found.message, _cure(found), path, found.span, found.fix)


def _cure(found: Finding) -> str:
    """What to do about a finding, and whether a command does it."""
    cure = found.help or found.rule.cure
    if not (found.fix and found.fix.safe):
        return cure
    return f"{cure.removesuffix('.')} (planctl fix does it for you)."


def counted(found: Sequence[Diagnostic]) -> tuple[int, int]:
    """How many diagnostics are errors, and how many are not."""
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in found)
    return errors, len(found) - errors
