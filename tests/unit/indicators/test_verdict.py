"""Green, amber and red by polarity and tolerance (docs/status.md), and why there may be no colour at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model import read_amount
from planctl.status.performance import Unjudged, judge
from planctl.words import Rag

RANK = {Rag.GREEN: 0, Rag.AMBER: 1, Rag.RED: 2}


def colour(actual: str, target: str, better: str | None, tolerance: str | None) -> str:
    return judge(read_amount(actual), read_amount(target), better, read_amount(tolerance) if tolerance else None).value


@pytest.mark.parametrize(
    ("actual", "lower", "higher"),
    [
        ("15 days", "green", "red"),
        ("18 days", "green", "amber"),
        ("19.9 days", "green", "amber"),
        ("20 days", "green", "green"),
        ("20.1 days", "amber", "green"),
        ("22 days", "amber", "green"),
        ("22.1 days", "red", "green"),
    ],
)
@pytest.mark.parametrize("tolerance", ["10%", "2 days", "2"])
def test_amber_misses_by_no_more_than_the_tolerance(actual: str, lower: str, higher: str, tolerance: str) -> None:
    assert colour(actual, "20 days", "lower", tolerance) == lower
    assert colour(actual, "20 days", "higher", tolerance) == higher


@pytest.mark.parametrize(
    ("actual", "lower", "higher"), [("19 days", "green", "red"), ("20", "green", "green"), ("20.1", "red", "green")]
)
def test_without_a_tolerance_missed_is_red(actual: str, lower: str, higher: str) -> None:
    assert colour(actual, "20 days", "lower", None) == lower
    assert colour(actual, "20 days", "higher", None) == higher


@pytest.mark.parametrize(
    ("actual", "target", "better", "tolerance", "verdict"),
    [
        pytest.param("95%", "98%", "higher", "5%", "amber", id="10% of a percentage is a share of it too"),
        pytest.param("95%", "98%", "higher", "3 points", "amber", id="points are the unit of a percentage"),
        pytest.param("94%", "98%", "higher", "3 points", "red", id="and count one by one"),
        pytest.param("-12", "-10", "higher", "10%", "red", id="a share of a target below 0 is no less than 0"),
        pytest.param("-11", "-10", "higher", "10%", "amber", id="so that it tolerates on the right side"),
        pytest.param("1", "0", "lower", "10%", "red", id="a share of nothing is nothing"),
        pytest.param("£1.1m", "£1,000k", "lower", "£100k", "amber", id="k and m are read"),
        pytest.param("1 day", "2 days", "lower", None, "green", id="a day is counted in days"),
        pytest.param("about 20", "20", "lower", None, "words in place of a figure", id="an actual in words"),
        pytest.param("20", "to be set", "lower", None, "words in place of a figure", id="a target in words"),
        pytest.param("3 weeks", "20 days", "lower", None, "target and actual in different units", id="other units"),
        pytest.param("19 days", "20 days", None, "10%", "no polarity", id="a polarity is never invented"),
        pytest.param("21", "20", "lower", "a little", "a tolerance that cannot be read", id="a tolerance in words"),
        pytest.param(
            "94", "95%", "higher", "2 days", "a tolerance that cannot be read", id="in another than the target's"
        ),
        pytest.param("94%", "95", "higher", "2 days", "a tolerance that cannot be read", id="or than the actual's"),
        pytest.param("21 days", "20 days", "lower", "1 week", "a tolerance that cannot be read", id="in another unit"),
        pytest.param("21 days", "20 days", "lower", "2 points", "a tolerance that cannot be read", id="points of days"),
        pytest.param("19", "20", "lower", "a little", "green", id="which does not matter once the target is met"),
    ],
)
def test_a_verdict(actual: str, target: str, better: str | None, tolerance: str | None, verdict: str) -> None:
    assert colour(actual, target, better, tolerance) == verdict


figures = st.integers(-1000, 1000).map(str)


@given(figures, figures, st.sampled_from(["higher", "lower"]), st.sampled_from([None, "10%", "25"]))
def test_what_is_no_worse_has_no_worse_a_colour(one: str, other: str, better: str, tolerance: str | None) -> None:
    worse, best = sorted((one, other), key=int, reverse=better == "lower")
    allowed = read_amount(tolerance) if tolerance else None
    found = [judge(read_amount(each), read_amount("100"), better, allowed) for each in (worse, best)]
    ranks = [RANK[verdict] for verdict in found if isinstance(verdict, Rag)]
    assert ranks == sorted(ranks, reverse=True)
    assert len(ranks) == 2


@given(figures, figures, st.sampled_from([None, "10%", "25"]))
def test_a_polarity_turned_round_turns_signs_round(actual: str, target: str, tolerance: str | None) -> None:
    lower = colour(actual, target, "lower", tolerance)
    assert lower == colour(str(-int(actual)), str(-int(target)), "higher", tolerance)


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["higher", "lower", None]), st.text(max_size=9))
def test_whatever_is_typed_there_is_a_verdict(actual: str, target: str, better: str | None, tolerance: str) -> None:
    assert isinstance(judge(read_amount(actual), read_amount(target), better, read_amount(tolerance)), Rag | Unjudged)
