"""What a template gets of the shipped plans: nothing is lost, everything adds up, nothing comes too early."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from planctl.model import Settings
from planctl.workspace import load
from tests.packs.data import AS_AT, SHIPPED, Row, as_typed, pack_of, shipped, work_typed

DAYS = [AS_AT, date(2008, 4, 1), date(2010, 10, 31)]
PLANS = [pytest.param(path, id=path.stem) for path in SHIPPED]
BUCKETS = {
    "cancelled", "completed", "suspended", "red", "amber", "reprogrammed", "on target", "ongoing", "no date",
}  # fmt: skip


def plan_of(path: Path, as_at: date = AS_AT) -> Row:
    """One shipped plan as a template sees it."""
    (file,) = (file for file in shipped().read if file.plan_id == path.stem)
    (made,) = pack_of([file], as_at)["plans"]
    return dict(made)


def nested(made: Row) -> Iterator[Row]:
    """A piece of work and all below it."""
    yield made
    for below in (*made["required"], *made["actions"]):
        yield from nested(below)


@pytest.mark.parametrize("path", PLANS)
def test_no_piece_of_work_is_lost_or_said_twice(path: Path) -> None:
    typed = Counter(work.get("title") for work in work_typed(as_typed(path)))
    made = plan_of(path)
    below = [
        work for each in made["priorities"] for top in (*each["measures"], *each["actions"]) for work in nested(top)
    ]
    assert Counter(work["title"] for work in below) == typed
    assert Counter(entry["title"] for entry in made["appendix"]) == typed


@pytest.mark.parametrize("key", ["indicators", "risks", "budgets", "linkages"])
@pytest.mark.parametrize("path", PLANS)
def test_no_other_part_is_lost(path: Path, key: str) -> None:
    assert len(plan_of(path)[key]) == len(as_typed(path).get(key) or ())


@pytest.mark.parametrize("as_at", DAYS, ids=str)
def test_counts_add_up_from_the_work_to_the_whole_pack(as_at: date) -> None:
    made = pack_of(shipped().read, as_at)
    whole: Counter[str] = Counter()
    for plan in made["plans"]:
        leaves = Counter(entry["rag"] if entry["status"] == "late" else entry["status"]
                         for entry in plan["appendix"] if entry["is_leaf"])  # fmt: skip
        of_priorities = sum((Counter(priority["counts"]) for priority in plan["priorities"]), Counter[str]())
        assert {bucket: leaves[bucket] for bucket in BUCKETS} == plan["counts"]
        assert of_priorities == +leaves
        whole += leaves
    assert {bucket: whole[bucket] for bucket in BUCKETS} == made["counts"]
    assert made["total"] == whole.total() - whole["cancelled"]


def test_a_priority_holds_just_its_own_work() -> None:
    for plan in pack_of(shipped().read)["plans"]:
        for priority in plan["priorities"]:
            assert {work["priority"] for top in priority["actions"] for work in nested(top)} <= {priority["ref"]}


@pytest.mark.parametrize("as_at", DAYS, ids=str)
def test_the_exceptions_are_those_that_the_rows_show(as_at: date) -> None:
    made = pack_of(shipped().read, as_at)
    work = [(plan["id"], entry) for plan in made["plans"] for entry in plan["appendix"]]
    late = [(plan, entry["ref"], entry["title"]) for plan, entry in work if entry["days_overdue"]]
    leaves = [(plan, entry) for plan, entry in work if entry["is_leaf"]]
    no_lead = [
        (plan, entry["ref"], entry["title"])
        for plan, entry in leaves
        if not entry["leads"] and entry["status"] not in ("completed", "cancelled")
    ]
    no_date = [(plan, entry["ref"], entry["title"]) for plan, entry in leaves if entry["status"] == "no date"]
    for kind, expected in (("late", late), ("no_lead", no_lead), ("no_date", no_date)):
        found = [(row["plan"], row["ref"], row["title"]) for row in made["exceptions"][kind]]
        assert Counter(found) == Counter(expected)
    days = [row["days_overdue"] for row in made["exceptions"]["late"]]
    assert days == sorted(days, reverse=True)


def test_a_pack_of_one_council_has_its_name_and_one_of_several_that_of_the_workspace() -> None:
    plans = shipped().files
    settings = Settings(node=None, organisation="Your Council")
    for plan in plans:
        assert plan.plan is not None
        assert pack_of([plan], settings=settings)["organisation"] == plan.plan.organisation
    assert pack_of(plans, settings=settings)["organisation"] == "Your Council"


@pytest.mark.parametrize("path", PLANS)
def test_the_glossary_holds_all_who_are_named(path: Path) -> None:
    made = plan_of(path)
    known = {entry["initials"] for entry in made["glossary"]}
    assert {name for entry in made["appendix"] for name in entry["leads"]} <= known
    assert [entry["initials"] for entry in made["glossary"]] == sorted(known)


@pytest.mark.parametrize("path", PLANS)
def test_a_budget_has_a_column_for_every_figure(path: Path) -> None:
    for budget in plan_of(path)["budgets"]:
        headings = {
            heading for row in (*(row["amounts"] for row in budget["rows"]), budget["total"]) for heading in row
        }
        assert set(budget["columns"]) == headings
        assert len(budget["columns"]) == len(headings)


def test_the_same_call_gives_the_same_data() -> None:
    first, second = (json.dumps(pack_of(shipped().read)) for _ in range(2))
    assert first == second


def test_all_of_it_is_plain_data() -> None:
    made = pack_of(shipped().read)
    assert json.loads(json.dumps(made)) == made


LATER = "recorded too early"


def told_later(plan: str, day: date) -> str:
    """A plan whose every action is also reported on, moved, paused and given up on a day."""
    facts = {
        "updates": f"[{{on: {day}, note: {LATER}}}]",
        "revisions": f"[{{on: {day}, due: 2020, reason: {LATER}}}]",
        "suspended": f"{{from: {day}, reason: {LATER}}}",
        "cancelled": f"{{on: {day}, reason: {LATER}}}",
        "completed": f"{day}",
    }
    told = "".join(f"        {key}: {value}\n" for key, value in facts.items())
    return plan.replace("        lead: HB\n", "        lead: HB\n" + told)


PLAN = """\
title: Improvement Plan
period: 2007/08
priorities:
  - ref: P1
    title: Answers
    actions:
      - ref: 1.1
        title: Train
        lead: HB
        due: 31 May 2007
indicators:
  - ref: NI 1
    title: Calls answered
    targets:
      2006/07: 80
    actuals:
      2006/07: 90
risks:
  - ref: A
    title: Change
    mitigations:
      - title: Watch
        due: May 2007
"""


def data_of(folder: Path, text: str, as_at: date) -> Any:
    """A pack of one plan, but for the lines at which its parts stand."""
    (folder / "plans").mkdir(exist_ok=True)
    (folder / "plans" / "improvement.yaml").write_text(text, encoding="utf-8")
    return without_places(pack_of(load(folder).read, as_at))


def without_places(made: Any) -> Any:
    match made:
        case dict():
            return {key: without_places(value) for key, value in made.items() if key not in ("line", "column", "path")}
        case list():
            return [without_places(value) for value in made]
        case _:
            return made


def test_what_is_dated_after_the_day_changes_nothing(tmp_path: Path) -> None:
    told = told_later(PLAN, AS_AT + timedelta(days=1))
    assert LATER in told
    assert data_of(tmp_path, told, AS_AT) == data_of(tmp_path, PLAN, AS_AT)


def test_the_day_itself_counts(tmp_path: Path) -> None:
    told = told_later(PLAN, AS_AT)
    assert json.dumps(data_of(tmp_path, told, AS_AT)).count(LATER) > 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("      2006/07: 90\n", "      2006/07: 90\n      2007/08: 91\n"),
        ("        due: May 2007\n", "        due: May 2007\n        completed: Nov 2007\n"),
        ("risks:\n", f"decisions:\n  - body: Cabinet\n    on: 7 November 2007\n    title: {LATER}\nrisks:\n"),
    ],
    ids=["an actual", "a mitigation", "a decision"],
)
def test_so_do_later_figures_and_decisions(tmp_path: Path, before: str, after: str) -> None:
    told = PLAN.replace(before, after)
    assert told != PLAN
    assert data_of(tmp_path, told, AS_AT) == data_of(tmp_path, PLAN, AS_AT)


def test_an_approval_after_the_day_is_still_awaited(tmp_path: Path) -> None:
    halt = "        lead: HB\n        suspended: {from: May 2007, approved: {by: Cabinet, on: 7 November 2007}}\n"
    told = data_of(tmp_path, PLAN.replace("        lead: HB\n", halt), AS_AT)
    (action,) = told["plans"][0]["priorities"][0]["actions"]
    assert (action["status"], action["suspended"][0]["approved"]) == ("late", None)


def test_colours_are_the_councils_own_where_it_has_some(tmp_path: Path) -> None:
    (tmp_path / "planctl.yaml").write_text("colours: {suspended: blue, late: puce}\n", encoding="utf-8")
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "improvement.yaml").write_text(PLAN, encoding="utf-8")
    workspace = load(tmp_path)
    colours = pack_of(workspace.read, settings=workspace.settings)["colours"]
    assert (colours["suspended"], colours["late"], colours["on target"]) == ("blue", "red", "green")
