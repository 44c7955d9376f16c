"""F207: planctl.yaml names a rule that does not exist."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planctl.diagnostics import Finding, Fix, Rule, Severity
from planctl.diagnostics.suggest import did_you_mean
from planctl.model import Settings
from planctl.rules.places import span_of_key
from planctl.rules.words import quoted

RULE = Rule(
    "F207",
    "unknown-rule",
    Severity.ERROR,
    "rules: in planctl.yaml names a rule that does not exist.",
    "The rule that was meant keeps the severity that it comes with, and nobody notices.",
    "Correct the name; planctl explain lists all rules.",
    bad="rules:\n  no-leed: error\n",
    good="rules:\n  no-lead: error\n",
)


def find_unknown(settings: Settings, wrong: Collection[str], known: Collection[str]) -> Iterator[Finding]:
    """The keys of `rules` that are `wrong`, with the nearest of the names that are `known`."""
    for name in wrong:
        span = span_of_key(settings, name, "rules")
        meant = did_you_mean(name, known)
        help_text = f"Did you mean {meant}?" if meant else ""
        yield Finding(RULE, span, f"no rule is called {quoted(name)}", help_text, Fix(span, meant) if meant else None)
