"""Completed, cancelled and suspended: the first three facts of docs/status.md, which go before any date."""

from __future__ import annotations

import pytest

from tests.unit.plans import in_words
from tests.unit.status.facts import TABLE, fact, standing

COMPLETED = [
    fact("completed from that day", "completed: 31 May 2007", "2007-05-31", "completed green"),
    fact("not before it", "completed: 31 May 2007", "2007-05-30", "no date"),
    fact("a month counts from its end", "completed: May 2007", "2007-05-31", "completed green"),
    fact("and not before", "completed: May 2007", "2007-05-30", "no date"),
    fact("a year counts from its end", "completed: 2007/08", "2008-03-30", "no date"),
    fact("words that say so count from their date", "completed: Completed May 07", "2007-05-31", "completed green"),
    fact("a day that is only expected is none", "completed: expected 31 May 2007", "2007-06-01", "no date"),
    fact("nor is one by which a part was done", "completed: partly, May 2007", "2007-06-01", "no date"),
    fact("however late it was", "due: Sept 2007\ncompleted: 3 May 2008", "2008-05-03", "completed green"),
    fact("until then it was late", "due: Sept 2007\ncompleted: 3 May 2008", "2008-05-02", "late red"),
    fact("without a date it counts always", "due: Sept 2007\nstatus: completed", "2017-01-01", "completed green"),
    fact("even on days long past", "due: Sept 2007\nstatus: completed", "1997-01-01", "completed green"),
    fact(
        "with a date only from that",
        "due: March 2007\nstatus: completed\ncompleted: 31 May 2007",
        "2007-04-15",
        "late amber",
    ),
    fact("a date that is none completes nothing", "due: March 2007\ncompleted: 31 June 2007", "2007-07-31", "late red"),
    fact("nor does a word", "due: March 2007\ncompleted: nearly", "2007-07-31", "late red"),
    fact(
        "not even beside the status, until somebody settles the date",
        "due: March 2007\nstatus: completed\ncompleted: 31 June 2007",
        "2007-07-31",
        "late red",
    ),
]


@pytest.mark.parametrize(TABLE, COMPLETED)
def test_completed(facts: str, on: str, stands: str) -> None:
    assert in_words(standing(facts, on)) == stands


def test_completed_work_is_no_longer_overdue() -> None:
    found = standing("due: March 2007\ncompleted: 31 May 2007", "2007-06-30")
    assert (found.is_open, found.is_overdue, found.days_overdue) == (False, False, 0)
    assert (found.months_behind, found.months_behind_original) == (0, 0)


GIVEN_UP = """\
due: March 2007
cancelled:
  on: 3 October 2007
  reason: The grant has ended
"""
AGREED = "  approved: {by: Cabinet, on: 7 November 2007}\n"
CANCELLED = [
    fact("cancelled once approved", GIVEN_UP + AGREED, "2007-11-07", "cancelled"),
    fact("not on the day before the approval", GIVEN_UP + AGREED, "2007-11-06", "late red"),
    fact("without approval lateness still shows", GIVEN_UP, "2017-11-07", "late red"),
    fact("an empty approval is none", GIVEN_UP + "  approved:\n", "2017-11-07", "late red"),
    fact("nor is a no", GIVEN_UP + "  approved: No.\n", "2017-11-07", "late red"),
    fact("nor are its empty keys", GIVEN_UP + "  approved:\n    by:\n    on:\n", "2017-11-07", "late red"),
    fact(
        "an approval for which no day is set is none yet",
        GIVEN_UP + "  approved: {by: Cabinet, on: TBC}\n",
        "2017-11-07",
        "late red",
    ),
    fact(
        "nor one on a day that does not exist",
        GIVEN_UP + "  approved: {by: Cabinet, on: 31 November 2007}\n",
        "2017-11-07",
        "late red",
    ),
    fact(
        "an approval without a day counts from the cancellation's",
        GIVEN_UP + "  approved: Cabinet\n",
        "2007-10-03",
        "cancelled",
    ),
    fact("and not before", GIVEN_UP + "  approved: Cabinet\n", "2007-10-02", "late red"),
    fact(
        "an approval beforehand waits for the day of the cancellation",
        GIVEN_UP + "  approved: {by: Cabinet, on: 5 September 2007}\n",
        "2007-10-02",
        "late red",
    ),
    fact(
        "a cancellation without a day counts from its approval",
        "cancelled:\n" + AGREED,
        "2007-11-07",
        "cancelled",
    ),
    fact(
        "so does one on a day that nobody can tell",
        "cancelled:\n  on: soon\n" + AGREED,
        "2007-11-07",
        "cancelled",
    ),
    fact("and not before its approval", "cancelled:\n" + AGREED, "2007-11-06", "no date"),
    fact("with neither day always", "cancelled:\n  approved: Cabinet\n", "1997-11-06", "cancelled"),
    fact("nothing but the key is no cancellation", "due: March 2007\ncancelled:\n", "2007-11-06", "late red"),
    fact("cancelled goes before completed", "completed: May 2007\n" + GIVEN_UP + AGREED, "2007-11-07", "cancelled"),
]


@pytest.mark.parametrize(TABLE, CANCELLED)
def test_cancelled(facts: str, on: str, stands: str) -> None:
    found = standing(facts, on)
    assert in_words(found) == stands
    assert found.is_open is (stands != "cancelled")


PAUSED = """\
due: 30 September 2007
suspended:
  from: 3 October 2007
  to: 31 January 2008
  reason: Single Status comes first
"""
OPEN_ENDED = """\
due: 30 September 2007
suspended:
  from: 3 October 2007
  approved: Cabinet
"""
SUSPENDED = [
    fact("suspended from its first day", PAUSED + "  approved: Cabinet\n", "2007-10-03", "suspended"),
    fact("not before", PAUSED + "  approved: Cabinet\n", "2007-10-02", "late amber"),
    fact("to its last day", PAUSED + "  approved: Cabinet\n", "2008-01-31", "suspended"),
    fact("afterwards judged again on the unmoved date", PAUSED + "  approved: Cabinet\n", "2008-02-01", "late red"),
    fact("not before the approval", PAUSED + AGREED, "2007-11-06", "late red"),
    fact("but from it", PAUSED + AGREED, "2007-11-07", "suspended"),
    fact("without approval lateness still shows", PAUSED, "2007-12-01", "late red"),
    fact("an empty approval is none", PAUSED + "  approved:\n", "2007-12-01", "late red"),
    fact("a pause without an end goes on", OPEN_ENDED, "2017-10-03", "suspended"),
    fact("to be confirmed is no end", OPEN_ENDED + "  to: TBC\n", "2017-10-03", "suspended"),
    fact(
        "a month's pause begins with its first day",
        "suspended: {from: May 2007, approved: Cabinet}",
        "2007-05-01",
        "suspended",
    ),
    fact("and not before it", "suspended: {from: May 2007, approved: Cabinet}", "2007-04-30", "no date"),
    fact("and ends with its last", "suspended: {to: May 2007, approved: Cabinet}", "2007-05-31", "suspended"),
    fact("and not after it", "suspended: {to: May 2007, approved: Cabinet}", "2007-06-01", "no date"),
    fact("by a day is on that day", "suspended: {from: by 3 May 2007, approved: Cabinet}", "2007-05-02", "no date"),
    fact("and no later", "suspended: {from: by 3 May 2007, approved: Cabinet}", "2007-05-03", "suspended"),
    fact(
        "a pause of which nobody knows when it begins has not",
        "suspended: {from: TBC, approved: Cabinet}",
        "2007-05-03",
        "no date",
    ),
    fact("a pause without a beginning has begun", "suspended: {approved: Cabinet}", "1997-05-02", "suspended"),
    fact("what is completed is no longer paused", OPEN_ENDED + "completed: May 2007", "2007-12-01", "completed green"),
    fact("ongoing work may pause", "due: Ongoing\nsuspended: {approved: Cabinet}", "2007-12-01", "suspended"),
    fact("work without a date may pause", "due: TBC\nsuspended: {approved: Cabinet}", "2007-12-01", "suspended"),
    fact(
        "cancelled goes before suspended",
        OPEN_ENDED + "cancelled:\n  approved: Cabinet\n",
        "2007-12-01",
        "cancelled",
    ),
]


@pytest.mark.parametrize(TABLE, SUSPENDED)
def test_suspended(facts: str, on: str, stands: str) -> None:
    found = standing(facts, on)
    assert in_words(found) == stands
    assert found.is_open is (stands not in ("completed green", "cancelled"))
    assert found.suspended or stands != "suspended"


TWICE = """\
    due: 30 September 2007
    suspended:
      - from: October 2007
        to: November 2007
        approved: Cabinet
      - from: January 2008
        to: February 2008
        approved: Cabinet
"""


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        pytest.param("2007-09-30", "on target green", id="before both"),
        pytest.param("2007-10-01", "suspended", id="during the first"),
        pytest.param("2007-12-01", "late red", id="between the two"),
        pytest.param("2008-02-29", "suspended", id="during the second"),
        pytest.param("2008-03-01", "late red", id="after both"),
    ],
)
def test_suspended_more_than_once(on: str, stands: str) -> None:
    assert in_words(standing(TWICE, on)) == stands


def test_suspended_work_is_not_overdue_and_counts_no_days() -> None:
    found = standing(OPEN_ENDED, "2008-09-30")
    assert (found.is_open, found.suspended) == (True, True)
    assert (found.is_overdue, found.days_overdue) == (False, 0)
    assert (found.months_behind, found.months_behind_original) == (0, 0)
