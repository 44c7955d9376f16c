"""Where an actual has gone since the one before it, in words that claim no more than is known."""

from __future__ import annotations

import pytest

from tests.unit.indicators.performing import figures, performance


@pytest.mark.parametrize(
    ("before", "now", "higher", "lower", "unstated"),
    [
        ("20 days", "21 days", "improving", "worsening", "rising"),
        ("21 days", "20 days", "worsening", "improving", "falling"),
        ("20 days", "20.0 days", "unchanged", "unchanged", "unchanged"),
        ("20 days.", "21 days", "improving", "worsening", "rising"),
        ("20 days", "3 weeks", None, None, None),
        ("not counted", "20 days", None, None, None),
    ],
)
def test_by_polarity(before: str, now: str, higher: str | None, lower: str | None, unstated: str | None) -> None:
    facts = figures(actuals=f"2007/08: {before}; 2008/09: {now}")
    assert performance(f"better: higher\n{facts}", "2009-06-30").trend == higher
    assert performance(f"better: lower\n{facts}", "2009-06-30").trend == lower
    assert performance(facts, "2009-06-30").trend == unstated


@pytest.mark.parametrize(
    ("actuals", "since", "trend"),
    [
        pytest.param("2006/07: 1; 2007/08: 3; 2008/09: 2", "2007/08", "falling", id="the one just before"),
        pytest.param("2006/07: 1; 2008/09: 2", "2006/07", "rising", id="however long ago"),
        pytest.param("2008/09: 2; 2006/07: 1", "2006/07", "rising", id="whatever the order of the file"),
        pytest.param("2007/08 Q1: 1; 2007/08 Q2: 2; 2007/08 Q3: 1", "2007/08 Q2", "falling", id="quarter by quarter"),
        pytest.param("2007/08: 9; 2008/09 Q1: 2", None, None, id="never a quarter with a year"),
        pytest.param("2007/08: 9; 2008/09 Q4: 2; 2008/09: 8", "2007/08", "falling", id="nor a year with a quarter"),
        pytest.param("2008/09: 2; 2009/10: 1", None, None, id="never with what has not happened"),
        pytest.param("2008/09: 2", None, None, id="nothing to compare it with"),
    ],
)
def test_since_the_period_before_of_the_same_length(actuals: str, since: str | None, trend: str | None) -> None:
    found = performance(figures(actuals=actuals), "2009-06-30")
    assert (found.since.name if found.since else None, found.trend) == (since, trend)


def test_since_nothing_where_there_is_no_actual_to_compare() -> None:
    found = performance(figures(targets="2007/08: 3; 2008/09: 2"), "2009-06-30")
    assert (found.period is not None, found.since, found.trend) == (True, None, None)
