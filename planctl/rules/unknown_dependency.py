"""R410: work that waits for an action which the plan does not have."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.known import Known
from planctl.rules.words import called, quoted

RULE = Rule(
    "R410",
    "unknown-dependency",
    Severity.ERROR,
    "Work depends on an action that the plan does not have.",
    "Nobody could see that the work has to wait, or for what.",
    "Write the ref of one of the plan's actions.",
    bad=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  due: Oct 07\n"
        "- ref: 7.1.2\n  title: Roll them out\n  due: Mar 08\n  depends: 7.1.11\n"
    ),
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  due: Oct 07\n"
        "- ref: 7.1.2\n  title: Roll them out\n  due: Mar 08\n  depends: 7.1.1\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Values of `depends` that are no action's or milestone's ref."""
    known = Known(facts.actions)
    for item in facts.items:
        if item.work.depends:
            for unknown in known.unknown(item.work, item.work.depends, "depends"):
                message = f"{called(item)} depends on {quoted(unknown.word)}, which is no action of this plan"
                yield Finding(RULE, unknown.span, message, unknown.help)


CHECK = Check(RULE, find)
