"""D311: a stage whose date has passed."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.words import called, quoted, spelled
from planctl.status import DueFrom

RULE = Rule(
    "D311",
    "passed-stage",
    Severity.WARNING,
    "A stage of open work whose date has passed.",
    "Where one date names several stages, the work is judged by the last of them. "
    "Whether an earlier one was reached, nobody can tell from the plan.",
    "Make the stages milestones, each with its own due: and, once reached, its completed:.",
    bad="- ref: Res02.1\n  title: New system\n  due: Develop by Aug 2007 Deliver by Dec 2007\n",
    good=(
        "- ref: Res02.1\n  title: New system\n  actions:\n"
        "    - ref: Res02.1.1\n      title: Develop\n      due: Aug 2007\n      completed: Aug 2007\n"
        "    - ref: Res02.1.2\n      title: Deliver\n      due: Dec 2007\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """The latest passed stage but the last one, of open work that is judged by that very date."""
    for standing in facts.standings:
        due = standing.due
        if due.reading is None or not due.reading.stages or not standing.is_open:
            continue
        if due.revised or due.source is not DueFrom.OWN:
            continue
        passed = [stage for stage in due.reading.stages[:-1] if stage.due < facts.as_at]
        if passed:
            stage = max(passed, key=lambda stage: stage.due)
            message = f"{quoted(stage.text)} of {called(standing.item)} was due by {spelled(stage.due)}"
            yield Finding(RULE, standing.item.work.span("due"), f"{message}, and nothing says whether it was reached")


CHECK = Check(RULE, find)
