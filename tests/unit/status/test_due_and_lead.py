"""Where the date and the lead of a piece of work come from (docs/status.md)."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.query.entries import names_of
from planctl.status import DueFrom, LeadFrom, Standing
from tests.unit.plans import by_ref, in_words, plan_with, standings
from tests.unit.status.facts import standing

ON = "2007-10-31"


def below(parent: str, child: str) -> Standing:
    """How milestone 1.1 with the keys `child` stands below action 1 with the keys `parent`."""
    own = f"{{ref: 1.1, {child}}}" if child else "{ref: 1.1}"
    actions = f"- ref: 1\n  {parent or 'notes: none'}\n  actions: [{own}]"
    return by_ref(standings(plan_with(actions=actions), ON))["1.1"]


@pytest.mark.parametrize(
    ("facts", "source", "agreed"),
    [
        pytest.param("due: Sept 2007", DueFrom.OWN, date(2007, 9, 30), id="its own"),
        pytest.param("due: Sept 2007\nmonths: Jul–Nov", DueFrom.OWN, date(2007, 9, 30), id="its own before its bars"),
        pytest.param("months: Jul–Nov", DueFrom.MONTHS, date(2007, 11, 30), id="the end of its bars"),
        pytest.param("months: Feb", DueFrom.MONTHS, date(2008, 2, 29), id="the end of its only bar"),
        pytest.param("due: ''\nmonths: Jul", DueFrom.MONTHS, date(2007, 7, 31), id="its bars where its own is blank"),
        pytest.param("due:\nmonths: Jul", DueFrom.MONTHS, date(2007, 7, 31), id="or empty"),
        pytest.param("due: TBA\nmonths: Jul", DueFrom.OWN, None, id="to be agreed is an answer, and its own"),
        pytest.param("due: 31 June 2007\nmonths: Jul", DueFrom.OWN, None, id="no such day is not replaced by bars"),
        pytest.param("due: Ongoing\nmonths: Jul", DueFrom.OWN, None, id="nor is ongoing"),
        pytest.param("months: someday", DueFrom.NONE, None, id="bars that cannot be read are none"),
        pytest.param("lead: HB", DueFrom.NONE, None, id="none"),
        pytest.param("start: Sept 2007", DueFrom.NONE, None, id="a start is no due date"),
        pytest.param("completed: Sept 2007", DueFrom.NONE, None, id="nor is a completion"),
    ],
)
def test_where_an_actions_date_comes_from(facts: str, source: DueFrom, agreed: date | None) -> None:
    due = standing(facts, "2007-04-01").due
    assert (due.source, due.agreed) == (source, agreed)


@pytest.mark.parametrize(
    ("parent", "child", "source", "agreed"),
    [
        pytest.param("due: Sept 2007", "due: May 2007", DueFrom.OWN, date(2007, 5, 31), id="its own"),
        pytest.param("due: Sept 2007", "due: May 2008", DueFrom.OWN, date(2008, 5, 31), id="even a later one"),
        pytest.param("due: Sept 2007", "months: Jul", DueFrom.MONTHS, date(2007, 7, 31), id="its own bars"),
        pytest.param("due: Sept 2007", "", DueFrom.PARENT, date(2007, 9, 30), id="its action's"),
        pytest.param("months: Jul–Nov", "", DueFrom.PARENT, date(2007, 11, 30), id="the end of its action's bars"),
        pytest.param("due: Sept 2007", "due: TBA", DueFrom.OWN, None, id="to be agreed is not its action's"),
        pytest.param("due: TBA", "", DueFrom.PARENT, None, id="its action's may be still to be agreed"),
        pytest.param("", "", DueFrom.NONE, None, id="none where neither has one"),
        pytest.param(
            "revisions: [{due: May 2008, reason: Snow, approved: Cabinet}]",
            "",
            DueFrom.PARENT,
            date(2008, 5, 31),
            id="one that a revision has given to its action",
        ),
    ],
)
def test_where_a_milestones_date_comes_from(parent: str, child: str, source: DueFrom, agreed: date | None) -> None:
    due = below(parent, child).due
    assert (due.source, due.agreed) == (source, agreed)


def test_a_milestone_moves_with_its_actions_agreed_date() -> None:
    moved = "due: Sept 2007\n  revisions: [{due: May 2008, reason: Snow, approved: Cabinet}]"
    found = below(moved, "")
    assert in_words(found) == "reprogrammed"
    assert (found.due.original, found.due.agreed) == (date(2007, 9, 30), date(2008, 5, 31))


def test_but_not_with_one_that_was_only_asked_for() -> None:
    asked = "due: August 2007\n  revisions: [{due: May 2008, reason: Snow}]"
    assert in_words(below(asked, "")) == "late red"


def test_a_milestone_may_move_alone() -> None:
    text = plan_with(
        actions="""
        - ref: 1
          due: August 2007
          actions:
            - ref: 1.1
              revisions: [{due: May 2008, reason: Snow, approved: Cabinet}]
            - ref: 1.2
        """
    )
    found = by_ref(standings(text, ON))
    assert in_words(found["1.1"]) == "reprogrammed"
    assert found["1.1"].due.original == date(2007, 8, 31)
    assert in_words(found["1.2"]) == "late red"


def test_milestones_of_milestones_inherit_from_the_nearest_that_has_a_date() -> None:
    text = plan_with(
        actions="""
        - ref: 1
          due: August 2007
          lead: HB
          actions:
            - ref: 1.1
              actions:
                - ref: 1.1.1
            - ref: 1.2
              due: March 2008
              lead: JP
              actions:
                - ref: 1.2.1
        """
    )
    found = by_ref(standings(text, ON))
    assert found["1.1.1"].due.agreed == date(2007, 8, 31)
    assert found["1.2.1"].due.agreed == date(2008, 3, 31)
    assert [names_of(found[ref]) for ref in ("1.1.1", "1.2.1")] == [("HB",), ("JP",)]


@pytest.mark.parametrize(
    ("parent", "child", "source", "names"),
    [
        pytest.param("lead: HB", "lead: JP", LeadFrom.OWN, ["JP"], id="its own"),
        pytest.param("lead: HB", "", LeadFrom.PARENT, ["HB"], id="its action's"),
        pytest.param("lead: HB/JP", "", LeadFrom.PARENT, ["HB", "JP"], id="all of its action's, in their order"),
        pytest.param("lead: HB", "lead: TBD", LeadFrom.NONE, [], id="nobody yet is not its action's"),
        pytest.param("lead: HB", "lead: AR/TBD", LeadFrom.OWN, ["AR"], id="one of two is somebody"),
        pytest.param("lead: HB", "lead: ", LeadFrom.PARENT, ["HB"], id="an empty one is its action's"),
        pytest.param("lead: HB", "lead: ''", LeadFrom.PARENT, ["HB"], id="so is a blank one"),
        pytest.param("lead: HB", "lead: []", LeadFrom.PARENT, ["HB"], id="and a list of nobody"),
        pytest.param("lead: HB", "support: JP", LeadFrom.PARENT, ["HB"], id="who helps does not lead"),
        pytest.param("lead: TBD", "", LeadFrom.NONE, [], id="none where its action has nobody yet"),
        pytest.param("", "", LeadFrom.NONE, [], id="none where neither has one"),
    ],
)
def test_where_a_milestones_lead_comes_from(parent: str, child: str, source: LeadFrom, names: list[str]) -> None:
    found = below(parent, child)
    assert found.lead_from is source
    assert list(names_of(found)) == names


def test_a_measures_date_and_lead_are_never_an_actions() -> None:
    text = plan_with(
        measures="""
        - ref: 7.1
          success: Residents feel heard
          due: March 2007
          lead: HB
          revisions: [{due: May 2007, reason: Snow, approved: Cabinet}]
          actions:
            - ref: 7.1.1
        """
    )
    found = by_ref(standings(text, ON))
    assert in_words(found["7.1.1"]) == "no date"
    assert (found["7.1.1"].due.source, found["7.1.1"].lead_from) == (DueFrom.NONE, LeadFrom.NONE)
    assert (found["7.1"].due.source, found["7.1"].lead_from) == (DueFrom.OWN, LeadFrom.OWN)


def test_nor_is_a_prioritys_lead() -> None:
    text = plan_with(actions="- ref: 1\n  due: March 2008").replace("    actions:", "    lead: HB\n    actions:")
    (found,) = standings(text, ON)
    assert (found.lead_from, found.leads) == (LeadFrom.NONE, None)
