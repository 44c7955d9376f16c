"""W605: a status that the rest of the entry contradicts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Amount, Work
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called, quoted
from planctl.status import updates_by

RULE = Rule(
    "W605",
    "contradictory-status",
    Severity.WARNING,
    "A status that does not agree with the completion date or with the reported progress.",
    "One of the two is out of date, and a reader cannot tell which. planctl goes by the completion date.",
    "Correct the status, or take the line out: planctl works it out.",
    bad=(
        "- ref: 10.1.1\n  title: Agree the brief\n  lead: DH\n  due: May 2007\n"
        "  status: in progress\n  completed: 31 May 2007\n"
    ),
    good=(
        "- ref: 10.1.1\n  title: Agree the brief\n  lead: DH\n  due: May 2007\n"
        "  status: completed\n  completed: 31 May 2007\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Completed, but with another status; or not started, while the newest update reports progress."""
    for item in facts.items:
        contradiction = _contradiction(item.work, facts.as_at)
        if contradiction:
            yield Finding(RULE, item.work.span("status"), f"{called(item)} {contradiction}")


def _contradiction(work: Work, as_at: date) -> str | None:
    if work.status is None or work.status == "completed":
        return None
    if work.completed is not None and work.completed.due is not None:
        return f"was completed {quoted(work.completed.text)}, but its status is {work.status}"
    progress = _progress(work, as_at) if work.status == "not started" else None
    if progress and progress.number:
        return f"has not started, but its newest update reports {progress.text}"
    return None


def _progress(work: Work, as_at: date) -> Amount | None:
    """What the newest update reports."""
    updates = updates_by(work, as_at) if work.updates else []
    return updates[-1].progress if updates else None


CHECK = Check(RULE, find)
