"""B911: red work that goes to a meeting without a word on what is done about it."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity
from planctl.rules.packs.facts import PlanCheck, Reported, Said, Surroundings
from planctl.rules.words import called, listed
from planctl.status import Rag

RULE = Rule(
    "B911",
    "red-without-corrective-action",
    Severity.WARNING,
    "A plan that a pack is about has red work without a corrective action.",
    "It is the first thing that Members ask about, and the pack has no answer.",
    "Add a line corrective-action: to each, with what is being done.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n",
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n"
        "  corrective-action: The second pilot is visited in November.\n"
    ),
)


def find(reported: Reported, around: Surroundings) -> Said | None:
    """What is overdue and red by its own date; of headings, their parts say what is done."""
    red = [
        standing.item
        for standing in reported.facts.standings
        if standing.is_overdue and standing.rag is Rag.RED and not standing.item.children
    ]
    silent = [called(item) for item in red if not item.work.corrective_action]
    if not silent:
        return None
    of = f"{len(silent):,} of {len(red):,} red actions are" if len(silent) < len(red) else _all_of(len(red))
    return Said(f"{of} without a corrective action: {listed(silent)}")


def _all_of(count: int) -> str:
    return "the only red action is" if count == 1 else f"all {count:,} red actions are"


CHECK = PlanCheck(RULE, find)
