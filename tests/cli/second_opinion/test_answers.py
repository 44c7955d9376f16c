"""What planctl answers against a slow second reading of the format, on all plans, many days and every filter.

Taskwarrior can say what is overdue; this says how each piece of work stands, what falls due, and what is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call
from tests.cli.second_opinion.oracle import ORDER, Answer, WholePlan
from tests.support import ROOT
from tests.unit.status.oracle import one_month_on

pytestmark = pytest.mark.slow

FILES = [*sorted(ROOT.glob("plans/*.yaml")), *sorted(ROOT.glob("tests/plans/valid/*.yaml"))]
# From before the first date of any plan to after the last, on all days of the month in turn.
DAYS = [date(2006, 11, 3) + timedelta(days=67 * step) for step in range(28)]
KINDS = ("--kind", "measure", "--kind", "action", "--kind", "milestone")

Row = dict[str, Any]
Keep = Callable[[Answer], bool]


def told(call: Call, command: str, path: Path, day: date, *arguments: str) -> Any:
    """A listing of one plan as data."""
    result = call(command, str(path), *arguments, "--on", day.isoformat(), "--format", "json")
    assert result.code == 0, result.err
    return result.json


def as_told(answers: Sequence[Answer]) -> list[tuple[Any, ...]]:
    """Answers of the oracle in the words of planctl's rows."""
    return [
        (
            answer.piece.kind,
            answer.piece.ref,
            *answer.judgement,
            str(answer.deadline.day) if answer.deadline.day else None,
            answer.days,
            list(answer.leads),
        )
        for answer in answers
    ]


def rows(found: list[Row]) -> list[tuple[Any, ...]]:
    keys = ("kind", "ref", "status", "rag", "agreed_due", "days_overdue", "leads")
    return [tuple(row[key] for key in keys) for row in found]


def most_overdue_first(answers: Sequence[Answer]) -> list[Answer]:
    return sorted((answer for answer in answers if answer.days), key=lambda answer: -answer.days)


def falling_due(answers: Sequence[Answer], first: date, last: date) -> list[Answer]:
    """What is open, not halted, and due from the first day to the last, soonest first."""
    dated = [(answer.deadline.day, answer) for answer in answers if answer.deadline.day and not answer.halted]
    coming = [(day, answer) for day, answer in dated if first <= day <= last]
    still = [pair for pair in coming if pair[1].judgement[0] not in ("completed", "cancelled")]
    return [answer for _, answer in sorted(still, key=lambda pair: pair[0])]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_piece_of_work_stands_as_the_oracle_says(call: Call, path: Path) -> None:
    plan = WholePlan(path)
    for day in DAYS:
        assert rows(told(call, "list", path, day, *KINDS)["actions"]) == as_told(plan.on(day)), day


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_overdue_and_what_falls_due_is_what_the_oracle_says(call: Call, path: Path) -> None:
    plan = WholePlan(path)
    for day in DAYS[::3]:
        answers = plan.on(day)
        assert rows(told(call, "overdue", path, day)["actions"]) == as_told(most_overdue_first(answers)), day
        for within, last in (("30d", day + timedelta(days=30)), ("1m", one_month_on(day))):
            coming = as_told(falling_due(answers, day, last))
            assert rows(told(call, "due", path, day, "--within", within)["actions"]) == coming, (day, within)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_filter_keeps_what_the_oracle_keeps(call: Call, path: Path) -> None:
    plan = WholePlan(path)
    for day in DAYS[4::9]:
        answers = plan.on(day)
        for arguments, keep in filters(answers):
            kept = as_told([answer for answer in answers if keep(answer)])
            assert rows(told(call, "list", path, day, *KINDS, *arguments)["actions"]) == kept, (day, arguments)


def filters(answers: Sequence[Answer]) -> list[tuple[tuple[str, ...], Keep]]:
    """Each filter with what it keeps, for the first of the values that the work has."""
    leads = [name for answer in answers for name in answer.leads][:1]
    themes = [answer.piece.priority["theme"] for answer in answers if answer.piece.priority.get("theme")][:1]
    states = list(dict.fromkeys(answer.judgement for answer in answers))
    return [
        *((("--lead", name), lambda answer, name=name: name in answer.leads) for name in leads),
        *((("--lead", name, "--accountable"), lambda answer, name=name: answer.leads[:1] == (name,)) for name in leads),
        *((("--theme", theme), lambda answer, t=theme: answer.piece.priority.get("theme") == t) for theme in themes),
        *((("--status", state), lambda answer, state=state: answer.judgement[0] == state) for state, _ in states),
        *((("--rag", rag), lambda answer, rag=rag: answer.judgement[1] == rag) for _, rag in states if rag),
        *(
            (("--priority", ref), lambda answer, ref=ref: answer.piece.priority["ref"] == ref)
            for ref in {answer.piece.priority["ref"] for answer in answers[-1:]}
        ),
    ]


@pytest.mark.parametrize("path", [path for path in FILES if path.parent.name == "plans"], ids=lambda path: path.stem)
def test_the_counts_of_the_minutes_are_the_oracles(call: Call, path: Path) -> None:
    plan = WholePlan(path)
    for day in DAYS[::3]:
        result = call("summary", path.stem, "--on", day.isoformat(), "--format", "json")
        (summary,) = result.json["plans"]
        leaves = [answer for answer in plan.on(day) if not answer.piece.below and answer.piece.kind != "measure"]
        assert summary["counts"] == counts(leaves), day
        for priority, told_of in zip(plan.keys["priorities"], summary["priorities"], strict=True):
            below = [leaf for leaf in leaves if leaf.piece.priority is priority]
            assert told_of["counts"] == counts(below), (day, priority["ref"])


def counts(leaves: Sequence[Answer]) -> dict[str, int]:
    """How many stand in each bucket; work that is late goes by its colour."""
    buckets = [rag if state == "late" and rag else state for state, rag in ORDER]
    found = Counter(buckets[ORDER.index(leaf.judgement)] for leaf in leaves)
    return {bucket: found[bucket] for bucket in buckets}
