"""Two numbers with a sign between them, all of them: a financial year, a run of years, a month, or no telling which."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planctl.dates import Reading, read, read_period
from tests.unit.dates.shown import problem_of, shown_as

YEARS = st.integers(1900, 2199)


def ends(first: int, second: str) -> int:
    """The year in which a run from `first` ends: the one after it if that ends so, else of the same hundred or ten."""
    same = 10 if len(second) == 1 else 100
    if (first + 1) % same == int(second):
        return first + 1
    return first - first % same + int(second)


def assert_years(reading: Reading, first: int, last: int) -> None:
    assert (reading.starts, reading.due) == (date(first, 4, 1), date(last, 3, 31))
    assert reading.precision == ("year" if last == first + 1 else "years")


@given(first=YEARS, number=st.integers(0, 99), width=st.sampled_from([1, 2]))
@example(first=1999, number=0, width=2)
@example(first=2009, number=0, width=1)
@example(first=2007, number=7, width=2)
@example(first=2007, number=6, width=1)
@example(first=2012, number=12, width=2)
@example(first=2013, number=13, width=2)
def test_a_slash_joins_years(first: int, number: int, width: int) -> None:
    second = f"{number:02}"[-width:]
    last = ends(first, second)
    reading = read(f"{first}/{second}")
    if last > first:
        assert_years(reading, first, last)
        assert reading.flags == (() if last == first + 1 else ("ambiguous",))
    else:
        month = "was meant" if 1 <= int(second) <= 12 else "in order"
        assert f"do not run on to {int(second):02}." in (reading.problem or "")
        assert month in (reading.problem or "")


@given(first=YEARS, number=st.integers(0, 99))
@example(first=2007, number=1)
@example(first=2007, number=12)
@example(first=2007, number=13)
@example(first=2007, number=0)
@example(first=2011, number=12)
@example(first=2000, number=1)
@example(first=1999, number=0)
def test_a_dash_may_lead_to_a_month(first: int, number: int) -> None:
    """To a month where no year follows so, to years where no month is numbered so; else nobody can tell."""
    reading = read(f"{first}-{number:02}")
    last = ends(first, f"{number:02}")
    if 1 <= number <= 12 and last > first:
        assert reading.flags == ("ambiguous",)
        assert reading.problem
    elif 1 <= number <= 12:
        assert reading.starts == date(first, number, 1)
        assert reading.precision == "month"
    elif last > first:
        assert_years(reading, first, last)
        assert reading.flags == ("ambiguous",)
    else:
        assert reading.flags == ("invalid",)


@given(first=YEARS, number=st.integers(0, 99))
def test_in_a_period_years_come_before_months(first: int, number: int) -> None:
    last = ends(first, f"{number:02}")
    reading = read_period(f"{first}-{number:02}")
    if last > first:
        assert_years(reading, first, last)
    else:
        assert reading.precision == ("month" if 1 <= number <= 12 else "none")


@given(first=YEARS, last=st.integers(1899, 2200), sign=st.sampled_from("-/"))
@example(first=2007, last=2007, sign="-")
@example(first=2007, last=2008, sign="-")
@example(first=2007, last=2008, sign="/")
@example(first=2198, last=2199, sign="/")
@example(first=2199, last=2200, sign="/")
def test_two_whole_years(first: int, last: int, sign: str) -> None:
    reading = read(f"{first}{sign}{last}")
    if first < last < 2200:
        assert_years(reading, first, last)
        assert reading.flags == (() if sign == "/" and last == first + 1 else ("ambiguous",))
    else:
        assert reading.problem


@given(first=st.integers(0, 99), second=st.integers(0, 99))
def test_two_digits_twice_are_a_financial_year_if_they_follow_each_other(first: int, second: int) -> None:
    reading = read(f"{first:02}/{second:02}")
    year = 2000 + first if first <= 68 else 1900 + first
    if (first + 1) % 100 == second:
        assert_years(reading, year, year + 1)
    else:
        assert reading.precision == "none"


@given(first=YEARS, last=YEARS)
@example(first=2007, last=2007)
def test_from_one_year_to_another(first: int, last: int) -> None:
    """Single years on end are financial ones: to 2010 is to the end of March."""
    reading = read(f"{first} to {last}")
    if first > last:
        assert "runs backwards" in problem_of(f"{first} to {last}")
    else:
        assert (reading.starts, reading.due) == (date(first, 4, 1), date(max(last, first + 1), 3, 31))


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("calendar year 2008 to calendar year 2010", "2008-04-01…2010-03-31 years"),
        ("2007/08 to 2010", "2007-04-01…2010-12-31 years ambiguous"),
        ("2007 to 2009/10", "2007-01-01…2010-03-31 years ambiguous"),
        ("2007/08 to 2007/08", "2007-04-01…2008-03-31 years"),
    ],
)
def test_years_of_two_sorts(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading
