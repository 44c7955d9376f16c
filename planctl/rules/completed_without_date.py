"""W601: work that is completed, nobody knows when."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.dates import Reading
from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called, quoted
from planctl.status.doubt import is_in_doubt

RULE = Rule(
    "W601",
    "completed-without-date",
    Severity.WARNING,
    "Completed work that does not say when it was completed.",
    "Without the date nobody can tell whether it was in time, and packs of earlier dates show it as completed too.",
    "Add a line completed: with the date, such as completed: 31 May 2007.",
    bad="- ref: 10.1.1\n  title: Agree the brief\n  lead: DH\n  due: May 2007\n  status: completed\n",
    good="- ref: 10.1.1\n  title: Agree the brief\n  lead: DH\n  due: May 2007\n  completed: 31 May 2007\n",
)


def find(facts: Facts) -> Iterator[Finding]:
    """The status alone; or words under `completed` that say no day, or no completion: the work counts as open."""
    for item in facts.items:
        work = item.work
        if work.completed is None:
            if work.status == "completed" and not facts.has_misspelt(work, "completed"):
                message = f"{called(item)} is completed but does not say when"
                yield Finding(RULE, work.span("status"), message)
        elif work.completed.problem is None and (work.completed.due is None or is_in_doubt(work.completed)):
            whether = "when" if work.completed.due is None else "that"
            said = quoted(work.completed.text)
            message = f"{said} does not say {whether} {called(item)} was completed, so it counts as open"
            yield Finding(RULE, work.span("completed"), message, _help(work.completed))


def _help(completed: Reading) -> str:
    if completed.due is None:
        return ""
    return "Once it is completed, write the day alone; until then, what is expected or done in part belongs in updates:"


CHECK = Check(RULE, find)
