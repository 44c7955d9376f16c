"""A time of day beside a date: planctl knows none, so that it is a note and never a part of the date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.dates.shown import shown_as

HOURS = st.integers(0, 23)
MINUTES = st.integers(0, 59)
TIMES = st.one_of(
    st.builds("{}:{:02}".format, HOURS, MINUTES),
    st.builds("{:02}:{:02}:{:02}".format, HOURS, MINUTES, MINUTES),
    st.builds("{}.{:02}{}".format, HOURS, MINUTES, st.sampled_from(["am", " pm", " a.m.", "hrs"])),
    st.builds("{}{}".format, HOURS, st.sampled_from(["am", " pm", " noon", " o'clock", " hrs"])),
    st.sampled_from(["noon", "midday", "midnight", "close of play"]),
)


@given(time=TIMES)
def test_a_day_with_a_time_is_that_day(time: str) -> None:
    assert shown_as(f"3 May 2007, {time}") == "2007-05-03…2007-05-03 day note"
    assert shown_as(f"{time} on 3 May 2007") == "2007-05-03…2007-05-03 day note"
    assert shown_as(f"{time} 3 May 2007") == "2007-05-03…2007-05-03 day note"
    assert shown_as(f"by {time} on 3 May 2007") == "…2007-05-03 day note"


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("123:45 3 May 2007", id="no hour has three digits"),
        pytest.param("12:5 May 2007", id="nor minutes one"),
        pytest.param("12:005 May 2007", id="nor three"),
        pytest.param("12:15 June 2007", id="the day of a month is no minute"),
        pytest.param("12:15:30 June 2007", id="nor a second"),
        pytest.param("12.30 May 2007", id="a dot makes a time only before am or pm"),
        pytest.param("3:May 2007", id="nor is a word a minute"),
    ],
)
def test_figures_that_are_no_time_are_not_passed_over(phrase: str) -> None:
    assert shown_as(phrase) == "problem invalid"


def test_the_time_alone_is_no_date() -> None:
    assert shown_as("17:00") == "problem unset"
    assert shown_as("9.30am") == "problem unset"
