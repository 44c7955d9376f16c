"""D303: several dates in one place."""

from __future__ import annotations

from tests.rules.checking import check


def test_two_dates_of_one_cell() -> None:
    found = check(
        """
        - ref: 21.1.3
          title: Report
          due: 31 July 2007 30 April 2007
        """,
        "D303",
    )
    assert found == [
        (
            "3:8",
            "“31 July 2007 30 April 2007” holds 2 dates, and nothing says how they belong together",
            "Give each its own action or milestone; write a stretch of time as June – Sept 2007.",
        )
    ]


def test_a_stretch_of_time_is_one_date() -> None:
    assert check("- {ref: 21.1.3, title: Report, due: June – Sept 2007}", "D303") == []
