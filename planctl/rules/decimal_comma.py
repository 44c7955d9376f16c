"""K709: a figure with a comma where a point belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.places import span_of_value
from planctl.rules.words import called_part, quoted

RULE = Rule(
    "K709",
    "decimal-comma",
    Severity.WARNING,
    "A target or an actual with a comma that does not stand before three figures.",
    "It cannot be told whether 9,2 is nine point two or ninety-two, so it is read as words and is never compared.",
    "Write a point before decimals, as in 9.2; a comma stands only before three figures, as in 1,200.",
    bad=("indicators:\n  - ref: NI 181\n    title: Days to process a claim\n    targets:\n      2008/09: 9,2 days\n"),
    good=("indicators:\n  - ref: NI 181\n    title: Days to process a claim\n    targets:\n      2008/09: 9.2 days\n"),
)

# `re` compiles it where it is first used: hardly a plan has words in the place of a figure.
_WITH_COMMA = r"[£$€]?\s*[-−+]?\d+(?:,\d+)+(?:\.\d+)?\D*"


def find(facts: Facts) -> Iterator[Finding]:
    """Figures of indicators that would be one but for their commas."""
    for indicator in facts.plan.indicators:
        for key, amounts in (("targets", indicator.targets), ("actuals", indicator.actuals)):
            for period, amount in amounts.items():
                if amount.number is None and re.fullmatch(_WITH_COMMA, amount.text):
                    message = f"{quoted(amount.text)} of {called_part(indicator)} for {period} is read as no figure"
                    yield Finding(RULE, span_of_value(indicator, key, period), message)


CHECK = Check(RULE, find)
