"""What the binding of one file knows and has found."""

from __future__ import annotations

from dataclasses import dataclass, field

from planctl.binding.lines import Wanted
from planctl.binding.rules import WRONG_SHAPE
from planctl.dates import Calendar, Reading
from planctl.diagnostics import Finding, Fix, Rule, Span
from planctl.model import Leads
from planctl.source import Mapping, Node, Scalar, Sequence

MOST_GUESSES = 1000
"""Keys and words of one file for which the nearest is sought: it could hold 59,000, and a guess takes 0.1 ms."""


@dataclass(slots=True)
class Context:
    """The calendar and the people of a file, the findings so far, and how leads and dates were read, by their words."""

    calendar: Calendar = field(default_factory=Calendar)
    people: frozenset[str] = frozenset()
    findings: list[Finding] = field(default_factory=list)
    leads: dict[str, Leads] = field(default_factory=dict)
    dates: dict[str, Reading] = field(default_factory=dict)
    guesses: int = 0

    def report(
        self,
        rule: Rule,
        span: Span,
        message: str,
        help_text: str = "",
        fix: Fix | None = None,
        *,
        loses_work: bool = False,
    ) -> None:
        """Add a finding."""
        self.findings.append(Finding(rule, span, message, help_text, fix, loses_work))

    def may_guess(self) -> bool:
        """Whether to look for what was meant by a key or word that is none; this counts how often it was asked."""
        self.guesses += 1
        return self.guesses <= MOST_GUESSES


def wrong_shape(node: Node, wanted: Wanted, context: Context, *, loses_work: bool = False) -> None:
    """Report that something else stands where `wanted` should be; what has a title is work that is lost."""
    loses_work = loses_work or (isinstance(node, Mapping) and node.get("title") is not None)
    message = f"{_found(node)} where {wanted.words} should be"
    context.report(WRONG_SHAPE, node.span, message, wanted.help, loses_work=loses_work)


def _found(node: Node) -> str:
    match node:
        case Scalar():
            return "text stands"
        case Sequence():
            return "a list stands"
        case Mapping():
            names = [name for name, _ in node.pairs()]
            return f"keys such as {names[0]}: stand" if names else "empty brackets stand"
