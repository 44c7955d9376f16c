"""K704: a target whose year is over, and nobody has said what was reached."""

from __future__ import annotations

from datetime import date

from tests.rules.checking import check

TEXT = """
indicators:
  - ref: NI 181
    title: Days to process a claim
    targets:
      2005/06: 22 days
      2006/07: 21 days
      2007/08: 20 days
      later: 19 days
    actuals:
      2005/06: 22.3 days
      2006/07:
"""


def test_periods_that_are_over() -> None:
    assert check(TEXT, "K704", as_at=date(2008, 3, 31)) == [
        (
            "6:7",
            "NI 181 has a target for 2006/07 and 2007/08, but no actual",
            "Add under actuals: a line with the same period and what was reached.",
        )
    ]


def test_a_period_is_over_at_the_end_of_its_last_day() -> None:
    found = check(TEXT, "K704", as_at=date(2008, 3, 30))
    assert [message for _, message, _ in found] == ["NI 181 has a target for 2006/07, but no actual"]


def test_a_column_of_actuals_that_is_blank_throughout_is_told_once() -> None:
    found = check(
        """
        indicators:
          - {ref: NI 37, title: Awareness, targets: {2006/07: 15%}}
          - {ref: NI 181, title: Days, targets: {2006/07: 21 days}}
          - {ref: NI 182, title: Satisfaction, targets: {2009/10: 80%}}
        """,
        "K704",
    )
    assert [(place, message) for place, message, _ in found] == [
        ("1:1", "there is no actual for any of the 2 indicators with a target that is over")
    ]


def test_a_target_in_words_is_none() -> None:
    text = TEXT.replace("21 days", "to be set after one year of data")
    assert check(text, "K704") == []
