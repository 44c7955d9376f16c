"""K708: figures for a period that is none."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.places import span_of_key
from planctl.rules.words import called_part, quoted
from planctl.status.performance import in_order

RULE = Rule(
    "K708",
    "unreadable-indicator-period",
    Severity.WARNING,
    "A target or an actual for something that cannot be read as a period.",
    "planctl cannot tell when it is over, so it is never missed and never compared.",
    "Write a year, a quarter or months, such as 2007/08, Q3 2007/08 or July 2007.",
    bad=("indicators:\n  - ref: NI 181\n    title: Days to process a claim\n    targets:\n      year 1: 21 days\n"),
    good=("indicators:\n  - ref: NI 181\n    title: Days to process a claim\n    targets:\n      2007/08: 21 days\n"),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Keys of `targets` and `actuals`."""
    for indicator in facts.plan.indicators:
        for key, figures in (("targets", indicator.targets), ("actuals", indicator.actuals)):
            for period in in_order(figures, facts.calendar):
                if period.window is None:
                    message = f"{quoted(period.name)}, under {key} of {called_part(indicator)}, is no period"
                    yield Finding(RULE, span_of_key(indicator, period.name, key), message)


CHECK = Check(RULE, find)
