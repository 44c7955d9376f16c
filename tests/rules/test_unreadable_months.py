"""D304: months of the grid that cannot be read."""

from __future__ import annotations

from tests.rules.checking import check


def test_words_that_are_no_months() -> None:
    found = check(
        """
        - ref: 7.1.1
          title: Evaluate the pilots
          months: Jul to whenever
        """,
        "D304",
    )
    assert [place for place, _, _ in found] == ["3:11"]


def test_months_with_gaps_are_fine() -> None:
    assert check("- {ref: 7.1.3, title: Hold an overview, months: 'Jul, Oct, Feb, Jun'}", "D304") == []
