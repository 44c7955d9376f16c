"""`planctl overdue` against Taskwarrior's `task +OVERDUE`, on 50 days and all plans of this repository.

One difference is meant and has its own test: Taskwarrior has no word for work that a body has suspended.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.second_opinion.taskwarrior import Row, Taskwarrior, place
from tests.support import ROOT, needs

pytestmark = pytest.mark.slow

# The shipped plans have few revisions and halts; those that the tests hold up as valid have all kinds.
PLANS = (str(ROOT / "plans"), str(ROOT / "tests" / "plans" / "valid"))
KINDS = ("--kind", "measure", "--kind", "action", "--kind", "milestone")
DAYS = 50


HALTS = """\
title: Halts
period: 2007/08
priorities:
  - ref: P1
    title: Work that a body has halted, all of it due in May
    actions:
      - {ref: 1, title: Late, due: May 2007}
      - {ref: 2, title: Suspended, due: May 2007, suspended: {from: 1 June 2007, approved: Cabinet}}
      - {ref: 3, title: Suspension asked for, due: May 2007, suspended: {from: 1 June 2007}}
      - {ref: 4, title: Judged again, due: May 2007, suspended: {to: 30 June 2007, approved: Cabinet}}
      - {ref: 5, title: Given up, due: May 2007, cancelled: {on: 1 June 2007, approved: Cabinet}}
      - ref: 6
        title: Suspended with all that is below it
        due: May 2007
        suspended: {from: 1 June 2007, approved: Cabinet}
        actions: [{ref: 6.1, title: Below, due: April 2007}]
"""


@pytest.fixture
def taskwarrior(tmp_path: Path) -> Taskwarrior:
    return Taskwarrior(needs("task"), needs("faketime"), tmp_path)


def rows(call: Call, command: str, on: date, *arguments: str) -> list[Row]:
    """What a listing has on a day."""
    result = call(command, *arguments, "--on", on.isoformat(), "--format", "json")
    assert result.code == 0, result.err
    found: list[Row] = result.json["actions"]
    return found


def telling_days(work: list[Row]) -> list[date]:
    """Days on which dates fall due, and the days after them, spread over all agreed dates of the plans."""
    due = {date.fromisoformat(row["agreed_due"]) for row in work if row["agreed_due"]}
    turning = sorted({day for last in due for day in (last, last + timedelta(days=1))})
    return [turning[index * len(turning) // DAYS] for index in range(DAYS)]


def test_planctl_and_taskwarrior_call_the_same_work_overdue(call: Call, taskwarrior: Taskwarrior) -> None:
    days = telling_days(rows(call, "list", date(2007, 10, 31), *PLANS, *KINDS))
    assert len(set(days)) == DAYS
    for day in days:
        late = {place(row) for row in rows(call, "overdue", day, *PLANS)}
        assert late == taskwarrior.overdue(rows(call, "list", day, *PLANS, *KINDS), day), day


def test_of_suspended_work_taskwarrior_says_more(call: Call, taskwarrior: Taskwarrior, tmp_path: Path) -> None:
    plan = tmp_path / "halts.yaml"
    plan.write_text(HALTS, encoding="utf-8")
    day = date(2007, 10, 31)
    work = rows(call, "list", day, str(plan), *KINDS)
    refs = {place(row): row["ref"] for row in work}
    late = {row["ref"] for row in rows(call, "overdue", day, str(plan))}
    theirs = {refs[found] for found in taskwarrior.overdue(work, day)}
    assert late == {"1", "3", "4"}
    assert theirs - late == {row["ref"] for row in work if row["status"] == "suspended"} == {"2", "6", "6.1"}
