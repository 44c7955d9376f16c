"""W604: a heading that says completed above work that is open."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity, Span
from planctl.model import Work
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called, listed
from planctl.status.standing import is_completed

RULE = Rule(
    "W604",
    "open-milestones",
    Severity.WARNING,
    "An action or a measure says that it is completed while some of what is below it is open.",
    "It counts as completed only once all its milestones are, so reports will show it as open.",
    "Record when the milestones were completed, or cancel those that are not needed any more.",
    bad=(
        "- ref: 3.10\n  title: Revive the framework\n  completed: 1 Oct 2007\n  actions:\n"
        "    - ref: 3.10.1\n      title: Report better\n      due: Dec 2007\n"
    ),
    good=(
        "- ref: 3.10\n  title: Revive the framework\n  completed: 1 Oct 2007\n  actions:\n"
        "    - ref: 3.10.1\n      title: Report better\n      due: Dec 2007\n      completed: 1 Oct 2007\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Headings that say so by the day although they are open, with what is open straight below them."""
    for standing in facts.standings:
        item = standing.item
        if item.children and standing.is_open and is_completed(item, facts.as_at):
            open_below = [called(child) for child in item.children if facts.standing_of[child].is_open]
            verb = "is" if len(open_below) == 1 else "are"
            message = f"{called(item)} says that it is completed, but {listed(open_below)} below it {verb} open"
            yield Finding(RULE, _span(item.work), message)


def _span(work: Work) -> Span:
    return work.span("status" if work.completed is None else "completed")


CHECK = Check(RULE, find)
