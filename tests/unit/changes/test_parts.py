"""What else happens to parts of a plan, and which part is which."""

from __future__ import annotations

import pytest

from planctl.changes.compare import compare
from planctl.changes.parts import parts_of
from tests.unit.changes.versions import changes, parts, said
from tests.unit.plans import plan, plan_with

MEET = "- ref: 1\n  title: Meet the board\n  lead: HB\n"
WRITE = "- ref: 2\n  title: Write the plan\n  lead: HB\n"


def add(text: str) -> str:
    return MEET + text


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param(MEET, MEET.replace("HB", "JP/HB"), ["1 re-assigned: HB → JP/HB"], id="another lead"),
        pytest.param(
            MEET,
            MEET.replace("board", "two boards"),
            ["1 reworded: Meet the board → Meet the two boards"],
            id="reworded",
        ),
        pytest.param(MEET, add("  completed: May 2007\n"), ["1 completed: - → May 2007"], id="completed"),
        pytest.param(add("  status: completed\n"), MEET, ["1 reopened: - → -"], id="open again"),
        pytest.param(
            add("  status: not started\n"),
            add("  status: in progress\n"),
            ["1 status: not started → in progress"],
            id="got on",
        ),
        pytest.param(
            add("  status: in progress\n"),
            add("  completed: May 2007\n"),
            ["1 completed: - → May 2007"],
            id="done at last",
        ),
        pytest.param(add("  notes: Soon.\n"), MEET, ["1 changed: Soon. → -"], id="a note taken out"),
        pytest.param(MEET, MEET + WRITE, ["2 added"], id="added"),
        pytest.param(MEET + WRITE, MEET, ["2 dropped"], id="dropped"),
        pytest.param(MEET + WRITE, WRITE + MEET, [], id="in another order"),
        pytest.param(MEET, MEET.replace("ref: 1", "ref: 7"), ["7 renumbered: 1 → 7"], id="renumbered"),
        pytest.param(
            MEET.replace("Meet the board", "Meet the whole of the board once a month"),
            "- ref: 7\n  title: Meet the whole of the board each month\n  lead: HB\n",
            [
                "7 renumbered: 1 → 7",
                "7 reworded: Meet the whole of the board once a month → Meet the whole of the board each month",
            ],
            id="renumbered and reworded at once",
        ),
        pytest.param(
            MEET + WRITE,
            "- ref: 1\n  title: Choose a firm\n" + MEET.replace("ref: 1", "ref: 2") + WRITE.replace("ref: 2", "ref: 3"),
            ["1 added", "2 renumbered: 1 → 2", "3 renumbered: 2 → 3"],
            id="all numbers shifted",
        ),
        pytest.param(
            MEET,
            MEET.replace("board", "mayor") + MEET.replace("ref: 1", "ref: 7"),
            ["7 added", "1 reworded: Meet the board → Meet the mayor"],
            id="a number stays with what is worded much alike",
        ),
        pytest.param(
            MEET,
            "- ref: 1\n  title: Something else\n",
            ["1 re-assigned: HB → -", "1 reworded: Meet the board → Something else"],
            id="a number given to something else stays the same part",
        ),
        pytest.param(MEET + MEET, MEET + MEET.replace("HB", "JP"), ["1 re-assigned: HB → JP"], id="one number twice"),
    ],
)  # fmt: skip
def test_what_happened_to_an_action(before: str, after: str, told: list[str]) -> None:
    assert sorted(changes(before, after)) == sorted(told)


def measure(ref: str, actions: str) -> str:
    indented = "".join(f"    {line}\n" for line in actions.splitlines())
    return f"- ref: {ref}\n  title: Measure {ref}\n  success: Yes\n  actions:\n{indented}"


def test_an_action_that_stands_below_another_measure_has_moved() -> None:
    comparison = compare(parts(measures=measure("1.1", MEET + WRITE) + measure("1.2", "")),
                         parts(measures=measure("1.1", WRITE) + measure("1.2", MEET)))  # fmt: skip
    ((part, (change,)),) = comparison.changes.items()
    assert (part.ref, said(change)) == ("1", "moved: measure 1.1 → measure 1.2")


def test_below_a_measure_that_is_renumbered_nothing_has_moved() -> None:
    comparison = compare(parts(measures=measure("1.1", MEET)),
                         parts(measures=measure("1.1", MEET).replace("ref: 1.1", "ref: 1.9")))  # fmt: skip
    assert [(part.ref, [said(change) for change in found]) for part, found in comparison.changes.items()] == [
        ("1.9", ["renumbered: 1.1 → 1.9"])
    ]


def test_an_action_that_becomes_a_milestone_is_still_that_action() -> None:
    nested = f"{MEET}  actions:\n    - ref: 2\n      title: Write the plan\n      lead: HB\n"
    assert changes(MEET + WRITE, nested) == ["2 moved: priority CP1 → action 1"]


def test_what_is_no_work_is_told_as_well() -> None:
    text = plan_with(actions=MEET, people="HB:\nJP:\n")
    risk = "risks:\n  - ref: A\n    title: Flood\n"
    indicator = "indicators:\n  - ref: NI 1\n    title: Calls\n    targets: {2008/09: 20 days}\n"
    before = parts_of(plan(text + risk + indicator))
    after = parts_of(plan(text.replace("2007/08", "2008/09") + indicator.replace("20 days", "19 days")))
    comparison = compare(before, after)
    assert [part.ref for part in comparison.matched.dropped] == ["A"]
    assert [(part.kind, [said(change) for change in found]) for part, found in comparison.changes.items()] == [
        ("plan", ["changed: 2007/08 → 2008/09"]),
        ("indicator", ["changed: 2008/09: 20 days → 2008/09: 19 days"]),
    ]
