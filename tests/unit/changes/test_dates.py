"""How a date moves: silently, with approval, or not at all."""

from __future__ import annotations

from textwrap import indent

import pytest

from tests.unit.changes.versions import changes

SEPT = "- ref: 1\n  title: Meet\n  due: 30 September 2007\n"
APPROVED = "    approved: {by: Cabinet, on: 7 November 2007}\n"
DECEMBER = "    - due: 31 December 2007\n      reason: Staff left\n      on: 3 October 2007\n"
ASKED = f"{SEPT}  revisions:\n{DECEMBER}"
AGREED = f"{ASKED}  {APPROVED}"
REFUSED = f"{ASKED}      refused: Cabinet\n"


def due(text: str) -> str:
    return f"- ref: 1\n  title: Meet\n  due: {text}\n"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param(SEPT, due("31 December 2007"), "re-dated silently: 2007-09-30 → 2007-12-31", id="written anew"),
        pytest.param(SEPT, due("31 July 2007"), "re-dated silently: 2007-09-30 → 2007-07-31", id="brought forward"),
        pytest.param(SEPT, due("Ongoing"), "re-dated silently: 2007-09-30 → None", id="to no day"),
        pytest.param(SEPT, "- ref: 1\n  title: Meet\n", "re-dated silently: 2007-09-30 → None", id="taken out"),
        pytest.param(due("TBA"), SEPT, "given a date: None → 2007-09-30", id="a day at last"),
        pytest.param(due("TBA"), due("Ongoing"), "changed: TBA → Ongoing", id="other words for no day"),
        pytest.param(SEPT, ASKED, "later date asked for: - → 31 December 2007", id="asked for"),
        pytest.param(SEPT, AGREED, "re-dated approved: 2007-09-30 → 2007-12-31", id="approved at once"),
        pytest.param(ASKED, AGREED, "re-dated approved: 2007-09-30 → 2007-12-31", id="approved later"),
        pytest.param(ASKED, REFUSED, "later date refused: - → 31 December 2007", id="refused"),
        pytest.param(AGREED, SEPT, "re-dated silently: 2007-12-31 → 2007-09-30", id="an approved revision is gone"),
        pytest.param(
            AGREED,
            AGREED.replace("30 September", "31 October"),
            "re-dated silently: 2007-09-30 → 2007-10-31",
            id="the first date is written anew below a revision",
        ),
        pytest.param(
            SEPT,
            AGREED.replace("30 September", "31 December"),
            "re-dated approved: 2007-09-30 → 2007-12-31",
            id="written anew, with a revision that says who agreed",
        ),
    ],
)
def test_what_happened_to_a_date(before: str, after: str, told: str) -> None:
    assert changes(before, after) == [f"1 {told}"]


@pytest.mark.parametrize("same", ["Sept 2007", "end of September 2007", "30/9/07", '"30 September 2007"'])
def test_another_way_to_write_the_same_day_moves_nothing(same: str) -> None:
    assert changes(SEPT, due(same)) == []


OVERWRITTEN = due("31 December 2007")
BACK = "put back: 2007-12-31 → 2007-09-30"


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (ASKED, [BACK, "later date asked for: - → 31 December 2007"]),
        (AGREED, [BACK, "re-dated approved: 2007-09-30 → 2007-12-31"]),
        (SEPT, ["re-dated silently: 2007-12-31 → 2007-09-30"]),
        (
            ASKED.replace("30 September 2007", "31 March 2008"),
            ["re-dated silently: 2007-12-31 → 2008-03-31", "later date asked for: - → 31 December 2007"],
        ),
    ],
    ids=["asked for", "approved", "no revision", "to a later day"],
)
def test_an_earlier_date_is_put_back_where_the_other_one_stands_in_a_revision(after: str, told: list[str]) -> None:
    assert changes(OVERWRITTEN, after) == [f"1 {each}" for each in told]


def test_each_revision_that_is_approved_moves_the_date_once() -> None:
    march = "    - due: 31 March 2008\n      reason: Single Status\n  " + APPROVED
    assert changes(SEPT, AGREED + march) == [
        "1 re-dated approved: 2007-09-30 → 2007-12-31",
        "1 re-dated approved: 2007-12-31 → 2008-03-31",
    ]


def test_a_body_that_agrees_to_the_same_day_moves_nothing() -> None:
    again = (
        "    - due: 31 December 2007\n      reason: Staff left\n      approved: {by: Council, on: 9 November 2007}\n"
    )
    assert [told.partition(":")[0] for told in changes(AGREED, AGREED + again)] == ["1 changed"]


def test_a_milestone_without_a_date_moves_from_that_of_its_action() -> None:
    milestone = "  actions:\n    - ref: 1.1\n      title: Invite\n"
    revised = indent(AGREED.partition("2007\n")[2], " " * 4)
    assert changes(SEPT + milestone, SEPT + milestone + revised) == ["1.1 re-dated approved: 2007-09-30 → 2007-12-31"]


def test_updates_carry_a_series_on_and_move_nothing() -> None:
    series = "- ref: 1\n  title: Meet\n  due: every quarter 2007/08\n"
    reported = f"{series}  updates:\n    - on: 3 October 2007\n      rag: green\n"
    assert changes(series, reported) == ["1 RAG: - → green", "1 update: - → 3 October 2007"]
