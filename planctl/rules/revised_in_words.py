"""D305: a date whose words tell of a change."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import quoted

RULE = Rule(
    "D305",
    "revised-in-words",
    Severity.WARNING,
    "A date whose words tell that it has been moved.",
    "A date moved in words alone leaves no trace of who agreed, and reports count from the old one.",
    "Keep the date as first agreed and add a revision with the new one.",
    bad="- ref: 16.3.1\n  title: Hold meetings\n  lead: CF\n  due: 30 April 2007 (now post election)\n",
    good=(
        "- ref: 16.3.1\n  title: Hold meetings\n  lead: CF\n  due: 30 April 2007\n  revisions:\n"
        "    - due: June 2007\n      reason: To follow the election\n"
    ),
)
_HELP = (
    "Keep the first date in {key}: and add below it revisions: with a list item "
    "- due: for the new date and a line reason: for why."
)


def find(facts: Facts) -> Iterator[Finding]:
    """Readings that are flagged so, of work without any revision."""
    for written in facts.dates:
        reading = written.value
        if "revised-in-words" in reading.flags and not getattr(written.part, "revisions", ()):
            message = f"{quoted(reading.text)} tells of a change, but there is no revision that says what to"
            yield Finding(RULE, written.span, message, _HELP.format(key=written.key))


CHECK = Check(RULE, find)
