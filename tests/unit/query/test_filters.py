"""Which work an answer is about: the filters that every listing shares."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from planctl.errors import WrongCall
from planctl.query.entries import choose
from planctl.query.filters import Filters
from planctl.status import Standing, assess
from planctl.words import ItemKind
from tests.unit.plans import items, plan

ON = date(2007, 10, 31)
EVERYTHING = tuple(ItemKind)

BROMSGROVE = """
    title: Improvement Plan
    period: 2007/08
    people:
      HB:
      JP:
      GR:
    frameworks:
      objectives:
        items: [Providing excellent services, Regeneration, Clean streets]
    themes: [Communities, Money, Housing]
    priorities:
      - ref: CP7
        title: Community influence
        theme: Communities
        links:
          objectives:
            - Providing excellent services
        measures:
          - ref: 7.1
            success: Residents feel heard
            lead: DS
            due: March 2008
            actions:
              - ref: 7.1.1
                title: Evaluate both pilots
                lead: HB/JP
                due: August 2007
                notes: Ask the Forum too
                updates:
                  - on: 30 September 2007
                    note: |
                      The Survey is
                      out
                actions:
                  - ref: 7.1.1.1
                    title: Write to the partners
                    due: 30 September 2007
              - ref: 7.1.2
                title: Publish what was found
                lead: JP HB
                due: March 2008
                outcome: Nobody is surprised
      - ref: FP1
        title: Value for money
        theme: Money
        actions:
          - ref: 1
            title: Let the contract
            lead: PS
            completed: May 2007
            links:
              objectives: Regeneration
          - ref: 2
            title: Review the savings
            due: TBA
            corrective-action: The Tender is late
      - ref: FP2
        title: Homes
"""


def everything() -> list[Standing]:
    """How all work of the plan stands."""
    return assess(items(plan(BROMSGROVE)), ON)


def refs(found: Sequence[Standing]) -> list[str | None]:
    """The refs of what was found, in its order."""
    return [made.item.ref for made in found]


def kept(**filters: Any) -> list[str | None]:
    """The refs that the filters keep."""
    return refs(choose(everything(), Filters(**filters)))


def test_without_filters_every_action_and_milestone_in_file_order() -> None:
    assert kept() == ["7.1.1", "7.1.1.1", "7.1.2", "1", "2"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param({"priorities": ["CP7"]}, ["7.1.1", "7.1.1.1", "7.1.2"], id="a priority"),
        pytest.param({"priorities": ["cp7"]}, ["7.1.1", "7.1.1.1", "7.1.2"], id="whatever its case"),
        pytest.param({"priorities": ["CP7", "FP1"]}, ["7.1.1", "7.1.1.1", "7.1.2", "1", "2"], id="any of several"),
        pytest.param({"priorities": ["FP2"]}, [], id="a priority without work has none"),
        pytest.param({"themes": ["Money"]}, ["1", "2"], id="a theme"),
        pytest.param({"themes": ["money"]}, ["1", "2"], id="a theme whatever its case"),
        pytest.param({"themes": ["Housing"]}, [], id="a theme of no priority has none"),
        pytest.param({"links": ["Regeneration"]}, ["1"], id="an objective that an action links to"),
        pytest.param(
            {"links": ["providing excellent services"]},
            ["7.1.1", "7.1.1.1", "7.1.2"],
            id="an objective that its priority links to",
        ),
        pytest.param({"links": ["Clean streets"]}, [], id="an objective that nothing links to has none"),
        pytest.param({"leads": ["HB"]}, ["7.1.1", "7.1.1.1", "7.1.2"], id="who leads, alone or jointly"),
        pytest.param({"leads": ["hb"]}, ["7.1.1", "7.1.1.1", "7.1.2"], id="a lead whatever its case"),
        pytest.param({"leads": ["HB"], "accountable": True}, ["7.1.1", "7.1.1.1"], id="who stands first"),
        pytest.param({"leads": ["JP"], "accountable": True}, ["7.1.2"], id="first of two known people"),
        pytest.param({"leads": ["JP", "PS"]}, ["7.1.1", "7.1.1.1", "7.1.2", "1"], id="any of several leads"),
        pytest.param({"leads": ["GR"]}, [], id="a known person who leads nothing has none"),
        pytest.param({"leads": ["DS"]}, [], id="who leads only a measure leads no action"),
        pytest.param({"statuses": ["late"]}, ["7.1.1", "7.1.1.1"], id="a state"),
        pytest.param({"statuses": ["No Date", "completed"]}, ["1", "2"], id="states whatever their case"),
        pytest.param({"statuses": ["suspended"]}, [], id="a state that nothing is in has none"),
        pytest.param({"rags": ["red"]}, ["7.1.1"], id="a colour"),
        pytest.param({"rags": ["Amber"]}, ["7.1.1.1"], id="a colour whatever its case"),
        pytest.param({"rags": ["green"]}, ["7.1.2", "1"], id="green is on target and completed"),
        pytest.param({"texts": ["PILOTS"]}, ["7.1.1"], id="a word of the title"),
        pytest.param({"texts": ["forum"]}, ["7.1.1"], id="of the notes"),
        pytest.param({"texts": ["surprised"]}, ["7.1.2"], id="of the outcome"),
        pytest.param({"texts": ["tender"]}, ["2"], id="of the corrective action"),
        pytest.param({"texts": ["survey is out"]}, ["7.1.1"], id="of an update, over the end of a line"),
        pytest.param({"texts": ["7.1.1"]}, ["7.1.1", "7.1.1.1"], id="a part of a ref"),
        pytest.param({"texts": ["savings", "contract"]}, ["1", "2"], id="any of several texts"),
        pytest.param({"texts": ["zebra"]}, [], id="a text that stands nowhere has none"),
        pytest.param({"kinds": [ItemKind.MEASURE]}, ["7.1"], id="measures"),
        pytest.param({"kinds": [ItemKind.ACTION]}, ["7.1.1", "7.1.2", "1", "2"], id="actions"),
        pytest.param({"kinds": [ItemKind.MILESTONE]}, ["7.1.1.1"], id="milestones"),
        pytest.param({"kinds": EVERYTHING, "leads": ["DS"]}, ["7.1"], id="a measure's lead among measures"),
        pytest.param({"leads": ["HB"], "rags": ["green"]}, ["7.1.2"], id="every filter that is given"),
        pytest.param({"leads": ["PS"], "rags": ["red"]}, [], id="which may leave nothing"),
    ],
)
def test_filters(filters: dict[str, Any], expected: list[str]) -> None:
    assert kept(**filters) == expected


@pytest.mark.parametrize(
    ("filters", "message", "hint"),
    [
        pytest.param({"priorities": ["CP17"]}, "no priority is called “CP17”", "Did you mean CP7?", id="a priority"),
        pytest.param(
            {"themes": ["Communites"]}, "no theme is called “Communites”", "Did you mean Communities?", id="a theme"
        ),
        pytest.param(
            {"links": ["Regenaration"]},
            "no linked objective is called “Regenaration”",
            "Did you mean Regeneration?",
            id="an objective",
        ),
        pytest.param(
            {"leads": ["XX"]}, "no lead is called “XX”", "There are: DS, GR, HB, JP, PS.", id="a lead, unlike any"
        ),
        pytest.param({"statuses": ["latte"]}, "no status is called “latte”", "Did you mean late?", id="a status"),
        pytest.param({"rags": ["blue"]}, "no RAG is called “blue”", "There are: amber, green, red.", id="a colour"),
        pytest.param(
            {"leads": ["HB", "XX"]}, "no lead is called “XX”", "There are: DS, GR, HB, JP, PS.", id="one of several"
        ),
    ],
)
def test_an_unknown_value_is_an_error_with_a_suggestion(filters: dict[str, Any], message: str, hint: str) -> None:
    with pytest.raises(WrongCall) as wrong:
        kept(**filters)
    assert (wrong.value.message, wrong.value.hint) == (message, hint)


def test_where_nothing_has_such_a_value_the_error_says_so() -> None:
    bare = plan("title: Plan\nperiod: 2007/08\npriorities: [{ref: 1, title: One, actions: [{ref: 1, title: Do}]}]")
    with pytest.raises(WrongCall) as wrong:
        choose(assess(items(bare), ON), Filters(themes=["Money"]))
    assert wrong.value.hint == "No plan names any theme."


def test_a_priority_without_a_ref_is_found_by_none() -> None:
    text = "title: P\nperiod: 2007/08\npriorities: [{title: A, actions: [{ref: 1}]}, {ref: B, actions: [{ref: 2}]}]"
    assert refs(choose(assess(items(plan(text)), ON), Filters(priorities=["b"]))) == ["2"]


def test_of_many_values_the_error_names_forty() -> None:
    actions = "".join(f"{{ref: {number}, lead: P{number}}}, " for number in range(100, 141))
    text = f"title: P\nperiod: 2007/08\npriorities: [{{ref: 1, title: T, actions: [{actions}]}}]"
    with pytest.raises(WrongCall) as wrong:
        choose(assess(items(plan(text)), ON), Filters(leads=["zebra"]))
    assert wrong.value.hint.startswith("There are: P100, P101, ")
    assert wrong.value.hint.endswith(", P139, ….")


def test_initials_that_differ_only_in_case_are_two_people() -> None:
    text = (
        "title: P\nperiod: 2007/08\npriorities: [{ref: 1, title: T, actions: [{ref: 1, lead: Ds}, {ref: 2, lead: DS}]}]"
    )
    found = assess(items(plan(text)), ON)
    assert refs(choose(found, Filters(leads=["DS"]))) == ["2"]
    assert refs(choose(found, Filters(leads=["Ds"]))) == ["1"]
    with pytest.raises(WrongCall):
        choose(found, Filters(leads=["ds"]))
