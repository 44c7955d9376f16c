"""D310: work that begins after it is due."""

from __future__ import annotations

from tests.rules.checking import check


def test_a_start_after_the_date() -> None:
    found = check(
        """
        - ref: 7.1.1
          title: Evaluate the pilots
          start: July 2008
          due: March 2008
        """,
        "D310",
    )
    assert found == [("3:10", "7.1.1 starts “July 2008”, after it is due on 31 March 2008", "Correct start: or due:.")]


def test_a_start_after_the_bars() -> None:
    found = check("- ref: 7.1.1\n  title: Bid\n  start: Nov 2007\n  months: Jul–Sep\n", "D310")
    assert [message for _, message, _ in found] == ["7.1.1 starts “Nov 2007”, after it is due on 30 September 2007"]


def test_a_start_in_the_month_in_which_it_is_due() -> None:
    assert check("- {ref: 7.1.1, title: Bid, start: March 2008, due: March 2008}", "D310") == []
