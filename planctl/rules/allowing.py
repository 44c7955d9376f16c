"""`# planctl: allow NAME because …`: a finding silenced at one place, for a reason that stays in the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planctl.clean import source_lines
from planctl.diagnostics import Finding, Rule, Severity, Span
from planctl.rules import silent_redating

ALLOW_WITHOUT_REASON = Rule(
    "A801",
    "allow-without-reason",
    Severity.ERROR,
    "A comment that silences a finding does not say why.",
    "Whoever reads the plan next year has to know whether the reason still holds.",
    "Write: # planctl: allow NAME because, and then the reason.",
    bad=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n"
        "  due: 31 September 2007 # planctl: allow impossible-date\n"
    ),
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n"
        "  due: 31 September 2007 # planctl: allow impossible-date because it was printed so\n"
    ),
)
UNUSED_ALLOW = Rule(
    "A802",
    "unused-allow",
    Severity.WARNING,
    "A comment silences a finding that is not there.",
    "It would silence a later mistake that nobody has looked at.",
    "Delete the comment, or correct the rule's name.",
    bad=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n"
        "  due: May 2007 # planctl: allow no-date because of the move\n"
    ),
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n",
)
RULES = (ALLOW_WITHOUT_REASON, UNUSED_ALLOW)

_MARK = "planctl: allow"
# What allows a change keeps its reason for ever, though only the commit that made the change breaks the rule.
_ABOUT_CHANGES = (silent_redating.RULE.name, silent_redating.RULE.code)
_COMMENT = re.compile(r"(?:^|(?<=\s))# ?planctl: allow (?P<rule>[A-Za-z0-9-]+)(?: because (?P<reason>\S.*))?")


class Allowance(NamedTuple):
    """A rule, by name or code, that may be broken on one line, the reason, and where the comment stands."""

    rule: str
    line: int
    reason: str
    span: Span

    def covers(self, found: Finding) -> bool:
        """Whether it silences a finding: one of its rule that begins on its line."""
        return found.span.line == self.line and self.rule in (found.rule.name, found.rule.code)


def allowances_in(text: str) -> list[Allowance]:
    """The allowances of a plan's text: each for its own line, or, on a line of its own, for the next with content."""
    if _MARK not in text:
        return []
    lines = source_lines(text)
    return [made for index in range(len(lines)) if (made := _allowance(lines, index)) is not None]


def _allowance(lines: Sequence[str], index: int) -> Allowance | None:
    match = _COMMENT.search(lines[index])
    if match is None:
        return None
    line = index + 1
    if lines[index].lstrip().startswith("#"):
        line = next((below + 1 for below in range(index + 1, len(lines)) if _has_content(lines[below])), line)
    span = Span(index + 1, match.start() + 1, index + 1, match.end() + 1)
    return Allowance(match["rule"], line, match["reason"] or "", span)


def _has_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def allowed(findings: Iterable[Finding], text: str) -> Iterator[Finding]:
    """The findings that no allowance silences, and those about the allowances themselves."""
    allowances = allowances_in(text)
    if not allowances:
        yield from findings
        return
    used: set[Allowance] = set()
    for found in findings:
        covering = [allowance for allowance in allowances if allowance.covers(found)]
        used.update(covering)
        if not covering:
            yield found
    yield from _about(allowances, used)


def _about(allowances: Iterable[Allowance], used: set[Allowance]) -> Iterator[Finding]:
    for allowance in allowances:
        if not allowance.reason:
            message = f"{allowance.rule} is allowed here, but not why"
            yield Finding(ALLOW_WITHOUT_REASON, allowance.span, message)
        if allowance not in used and allowance.rule not in _ABOUT_CHANGES:
            message = f"nothing here breaks {allowance.rule}"
            yield Finding(UNUSED_ALLOW, allowance.span, message)
