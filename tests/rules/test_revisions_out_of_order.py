"""W612: the newest revision is the last."""

from __future__ import annotations

from tests.rules.checking import check

ACTION = """
- ref: 7.1.1
  title: Evaluate the pilots
  due: March 2007
  revisions:
    - {{{first}due: March 2008, reason: The survey came late, approved: Cabinet}}
    - {{{second}due: August 2007, reason: A vacancy, approved: Cabinet}}
"""


def test_one_that_was_pasted_below_a_later_one() -> None:
    found = check(ACTION.format(first="on: 8 Sept 2007, ", second="on: 8 June 2007, "), "W612")
    assert found == [
        (
            "6:12",
            "this revision of 7.1.1 was asked for on 8 June 2007, before the one above it",
            "Put the revisions in the order of their on: the newest last.",
        )
    ]


def test_in_order_on_one_day_or_without_a_day() -> None:
    for first, second in (("8 June 2007", "8 Sept 2007"), ("8 June 2007", "8 June 2007")):
        assert check(ACTION.format(first=f"on: {first}, ", second=f"on: {second}, "), "W612") == []
    assert check(ACTION.format(first="on: 8 Sept 2007, ", second=""), "W612") == []
