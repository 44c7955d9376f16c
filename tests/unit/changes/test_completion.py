"""Whether completed work was on time, in the words of `planctl diff`."""

from __future__ import annotations

import pytest

from planctl.changes.change import Change, ChangeKind
from planctl.views.changes import change_row
from tests.unit.changes.versions import changes, parts


def told(facts: str, ref: str = "1", *, measures: str = "", said: str = "") -> tuple[str, bool | None, int | None]:
    """The sentence of a part's completion, and what its JSON says of the date."""
    (part,) = (part for part in parts(facts, measures) if part.ref == ref and part.work)
    words = said or (part.work.completed.text if part.work and part.work.completed else "")
    row = change_row(Change(ChangeKind.COMPLETED, "completed", "", words), part, 0)
    return row["sentence"], row["on_time"], row["days_late"]


def action(*facts: str) -> str:
    return "- {ref: 1, title: Do, " + ", ".join(facts) + "}"


ASKED = "revisions: [{due: 30 June 2026, reason: Staff left, on: 1 May 2026"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (("due: 31 May 2026", "completed: 29 May 2026"), ("completed 29 May 2026, on time", True, 0)),
        (("due: 31 May 2026", "completed: 31 May 2026"), ("completed 31 May 2026, on time", True, 0)),
        (("due: 31 May 2026", "completed: 1 June 2026"), ("completed 1 June 2026, 1 day late", False, 1)),
        (("due: 31 May 2026", "completed: 20 June 2026"), ("completed 20 June 2026, 20 days late", False, 20)),
        (("months: Jul–Sep", "completed: 2 October 2007"), ("completed 2 October 2007, 2 days late", False, 2)),
    ],
)
def test_it_is_told_by_its_date(facts: tuple[str, ...], expected: tuple[str, bool | None, int | None]) -> None:
    assert told(action(*facts)) == expected


@pytest.mark.parametrize(
    "facts",
    [
        ("completed: 29 May 2026",),
        ("due: Ongoing", "completed: 29 May 2026"),
        ("due: TBC", "completed: 29 May 2026"),
        ("due: 31 May 2026", "status: completed"),
        ("due: 31 May 2026", "completed: expected 29 May 2026"),
        ("due: quarterly until March 2027", "completed: 29 May 2026"),
    ],
    ids=lambda facts: ", ".join(facts),
)
def test_without_one_day_for_each_nothing_is_said(facts: tuple[str, ...]) -> None:
    assert told(action(*facts))[1:] == (None, None)


@pytest.mark.parametrize(
    ("completed", "expected"),
    [
        ("May 2026", ("completed May 2026, on time", True, 0)),
        ("June 2026", ("completed June 2026, late", False, None)),
        ("Q1 2026/27", ("completed Q1 2026/27", None, None)),
    ],
)
def test_a_month_or_a_quarter_says_no_more_than_is_certain(
    completed: str, expected: tuple[str, bool | None, int | None]
) -> None:
    assert told(action("due: 31 May 2026", f"completed: {completed}")) == expected


@pytest.mark.parametrize(
    ("revision", "days"),
    [
        pytest.param(f"{ASKED}, approved: {{by: Cabinet, on: 20 May 2026}}}}]", 0, id="approved before"),
        pytest.param(f"{ASKED}, approved: {{by: Cabinet, on: 30 June 2026}}}}]", 20, id="approved after"),
        pytest.param(f"{ASKED}}}]", 20, id="only asked for"),
    ],
)
def test_the_date_is_that_agreed_by_the_day_of_completion(revision: str, days: int) -> None:
    assert told(action("due: 31 May 2026", "completed: 20 June 2026", revision))[2] == days


def test_a_milestone_without_a_date_goes_by_its_action() -> None:
    milestone = "{ref: 1.1, title: Do it, completed: 20 June 2026}"
    assert told(action("due: 31 May 2026", f"actions: [{milestone}]"), "1.1")[2] == 20


def test_an_action_without_a_date_does_not_go_by_its_measure() -> None:
    below = "{ref: 1.1, title: Do it, completed: 20 June 2026}"
    measure = f"- {{ref: M, title: Calls, due: 31 May 2026, actions: [{below}]}}"
    assert told("", "1.1", measures=measure)[1:] == (None, None)


def test_of_an_earlier_completion_nothing_is_said_by_a_later_one() -> None:
    facts = action("due: 31 May 2026", "completed: 20 June 2026")
    assert told(facts, said="3 May 2026") == ("completed 3 May 2026", None, None)


def test_a_day_on_which_it_is_only_expected_completes_nothing() -> None:
    before, after = action("due: 31 May 2026"), action("due: 31 May 2026", "completed: expected 29 May 2026")
    assert changes(before, after) == ["1 changed: - → expected 29 May 2026"]
