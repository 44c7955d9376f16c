"""K708: figures for a period that is none."""

from __future__ import annotations

import pytest

from tests.rules.checking import check

TEXT = """
indicators:
  - ref: NI 181
    title: Days to process a claim
    targets:
      {period}: 21 days
    actuals:
      {period}: 20 days
"""


def test_targets_and_actuals() -> None:
    found = check(TEXT.format(period="year 1"), "K708")
    assert [(place, message) for place, message, _ in found] == [
        ("5:7", "“year 1”, under targets of NI 181, is no period"),
        ("7:7", "“year 1”, under actuals of NI 181, is no period"),
    ]


@pytest.mark.parametrize("period", ["2007/08", "2008/9", "2007/08 Q1", "Q3 2007/08", "July 2007", "2007"])
def test_periods(period: str) -> None:
    assert check(TEXT.format(period=period), "K708") == []
