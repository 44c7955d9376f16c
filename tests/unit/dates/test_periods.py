"""A plan's `period` and `grid`: runs of years win, and both ends are needed."""

from __future__ import annotations

import pytest

from planctl.dates import Calendar, read_period
from tests.unit.dates.shown import shown


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("2007/08", "2007-04-01…2008-03-31 year"),
        ("2008-11", "2008-04-01…2011-03-31 years ambiguous"),
        ("2007-09", "2007-04-01…2009-03-31 years ambiguous"),
        ("2008-09", "2008-04-01…2009-03-31 year ambiguous"),
        ("(2008-11)", "2008-04-01…2011-03-31 years ambiguous"),
        ("2009/12", "2009-04-01…2012-03-31 years ambiguous"),
        ("2007-2010", "2007-04-01…2010-03-31 years ambiguous"),
        ("2007/08 - 2009/10", "2007-04-01…2010-03-31 years"),
        ("July 2007 – June 2008", "2007-07-01…2008-06-30 range"),
        ("1 April 2007 to 31 March 2010", "2007-04-01…2010-03-31 range"),
        ("2008", "2008-01-01…2008-12-31 year ambiguous"),
        ("2010-07", "2010-07-01…2010-07-31 month"),
        ("", "… none unset"),
    ],
)
def test_a_period(text: str, reading: str) -> None:
    assert shown(read_period(text)) == reading


def test_a_period_by_the_councils_year() -> None:
    assert shown(read_period("2008-11", Calendar(year_starts=9))) == "2008-09-01…2011-08-31 years ambiguous"


@pytest.mark.parametrize(
    "text", ["by March 2008", "from 2007", "Ongoing", "TBC", "quarterly 2007/08", "Completed 2007/08"]
)
def test_a_period_needs_both_ends(text: str) -> None:
    assert read_period(text).problem == (
        f"“{text}” is no period: it needs a beginning and an end. "
        "Write a year such as 2007/08, or July 2007 – June 2008."
    )


@pytest.mark.parametrize("text", ["three years", "2008/06", "next year", "31 September 2007 – March 2008"])
def test_what_cannot_be_read_is_no_period(text: str) -> None:
    assert read_period(text).problem
