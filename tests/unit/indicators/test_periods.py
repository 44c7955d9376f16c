"""Which period is reported on as at a day, and which target comes next."""

from __future__ import annotations

import pytest

from planctl.dates import Calendar
from planctl.status.performance import in_order
from tests.unit.indicators.performing import figures, performance

YEARS = figures(
    targets="2007/08: 22 days; 2008/09: 21 days; 2009/10: 20 days", actuals="2007/08: 23 days; 2008/09: 20.5 days"
)


@pytest.mark.parametrize(
    ("on", "period", "actual", "coming"),
    [
        pytest.param("2008-03-30", None, None, "2007/08", id="nothing is over yet"),
        pytest.param("2008-03-31", "2007/08", "23 days", "2008/09", id="a period is over on its last day"),
        pytest.param("2009-03-30", "2007/08", "23 days", "2008/09", id="what ends tomorrow has not happened"),
        pytest.param("2009-03-31", "2008/09", "20.5 days", "2009/10", id="the latest with an actual"),
        pytest.param("2012-01-01", "2008/09", "20.5 days", None, id="even where a later one has only a target"),
    ],
)
def test_as_at_a_day(on: str, period: str | None, actual: str | None, coming: str | None) -> None:
    found = performance(YEARS, on)
    assert (found.period.name if found.period else None) == period
    assert (found.actual.text if found.actual else None) == actual
    assert (found.coming.name if found.coming else None) == coming


def test_without_any_actual_it_is_the_period_that_should_have_one() -> None:
    found = performance(figures(targets="2007/08: 22; 2008/09: 21; 2009/10: 20", actuals="2008/09:"), "2009-06-30")
    assert found.period
    assert found.target
    assert (found.period.name, found.target.text, found.actual) == ("2008/09", "21", None)
    assert found.verdict == "no actual"


def test_an_actual_without_a_target_is_reported_and_not_judged() -> None:
    found = performance("better: lower\n" + figures(targets="2009/10: 21", actuals="2008/09: 20"), "2009-06-30")
    assert found.actual
    assert (found.actual.text, found.target, found.variance) == ("20", None, None)
    assert found.verdict == "no target for the period"


def test_without_any_figure_there_is_nothing_to_say() -> None:
    found = performance("better: lower", "2009-06-30")
    assert (found.period, found.coming, found.verdict) == (None, None, "no actual")


def test_words_that_are_no_period_are_reported_last_and_never_judged() -> None:
    facts = "better: lower\n" + figures(targets="baseline: 21", actuals="baseline: 20")
    found = performance(facts, "2009-06-30")
    assert found.period
    assert (found.period.name, found.verdict, found.trend) == ("baseline", "a period that cannot be read", None)
    ahead = performance(facts.replace("actuals:", "actuals:\n  2012/13: 25"), "2009-06-30")
    assert (ahead.period, ahead.since) == (found.period, None)
    readable = performance(facts.replace("actuals:", "actuals:\n  2007/08: 25"), "2009-06-30")
    assert readable.period
    assert readable.period.name == "2007/08"


def test_periods_stand_in_the_order_of_their_ends() -> None:
    names = ["baseline", "2009/10", "2009/10 Q4", "2009/10 Q1", "2008/09", "soon", "March 2009", "2009/10"]
    assert [period.name for period in in_order(names, Calendar())] == [
        "March 2009", "2008/09", "2009/10 Q1", "2009/10 Q4", "2009/10", "baseline", "soon",
    ]  # fmt: skip


def test_the_council_says_what_a_quarter_is() -> None:
    facts = figures(actuals="2009/10 Q1: 20")
    assert performance(facts, "2009-06-29").period is None
    assert performance(facts, "2009-06-30").period is not None
    july = "format: 1\nyear-starts: July\n"
    assert performance(facts, "2009-09-29", july).period is None
    assert performance(facts, "2009-09-30", july).period is not None
