"""What holds for every text, every day and every month."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import islice, pairwise
from types import FrameType
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, example, given
from hypothesis import strategies as st

from planctl.dates import (
    FLAGS,
    PRECISIONS,
    Calendar,
    Reading,
    month_end,
    months_between,
    months_on,
    periods_of,
    problems,
    read,
    read_months,
    read_period,
)
from planctl.dates.phrases.whole import extent_of_phrase
from planctl.dates.pieces.lexicon import LEXICON
from tests.unit.dates.shown import GRID, THREE_YEARS, YEAR

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
CALENDARS = st.sampled_from(
    [
        Calendar(),
        Calendar(period=YEAR, grid=GRID),
        Calendar(year_starts=1, quarters="calendar", period=THREE_YEARS),
        Calendar(year_starts=12, period=YEAR),
    ]
)

# Every expression of the lexicon, and figures and marks that dates are made of.
EXPRESSIONS = [" ".join((first, *entry.rest)) for first, entries in LEXICON.items() for entry in entries]
FIGURES = [
    "2007", "2008", "07", "31", "5", "0", "99", "2199", "1900", "9999", "2007/08", "2010-11", "31/12/07", "2007-03-28",
    "13/14/07", "29 February", "31 September 2020", "٣", "²", "½", "1" * 30,
]  # fmt: skip
MARKS = ["-", "–", "/", "(", ")", ",", ".", ";", ":", "&", "+", "?", "'", "\n", "\x00", "•", "Board", "☃"]
FRAGMENTS = st.sampled_from([*EXPRESSIONS, *FIGURES, *MARKS])
PHRASES = st.builds(str.join, st.sampled_from([" ", "", "  "]), st.lists(FRAGMENTS, max_size=8))
ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=220)
TEXTS = PHRASES | ANYTHING


@given(text=TEXTS, calendar=CALENDARS)
@example(text="\ud800 March 2008 \udfff", calendar=Calendar())
@example(text="İ" * 200, calendar=Calendar())
@example(text="9999/10", calendar=Calendar())
@example(text="(" * 200, calendar=Calendar())
def test_no_text_raises(text: str, calendar: Calendar) -> None:
    for reading in (read(text, calendar), read_period(text, calendar)):
        assert reading.text == text
    assert read_months(text, GRID).text == text


@given(text=TEXTS, calendar=CALENDARS)
def test_a_reading_holds_together(text: str, calendar: Calendar) -> None:
    reading = read(text, calendar)
    assert (reading.problem is None) or (reading.starts is None and reading.due is None)
    assert reading.starts is None or reading.due is None or reading.starts <= reading.due
    assert reading.precision in PRECISIONS
    assert reading.flags == tuple(flag for flag in FLAGS if flag in reading.flags)
    assert ("recurring" in reading.flags) == (reading.every is not None)
    assert ("conditional" in reading.flags) == (reading.condition is not None)
    assert ("stages" in reading.flags) == bool(reading.stages)


@given(text=TEXTS, calendar=CALENDARS)
def test_what_has_no_deadline_says_why(text: str, calendar: Calendar) -> None:
    reading = read(text, calendar)
    assert reading.problem or reading.due or {"ongoing", "unset", "status"} & set(reading.flags)


@given(text=TEXTS, calendar=CALENDARS)
def test_a_problem_quotes_the_words_and_ends_as_a_sentence(text: str, calendar: Calendar) -> None:
    problem = read(text, calendar).problem
    assert problem is None or (problem.startswith("“") and problem.endswith("."))


@given(text=TEXTS, calendar=CALENDARS)
def test_a_text_is_always_read_alike(text: str, calendar: Calendar) -> None:
    assert extent_of_phrase(text, calendar) == extent_of_phrase(text, calendar)


def interval(reading: Reading) -> tuple[object, ...]:
    """A reading without its text."""
    return (reading.starts, reading.due, reading.flags, reading.every, reading.until, reading.problem is None)


@given(text=PHRASES, blank=st.sampled_from(["  ", "\t", "\n", "\u00a0", "\u2009 "]))
def test_more_blanks_change_nothing(text: str, blank: str) -> None:
    wider = blank + text.replace(" ", blank) + blank
    assume(len(wider) <= problems.LONGEST)
    assert interval(read(wider)) == interval(read(text))


@given(text=PHRASES, dash=st.sampled_from("‐‑‒–—―−－"))
def test_another_dash_changes_nothing(text: str, dash: str) -> None:
    assert interval(read(text.replace("-", dash))) == interval(read(text))


@given(text=PHRASES)
def test_capitals_change_nothing(text: str) -> None:
    assert interval(read(text.upper())) == interval(read(text))


@given(day=DAYS)
def test_every_iso_day_comes_back(day: date) -> None:
    reading = read(day.isoformat())
    assert (reading.starts, reading.due, reading.precision, reading.flags) == (day, day, "day", ())


SPELLINGS: dict[str, Callable[[date], str]] = {
    "30 September 2007": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "30th Sep 2007": lambda day: f"{day.day}th {MONTHS[day.month - 1][:3]} {day.year}",
    "30September2007": lambda day: f"{day.day}{MONTHS[day.month - 1]}{day.year}",
    "September 30, 2007": lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    "30/9/2007": lambda day: f"{day.day}/{day.month}/{day.year}",
    "30.09.2007": lambda day: f"{day:%d.%m}.{day.year}",
    "30-Sep-2007": lambda day: f"{day.day}-{MONTHS[day.month - 1][:3]}-{day.year}",
    "by 30 September 2007": lambda day: f"by {day.day} {MONTHS[day.month - 1]} {day.year}",
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@given(day=DAYS)
def test_every_spelling_of_a_day_is_that_day(spelling: str, day: date) -> None:
    assert read(SPELLINGS[spelling](day)).due == day


@given(day=st.dates(date(1969, 1, 1), date(2068, 12, 31)))
def test_two_digits_are_the_year_from_1969_to_2068(day: date) -> None:
    assert read(f"{day.day}/{day.month}/{day.year % 100:02}").due == day


@given(day=st.integers(0, 39), month=st.integers(1, 12), year=st.integers(1900, 2199))
def test_a_day_is_read_if_and_only_if_it_exists(day: int, month: int, year: int) -> None:
    exists = 1 <= day <= month_end(date(year, month, 1)).day
    reading = read(f"{day} {MONTHS[month - 1]} {year}")
    assert (reading.due == date(year, month, day)) if exists else (reading.problem and reading.due is None)


@given(first=DAYS, last=DAYS)
def test_a_stretch_runs_from_its_first_day_to_its_last(first: date, last: date) -> None:
    reading = read(f"{first} – {last}")
    assert (reading.starts, reading.due) == ((first, last) if first <= last else (None, None))


@given(month=st.integers(1, 12), calendar=CALENDARS)
def test_an_assumed_year_lies_in_the_plan(month: int, calendar: Calendar) -> None:
    reading = read(MONTHS[month - 1], calendar)
    windows = [window for window in (calendar.grid, calendar.period) if window]
    assert reading.problem or any(window.starts <= reading.starts <= window.ends for window in windows)  # type: ignore[operator]


@given(chosen=st.sets(st.sampled_from(GRID.months())))
def test_the_bars_that_are_listed_are_the_bars_that_are_read(chosen: set[date]) -> None:
    listed = ", ".join(MONTHS[month.month - 1][:3] for month in chosen)
    assert read_months(listed, GRID).months == tuple(sorted(chosen))


@given(day=DAYS, months=st.integers(-500, 500))
def test_months_on_agrees_with_dateutil_but_for_last_days(day: date, months: int) -> None:
    later = months_on(day, months)
    if day == month_end(day):
        assert later == month_end(later)
    else:
        assert later == day + relativedelta(months=months)


@given(day=DAYS, months=st.integers(0, 500))
def test_so_many_months_on_are_so_many_months(day: date, months: int) -> None:
    assert months_between(day, months_on(day, months)) == months


@given(earlier=DAYS, days=st.integers(0, 5000))
def test_completed_months_are_the_most_that_fit(earlier: date, days: int) -> None:
    later = earlier + timedelta(days=days)
    months = months_between(earlier, later)
    assert months_on(earlier, months) <= later < months_on(earlier, months + 1)


@given(start=DAYS, number=st.integers(1, 24), unit=st.sampled_from(["day", "week", "month"]))
def test_periods_follow_each_other_without_a_gap(start: date, number: int, unit: str) -> None:
    reading = read(f"every {number} {unit}s from {start}")
    windows = list(islice(periods_of(reading), 10))
    assert (windows[0].starts, windows[0].ends) == (reading.starts, reading.due) == (start, reading.due)
    assert all(before.ends + timedelta(days=1) == after.starts for before, after in pairwise(windows))


@given(text=PHRASES, calendar=CALENDARS)
def test_periods_are_in_order_and_begin_with_the_reading(text: str, calendar: Calendar) -> None:
    reading = read(text, calendar)
    windows = list(islice(periods_of(reading), 6))
    assert all(window.starts <= window.ends for window in windows)
    assert all(before.starts < after.starts and before.ends <= after.ends for before, after in pairwise(windows))
    assert not windows or windows[0].ends == reading.due


NASTY = (
    "March ", "2007 ", "2007/08 ", "2007 - ", "31/12/09 ", "1/", "1 ", "1", "x", "(", "()", "(March ", "fy ", "of ",
    ", ", "- ", "end of ", "mid-", "by March 2008 ", "subject to ", "Mon ", "every ", "first ", "twice a ", "once ",
    "ongoing ", "no later ", "1 – ", "1.22", "March 2008, June ",
    "stage 1 by March 2008 ", "2007 x by ", "between March and ",
)  # fmt: skip


@contextmanager
def counting() -> Iterator[list[int]]:
    """Count the calls, of Python and of C, while it lasts."""
    calls = [0]

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        calls[0] += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(None)


def work(text: str) -> int:
    """How many calls reading a text takes."""
    with counting() as calls:
        extent_of_phrase(text, Calendar(period=YEAR), longest=len(text))
    return calls[0]


@pytest.mark.parametrize("fragment", NASTY)
def test_even_without_a_limit_twice_the_text_is_twice_the_work(fragment: str) -> None:
    once = work(fragment * 200)
    assert work(fragment * 400) <= 2.2 * once
