"""Days and months: the rule of "one month on" (FORMAT §5), financial years, windows."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.dates import Window, financial_year, month_end, month_start, months_between, months_on


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2008, 1, 15), 1, date(2008, 2, 15)),
        (date(2007, 1, 31), 1, date(2007, 2, 28)),
        (date(2008, 1, 31), 1, date(2008, 2, 29)),
        (date(2007, 1, 30), 1, date(2007, 2, 28)),
        (date(2007, 2, 28), 1, date(2007, 3, 31)),
        (date(2008, 2, 28), 1, date(2008, 3, 28)),
        (date(2007, 9, 30), 1, date(2007, 10, 31)),
        (date(2007, 12, 31), 2, date(2008, 2, 29)),
        (date(2008, 2, 29), 12, date(2009, 2, 28)),
        (date(2007, 3, 31), -1, date(2007, 2, 28)),
        (date(2007, 3, 15), 0, date(2007, 3, 15)),
    ],
)
def test_so_many_months_on(day: date, months: int, later: date) -> None:
    assert months_on(day, months) == later


def test_the_calendar_has_an_end() -> None:
    with pytest.raises(ValueError, match="year"):
        months_on(date(9999, 12, 1), 1)


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (date(2007, 9, 30), date(2007, 10, 30), 0),
        (date(2007, 9, 30), date(2007, 10, 31), 1),
        (date(2007, 9, 15), date(2007, 10, 15), 1),
        (date(2007, 1, 31), date(2007, 2, 28), 1),
        (date(2007, 9, 30), date(2008, 9, 30), 12),
        (date(2007, 9, 30), date(2007, 9, 30), 0),
        (date(2007, 9, 30), date(2007, 3, 1), 0),
    ],
)
def test_completed_months(earlier: date, later: date, months: int) -> None:
    assert months_between(earlier, later) == months


def test_a_month_has_a_first_and_a_last_day() -> None:
    assert (month_start(date(2008, 2, 10)), month_end(date(2008, 2, 10))) == (date(2008, 2, 1), date(2008, 2, 29))


@pytest.mark.parametrize(
    ("day", "year_starts", "year"),
    [
        (date(2007, 3, 31), 4, Window(date(2006, 4, 1), date(2007, 3, 31))),
        (date(2007, 4, 1), 4, Window(date(2007, 4, 1), date(2008, 3, 31))),
        (date(2007, 4, 1), 1, Window(date(2007, 1, 1), date(2007, 12, 31))),
        (date(2007, 4, 1), 12, Window(date(2006, 12, 1), date(2007, 11, 30))),
    ],
)
def test_the_financial_year_of_a_day(day: date, year_starts: int, year: Window) -> None:
    assert financial_year(day, year_starts) == year


def test_a_window_touches_months() -> None:
    window = Window(date(2007, 11, 30), date(2008, 1, 1))
    assert window.months() == (date(2007, 11, 1), date(2007, 12, 1), date(2008, 1, 1))
