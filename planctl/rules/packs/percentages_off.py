"""B908: percentages in the officer's own words that do not add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model.keys import Text
from planctl.model.walk import values_in
from planctl.rules.packs.facts import BriefCheck, BriefFacts

RULE = Rule(
    "B908",
    "percentages-off",
    Severity.WARNING,
    "Shares of a whole, in the officer's own words, that do not add up to 100%.",
    "Somebody at the meeting will add them up. planctl's own sentence always comes to 100.0%.",
    "Take the sentence that planctl summary prints, or round the largest share to fit.",
    bad="purpose: 82.3% are on target, 11.6% a month behind and 6.2% over a month.\n",
    good="purpose: 82.3% are on target, 11.6% a month behind and 6.1% over a month.\n",
)
# Three or more that nearly make a whole are meant to; what is further off is about something else.
_LEAST = 3
_NEARLY = Decimal(2)
_SHARE = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d{1,3})?) ?(?:%|per ?cent\b)")
_SENTENCE_ENDS = re.compile(r"(?<=[.;!?])\s+|\n\s*\n")


def find(facts: BriefFacts) -> Iterator[Finding]:
    """Sentences of the brief whose percentages nearly add to 100."""
    for written in values_in(facts.brief, Text):
        for sentence in _SENTENCE_ENDS.split(written.value):
            shares = [Decimal(share) for share in _SHARE.findall(sentence)]
            total = sum(shares, Decimal())
            if len(shares) >= _LEAST and 0 < abs(total - 100) <= _NEARLY:
                message = f"the {len(shares)} percentages in one sentence add up to {total.normalize():f}%, not 100%"
                yield Finding(RULE, written.span, message)


CHECK = BriefCheck(RULE, find)
