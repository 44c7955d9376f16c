"""Plans for the benchmarks: of any number, with 120 believable actions each, the same at every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

ACTIONS = 120
_LEADS = ("JP", "HB", "CF", "JG", "HP", "PS", "DP", "MB", "JP/HP", "CF HB JP", "JP/DS/ LS")
_DUES = (
    "31 March 2008",
    "30 September 2007",
    "Sept 2007",
    "2007/08",
    "by end Dec 07",
    "June – Sept 2007",
    "Ongoing",
)
_VERBS = ("Review", "Agree", "Publish", "Consult on", "Report on", "Draft", "Carry out", "Evaluate")
_THINGS = ("the customer access strategy", "stock condition surveys", "the asset register", "budget bids for 2008/09",
           "the warden service", "member training", "the events programme", "the housing market")  # fmt: skip


def write_plans(folder: Path, count: int) -> list[Path]:
    """Write `count` plans of 120 actions below `folder/plans` and a `planctl.yaml` beside it."""
    plans = folder / "plans"
    plans.mkdir(parents=True)
    (folder / "planctl.yaml").write_text("format: 1\nplans: plans\n", encoding="utf-8")
    paths = []
    for number in range(count):
        path = plans / f"plan-{number:04}.yaml"
        path.write_text(plan_text(number), encoding="utf-8")
        paths.append(path)
    return paths


def plan_text(number: int) -> str:
    """The text of one plan: 8 priorities, each of 3 measures with 5 actions."""
    return "".join(_lines(random.Random(number)))


def _lines(chance: random.Random) -> Iterator[str]:
    yield "format: 1\ntitle: Improvement Plan 2007/08\norganisation: Anytown District Council\n"
    yield "period: 2007/08\ngrid: July 2007 – June 2008\nstatus: approved\npeople:\n"
    yield from (f"  {who}: Head of Service\n" for who in ("JP", "HB", "CF", "JG", "HP", "PS", "DP", "MB", "DS", "LS"))
    yield "priorities:\n"
    for priority in range(1, 9):
        yield f"  - ref: CP{priority}\n    title: Priority number {priority}\n"
        yield "    outcome: People can see and feel the difference\n    measures:\n"
        for measure in range(1, 4):
            yield f"      - ref: {priority}.{measure}\n        title: Measure {measure}\n"
            yield "        success: More residents are satisfied\n        due: 31 March 2008\n        lead: HB\n"
            yield "        actions:\n"
            for action in range(1, 6):
                yield from _action(f"{priority}.{measure}.{action}", chance)


def _action(ref: str, chance: random.Random) -> Iterator[str]:
    pad = " " * 12
    yield f"{' ' * 10}- ref: {ref}\n{pad}title: {chance.choice(_VERBS)} {chance.choice(_THINGS)}\n"
    yield f"{pad}lead: {chance.choice(_LEADS)}\n{pad}due: {chance.choice(_DUES)}\n"
    if chance.random() < 0.3:
        yield f"{pad}status: in progress\n{pad}updates:\n{pad}  - on: 31 October 2007\n{pad}    by: HB\n"
        yield f"{pad}    progress: 60%\n{pad}    note: |\n{pad}      The draft is with officers; consultation closes\n"
        yield f"{pad}      in November and the report goes to Cabinet afterwards.\n"
    if chance.random() < 0.1:
        yield f"{pad}revisions:\n{pad}  - due: 30 June 2008\n{pad}    reason: Single Status comes first\n"
        yield f"{pad}    by: JP\n{pad}    on: 3 October 2007\n"
        yield f"{pad}    approved:\n{pad}      by: Cabinet\n{pad}      on: 17 October 2007\n"
