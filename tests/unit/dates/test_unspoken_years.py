"""A year that is not said: the neighbour's, else the one that lies in the grid, else in the period (docs/dates.md)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planctl.dates import Calendar, Window, month_end, months_on, read
from tests.unit.dates.shown import GRID, PLAN, THREE_YEARS, YEAR, problem_of, shown_as

UPDATE = Calendar(period=YEAR, grid=GRID)
NO_LEAP = Window(date(2009, 4, 1), date(2011, 3, 31))


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("March", "2008-03-01…2008-03-31 month assumed-year"),
        ("28 March", "2008-03-28…2008-03-28 day assumed-year"),
        ("30/6", "2007-06-30…2007-06-30 day assumed-year"),
        ("29 February", "2008-02-29…2008-02-29 day assumed-year"),
        ("Friday 28 March", "2008-03-28…2008-03-28 day assumed-year"),
        ("by the autumn", "…2007-11-30 season approximate assumed-year"),
        ("June – Sept", "2007-06-01…2007-09-30 range assumed-year"),
    ],
)
def test_the_year_that_lies_in_the_period(phrase: str, reading: str) -> None:
    assert shown_as(phrase, PLAN) == reading


def test_the_grid_comes_before_the_period() -> None:
    assert shown_as("May", UPDATE) == "2008-05-01…2008-05-31 month assumed-year"


def test_what_does_not_lie_in_the_grid_may_lie_in_the_period() -> None:
    assert shown_as("April – July", UPDATE) == "2007-04-01…2007-07-31 range assumed-year"


def test_two_possible_years_are_not_read() -> None:
    assert shown_as("March", Calendar(period=THREE_YEARS)) == "problem ambiguous"
    assert problem_of("March", Calendar(period=THREE_YEARS)) == (
        "“March”: the year is not said, and it could be 2010, 2011 or 2012. Write the year as well."
    )


@pytest.mark.parametrize(
    ("phrase", "calendar"),
    [
        pytest.param("March", Calendar(), id="no plan"),
        pytest.param("29 February", Calendar(period=NO_LEAP), id="no leap year"),
        pytest.param("spring", PLAN, id="partly outside"),
        pytest.param("Monday 28 March", PLAN, id="another day of the week"),
    ],
)
def test_no_possible_year_is_not_read(phrase: str, calendar: Calendar) -> None:
    assert shown_as(phrase, calendar) == "problem ambiguous"
    assert problem_of(phrase, calendar) == (
        f"“{phrase}”: the year is not said, and the plan's period does not tell it. Write the year as well."
    )


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("draft June, final Sept 2007", "…2007-09-30 month stages"),
        ("Oct – March 2008", "2007-10-01…2008-03-31 range assumed-year"),
        ("29 Feb – 31 March 2008", "2008-02-29…2008-03-31 range"),
    ],
)
def test_a_neighbour_serves_before_the_plan(phrase: str, reading: str) -> None:
    assert shown_as(phrase, Calendar(period=THREE_YEARS)) == reading


def test_a_neighbour_of_another_day_of_the_week_does_not_serve() -> None:
    assert shown_as("Monday 23 March – 30 March 2007") == "problem ambiguous"


# Beyond what the plans of these tests reach.
ALL_MONTHS = [date(year, month, 1) for year in range(1990, 2060) for month in range(1, 13)]
NUMBERS = st.integers(1, 12)
PERIODS = st.builds(
    lambda first, count: Window(first.replace(day=1), month_end(months_on(first.replace(day=1), count))),
    st.dates(date(2000, 1, 1), date(2040, 12, 31)),
    st.integers(0, 35),
)


def name(month: int) -> str:
    return f"{date(2000, month, 1):%B}"


@given(month=NUMBERS, period=PERIODS)
@example(month=1, period=Window(date(2007, 1, 1), date(2008, 12, 31)))
def test_a_month_is_the_only_one_of_its_name_in_the_period(month: int, period: Window) -> None:
    such = [first for first in period.months() if first.month == month]
    reading = read(name(month), Calendar(period=period))
    assert reading.starts == (such[0] if len(such) == 1 else None)
    assert reading.flags == (("assumed-year",) if len(such) == 1 else ("ambiguous",))


@given(first=NUMBERS, last=NUMBERS, period=PERIODS)
@example(first=12, last=1, period=Window(date(2007, 4, 1), date(2008, 3, 31)))
@example(first=4, last=3, period=Window(date(2007, 4, 1), date(2009, 3, 31)))
def test_a_stretch_is_the_only_one_of_its_months_in_the_period(first: int, last: int, period: Window) -> None:
    """Its last month is the first of that name after it has begun, so that a stretch is never longer than a year."""
    months = period.months()
    found = []
    for at, start in enumerate(months):
        end = next((month for month in months[at:] if month.month == last), None)
        if start.month == first and end:
            found.append((start, month_end(end)))
    reading = read(f"{name(first)} – {name(last)}", Calendar(period=period))
    assert (reading.starts, reading.due) == (found[0] if len(found) == 1 else (None, None))


@given(first=NUMBERS, last=NUMBERS, year=st.integers(1992, 2058))
def test_a_year_that_is_said_serves_the_month_before_and_the_month_after(first: int, last: int, year: int) -> None:
    starts = [month for month in ALL_MONTHS if month.month == first and month <= date(year, last, 1)][-1]
    ends = next(month for month in ALL_MONTHS if month.month == last and month >= date(year, first, 1))
    before, after = read(f"{name(first)} – {name(last)} {year}"), read(f"{name(first)} {year} – {name(last)}")
    assert (before.starts, before.due) == (starts, month_end(date(year, last, 1)))
    assert (after.starts, after.due) == (date(year, first, 1), month_end(ends))
    assert ("assumed-year" in before.flags) == (starts.year != year)
    assert ("assumed-year" in after.flags) == (ends.year != year)


@given(day=st.dates(date(1902, 1, 1), date(2198, 12, 31)), year_starts=NUMBERS)
@example(day=date(2008, 2, 29), year_starts=4)
@example(day=date(2007, 3, 31), year_starts=4)
@example(day=date(2007, 4, 1), year_starts=4)
def test_a_financial_year_tells_the_year_of_its_days(day: date, year_starts: int) -> None:
    begins = day.year if day.month >= year_starts else day.year - 1
    year = f"{begins}/{(begins + 1) % 100:02}"
    calendar = Calendar(year_starts=year_starts)
    for written in (f"{day.day} {day:%B} {year}", f"{day:%B} {day.day}th {year}"):
        reading = read(written, calendar)
        assert (reading.starts, reading.due, reading.flags) == (day, day, ())
    month = read(f"{day:%B} {year}", calendar)
    assert (month.starts, month.due, month.flags) == (day.replace(day=1), month_end(day), ())
