"""What is overdue, what falls due next, and what nobody has reported on."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.dates import Cadence
from planctl.dates.length import read_length
from planctl.query.entries import entries_of
from planctl.query.entry import Entry
from planctl.query.timing import falling_due, overdue, stale
from planctl.status import assess
from tests.unit.plans import action, items, plan, plan_with

ON = date(2007, 10, 31)


def entries(text: str) -> list[Entry]:
    """An entry for all work of a plan, with its ref as its only cell."""
    standings = assess(items(plan(text)), ON)
    refs = ((standing.item.ref or "",) for standing in standings)
    return [entry._replace(cells=ref) for entry, ref in zip(entries_of(standings), refs, strict=True)]


def length(text: str) -> Cadence:
    """A length as an option of the command line gives it."""
    found = read_length(text)
    assert found is not None
    return found


def test_overdue_is_open_work_whose_own_agreed_date_has_passed_most_overdue_first() -> None:
    text = plan_with(
        actions="""
        - {ref: 1, due: 30 October 2007}
        - {ref: 2, due: May 2007}
        - {ref: 3, due: May 2007, completed: 30 October 2007}
        - {ref: 4, due: May 2007, cancelled: {approved: Cabinet}}
        - {ref: 5, due: May 2007, suspended: {approved: Cabinet}}
        - {ref: 6, due: May 2007, revisions: [{due: May 2008, reason: Snow, approved: Cabinet}]}
        - {ref: 7, due: May 2007, revisions: [{due: May 2008, reason: Snow}]}
        - {ref: 8, due: 31 October 2007}
        - {ref: 9, due: Ongoing}
        - ref: 10
          due: May 2008
          actions:
            - {ref: 10.1, due: August 2007}
            - {ref: 10.2, due: 30 April 2008}
        - ref: 11
          due: Sept 2007
          actions: [{ref: 11.1, due: May 2008}]
        """,
        measures="- ref: 7.1\n  success: Residents feel heard\n  due: June 2007\n  actions: [{ref: 7.1.1}]",
    )
    found = overdue(entries(text))
    assert [(made.cells[0], made.days_overdue) for made in found] == [
        ("2", 153),
        ("7", 153),
        ("7.1", 123),
        ("10.1", 61),
        ("11", 31),
        ("1", 1),
    ]


def coming(within: str, *due: str) -> list[str]:
    """The refs, from 1 on, of actions with such dates that fall due within a length."""
    actions = "\n".join(f"- {{ref: {number}, {facts}}}" for number, facts in enumerate(due, 1))
    found = falling_due(entries(plan_with(actions=actions)), ON, length(within))
    return [made.cells[0] for made in found]


def test_from_the_day_itself_to_the_last_day_of_the_length() -> None:
    days = ["30 October 2007", "31 October 2007", "1 November 2007", "30 November 2007", "1 December 2007"]
    due = [f"due: {day}" for day in days]
    assert coming("30d", *due) == ["2", "3", "4"]
    assert coming("1d", *due) == ["2", "3"]
    assert coming("0d", *due) == ["2"]


@pytest.mark.parametrize(
    ("within", "last", "beyond"),
    [
        pytest.param("30d", "30 November 2007", "1 December 2007", id="days"),
        pytest.param("6w", "12 December 2007", "13 December 2007", id="weeks"),
        pytest.param("1m", "30 November 2007", "1 December 2007", id="a month, from a last day to a last day"),
        pytest.param("4m", "29 February 2008", "1 March 2008", id="months, into a leap February"),
        pytest.param("1y", "31 October 2008", "1 November 2008", id="years"),
    ],
)
def test_the_last_day_of_a_length_is_within_it(within: str, last: str, beyond: str) -> None:
    assert coming(within, f"due: {last}", f"due: {beyond}") == ["1"]


def test_soonest_first_and_alike_in_file_order() -> None:
    assert coming("2m", "due: Dec 2007", "due: Nov 2007", "due: 30 November 2007", "due: 2 November 2007") == [
        "4",
        "2",
        "3",
        "1",
    ]


def test_the_agreed_date_counts() -> None:
    move = "reason: Snow, approved: Cabinet"
    assert coming("1m", f"due: May 2007, revisions: [{{due: Nov 2007, {move}}}]") == ["1"]
    assert coming("1m", f"due: Nov 2007, revisions: [{{due: May 2008, {move}}}]") == []


@pytest.mark.parametrize(
    "facts",
    ["completed: May 2007", "cancelled: {approved: Cabinet}", "suspended: {approved: Cabinet}"],
)
def test_what_is_closed_or_paused_does_not_fall_due(facts: str) -> None:
    assert coming("1m", f"due: Nov 2007, {facts}") == []


def test_a_heading_with_one_paused_milestone_still_falls_due() -> None:
    assert coming("1m", "due: Nov 2007, actions: [{ref: 1.1, due: Dec 2007, suspended: {approved: Cabinet}}]") == ["1"]


def test_work_without_a_date_never_falls_due() -> None:
    assert coming("100y", "due: TBA", "due: Ongoing", "notes: none") == []


def silent(facts: str, after: str = "2m") -> bool:
    """Whether an action with these facts is stale."""
    found = entries(plan_with(actions=action(facts), grid="July 2007 – June 2008"))
    return bool(stale(found, ON, length(after)))


def reported(day: str) -> str:
    """A progress update of a day."""
    return f"\nupdates: [{{on: {day}, note: All well}}]"


QUARTERLY = "due: Every quarter 2007-2010"
MADE_ONGOING = "revisions: [{due: Ongoing, reason: It has no end, approved: Cabinet}]"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param("due: May 2008" + reported("31 August 2007"), False, id="updated two months ago to the day"),
        pytest.param("due: May 2008" + reported("30 August 2007"), True, id="updated a day before that"),
        pytest.param("due: May 2008" + reported("August 2007"), False, id="a month's update counts from its end"),
        pytest.param("due: May 2008" + reported("1 November 2007"), True, id="an update to come is none"),
        pytest.param("due: May 2008" + reported("soon"), True, id="nor is one on no day"),
        pytest.param("due: May 2008", True, id="never updated"),
        pytest.param("due: TBA", True, id="never updated, without a date"),
        pytest.param("due: May 2007", True, id="never updated and late"),
        pytest.param("due: May 2007" + reported("31 August 2007"), False, id="late, but reported on"),
        pytest.param("due: May 2008\nstart: Nov 2007", False, id="never updated, but it begins tomorrow"),
        pytest.param("due: May 2008\nstart: 31 October 2007", False, id="or today"),
        pytest.param("due: May 2008\nstart: 30 October 2007", True, id="it should have begun"),
        pytest.param("due: May 2008\nstart: TBC", True, id="when it should begin is still to be said"),
        pytest.param("start: TBC\nmonths: Nov–Jan", False, id="but its bars say so"),
        pytest.param("due: May 2008\nmonths: someday", True, id="bars that cannot be read say nothing"),
        pytest.param("months: Nov–Jan", False, id="never updated, but its bars begin tomorrow"),
        pytest.param("months: Oct–Jan", True, id="its bars have begun"),
        pytest.param("due: Nov 2007 onwards", False, id="ongoing from tomorrow"),
        pytest.param("due: Aug 2007 onwards", True, id="ongoing since August without an update"),
        pytest.param("due: Aug 2007 onwards" + reported("31 August 2007"), False, id="ongoing and reported on"),
        pytest.param(
            "due: Aug 2007 onwards" + reported("30 August 2007"), True, id="ongoing, reported on too long ago"
        ),
        pytest.param("due: On-going (monthly)" + reported("30 September 2007"), False, id="monthly: a month ago"),
        pytest.param("due: On-going (monthly)" + reported("29 September 2007"), True, id="monthly: longer ago"),
        pytest.param(
            "due: On-going (quarterly report)" + reported("31 July 2007"), False, id="quarterly: a quarter ago"
        ),
        pytest.param("due: On-going (quarterly report)" + reported("30 July 2007"), True, id="quarterly: longer ago"),
        pytest.param(QUARTERLY + reported("31 August 2007"), False, id="a date that recurs: two months ago"),
        pytest.param(QUARTERLY + reported("30 August 2007"), True, id="a date that recurs is no cadence of reports"),
        pytest.param(MADE_ONGOING, True, id="made ongoing and never updated"),
        pytest.param(MADE_ONGOING + reported("31 August 2007"), False, id="made ongoing and reported on"),
        pytest.param("due: Ongoing\nsuspended: {approved: Cabinet}", False, id="suspended"),
        pytest.param("due: May 2007\ncompleted: 30 October 2007", False, id="completed"),
        pytest.param("due: May 2007\ncancelled: {approved: Cabinet}", False, id="cancelled"),
    ],
)
def test_stale(facts: str, expected: bool) -> None:
    assert silent(facts) is expected


def test_after_how_long_is_the_askers_choice() -> None:
    facts = "due: May 2008" + reported("1 October 2007")
    assert [after for after in ("29d", "30d", "4w", "5w", "1m") if silent(facts, after)] == ["29d", "4w"]


def test_longest_silent_first_with_the_day_of_the_newest_update() -> None:
    text = plan_with(
        actions="""
        - {ref: 1, due: May 2008, updates: [{on: 31 July 2007}, {on: 30 June 2007}]}
        - {ref: 2, due: May 2008}
        - {ref: 3, due: May 2008, updates: [{on: 30 June 2007}]}
        """
    )
    found = stale(entries(text), ON, length("2m"))
    assert [(made.cells[0], made.last_update) for made in found] == [
        ("2", None),
        ("3", "2007-06-30"),
        ("1", "2007-07-31"),
    ]


def test_a_heading_is_reported_on_through_what_is_below_it() -> None:
    text = plan_with(
        actions="- {ref: 1, due: May 2008, actions: [{ref: 1.1, updates: [{on: 30 October 2007, note: Well}]}]}"
    )
    assert stale(entries(text), ON, length("2m")) == []
