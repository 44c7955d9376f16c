"""Headings: actions with milestones, and measures, stand as the worse of their own date and their worst child."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.status import Standing
from tests.unit.plans import by_ref, in_words, plan_with, standings

ON = "2007-10-31"

# One milestone of each state, as at ON.
RED = "due: August 2007"
AMBER = "due: 30 September 2007"
NO_DATE = "due: TBA"
SUSPENDED = "due: August 2007, suspended: {approved: Cabinet}"
REPROGRAMMED = "due: August 2007, revisions: [{due: May 2008, reason: Snow, approved: Cabinet}]"
ON_TARGET = "due: May 2008"
ONGOING = "due: Ongoing"
COMPLETED = "completed: May 2007"
CANCELLED = "due: August 2007, cancelled: {approved: Cabinet}"


def headed(*milestones: str, own: str = "notes: no date") -> Standing:
    """Action 1, which says `own` of itself, above milestones that each say something."""
    below = "".join(f"\n    - {{ref: 1.{number}, {facts}}}" for number, facts in enumerate(milestones, 1))
    heading = own.replace("\n", "\n  ")
    return by_ref(standings(plan_with(actions=f"- ref: 1\n  {heading}\n  actions:{below}"), ON))["1"]


@pytest.mark.parametrize(
    ("milestones", "stands"),
    [
        pytest.param((COMPLETED, COMPLETED), "completed green", id="complete when all are"),
        pytest.param((COMPLETED, CANCELLED), "completed green", id="complete when all that are not cancelled are"),
        pytest.param((COMPLETED, ON_TARGET), "on target green", id="not complete while one is open"),
        pytest.param((COMPLETED, ONGOING), "ongoing", id="not even an ongoing one"),
        pytest.param((CANCELLED, CANCELLED), "cancelled", id="cancelled when all are"),
        pytest.param((CANCELLED, ON_TARGET), "on target green", id="a cancelled one says nothing of the others"),
        pytest.param((RED, AMBER), "late red", id="red before amber"),
        pytest.param((AMBER, NO_DATE), "late amber", id="amber before no date"),
        pytest.param((NO_DATE, SUSPENDED), "no date", id="no date before suspended"),
        pytest.param((SUSPENDED, REPROGRAMMED), "suspended", id="suspended before reprogrammed"),
        pytest.param((REPROGRAMMED, ON_TARGET), "reprogrammed", id="reprogrammed before on target"),
        pytest.param((ON_TARGET, ONGOING), "on target green", id="on target before ongoing"),
        pytest.param((ONGOING, COMPLETED), "ongoing", id="ongoing before completed"),
        pytest.param((COMPLETED, ON_TARGET, ON_TARGET, RED), "late red", id="one red among many greens shows"),
    ],
)
def test_a_heading_is_as_its_worst_child(milestones: tuple[str, ...], stands: str) -> None:
    assert in_words(headed(*milestones)) == stands
    assert in_words(headed(*reversed(milestones))) == stands


@pytest.mark.parametrize(
    ("own", "milestones", "stands"),
    [
        pytest.param(RED, (ON_TARGET,), "late red", id="its own date is the worse"),
        pytest.param(AMBER, (RED,), "late red", id="its child is the worse"),
        pytest.param(ON_TARGET, (AMBER,), "late amber", id="a child that is late though it is not"),
        pytest.param(RED, (COMPLETED,), "completed green", id="its date is past but all is done"),
        pytest.param(RED, (COMPLETED, CANCELLED), "completed green", id="all that is not given up"),
        pytest.param(RED, (CANCELLED,), "cancelled", id="all is given up"),
        pytest.param("status: completed", (ON_TARGET,), "on target green", id="it cannot call itself complete"),
        pytest.param("completed: May 2007", (RED,), "late red", id="not even with a date"),
        pytest.param(f"{RED}\ncompleted: May 2007", (ON_TARGET,), "late red", id="so that its own date still counts"),
        pytest.param("due: Ongoing", (COMPLETED, ON_TARGET), "on target green", id="ongoing with work to do"),
        pytest.param("due: Ongoing", (COMPLETED,), "completed green", id="ongoing with all done"),
        pytest.param("due: TBA", (ON_TARGET,), "on target green", id="a heading needs no date of its own"),
        pytest.param("cancelled: {approved: Cabinet}", (RED, ON_TARGET), "cancelled", id="given up with all below"),
        pytest.param("suspended: {approved: Cabinet}", (RED, ON_TARGET), "suspended", id="paused with all below"),
        pytest.param("suspended: {approved: Cabinet}", (COMPLETED,), "completed green", id="paused, but all is done"),
        pytest.param(f"{RED}\ncancelled: {{reason: Snow}}", (ON_TARGET,), "late red", id="not without approval"),
    ],
)
def test_a_heading_with_facts_of_its_own(own: str, milestones: tuple[str, ...], stands: str) -> None:
    assert in_words(headed(*milestones, own=own)) == stands


def test_a_heading_counts_days_from_its_own_date_only() -> None:
    found = headed(RED, own=ON_TARGET)
    assert in_words(found) == "late red"
    assert (found.is_overdue, found.days_overdue, found.months_behind) == (False, 0, 0)
    found = headed(ON_TARGET, own=AMBER)
    assert (found.is_overdue, found.days_overdue, found.months_behind) == (True, 31, 1)


def test_a_heading_whose_work_is_all_done_is_not_overdue() -> None:
    found = headed(COMPLETED, own=RED)
    assert (found.is_open, found.is_overdue, found.months_behind_original) == (False, False, 0)


def test_work_stands_as_what_is_above_it_when_that_is_given_up_or_paused() -> None:
    text = plan_with(
        actions="""
        - ref: 1
          cancelled: {approved: Cabinet}
          actions:
            - {ref: 1.1, due: August 2007}
            - {ref: 1.2, due: August 2007, suspended: {approved: Cabinet}}
        - ref: 2
          suspended: {approved: Cabinet}
          actions:
            - {ref: 2.1, due: August 2007}
            - {ref: 2.2, due: August 2007, cancelled: {approved: Cabinet}}
            - {ref: 2.3, completed: May 2007}
            - ref: 2.4
              actions:
                - {ref: 2.4.1, due: August 2007}
        """
    )
    found = {ref: in_words(standing) for ref, standing in by_ref(standings(text, ON)).items()}
    assert found == {
        "1": "cancelled",
        "1.1": "cancelled",
        "1.2": "cancelled",
        "2": "suspended",
        "2.1": "suspended",
        "2.2": "cancelled",
        "2.3": "completed green",
        "2.4": "suspended",
        "2.4.1": "suspended",
    }


def test_the_worst_rises_through_every_level() -> None:
    text = plan_with(
        measures="""
        - ref: 7.1
          success: Residents feel heard
          due: March 2008
          actions:
            - ref: 7.1.1
              due: March 2008
              actions:
                - {ref: 7.1.1.1, completed: May 2007}
                - {ref: 7.1.1.2, due: August 2007}
            - {ref: 7.1.2, due: March 2008}
        """
    )
    found = {ref: in_words(standing) for ref, standing in by_ref(standings(text, ON)).items()}
    assert found == {
        "7.1": "late red",
        "7.1.1": "late red",
        "7.1.1.1": "completed green",
        "7.1.1.2": "late red",
        "7.1.2": "on target green",
    }


def measured(own: str, *actions: str) -> Standing:
    """Measure 7.1, which says `own` of itself, above actions that each say something."""
    below = "".join(f"\n    - {{ref: 7.1.{number}, {facts}}}" for number, facts in enumerate(actions, 1))
    held = f"\n  actions:{below}" if actions else ""
    text = plan_with(measures=f"- ref: 7.1\n  success: Residents feel heard\n  {own}{held}")
    return by_ref(standings(text, ON))["7.1"]


@pytest.mark.parametrize(
    ("own", "actions", "stands"),
    [
        pytest.param(AMBER, (), "late amber", id="without actions by its own date"),
        pytest.param("completed: May 2007", (), "completed green", id="without actions by its own completion"),
        pytest.param(ON_TARGET, (RED,), "late red", id="a late action"),
        pytest.param(AMBER, (ON_TARGET,), "late amber", id="a late date of its own"),
        pytest.param(AMBER, (COMPLETED, CANCELLED), "completed green", id="complete when its actions are"),
        pytest.param(AMBER, ("notes: none",), "late amber", id="its date is late; its action without one is not"),
        pytest.param("suspended: {approved: Cabinet}", (RED,), "late red", id="its pause does not pause its actions"),
        pytest.param("cancelled: {approved: Cabinet}", (RED,), "cancelled", id="given up, it is so whatever they are"),
    ],
)
def test_a_measure_is_a_heading_likewise(own: str, actions: tuple[str, ...], stands: str) -> None:
    assert in_words(measured(own, *actions)) == stands


def test_a_measure_takes_every_key_of_an_action() -> None:
    moved = "due: August 2007\n  revisions: [{due: May 2008, reason: Snow, approved: Cabinet}]"
    assert in_words(measured(moved)) == "reprogrammed"


REQUIRED = plan_with(
    measures="""
    - ref: 15.2
      success: Savings are made
      lead: JP
      actions-required:
        - {title: Contract let, due: 30 September 2007}
        - {title: Savings reviewed, due: Every quarter 2007-2010, lead: HB}
        - {title: Lessons written up, completed: May 2007}
        - The team told
      due: March 2008
    """
)


def test_actions_required_with_dates_of_their_own_are_judged_alone() -> None:
    found = [(item.item.work.title, in_words(item), item.due.agreed) for item in standings(REQUIRED, ON)]
    assert found == [
        (None, "late red", date(2008, 3, 31)),
        ("Contract let", "late amber", date(2007, 9, 30)),
        ("Savings reviewed", "late red", date(2007, 6, 30)),
        ("Lessons written up", "completed green", date(2008, 3, 31)),
    ]


def test_they_are_parts_of_their_measure_with_its_kind_ref_and_lead() -> None:
    found = [(made.item.kind.value, made.item.ref, made.leads and made.leads.names) for made in standings(REQUIRED, ON)]
    assert found == [
        ("measure", "15.2", ("JP",)),
        ("measure", "15.2", ("JP",)),
        ("measure", "15.2", ("HB",)),
        ("measure", "15.2", ("JP",)),
    ]


def test_one_that_has_only_bars_is_judged_by_them() -> None:
    text = plan_with(
        measures="- ref: 1\n  success: Yes\n  actions-required: [{title: Let, months: Jul, lead: HB}, Told]",
    )
    assert [made.due.agreed for made in standings(text, ON)] == [None, date(2007, 7, 31)]
