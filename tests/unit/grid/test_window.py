"""Which months a plan's grid shows."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.dates import Calendar, Window, financial_year
from planctl.views.grid import shown_window
from tests.unit.grid.drawn import grid_of, lines_of
from tests.unit.plans import action, plan_with

YEAR = Window(date(2007, 4, 1), date(2008, 3, 31))
JULY_TO_JUNE = Window(date(2007, 7, 1), date(2008, 6, 30))
THREE_YEARS = Window(date(2007, 4, 1), date(2010, 3, 31))
EIGHTEEN_MONTHS = Window(date(2007, 4, 1), date(2008, 9, 30))


def shown(calendar: Calendar, on: str = "2007-10-31", year: Window | None = None) -> str:
    window = shown_window(calendar, date.fromisoformat(on), year)
    return f"{window.starts} {window.ends}"


@pytest.mark.parametrize(
    ("calendar", "months"),
    [
        (Calendar(period=YEAR, grid=JULY_TO_JUNE), "2007-07-01 2008-06-30"),
        (Calendar(period=YEAR), "2007-04-01 2008-03-31"),
        (Calendar(period=EIGHTEEN_MONTHS), "2007-04-01 2008-09-30"),
        (Calendar(), "2007-04-01 2008-03-31"),
        (Calendar(year_starts=10), "2007-10-01 2008-09-30"),
    ],
    ids=[
        "the grid",
        "else the period",
        "longer than a year",
        "without either",
        "a year of the council's own",
    ],
)
def test_the_plans_own_months(calendar: Calendar, months: str) -> None:
    assert shown(calendar) == months


@pytest.mark.parametrize(
    ("on", "months"),
    [
        ("2008-04-01", "2008-04-01 2009-03-31"),
        ("2008-03-31", "2007-04-01 2008-03-31"),
        ("2001-01-01", "2007-04-01 2008-03-31"),
        ("2026-11-22", "2009-04-01 2010-03-31"),
    ],
    ids=["its first day", "the day before", "before the plan", "after the plan"],
)
def test_of_several_years_the_one_that_holds_the_day_or_is_nearest(on: str, months: str) -> None:
    assert shown(Calendar(period=THREE_YEARS), on) == months


def test_a_year_asked_for_begins_where_the_plans_own_year_does() -> None:
    year = financial_year(date(2008, 4, 1))
    assert shown(Calendar(period=YEAR, grid=JULY_TO_JUNE), year=year) == "2008-07-01 2009-06-30"
    assert shown(Calendar(period=THREE_YEARS), year=year) == "2008-04-01 2009-03-31"


def test_what_is_not_a_financial_year_is_shown_as_asked_for() -> None:
    quarter = Window(date(2007, 10, 1), date(2007, 12, 31))
    assert shown(Calendar(period=YEAR, grid=JULY_TO_JUNE), year=quarter) == "2007-10-01 2007-12-31"


@pytest.mark.parametrize(
    ("period", "grid", "said"),
    [
        ("2007/08", "July 2007 – June 2008", "July 2007 – June 2008, as at 31 October 2007"),
        ("2007/08", "", "April 2007 – March 2008, as at 31 October 2007"),
        ("2007/10", "", "April 2007 – March 2008, part of 2007/10, as at 31 October 2007"),
        ("2007/10", "July 2007 – June 2008", "July 2007 – June 2008, as at 31 October 2007"),
        ("TBC", "", "April 2007 – March 2008, as at 31 October 2007"),
    ],
    ids=["the grid", "the period", "a year of several", "the grid of several", "no period that can be read"],
)
def test_the_second_line_says_which_months(period: str, grid: str, said: str) -> None:
    text = plan_with(period="2007/08", grid=grid, actions=action("due: Dec 2007"))
    found = grid_of(text.replace("period: 2007/08", f"period: {period}"), "2007-10-31", strict=False)
    assert lines_of(found, 80)[1] == said


@pytest.mark.parametrize(
    ("on", "today"), [("2007-07-01", 0), ("2008-06-30", 11), ("2007-06-30", None), ("2008-07-01", None)]
)
def test_the_as_at_month_has_its_place_or_none(on: str, today: int | None) -> None:
    text = plan_with(grid="July 2007 – June 2008", actions=action("due: Dec 2007"))
    assert grid_of(text, on).today == today
