"""Months, seasons and school terms, and their early, middle and late parts (docs/dates.md)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planctl.dates import Calendar, Window, month_end, read
from tests.unit.dates.shown import PLAN, problem_of, shown_as


@pytest.mark.parametrize(
    "phrase",
    [
        "September 2007",
        "Sept 2007",
        "Sep 2007",
        "SEPTEMBER 2007",
        "Sept. 2007",
        "September, 2007",
        "September 07",
        "Sep '07",
        "Sep-07",
        "Sep-2007",
        "Sept07",
        "Sept of 2007",
        "Sept (2007)",
        "Sept ,,,, 2007",
        "09/2007",
        "9.2007",
        "in September 2007",
        "during Sept 2007",
        "Sept 2007/08",
    ],
)
def test_the_same_month_however_it_is_written(phrase: str) -> None:
    assert shown_as(phrase) == "2007-09-01…2007-09-30 month"


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("Jan 07", "2007-01-01…2007-01-31 month"),
        ("March 28th", "2008-03-28…2008-03-28 day assumed-year"),
        ("March 5", "2008-03-05…2008-03-05 day assumed-year"),
        ("July 30", "2030-07-01…2030-07-31 month ambiguous"),
    ],
    ids=["a year", "an ordinal is a day", "so is one digit", "a year too far off may be a day"],
)
def test_a_month_and_two_digits_is_a_year(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


@given(month=st.integers(1, 12), number=st.integers(0, 99))
@example(month=7, number=17)
@example(month=7, number=18)
@example(month=7, number=31)
@example(month=6, number=30)
@example(month=6, number=31)
@example(month=2, number=29)
@example(month=2, number=30)
def test_only_a_year_over_ten_years_from_the_plan_may_be_a_day(month: int, number: int) -> None:
    year = 1900 + number if number > 68 else 2000 + number
    reading = read(f"{date(2000, month, 1):%B} {number:02}", PLAN)
    assert reading.starts == date(year, month, 1)
    far = not 1997 <= year <= 2018
    assert (reading.flags == ("ambiguous",)) == (far and 1 <= number <= month_end(date(2000, month, 1)).day)


@pytest.mark.parametrize(("number", "flags"), [("01", ("ambiguous",)), ("00", ()), ("10", ()), ("09", ("ambiguous",))])
def test_a_plan_of_later_years_leaves_early_years_in_doubt(number: str, flags: tuple[str, ...]) -> None:
    later = Calendar(period=Window(date(2020, 4, 1), date(2021, 3, 31)))
    assert read(f"July {number}", later).flags == flags


def test_without_a_plan_nothing_tells_that_a_year_is_far_off() -> None:
    assert shown_as("July 30", Calendar()) == "2030-07-01…2030-07-31 month"


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("Spring 2008", "2008-03-01…2008-05-31 season approximate"),
        ("summer 07", "2007-06-01…2007-08-31 season approximate"),
        ("Autumn 2007", "2007-09-01…2007-11-30 season approximate"),
        ("autumn 2007/08", "2007-09-01…2007-11-30 season approximate"),
        ("winter 2007/08", "2007-12-01…2008-02-29 season approximate"),
        ("winter 2007", "2007-12-01…2008-02-29 season ambiguous approximate"),
        ("autumn term 2007", "2007-09-01…2007-12-31 season approximate"),
        ("spring term 2008", "2008-01-01…2008-03-31 season approximate"),
        ("summer term 2008", "2008-04-01…2008-07-31 season approximate"),
        ("Spring/Summer 2008", "2008-03-01…2008-08-31 range approximate"),
        ("by Summer 07", "…2007-08-31 season approximate"),
        ("by Christmas 2007", "…2007-12-25 day approximate"),
        ("Christmas 2007/08", "2007-12-25…2007-12-25 day approximate"),
        ("before Christmas", "…2007-12-24 day approximate assumed-year"),
    ],
)
def test_seasons_are_approximate(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


def test_a_spring_that_lies_in_no_financial_year_is_not_read() -> None:
    assert shown_as("spring 2007/08") == "problem ambiguous"
    assert problem_of("spring 2007/08") == (
        "“spring 2007/08”: it does not lie in 2007/08 exactly once. "
        "Write the year by itself, 2007 or 2008, whichever was meant."
    )


def test_easter_is_no_fixed_day() -> None:
    assert problem_of("by Easter 2008") == (
        "“by Easter 2008”: Easter moves from year to year. Write the day, such as 23 March 2008."
    )


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("early May 2007", "2007-05-01…2007-05-10 part of month approximate"),
        ("mid-May 2007", "2007-05-11…2007-05-20 part of month approximate"),
        ("late in May 2007", "2007-05-21…2007-05-31 part of month approximate"),
        ("beginning of May 2007", "2007-05-01…2007-05-10 part of month approximate"),
        ("first half of May 2007", "2007-05-01…2007-05-15 part of month"),
        ("second half of May 2007", "2007-05-16…2007-05-31 part of month"),
        ("first week of May 2007", "2007-05-01…2007-05-07 week approximate"),
        ("last week in May 2007", "2007-05-25…2007-05-31 week approximate"),
        ("early 2008/09", "2008-04-01…2008-07-31 part of year approximate"),
        ("mid 2008", "2008-05-01…2008-08-31 part of year ambiguous approximate"),
        ("late autumn 2009", "2009-11-01…2009-11-30 season approximate"),
        ("early Q3 2007/08", "2007-10-01…2007-10-31 quarter approximate"),
        ("mid 2008-2011", "2009-04-01…2010-03-31 years ambiguous approximate"),
        ("mid autumn term 2007", "2007-09-01…2007-12-31 season approximate"),
        ("early 4 June 2007", "2007-06-04…2007-06-04 day approximate"),
        ("mid", "problem unset"),
        ("end of May 2007", "…2007-05-31 month"),
        ("end May 07", "…2007-05-31 month"),
        ("by the end of May 2007", "…2007-05-31 month"),
        ("end of 2007/08", "…2008-03-31 year"),
        ("end of Q3 2007/08", "…2007-12-31 quarter"),
        ("end of May/June 2007", "…2007-06-30 range"),
    ],
)
def test_parts(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("w/c 4 June 2007", "2007-06-04…2007-06-10 week"),
        ("W/C Monday 4th June 2007", "2007-06-04…2007-06-10 week"),
        ("week commencing 4/6/07", "2007-06-04…2007-06-10 week"),
        ("w/e 8 June 2007", "2007-06-02…2007-06-08 week"),
        ("week ending Friday 8th June", "2007-06-02…2007-06-08 week assumed-year"),
        ("w/c June 2007", "2007-06-01…2007-06-30 month note"),
        ("Mon June 2007", "2007-06-01…2007-06-30 month note"),
        ("first week in June 4th", "2007-06-04…2007-06-04 day assumed-year note"),
        ("w/c 31 June 2007", "problem invalid"),
        ("Mon 31 June 2007", "problem invalid"),
        ("end of w/c 31 June 2007", "problem invalid"),
    ],
)
def test_weeks_have_seven_days(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("30 Septmber 2007", "September"),
        ("Febuary 2008", "February"),
        ("31 Febuary 08", "February"),
        ("Jly 2007", "July"),
        ("Agust 07", "August"),
        ("Decemeber 2007", "December"),
        ("Novmeber 2007", "November"),
        ("Octo 2007", "October"),
        ("autum 2008", "autumn"),
        ("by Septmber", "September"),
        ("2008 Agust", "August"),
        ("by March 2008, 5 Agust", "August"),
        ("March 2008, 30th Agust", "August"),
    ],
)
def test_a_slip_of_the_pen_is_asked_about_and_never_read(phrase: str, meant: str) -> None:
    assert shown_as(phrase).startswith("problem")
    assert f"Did you mean {meant}?" in problem_of(phrase, PLAN)


@pytest.mark.parametrize(
    "phrase",
    [
        "Marsh Lane March 2008",
        "Marsh Lane 2008",
        "2008 Lane Marsh",
        "Sum 2008",
        "Team 2008",
        "Arch repair by March 2008",
    ],
)
def test_other_words_are_left_alone(phrase: str) -> None:
    assert shown_as(phrase).endswith("note")
