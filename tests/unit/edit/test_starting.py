"""The days and the years that a starter plan and a starter brief are given."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.cli.commands.new import start_of_year
from planctl.edit.starting import meeting_days, year_named
from planctl.model import Settings

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "meeting", "as_at"),
    [
        pytest.param("cabinet-november", date(2026, 11, 25), date(2026, 10, 31), id="this month"),
        pytest.param("cabinet-dec", date(2026, 12, 2), TODAY, id="a short month"),
        pytest.param("scrutiny-march", date(2027, 3, 3), TODAY, id="next year"),
        pytest.param("cabinet-march-2028", date(2028, 3, 1), TODAY, id="a year"),
        pytest.param("cabinet-nov-2007", date(2007, 11, 7), date(2007, 10, 31), id="a year that is over"),
        pytest.param("cabinet", date(2026, 12, 23), TODAY, id="no month"),
        pytest.param("marketing-board", date(2026, 12, 23), TODAY, id="no month but its first letters"),
    ],
)
def test_a_meeting_is_on_a_wednesday_of_the_month_in_its_name(name: str, meeting: date, as_at: date) -> None:
    assert meeting.strftime("%A") == "Wednesday"
    assert meeting_days(name, TODAY) == (meeting, as_at)


def test_where_no_wednesday_is_left_of_a_month_it_is_next_years() -> None:
    assert meeting_days("cabinet-november", date(2026, 11, 26))[0] == date(2027, 11, 3)


@pytest.mark.parametrize(
    ("name", "year"), [("waste-2026", 2026), ("2026-waste", 2026), ("waste", None), ("w20261", None)]
)
def test_the_year_in_a_name(name: str, year: int | None) -> None:
    assert year_named(name) == year


@pytest.mark.parametrize(
    ("year_starts", "named", "period"),
    [("April", None, "2027/28"), ("April", 2026, "2026/27"), ("January", 2026, "2026"), ("January", None, "2027")],
)
def test_a_plan_is_for_the_year_in_its_name_else_the_next(year_starts: str, named: int | None, period: str) -> None:
    settings = Settings(node=None, year_starts=year_starts)
    start = start_of_year(settings, None, TODAY, named)
    assert (start.period, start.title) == (period, f"Improvement Plan {period}")
