"""Days and months: the rule of "one month on" (docs/status.md), financial years, windows."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.dates import Window, financial_year, month_end, month_start, months_between, months_on
from planctl.dates.arithmetic import days_in_month
from planctl.dates.windows import third_of


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


def test_every_month_has_as_many_days_as_the_calendar_says() -> None:
    months = list(product(range(1890, 2210), range(1, 13)))
    assert [days_in_month(*month) for month in months] == [monthrange(*month)[1] for month in months]


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


def test_it_starts_in_april_where_nobody_says_otherwise() -> None:
    assert financial_year(date(2007, 4, 1)) == Window(date(2007, 4, 1), date(2008, 3, 31))


def test_a_window_touches_months() -> None:
    window = Window(date(2007, 11, 30), date(2008, 1, 1))
    assert window.months() == (date(2007, 11, 1), date(2007, 12, 1), date(2008, 1, 1))


DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def window_of(one: date, other: date) -> Window:
    """The window from the earlier of two days to the later."""
    return Window(min(one, other), max(one, other))


@given(outer=st.builds(window_of, DAYS, DAYS), inner=st.builds(window_of, DAYS, DAYS))
def test_a_window_holds_another_whose_days_are_all_its_own(outer: Window, inner: Window) -> None:
    assert outer.holds(inner) == all(outer.starts <= day <= outer.ends for day in (inner.starts, inner.ends))
    assert outer.holds(outer)
    assert outer.holds(Window(outer.starts, outer.starts))
    assert outer.holds(Window(outer.ends, outer.ends))


@given(first=DAYS, months=st.sampled_from([1, 3, 6, 9, 12, 24]))
def test_the_thirds_of_whole_months_follow_each_other(first: date, months: int) -> None:
    starts = month_start(first)
    whole = Window(starts, month_end(months_on(starts, months - 1)))
    thirds = [third_of(whole, third) for third in range(3)]
    assert (thirds[0].starts, thirds[-1].ends) == (whole.starts, whole.ends)
    assert all(after.starts == before.ends + timedelta(days=1) for before, after in pairwise(thirds))
    if months == 1:
        assert [third.starts.day for third in thirds] == [1, 11, 21]
    else:
        assert {len(third.months()) for third in thirds} == {months // 3}


@given(one=DAYS, other=DAYS, third=st.integers(0, 2))
def test_other_windows_have_no_thirds(one: date, other: date, third: int) -> None:
    window = window_of(one, other)
    whole_months = window.starts == month_start(window.starts) and window.ends == month_end(window.ends)
    months = len(window.months())
    assert (third_of(window, third) == window) == (not whole_months or (months != 1 and months % 3 != 0))


@pytest.mark.parametrize(("first", "last"), [(1, 15), (16, 30), (1, 29), (2, 30)])
def test_a_piece_of_a_month_has_no_thirds(first: int, last: int) -> None:
    window = Window(date(2007, 6, first), date(2007, 6, last))
    assert [third_of(window, third) for third in range(3)] == [window] * 3
