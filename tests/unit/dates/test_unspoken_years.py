"""A year that is not said: the neighbour's, else the one that lies in the grid, else in the period (FORMAT §4)."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.dates import Calendar, Window
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
