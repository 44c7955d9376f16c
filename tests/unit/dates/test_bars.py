"""The months of the grid: `Jul–Nov`, `Jul, Oct, Feb, Jun`, inside a window."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.dates import Window, month_end, months_on, read_months
from tests.unit.dates.shown import GRID, THREE_YEARS


def months(text: str, window: Window = GRID) -> str:
    """The months as read, or the problem."""
    reading = read_months(text, window)
    return reading.problem or " ".join(f"{month:%Y-%m}" for month in reading.months)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Jul–Nov", "2007-07 2007-08 2007-09 2007-10 2007-11"),
        ("July to Nov", "2007-07 2007-08 2007-09 2007-10 2007-11"),
        ("Jul. - Nov.", "2007-07 2007-08 2007-09 2007-10 2007-11"),
        ("Jul, Oct, Feb, Jun", "2007-07 2007-10 2008-02 2008-06"),
        ("Jul Oct", "2007-07 2007-10"),
        ("Jul/Oct & Feb", "2007-07 2007-10 2008-02"),
        ("Nov–Feb", "2007-11 2007-12 2008-01 2008-02"),
        ("Jul–Sep, Feb", "2007-07 2007-08 2007-09 2008-02"),
        ("Feb, Jul", "2007-07 2008-02"),
        ("May 2008", "2008-05"),
        ("Nov 07 – Jan 08", "2007-11 2007-12 2008-01"),
        ("Nov-07, Jan '08", "2007-11 2008-01"),
        ("", ""),
        ("Jul, Aug - Sep", "2007-07 2007-08 2007-09"),
    ],
)
def test_months_inside_the_grid(text: str, read: str) -> None:
    assert months(text) == read


def test_one_year_serves_both_ends_in_a_grid_of_several_years() -> None:
    assert months("Nov – Feb 2011", THREE_YEARS) == "2010-11 2010-12 2011-01 2011-02"


def test_with_both_years_a_run_may_be_longer_than_one() -> None:
    assert len(read_months("Feb 2010 – April 2011", THREE_YEARS).months) == 15


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Apr 2007", ": Apr 2007 lies outside the grid, which is July 2007 – June 2008. Write a month of the grid."),
        ("Feb–Nov", ": in the grid, July 2007 – June 2008, Nov comes before Feb. Write the earlier month first."),
        ("Jul–Sep, Aug", ": August 2007 is named twice. Write each month once."),
        ("Jul, Jul", ": July 2007 is named twice. Write each month once."),
        (
            "Jul, Septmber",
            ": “Septmber” is no month. Did you mean September? Write months such as Jul–Nov, or Jul, Oct, Feb.",
        ),
        ("all year", ": “all year” is no month. Write months such as Jul–Nov, or Jul, Oct, Feb."),
        ("Jul, 2007", ": “2007” is no month. Write months such as Jul–Nov, or Jul, Oct, Feb."),
        ("7–11", ": “7” is no month. Write months such as Jul–Nov, or Jul, Oct, Feb."),
        ("Jul – , Nov", ": “,” is no month. Write months such as Jul–Nov, or Jul, Oct, Feb."),
        ("Jul–Sep–Nov", ": “-” is no month. Write months such as Jul–Nov, or Jul, Oct, Feb."),
        ("Jul –", " stops where its end should stand. Write the end as well, or “onwards” if there is none."),
    ],
)
def test_months_that_are_not_read(text: str, says: str) -> None:
    assert months(text) == f"“{text}”{says}"
    assert read_months(text, GRID).months == ()


def test_a_slip_of_the_pen_is_asked_about() -> None:
    assert "“Septmber” is no month. Did you mean September?" in months("Jul, Septmber")


def test_a_month_that_lies_more_than_once_in_the_grid() -> None:
    assert months("Nov", THREE_YEARS) == (
        "“Nov”: the year is not said, and it could be 2009, 2010 or 2011. Write the year as well."
    )


def test_a_month_that_lies_twice_in_the_grid() -> None:
    assert months("Nov", Window(date(2009, 4, 1), date(2011, 3, 31))) == (
        "“Nov”: the year is not said, and it could be 2009 or 2010. Write the year as well."
    )


WINDOWS = st.builds(
    lambda first, count: Window(first.replace(day=1), month_end(months_on(first, count))),
    st.dates(date(1990, 1, 1), date(2050, 12, 31)),
    st.integers(0, 35),
)


@given(window=WINDOWS, data=st.data())
def test_a_run_with_both_years_is_all_months_between(window: Window, data: st.DataObject) -> None:
    columns = window.months()
    first = data.draw(st.integers(0, len(columns) - 1))
    last = data.draw(st.integers(first, len(columns) - 1))
    run = read_months(f"{columns[first]:%b %Y} – {columns[last]:%b %Y}", window)
    assert run.months == columns[first : last + 1]


@given(window=WINDOWS, month=st.integers(1, 12))
def test_a_month_alone_is_the_only_one_of_its_name(window: Window, month: int) -> None:
    such = [column for column in window.months() if column.month == month]
    reading = read_months(f"{date(2000, month, 1):%B}", window)
    assert reading.months == (tuple(such) if len(such) == 1 else ())
    assert (reading.problem is None) == (len(such) == 1)


@given(window=WINDOWS, first=st.integers(1, 12), last=st.integers(1, 12))
def test_a_run_without_years_is_the_only_one_within_twelve_months(window: Window, first: int, last: int) -> None:
    columns = window.months()
    runs = [
        columns[start:end]
        for start in range(len(columns))
        for end in range(start + 1, min(start + 12, len(columns)) + 1)
        if (columns[start].month, columns[end - 1].month) == (first, last)
    ]
    reading = read_months(f"{date(2000, first, 1):%b}-{date(2000, last, 1):%b}", window)
    assert reading.months == (runs[0] if len(runs) == 1 else ())


def test_a_text_longer_than_any_months() -> None:
    assert "is 204 characters long" in months("Jul " * 51)


def test_a_grid_that_ends_before_it_begins_has_no_months() -> None:
    backwards = Window(date(2008, 6, 30), date(2007, 7, 1))
    assert backwards.months() == ()
    assert "lies outside the grid" in months("Jul", backwards)
