"""Quarters and halves of every year, by every council's calendar, counted out month by month."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planctl.dates import Calendar, Window, read
from tests.unit.dates.shown import problem_of

YEARS = st.integers(1900, 2198)
STARTS = st.integers(1, 12)
QUARTERS = st.tuples(st.integers(1, 4), st.integers(1, 4)).filter(lambda both: both[0] <= both[1])


def months(year: int, month: int, skipped: int, count: int) -> tuple[date, date]:
    """The first and the last day of some months on end, after others that are skipped, from a month of a year on."""
    firsts = [date(later, each, 1) for later in (year, year + 1, year + 2) for each in range(1, 13)]
    start = month - 1 + skipped
    return firsts[start], firsts[start + count] - timedelta(days=1)


@given(quarters=QUARTERS, year=YEARS, starts=STARTS)
@example(quarters=(4, 4), year=2007, starts=12)
@example(quarters=(1, 1), year=2007, starts=1)
@example(quarters=(1, 1), year=2007, starts=2)
def test_quarters_of_a_financial_year(quarters: tuple[int, int], year: int, starts: int) -> None:
    first, last = quarters
    whole = f"{year}/{(year + 1) % 100:02}"
    days = months(year, starts, 3 * (first - 1), 3 * (last - first + 1))
    spellings = [f"Q{first}-{last} {whole}", f"{whole} Q{first}-{last}"]
    if first == last:
        name = ("first", "second", "third", "fourth")[first - 1]
        spellings += [
            f"Q{first} {whole}",
            f"Q{first} {year}-{(year + 1) % 100:02}",
            f"{whole}, Q{first}",
            f"{name}-quarter of {whole}",
            f"{name} quarter {whole}",
        ]
    for spelling in spellings:
        reading = read(spelling, Calendar(year_starts=starts))
        assert (reading.starts, reading.due) == days, spelling
        assert reading.flags == (), spelling


@given(number=st.integers(1, 4), year=YEARS, starts=STARTS)
def test_a_quarter_beside_one_year_is_in_doubt_unless_both_years_are_one(number: int, year: int, starts: int) -> None:
    reading = read(f"Q{number} {year}", Calendar(year_starts=starts))
    assert (reading.starts, reading.due) == months(year, starts, 3 * (number - 1), 3)
    assert reading.flags == (("ambiguous",) if starts != 1 else ())


@given(number=st.integers(1, 4), year=YEARS, starts=STARTS)
def test_quarters_of_the_calendar_year_where_the_council_counts_so(number: int, year: int, starts: int) -> None:
    calendar = Calendar(year_starts=starts, quarters="calendar")
    reading = read(f"Q{number} {year}", calendar)
    assert (reading.starts, reading.due) == months(year, 1, 3 * (number - 1), 3)
    assert reading.flags == ()


@given(number=st.integers(1, 4), year=YEARS, starts=STARTS)
def test_a_quarter_alone_is_that_of_the_plans_year(number: int, year: int, starts: int) -> None:
    period = Window(*months(year, starts, 0, 12))
    reading = read(f"Q{number}", Calendar(year_starts=starts, period=period))
    assert (reading.starts, reading.due) == months(year, starts, 3 * (number - 1), 3)
    assert reading.flags == ("assumed-year",)


@given(which=st.sampled_from([1, 2]), year=YEARS, starts=STARTS)
def test_halves_of_a_financial_year(which: int, year: int, starts: int) -> None:
    whole = f"{year}/{(year + 1) % 100:02}"
    name = ("first", "second")[which - 1]
    days = months(year, starts, 6 * (which - 1), 6)
    for spelling in (f"H{which} {whole}", f"{name} half of {whole}", f"{name}-half {whole}"):
        reading = read(spelling, Calendar(year_starts=starts))
        assert (reading.starts, reading.due, reading.flags) == (*days, ()), spelling


@given(which=st.sampled_from([1, 2]), year=YEARS, starts=STARTS)
def test_halves_of_a_calendar_year(which: int, year: int, starts: int) -> None:
    reading = read(f"H{which} {year}", Calendar(year_starts=starts))
    assert (reading.starts, reading.due) == months(year, 1, 6 * (which - 1), 6)
    assert reading.flags == ("ambiguous",)


def test_the_last_quarter_and_the_last_half_end_the_year() -> None:
    quarter, half = read("last quarter of 2007/08"), read("final half of 2007/08")
    assert (quarter.starts, quarter.due) == (date(2008, 1, 1), date(2008, 3, 31))
    assert (half.starts, half.due) == (date(2007, 10, 1), date(2008, 3, 31))


@pytest.mark.parametrize(
    ("phrase", "number"),
    [("Q0 2007/08", 0), ("Q5 2007/08", 5), ("Q0-2 2007/08", 0), ("Q4-5 2007/08", 5), ("Q6-1 2007/08", 6), ("Q9", 9)],
)
def test_a_year_has_four_quarters(phrase: str, number: int) -> None:
    assert problem_of(phrase).startswith(f"“{phrase}”: there is no quarter {number}, for a year has four. ")


def test_quarters_in_the_wrong_order() -> None:
    assert problem_of("Q3-1 2007/08") == (
        "“Q3-1 2007/08” runs backwards, from Q3 to Q1. Write the earlier quarter first, or each with its own year, "
        "such as Q3 2007/08 – Q1 2008/09."
    )


@pytest.mark.parametrize("phrase", ["H3 2007/08", "H0 2007/08", "H12 2007/08"])
def test_a_year_has_two_halves(phrase: str) -> None:
    assert "belongs to nothing" in problem_of(phrase)


@pytest.mark.parametrize("phrase", ["Q12 2007/08", "Q 2007/08", "half 2007/08", "H 2007/08"])
def test_a_letter_without_its_one_figure_is_no_quarter_and_no_half(phrase: str) -> None:
    reading = read(phrase)
    assert reading.problem or (str(reading.starts), str(reading.due), reading.flags) == (
        "2007-04-01",
        "2008-03-31",
        ("note",),
    )
