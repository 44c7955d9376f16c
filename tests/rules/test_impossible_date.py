"""D302: a day that the calendar does not have."""

from __future__ import annotations

from tests.rules.checking import check


def test_a_day_that_its_month_does_not_have() -> None:
    found = check(
        """
        - ref: 7.1.1
          title: Evaluate the pilots
          due: 31 September 2007
        """,
        "D302",
    )
    assert found == [
        (
            "3:8",
            "“31 September 2007”: September has 30 days",
            "Write the day that was meant, such as 30 September 2007.",
        )
    ]


def test_it_is_told_once() -> None:
    text = "- {ref: 7.1.1, title: Evaluate the pilots, due: 31 September 2007}"
    assert check(text, "D301") == []
    assert check(text, "D303") == []
