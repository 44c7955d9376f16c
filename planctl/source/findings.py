"""Collecting findings: at most so many of a kind, and in the order of the file."""

from __future__ import annotations

from collections.abc import Container

from planctl.diagnostics import Finding, Fix, Rule, Span

MOST_OF_A_KIND = 1000
"""Findings of one rule in one file; a broken file of 1 MB could hold 300,000 of them."""


class Findings:
    """The findings of one file while it is being read."""

    def __init__(self) -> None:
        self._kept: dict[str, list[Finding]] = {}
        self._left_out: dict[str, int] = {}

    def add(self, rule: Rule, span: Span, message: str, help: str = "", fix: Fix | None = None) -> None:
        """Keep a finding, or count it where there are too many of its kind already."""
        if not self.is_full(rule):
            self._kept.setdefault(rule.code, []).append(Finding(rule, span, message, help, fix))

    def is_full(self, rule: Rule) -> bool:
        """Whether there are so many findings of a rule that one more is only counted, which this does."""
        full = len(self._kept.get(rule.code, ())) >= MOST_OF_A_KIND
        if full:
            self.count(rule, 1)
        return full

    def count(self, rule: Rule, more: int) -> None:
        """Count findings of a rule that are not kept."""
        self._left_out[rule.code] = self._left_out.get(rule.code, 0) + more

    def extend(self, others: Findings) -> None:
        """Add the findings of another collection."""
        for finding in others.in_order():
            self.add(finding.rule, finding.span, finding.message, finding.help, finding.fix)

    def hold_back(self, rules: Container[Rule], lines: Container[int]) -> None:
        """Leave out the findings of some rules in some lines, which count from 1."""
        for code, kept in self._kept.items():
            self._kept[code] = [each for each in kept if each.rule not in rules or each.span.line not in lines]
        self._left_out = {code: count for code, count in self._left_out.items() if self._kept[code]}

    def __bool__(self) -> bool:
        return any(self._kept.values())

    def in_order(self) -> tuple[Finding, ...]:
        """All findings from the top of the file to its end; the last of a kind says how many were left out."""
        for code, count in self._left_out.items():
            last = self._kept[code][-1]
            more = f"{last.message} ({count:,} more like this in the file.)"
            self._kept[code][-1] = last._replace(message=more)
        self._left_out.clear()
        everything = [finding for kept in self._kept.values() for finding in kept]
        return tuple(sorted(everything, key=lambda finding: (finding.span, finding.rule.code)))
