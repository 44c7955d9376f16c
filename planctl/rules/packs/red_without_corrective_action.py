"""B911: red work that goes to a meeting without a word on what is done about it."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity
from planctl.model.items import Item
from planctl.rules.packs.facts import PlanCheck, Reported, Said, Surroundings
from planctl.rules.words import called, listed
from planctl.words import Rag

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
    return Said(f"no corrective action for {_of(len(silent), len(red))} that {_verb(red)} red: {listed(silent)}")


def _of(silent: int, red: int) -> str:
    whole = "the only action or measure" if red == 1 else f"the {red:,} actions and measures"
    return whole if silent == red == 1 else f"any of {whole}" if silent == red else f"{silent:,} of {whole}"


def _verb(red: list[Item]) -> str:
    return "is" if len(red) == 1 else "are"


CHECK = PlanCheck(RULE, find)
