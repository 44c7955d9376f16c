"""K709: a comma where a point belongs."""

from __future__ import annotations

import pytest

from tests.rules.checking import check

INDICATOR = "indicators:\n  - ref: NI 14\n    title: Calls\n    {key}:\n      2007/08: {figure}\n"


@pytest.mark.parametrize("figure", ["9,2", "9,2 days", "12,50%", "£1,5m", "1,23,456", "-0,5"])
@pytest.mark.parametrize("key", ["targets", "actuals"])
def test_a_comma_before_other_than_three_figures(key: str, figure: str) -> None:
    ((place, message, help_text),) = check(INDICATOR.format(key=key, figure=figure), "K709")
    assert place == "5:16"
    assert message == f"“{figure}” of NI 14 for 2007/08 is read as no figure"
    assert "as in 9.2" in help_text


@pytest.mark.parametrize("figure", ["1,200", "£7,969k", "1,234,567.5", "9.2", "14, 15 and 16", "to be set, 2 years on"])
def test_figures_and_words_are_in_order(figure: str) -> None:
    assert check(INDICATOR.format(key="targets", figure=figure), "K709") == []
