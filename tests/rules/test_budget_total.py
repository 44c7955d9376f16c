"""K706: a budget whose rows do not add up to its printed total."""

from __future__ import annotations

from tests.rules.checking import check

TEXT = """
budgets:
  - title: 2009/10
    rows:
      - area: Finance
        amounts:
          Staffing: "7,969"
          Net: {net}
      - area: ICT
        amounts:
          Staffing: "4,818"
          Net: "1,300"
      - area: Learning
        amounts:
          Staffing:
    total:
      Staffing: "12,787"
      Net: "3,167"
      Gross: 1
"""


def test_a_column_that_adds_up_to_something_else() -> None:
    assert check(TEXT.format(net='"1,876"'), "K706") == [
        (
            "17:12",
            "“Net” adds up to 3,176, but the total printed is 3,167",
            "Correct the row or the total; where the published table itself is off, say so in a comment.",
        )
    ]


def test_a_column_that_adds_up() -> None:
    assert check(TEXT.format(net='"1,867"'), "K706") == []


def test_a_column_with_words_in_it_cannot_be_added() -> None:
    assert check(TEXT.format(net="to be agreed"), "K706") == []
