"""Years, runs of years, quarters and halves: what is clear, what is ambiguous, what is not read (docs/dates.md)."""

from __future__ import annotations

import pytest

from planctl.dates import Calendar
from tests.unit.dates.shown import problem_of, shown_as


@pytest.mark.parametrize(
    "phrase",
    [
        "2007/08",
        "2007/8",
        "2007/2008",
        "2007/ 08",
        "07/08",
        "FY 2007/08",
        "FY07/08",
        "2007-08 financial year",
        "07-08 financial year",
        "financial year 2007-08",
        "the 2007/08 financial year",
        "throughout 2007/08",
    ],
)
def test_the_same_financial_year_however_it_is_written(phrase: str) -> None:
    assert shown_as(phrase) == "2007-04-01…2008-03-31 year"


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("1999/00", "1999-04-01…2000-03-31 year"),
        ("99/00", "1999-04-01…2000-03-31 year"),
        ("68/69", "2068-04-01…2069-03-31 year"),
        ("2008", "2008-01-01…2008-12-31 year ambiguous"),
        ("2007-2008", "2007-04-01…2008-03-31 year ambiguous"),
        ("2012-13", "2012-04-01…2013-03-31 year ambiguous"),
        ("2007-2010", "2007-04-01…2010-03-31 years ambiguous"),
        ("2007 to 2010", "2007-04-01…2010-03-31 years ambiguous"),
        ("between 2007 and 2010", "2007-04-01…2010-03-31 years ambiguous"),
        ("2009/12", "2009-04-01…2012-03-31 years ambiguous"),
        ("2007/2010", "2007-04-01…2010-03-31 years ambiguous"),
        ("2011-15", "2011-04-01…2015-03-31 years ambiguous"),
        ("2007/08 - 2009/10", "2007-04-01…2010-03-31 years"),
        ("07/08 - 09/10", "2007-04-01…2010-03-31 years"),
        ("2007/08, 2008/09 and 2009/10", "2007-04-01…2010-03-31 years"),
        ("2008 or 2009", "2008-01-01…2009-12-31 years ambiguous"),
        ("2007-03", "2007-03-01…2007-03-31 month"),
        ("calendar year 2008", "2008-01-01…2008-12-31 year"),
        ("academic year 2007/08", "2007-09-01…2008-08-31 year"),
        ("municipal year 2007/08", "2007-05-01…2008-04-30 year approximate"),
        ("year end 2007/08", "…2008-03-31 year"),
        ("year end", "…2008-03-31 year assumed-year"),
        ("during the year (Cabinet)", "2007-04-01…2008-03-31 year assumed-year note"),
        ("during the year subject to funding", "2007-04-01…2008-03-31 year assumed-year conditional"),
        ("2007/08 phase 1", "2007-04-01…2008-03-31 year note"),
        ("by year end", "…2008-03-31 year assumed-year"),
        ("by the end of the financial year", "…2008-03-31 year assumed-year"),
        ("during the year", "2007-04-01…2008-03-31 year assumed-year"),
        ("during the year 2010", "2010-01-01…2010-12-31 year ambiguous note"),
    ],
)
def test_years_and_runs_of_years(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


def test_the_council_says_when_its_year_starts() -> None:
    assert shown_as("2007/08", Calendar(year_starts=9)) == "2007-09-01…2008-08-31 year"


@pytest.mark.parametrize(
    ("phrase", "either", "instead"),
    [
        ("2008-11", "November 2008, or the years 2008 to 2011", "November 2008 or 2008/11, whichever was meant"),
        ("2007-09", "September 2007, or the years 2007 to 2009", "September 2007 or 2007/09, whichever was meant"),
        ("2007-08", "August 2007, or the year 2007/08", "August 2007 or 2007/08, whichever was meant"),
        ("2007/08/09", "9 August 2007, or the years 2007 to 2009", "9 August 2007 or 2007-2009, whichever was meant"),
        ("09/12", "9 December, or the years 2009 to 2012", "9 December with its year, or 2009/12"),
    ],
)
def test_what_may_be_two_quite_different_times_is_not_read(phrase: str, either: str, instead: str) -> None:
    assert shown_as(phrase) == "problem ambiguous"
    assert problem_of(phrase) == f"“{phrase}” may be {either}. Write {instead}."


@pytest.mark.parametrize("phrase", ["FY08", "FY 2008", "financial year 2008", "year end 2008", "Q3 FY08"])
def test_a_financial_year_of_one_number_is_not_read(phrase: str) -> None:
    assert shown_as(phrase) == "problem ambiguous"
    assert problem_of(phrase) == (
        f"“{phrase}” may be the year that ends in 2008 or the one that starts then. "
        "Write 2007/08 or 2008/09, whichever was meant."
    )


@pytest.mark.parametrize(
    ("phrase", "why", "instead"),
    [
        ("2007/06", "on to 06", "June 2007 if the month was meant, or years such as 2007/08"),
        ("2007/05 - 2009/10", "on to 05", "May 2007 if the month was meant, or years such as 2007/08"),
        ("2010-2007", "on to 2007", "the years in order, such as 2010/11"),
    ],
)
def test_years_that_do_not_run_on_are_not_read(phrase: str, why: str, instead: str) -> None:
    assert shown_as(phrase) == "problem invalid"
    assert problem_of(phrase) == f"“{phrase}”: from {phrase[:4]} the years do not run {why}. Write {instead}."


@pytest.mark.parametrize("phrase", ["August 2007-06-22", "August 2007-08"])
def test_a_month_run_into_figures_is_not_read(phrase: str) -> None:
    assert problem_of(phrase) == (
        f"“{phrase}” runs a month into other figures. "
        "Write one date, such as August 2007, or a day such as 22 June 2007."
    )


@pytest.mark.parametrize("phrase", ["13/2007", "2007/2008/2009", "1/2/3", "123/4/2007"])
def test_figures_that_are_no_date(phrase: str) -> None:
    assert shown_as(phrase) == "problem invalid"
    assert problem_of(phrase) == (
        f"“{phrase}”: the figures are no date. "
        "Write a day such as 31 March 2008, a month such as March 2008, or 2007/08."
    )


@pytest.mark.parametrize("phrase", ["1899", "2200", "9999/10", "0000", "08", "07-08", "2007/100", "04/2207"])
def test_numbers_that_are_no_year_are_no_date(phrase: str) -> None:
    assert shown_as(phrase) == "problem unset"


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("Q3 2007/08", "2007-10-01…2007-12-31 quarter"),
        ("2007/08 Q3", "2007-10-01…2007-12-31 quarter"),
        ("2007/08: Q3", "2007-10-01…2007-12-31 quarter"),
        ("Quarter 3 2007/08", "2007-10-01…2007-12-31 quarter"),
        ("quarter three of 2007/08", "2007-10-01…2007-12-31 quarter"),
        ("Qtr. 3, 07/08", "2007-10-01…2007-12-31 quarter"),
        ("3rd quarter 2007/08", "2007-10-01…2007-12-31 quarter"),
        ("third quarter of 2007/08", "2007-10-01…2007-12-31 quarter"),
        ("Q3 (2007/08)", "2007-10-01…2007-12-31 quarter"),
        ("Q3", "2007-10-01…2007-12-31 quarter assumed-year"),
        ("Q3 2007", "2007-10-01…2007-12-31 quarter ambiguous"),
        ("last quarter of 2007/08", "2008-01-01…2008-03-31 quarter"),
        ("Q1 & Q2 2007/08", "2007-04-01…2007-09-30 range"),
        ("Q1/2 2007/08", "2007-04-01…2007-09-30 range"),
        ("Q1-Q3 2007/08", "2007-04-01…2007-12-31 range"),
        ("Q4 2007/08 - Q1 2008/09", "2008-01-01…2008-06-30 range"),
        ("2007/08 - Q1 2008/09", "2007-04-01…2008-06-30 range"),
        ("H1 2007/08", "2007-04-01…2007-09-30 part of year"),
        ("H2", "2007-10-01…2008-03-31 part of year assumed-year"),
        ("second half of 2007/08", "2007-10-01…2008-03-31 part of year"),
        ("third half of 2007/08", "2007-04-01…2008-03-31 year note"),
        ("first half of 2008", "2008-01-01…2008-06-30 part of year ambiguous"),
    ],
)
def test_quarters_and_halves_of_the_financial_year(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("Q3 2007", "2007-07-01…2007-09-30 quarter"),
        ("Q1 2007/08", "2008-01-01…2008-03-31 quarter ambiguous"),
    ],
)
def test_quarters_of_the_calendar_year_where_the_council_says_so(phrase: str, reading: str) -> None:
    assert shown_as(phrase, Calendar(quarters="calendar")) == reading


def test_a_fifth_quarter() -> None:
    assert problem_of("Q5 2007/08") == (
        "“Q5 2007/08”: there is no quarter 5, for a year has four. Write the one that was meant, such as Q4 2007/08."
    )


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"year_starts": 0}, "year_starts is a month, 1 to 12, not 0"),
        ({"year_starts": 13}, "year_starts is a month, 1 to 12, not 13"),
        ({"quarters": "lunar"}, "quarters is one of financial, calendar, not lunar"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(wrong: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=f"^{says}$"):
        Calendar(**wrong)  # type: ignore[arg-type]
