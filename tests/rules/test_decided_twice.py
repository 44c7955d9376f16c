"""W611: one later date, and two answers."""

from __future__ import annotations

from tests.rules.checking import check

ACTION = """
- ref: 7.1.1
  title: Evaluate the pilots
  due: March 2008
  revisions:
    - due: June 2008
      reason: The survey came late
      approved: {approved}
      refused: {refused}
"""


def test_two_answers_without_their_days() -> None:
    assert check(ACTION.format(approved="Cabinet", refused="Scrutiny"), "W611") == [
        (
            "8:7",
            "this later date for 7.1.1 is approved and refused, and nothing says which was last",
            "Take out the answer that was not given, or write on: with its day below each of them.",
        )
    ]


def test_with_their_days_the_last_one_counts() -> None:
    text = ACTION.format(approved="{by: Cabinet, on: 7 May 2007}", refused="{by: Scrutiny, on: 8 May 2007}")
    assert check(text, "W611") == []
