"""Lengths of time, as settings and options give them: `1 month`, `30d`, `6w`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.dates import Cadence
from planctl.dates.length import read_length

# What a unit may be called, what it is, and how many of that it has.
UNITS = {
    "day": (("d", "day", "days"), "day", 1),
    "week": (("w", "week", "weeks"), "week", 1),
    "month": (("m", "month", "months"), "month", 1),
    "quarter": (("q", "quarter", "quarters"), "month", 3),
    "year": (("y", "year", "years"), "year", 1),
}


@pytest.mark.parametrize("unit", UNITS)
@given(number=st.integers(0, 1200), blanks=st.sampled_from(["", " ", "  "]), data=st.data())
def test_a_number_and_a_unit_are_a_length(unit: str, number: int, blanks: str, data: st.DataObject) -> None:
    names, counted_in, times = UNITS[unit]
    name = data.draw(st.sampled_from(names))
    for written in (name, name.upper()):
        assert read_length(f" {number}{blanks}{written} ") == Cadence(number * times, counted_in)


@pytest.mark.parametrize("text", ["1200 days", "1200 years"])
def test_the_longest_length_is_1200_of_a_unit(text: str) -> None:
    assert read_length(text) is not None
    assert read_length(text.replace("1200", "1201")) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30",
        "days",
        "d30",
        "5 apples",
        "1.5 months",
        "-1 day",
        "one month",
        "½ year",
        "٣ days",
        "1" * 5000 + " days",
    ],
    ids=lambda text: text[:10] or "nothing",
)
def test_other_words_are_no_length(text: str) -> None:
    assert read_length(text) is None
