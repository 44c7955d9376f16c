"""W610: a fact dated after the day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.checking import check

ACTION = "- ref: 1.1\n  title: Train\n  {fact}\n"


@pytest.mark.parametrize(
    ("fact", "what"),
    [
        ("completed: 1 November 2007", "completion"),
        ("completed: 2008", "completion"),
        ("completed: by March 2008", "completion"),
        ("updates: [{on: 1 November 2007, note: Begun}]", "update"),
        ("cancelled: {on: May 2007, reason: R, approved: {by: Cabinet, on: 7 November 2007}}", "decision"),
        ("revisions: [{due: 2009, reason: R, refused: {by: Cabinet, on: 7 November 2007}}]", "decision"),
        ("revisions: [{due: 2009, reason: R, approved: Cabinet on 7 November 2007}]", "decision"),
    ],
)
def test_what_is_dated_after_the_day_does_not_count_yet(fact: str, what: str) -> None:
    ((place, message, _),) = check(ACTION.format(fact=fact), "W610")
    assert place.startswith("3:")
    assert message.endswith(f"lies after 31 October 2007, so that this {what} does not count yet")


@pytest.mark.parametrize(
    "fact",
    [
        "completed: 31 October 2007",
        "completed: 2007/08",
        "updates: [{on: 31 October 2007, note: Begun}]",
        "due: 2012",
        "suspended: {from: 2008, reason: R, approved: {by: Cabinet, on: May 2007}}",
        "revisions: [{due: 2009, reason: R, approved: Cabinet}]",
    ],
)
def test_what_has_happened_or_is_only_planned_is_in_order(fact: str) -> None:
    assert check(ACTION.format(fact=fact), "W610") == []


def test_it_is_the_day_of_the_answer_that_counts() -> None:
    text = ACTION.format(fact="completed: 1 November 2007")
    assert check(text, "W610", as_at=date(2007, 11, 1)) == []
