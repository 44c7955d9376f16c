"""D311: a stage whose date has passed."""

from __future__ import annotations

from datetime import date

from tests.rules.checking import check

TEXT = "- ref: Res02.1\n  title: New system\n  due: Develop by Aug 2007 Deliver by Dec 2007\n"


def test_a_stage_that_has_passed() -> None:
    found = check(TEXT, "D311", as_at=date(2007, 9, 1))
    assert [(place, message) for place, message, _ in found] == [
        (
            "3:8",
            "“Develop” of Res02.1 was due by 31 August 2007, and nothing says whether it was reached",
        )
    ]


def test_the_stages_day_itself_has_not_passed() -> None:
    assert check(TEXT, "D311", as_at=date(2007, 8, 31)) == []


def test_work_that_is_completed() -> None:
    assert check(TEXT + "  completed: Aug 2007\n", "D311", as_at=date(2007, 9, 1)) == []


def test_work_whose_date_has_been_moved() -> None:
    moved = "  revisions: {due: May 2008, reason: Late, approved: {by: Cabinet, on: 1 Aug 2007}}\n"
    assert check(TEXT + moved, "D311", as_at=date(2007, 9, 1)) == []
