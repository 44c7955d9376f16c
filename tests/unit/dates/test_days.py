"""One day, in all the ways in which it is written: day first, never month first, never rolled over."""

from __future__ import annotations

import pytest

from tests.unit.dates.shown import problem_of, shown_as


@pytest.mark.parametrize(
    "phrase",
    [
        "30 June 2007",
        "30 June 07",
        "30 Jun 07",
        "30 Jun '07",
        "30June 2007",
        "30th June 2007",
        "30 th June 2007",
        "the 30th of June 2007",
        "30.June 2007",
        "30/June/2007",
        "30-Jun-07",
        "30-JUN-2007",
        "30 June, 2007",
        "June 30th 2007",
        "June 30, 2007",
        "June 30 2007",
        "30/06/2007",
        "30/6/07",
        "30 / 6 / 07",
        "30.06.07",
        "30.6.2007.",
        "30-06-2007",
        "2007-06-30",
        "2007/06/30",
        "2007.06.30",
        "Saturday 30 June 2007",
        "Sat 30th June 2007",
        "Saturday, June 30th, 2007",
        "30 June 2007.",
        "• 30 June 2007",
        "(30 June 2007)",
    ],
)
def test_the_same_day_however_it_is_written(phrase: str) -> None:
    assert shown_as(phrase) == "2007-06-30…2007-06-30 day"


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("07/08/09", "2009-08-07…2009-08-07 day"),
        ("29 February 2008", "2008-02-29…2008-02-29 day"),
        ("31 March 68", "2068-03-31…2068-03-31 day"),
        ("31 March 69", "1969-03-31…1969-03-31 day"),
        ("last day of March 2008", "2008-03-31…2008-03-31 day"),
        ("first day of April 2008", "2008-04-01…2008-04-01 day"),
        ("first Monday in May 2007", "2007-05-07…2007-05-07 day"),
        ("last Friday of March 2008", "2008-03-28…2008-03-28 day"),
        ("3rd Thursday of June 2007", "2007-06-21…2007-06-21 day"),
    ],
)
def test_other_days(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


@pytest.mark.parametrize(
    "phrase",
    [
        "12 noon on 3 May 2007",
        "3 May 2007 at 17:00",
        "by 5pm on 3 May 2007",
        "9.30am, 3 May 2007",
        "2007-05-03T10:30:00Z",
    ],
)
def test_a_time_of_day_is_a_note(phrase: str) -> None:
    assert shown_as(phrase).endswith("2007-05-03 day note")


@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        ("31 September 2020", "September has 30 days. Write the day that was meant, such as 30 September 2020."),
        ("2007-02-30", "February 2007 has 28 days. Write the day that was meant, such as 28 February 2007."),
        ("0 March 2008", "March has 31 days. Write the day that was meant, such as 1 March 2008."),
        ("31 June", "June has 30 days. Write the day that was meant, such as 30 June."),
        (
            "12/31/07",
            "there is no month 31, for dates here go day, month, year. If 31 December 2007 was meant, write that.",
        ),
        (
            "13/14/07",
            "there is no month 14, for dates here go day, month, year. "
            "Write the day that was meant in words, such as 31 March 2007.",
        ),
        (
            "Mon 5 June 2007",
            "5 June 2007 is a Tuesday, not a Monday. "
            "Write the day that was meant; the day of the week can be left out.",
        ),
        (
            "2007-13-01",
            "the figures are no date. Write a day such as 31 March 2008, a month such as March 2008, or 2007/08.",
        ),
        ("31/03/0008", "0008 is no year that a plan can mean. Write the year in full, such as 2008."),
        ("2207-03-31", "2207 is no year that a plan can mean. Write the year in full, such as 2008."),
    ],
)
def test_a_day_that_does_not_exist_is_never_another(phrase: str, says: str) -> None:
    assert problem_of(phrase) == f"“{phrase}”: {says}"
