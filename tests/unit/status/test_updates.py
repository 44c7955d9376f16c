"""What officers report, and what lies after the day: nothing dated later has happened yet (docs/status.md)."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.status import newest_update, updates_by
from tests.unit.status.facts import standing

UPDATES = """\
due: March 2008
updates:
  - on: 30 June 2007
    rag: green
    note: All well
  - on: Sept 2007
    rag: amber
    note: The tender is late
  - on: 31 October 2007
    note: The tender is in
"""


@pytest.mark.parametrize(
    ("on", "declared"),
    [
        pytest.param("2007-06-29", None, id="nothing before the first update"),
        pytest.param("2007-06-30", "green", id="the first from its day"),
        pytest.param("2007-09-29", "green", id="a month's update counts from its end"),
        pytest.param("2007-09-30", "amber", id="and then replaces the first"),
        pytest.param("2007-10-31", None, id="the newest counts, even where it declares none"),
    ],
)
def test_the_declared_colour_is_the_newest_updates(on: str, declared: str | None) -> None:
    assert standing(UPDATES, on).declared_rag == declared


def test_it_stands_beside_the_computed_one() -> None:
    found = standing("due: May 2007\nupdates: [{on: 30 June 2007, rag: green}]", "2007-10-31")
    assert (found.declared_rag, found.rag) == ("green", "red")


def test_updates_of_the_past_are_told_oldest_first_whatever_their_order_in_the_file() -> None:
    work = standing(
        """
        updates:
          - {on: 31 October 2007, note: third}
          - {on: 30 June 2007, note: first}
          - {on: soon, note: of no day}
          - {on: 30 June 2007, note: second}
          - {on: 31 December 2007, note: to come}
        """,
        "2007-10-31",
    ).item.work
    assert [update.note for update in updates_by(work, date(2007, 10, 31))] == ["first", "second", "third"]
    assert newest_update(work, date(2007, 10, 31)) == date(2007, 10, 31)
    assert newest_update(work, date(2007, 6, 29)) is None


@pytest.mark.parametrize(
    "later",
    [
        pytest.param("completed: 1 November 2007", id="a completion"),
        pytest.param("cancelled: {on: 1 November 2007, approved: {on: 30 October 2007}}", id="a cancellation"),
        pytest.param("cancelled: {on: 30 October 2007, approved: {on: 1 November 2007}}", id="its approval"),
        pytest.param("suspended: {from: 1 November 2007, approved: Cabinet}", id="a suspension"),
        pytest.param("suspended: {approved: {on: 1 November 2007}}", id="its approval too"),
        pytest.param("revisions: [{due: May 2008, reason: Snow, approved: {on: 1 November 2007}}]", id="a revision"),
        pytest.param("updates: [{on: 1 November 2007, rag: green}]", id="an update"),
    ],
)
def test_what_lies_after_the_day_changes_nothing(later: str) -> None:
    plain = standing("due: August 2007", "2007-10-31")
    found = standing(f"due: August 2007\n{later}", "2007-10-31")
    assert found.judgement == plain.judgement
    assert found.due == plain.due
    assert (found.declared_rag, found.days_overdue, found.months_behind) == (None, 61, 2)
