"""K705: an indicator that has missed its target, and nobody says why."""

from __future__ import annotations

import pytest

from tests.rules.checking import check

TEXT = """
indicators:
  - ref: NI 181
    title: Days to process a claim
    better: {better}
    tolerance: {tolerance}
    targets:
      2006/07: 20 days
      2007/08: 20 days
    actuals:
      2006/07: {actual}
      2007/08: 40 days
"""


def test_off_by_more_than_the_tolerance() -> None:
    found = check(TEXT.format(better="lower", tolerance="10%", actual="22.1 days"), "K705")
    assert found == [
        (
            "10:7",
            "NI 181 reached 22.1 days in 2006/07 against a target of 20 days, and nothing says why",
            "Add to the indicator a line commentary: with the reason and what is done about it.",
        )
    ]


@pytest.mark.parametrize(
    ("better", "tolerance", "actual", "count"),
    [
        ("lower", "10%", "22 days", 0),
        ("lower", "", "20.1 days", 1),
        ("lower", "3 days", "23 days", 0),
        ("lower", "3 days", "23.5 days", 1),
        ("lower", "10%", "10 days", 0),
        ("higher", "10%", "18 days", 0),
        ("higher", "10%", "17.9 days", 1),
        ("higher", "10%", "30 days", 0),
        ("higher", "10%", "unknown", 0),
        ("", "10%", "30 days", 0),
    ],
)
def test_polarity_and_tolerance(better: str, tolerance: str, actual: str, count: int) -> None:
    assert len(check(TEXT.format(better=better, tolerance=tolerance, actual=actual), "K705")) == count


def test_a_commentary_answers_it() -> None:
    text = TEXT.format(better="lower", tolerance="10%", actual="30 days") + "    commentary: Two posts were vacant.\n"
    assert check(text, "K705") == []
