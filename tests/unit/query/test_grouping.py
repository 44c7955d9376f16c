"""Listings in groups: by plan, by priority, or by lead, in the order of first appearance."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.cli.options import GroupBy
from planctl.model import Plan
from planctl.query.entries import entries_of, facts_of
from planctl.query.groups import Group, group
from planctl.status import assess
from tests.unit.plans import items, plan

ON = date(2007, 10, 31)

HOUSING = """
    title: Housing Plan
    period: 2007/08
    priorities:
      - ref: B
        title: Homes
        actions:
          - {ref: 1, lead: JP/HB}
          - {ref: 2}
      - ref: A
        title: Repairs
        actions:
          - {ref: 3, lead: HB}
          - {ref: 4, lead: TBD}
"""


def grouped(by: str | None, *plans: Plan) -> list[tuple[str, list[str | None]]]:
    """Titles of groups with the refs in them."""
    chosen = plans or (plan(HOUSING),)
    standings = assess(items(*chosen), ON)
    found = group(entries_of(standings), [facts_of(one, ()) for one in chosen], by)
    return [(made.title, [standings[member.place].item.ref for member in made.entries]) for made in found]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        pytest.param(None, [("", ["1", "2", "3", "4"])], id="ungrouped is one group without a title"),
        pytest.param("plan", [("Housing Plan", ["1", "2", "3", "4"])], id="by plan"),
        pytest.param("priority", [("B Homes", ["1", "2"]), ("A Repairs", ["3", "4"])], id="by priority in file order"),
        pytest.param(
            "lead",
            [("JP", ["1"]), ("HB", ["1", "3"]), ("no lead", ["2", "4"])],
            id="by lead: joint work stands under each, what nobody leads under no lead",
        ),
    ],
)
def test_groups(by: str | None, expected: list[tuple[str, list[str]]]) -> None:
    assert grouped(by) == expected


def test_plans_of_one_title_are_two_groups() -> None:
    """As years go by a council's plans keep their titles and their priorities' refs."""
    one, two = plan(HOUSING, plan_id="housing-2007"), plan(HOUSING, plan_id="housing-2008")
    refs: list[str | None] = ["1", "2", "3", "4"]
    assert grouped("plan", one, two) == [("Housing Plan (housing-2007)", refs), ("Housing Plan (housing-2008)", refs)]
    assert [title for title, _ in grouped("priority", one, two)] == [
        "B Homes (housing-2007)",
        "A Repairs (housing-2007)",
        "B Homes (housing-2008)",
        "A Repairs (housing-2008)",
    ]


def test_a_lead_is_the_same_in_every_plan() -> None:
    one, two = plan(HOUSING, plan_id="housing-2007"), plan(HOUSING, plan_id="housing-2008")
    assert grouped("lead", one, two)[0] == ("JP", ["1", "1"])


@pytest.mark.parametrize(
    ("text", "by", "title"),
    [
        ("priorities: [{title: Homes, actions: [{ref: 1}]}]", "priority", "? Homes"),
        ("priorities: [{ref: A, actions: [{ref: 1}]}]", "priority", "A"),
        ("priorities: [{ref: A, actions: [{ref: 1}]}]", "plan", "plan"),
    ],
)
def test_what_has_no_title_goes_by_its_ref_or_its_file(text: str, by: str, title: str) -> None:
    assert grouped(by, plan(text)) == [(title, ["1"])]


@pytest.mark.parametrize("by", [None, *GroupBy])
def test_of_nothing(by: str | None) -> None:
    assert group([], [], by) == ([] if by else [Group("", ())])
