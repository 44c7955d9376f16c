"""Days, weeks and halves of a month that are counted rather than dated, looked up by walking the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planctl.dates import Calendar, Window, read
from tests.unit.dates.shown import problem_of, shown_as

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ORDINALS = ("first", "second", "third", "fourth", "last")
MONTHS = st.dates(date(1900, 1, 1), date(2199, 11, 30)).map(lambda day: day.replace(day=1))


def days_of(month: date) -> list[date]:
    """All days of a month, in order."""
    days = [month + timedelta(days=number) for number in range(31)]
    return [day for day in days if day.month == month.month]


@given(month=MONTHS, weekday=st.sampled_from(NAMES), ordinal=st.sampled_from(ORDINALS))
@example(month=date(2007, 4, 1), weekday="Sunday", ordinal="first")
@example(month=date(2007, 4, 1), weekday="Monday", ordinal="last")
def test_a_day_of_the_week_is_counted_within_its_month(month: date, weekday: str, ordinal: str) -> None:
    such = [day for day in days_of(month) if day.weekday() == NAMES.index(weekday)]
    day = such[-1] if ordinal == "last" else such[ORDINALS.index(ordinal)]
    reading = read(f"{ordinal} {weekday} of {month:%B %Y}")
    assert (reading.starts, reading.due, reading.precision, reading.flags) == (day, day, "day", ())


@given(month=MONTHS, ordinal=st.sampled_from(ORDINALS))
def test_the_weeks_of_a_month_begin_with_its_first_day(month: date, ordinal: str) -> None:
    days = days_of(month)
    week = days[-7:] if ordinal == "last" else days[7 * ORDINALS.index(ordinal) :][:7]
    reading = read(f"{ordinal} week of {month:%B %Y}")
    assert (reading.starts, reading.due, reading.precision) == (week[0], week[-1], "week")
    assert reading.flags == ("approximate",)


@given(month=MONTHS, ordinal=st.sampled_from(["first", "second", "last"]))
def test_a_month_is_halved_after_the_fifteenth(month: date, ordinal: str) -> None:
    days = days_of(month)
    half = days[:15] if ordinal == "first" else days[15:]
    reading = read(f"{ordinal} half of {month:%B %Y}")
    assert (reading.starts, reading.due, reading.precision) == (half[0], half[-1], "part of month")
    assert reading.flags == ()


@given(month=MONTHS)
def test_the_first_and_the_last_day_of_a_month(month: date) -> None:
    assert read(f"first day of {month:%B %Y}").due == days_of(month)[0]
    assert read(f"last day of {month:%B %Y}").due == days_of(month)[-1]


@pytest.mark.parametrize("phrase", ["second day of May 2007", "third half of May 2007", "first month of May 2007"])
def test_what_a_month_has_not_is_a_note(phrase: str) -> None:
    assert shown_as(phrase) == "2007-05-01…2007-05-31 month note"


@given(day=st.dates(date(1900, 1, 8), date(2199, 11, 30)), weekday=st.sampled_from(NAMES))
def test_a_day_with_its_day_of_the_week_is_read_if_they_agree(day: date, weekday: str) -> None:
    for written in (f"{day.day} {day:%B %Y}", f"{day:%d/%m/%Y}", f"{day:%B} {day.day}, {day.year}"):
        reading = read(f"{weekday} {written}")
        agrees = NAMES[day.weekday()] == weekday
        assert reading.due == (day if agrees else None)
        assert agrees or f" is a {NAMES[day.weekday()]}, not a {weekday}." in (reading.problem or "")


@given(day=st.dates(date(1900, 1, 8), date(2199, 11, 30)))
def test_weeks_from_and_to_a_day(day: date) -> None:
    six = timedelta(days=6)
    for written in (f"{day}", f"{day:%A} {day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day.year}"):
        begins, ends = read(f"w/c {written}"), read(f"week ending {written}")
        assert (begins.starts, begins.due, begins.precision) == (day, day + six, "week")
        assert (ends.starts, ends.due, ends.precision) == (day - six, day, "week")


@given(day=st.dates(date(2004, 1, 1), date(2012, 12, 31)), weekday=st.sampled_from(NAMES))
def test_the_day_of_the_week_tells_which_year_is_meant(day: date, weekday: str) -> None:
    """In a plan of six years, of those in which the day is such a day of the week; nothing else tells."""
    period = Window(date(2006, 1, 1), date(2011, 12, 31))
    every_day = [period.starts + timedelta(days=number) for number in range((period.ends - period.starts).days + 1)]
    fitting = [
        each for each in every_day if (each.day, each.month, NAMES[each.weekday()]) == (day.day, day.month, weekday)
    ]
    reading = read(f"{weekday} {day.day} {day:%B}", Calendar(period=period))
    assert reading.due == (fitting[0] if len(fitting) == 1 else None)
    assert reading.due or reading.flags == ("ambiguous",)


@pytest.mark.parametrize("phrase", ["w/c 2007", "w/c 2007/08", "w/c Q3 2007/08", "w/c summer 2007", "w/c next March"])
def test_a_week_begins_on_a_day(phrase: str) -> None:
    assert "week" not in shown_as(phrase)


def test_a_day_of_the_week_that_is_another_is_told() -> None:
    assert problem_of("Sunday 4 June 2007").startswith("“Sunday 4 June 2007”: 4 June 2007 is a Monday, not a Sunday.")
