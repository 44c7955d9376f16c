"""Dates in figures, all of them: one is read if the calendar has it, day first, and is else never another."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planctl.dates import read
from tests.unit.dates.shown import PLAN, YEAR, problem_of, shown_as

# A little further than the calendar goes.
DAYS = st.integers(0, 33)
MONTHS = st.integers(0, 14)
YEARS = st.integers(1899, 2200)
SIGNS = st.sampled_from("/-.")


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, if the calendar has it and a plan can mean it."""
    try:
        return date(year, month, day) if 1900 <= year <= 2199 else None
    except ValueError:
        return None


def assert_is(phrase: str, day: date | None) -> None:
    """The phrase is that day and nothing else; or, if there is none, a problem."""
    reading = read(phrase)
    assert (reading.starts, reading.due) == (day, day)
    assert (reading.problem is None) == (day is not None)
    assert reading.precision == ("day" if day else "none")


@given(day=DAYS, month=MONTHS, year=YEARS, sign=SIGNS, width=st.sampled_from([1, 2]))
@example(day=31, month=12, year=2007, sign="/", width=2)
@example(day=12, month=13, year=2007, sign="/", width=2)
@example(day=1, month=1, year=1900, sign="/", width=1)
@example(day=31, month=12, year=2199, sign="/", width=1)
def test_day_month_year(day: int, month: int, year: int, sign: str, width: int) -> None:
    assert_is(f"{day:0{width}}{sign}{month:0{width}}{sign}{year:04}", day_of(year, month, day))


@given(first=DAYS, second=st.integers(13, 99), year=st.integers(1900, 2199))
@example(first=1, second=31, year=2007)
@example(first=12, second=31, year=2007)
@example(first=13, second=13, year=2007)
@example(first=2, second=29, year=2007)
@example(first=2, second=29, year=2008)
@example(first=0, second=13, year=2007)
def test_a_month_past_twelve_is_asked_about_where_the_figures_are_a_day_month_first(
    first: int, second: int, year: int
) -> None:
    figures = f"{first}/{second}/{year}"
    why = f"“{figures}”: there is no month {second}, for dates here go day, month, year. "
    swapped = day_of(year, first, second)
    assert problem_of(figures) == why + (
        f"If {second} {swapped:%B} {year} was meant, write that."
        if swapped
        else f"Write the day that was meant in words, such as 31 March {year}."
    )


@given(day=DAYS, month=MONTHS, year=st.integers(1969, 2068), sign=SIGNS)
def test_day_month_and_two_digits_of_the_year(day: int, month: int, year: int, sign: str) -> None:
    assert_is(f"{day}{sign}{month}{sign}{year % 100:02}", day_of(year, month, day))


@given(day=DAYS, month=MONTHS, year=YEARS, sign=SIGNS)
@example(day=31, month=12, year=2007, sign="-")
@example(day=1, month=1, year=1900, sign="-")
@example(day=9, month=8, year=2007, sign="/")
@example(day=9, month=8, year=2007, sign="-")
@example(day=9, month=8, year=2006, sign="/")
@example(day=8, month=8, year=2007, sign="/")
def test_year_month_day(day: int, month: int, year: int, sign: str) -> None:
    three_years = sign == "/" and (year % 100 + 1, year % 100 + 2) == (month, day)
    assert_is(f"{year}{sign}{month:02}{sign}{day:02}", None if three_years else day_of(year, month, day))


@given(month=MONTHS, year=YEARS, sign=SIGNS)
@example(month=1, year=2007, sign="/")
@example(month=12, year=2007, sign=".")
@example(month=13, year=2007, sign="-")
def test_month_and_year(month: int, year: int, sign: str) -> None:
    first = day_of(year, month, 1)
    reading = read(f"{month:02}{sign}{year}")
    assert reading.starts == first
    assert reading.precision == ("month" if first else "none")


@pytest.mark.parametrize("width", [1, 2])
def test_day_and_month_take_the_year_of_the_plan(width: int) -> None:
    for day, month in product(range(1, 34), range(1, 15)):
        written = f"{day:0{width}}/{month:0{width}}"
        both_years = len(written) == 5 and day < month
        if both_years and month == day + 1:
            continue  # `07/08` is a financial year
        found = day_of(YEAR.starts.year + (month < 4), month, day)
        assert read(written, PLAN).due == (None if both_years else found), written


@pytest.mark.parametrize(
    ("phrase", "last"),
    [
        ("30 February 2007", "February 2007 has 28 days. Write the day that was meant, such as 28 February 2007."),
        ("30 February 2008", "February 2008 has 29 days. Write the day that was meant, such as 29 February 2008."),
        ("29 February 2007", "February 2007 has 28 days. Write the day that was meant, such as 28 February 2007."),
        ("30/2", "February has 29 days. Write the day that was meant, such as 29 February."),
        ("32 January", "January has 31 days. Write the day that was meant, such as 31 January."),
    ],
)
def test_the_last_day_of_the_month_is_told(phrase: str, last: str) -> None:
    assert problem_of(phrase) == f"“{phrase}”: {last}"


@pytest.mark.parametrize(
    "figures",
    [
        "001 March 2007",
        "001 – 15 June 2007",
        "001/02/2007",
        "01/002/2007",
        "1/2/007",
        "1/2/20078",
        "2007-003-01",
        "2007-03-001",
        "2007/3/100",
        "100/6/07",
    ],
)
def test_no_day_is_written_with_so_many_digits(figures: str) -> None:
    assert shown_as(figures) == "problem invalid"


@pytest.mark.parametrize("figures", ["003/06", "3/006", "003/2007", "3/20070", "3.207"])
def test_nor_any_part_of_a_date(figures: str) -> None:
    assert shown_as(figures).startswith("problem")


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("30/6/Cabinet", "2007-06-30…2007-06-30 day assumed-year note"),
        ("30/6/x", "2007-06-30…2007-06-30 day assumed-year note"),
        ("30/6-15/7", "2007-06-30…2007-07-15 range assumed-year"),
        ("1/2/June 2007", "2007-06-01…2007-06-02 range"),
        ("30/6 2007", "problem stacked"),
        ("30/6, 2007", "problem stacked"),
        ("1/6/7 June 2007", "problem stacked"),
        ("32/1", "problem unset"),
    ],
)
def test_figures_end_where_the_date_ends(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


@pytest.mark.parametrize("figures", ["30/6/2007", "30.06.07", "2007-06-30", "30/6", "06/2007"])
def test_words_around_figures_are_a_note(figures: str) -> None:
    bare = read(figures, PLAN)
    for phrase in (f"The report {figures} Board", f"Board meeting, {figures} (Cabinet)", f"{figures} Board"):
        reading = read(phrase, PLAN)
        assert (reading.starts, reading.due, reading.precision) == (bare.starts, bare.due, bare.precision)
        assert reading.flags == (*bare.flags, "note")


@pytest.mark.parametrize("phrase", ["Report to the Board, 09/12, draft", "Report to the Board, 13/2007, draft"])
def test_figures_that_cannot_be_read_are_told_wherever_they_stand(phrase: str) -> None:
    assert read(phrase, PLAN).problem


@pytest.mark.parametrize("mixed", ["30/06-2007", "30.06/2007", "2007-06/30", "30-06.07"])
def test_the_signs_of_one_date_are_alike(mixed: str) -> None:
    assert shown_as(mixed).startswith("problem")


@given(first=st.integers(0, 32), last=st.integers(1, 32), link=st.sampled_from(["-", " – ", " to ", "/", " until "]))
@example(first=30, last=30, link=" to ")
@example(first=31, last=30, link=" to ")
@example(first=9, last=15, link="-")
def test_a_day_takes_the_month_of_the_day_that_follows(first: int, last: int, link: str) -> None:
    starts, ends = day_of(2007, 6, first), day_of(2007, 6, last)
    reading = read(f"{first}{link}{last} June 2007")
    in_order = starts and ends and starts <= ends
    joined = in_order and (link != "/" or last - first == 1)
    assert (reading.starts, reading.due) == ((starts, ends) if joined else (None, None))
