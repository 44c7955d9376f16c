"""On target, amber and red, from the day after the agreed date on (docs/status.md)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.unit.plans import action, bind_workspace, in_words, plan_with, standings
from tests.unit.status.facts import TABLE, fact, standing

SHORT_PHRASES = [
    fact("on the due day itself it is on target", "due: 30 September 2007", "2007-09-30", "on target green"),
    fact("on the day after it is late", "due: 30 September 2007", "2007-10-01", "late amber"),
    fact("one month on it is still amber", "due: 30 September 2007", "2007-10-31", "late amber"),
    fact("after one month it is red", "due: 30 September 2007", "2007-11-01", "late red"),
    fact("years later it is still red", "due: 30 September 2007", "2017-11-01", "late red"),
    fact("years before it is on target", "due: 30 September 2007", "1997-09-30", "on target green"),
    fact("a month ends with its last day", "due: Sept 2007", "2007-09-30", "on target green"),
    fact("and is late from the 1st of the next", "due: Sept 2007", "2007-10-01", "late amber"),
    fact("a financial year ends in March", "due: 2007/08", "2008-03-31", "on target green"),
    fact("and is late from April", "due: 2007/08", "2008-04-01", "late amber"),
    fact("a quarter ends with its third month", "due: Q3 2007/08", "2007-12-31", "on target green"),
    fact("and is late after it", "due: Q3 2007/08", "2008-01-01", "late amber"),
    fact("by the end of a month is that month's end", "due: by end Dec 07", "2008-01-01", "late amber"),
    fact("a condition does not stop the clock", "due: Dec 2007 (subject to funding)", "2008-01-01", "late amber"),
    fact("an approximate date ends with its last day", "due: autumn 2007", "2007-12-01", "late amber"),
    fact("a start has no bearing", "start: July 2007\ndue: Sept 2007", "2007-06-01", "on target green"),
    fact("so is work in progress", "due: Sept 2007\nstatus: in progress", "2007-10-01", "late amber"),
    fact("and work not started", "due: Sept 2007\nstatus: not started", "2007-10-01", "late amber"),
]


@pytest.mark.parametrize(TABLE, SHORT_PHRASES)
def test_late_from_the_day_after(facts: str, on: str, stands: str) -> None:
    assert in_words(standing(facts, on)) == stands


@pytest.mark.parametrize(
    ("due", "last_amber"),
    [
        pytest.param("15 June 2007", "2007-07-15", id="the same day of the next month"),
        pytest.param("15 December 2007", "2008-01-15", id="over the end of the year"),
        pytest.param("31 January 2007", "2007-02-28", id="31 January goes to 28 February"),
        pytest.param("30 January 2007", "2007-02-28", id="30 January is clipped to 28 February"),
        pytest.param("29 January 2007", "2007-02-28", id="29 January is clipped to 28 February"),
        pytest.param("28 January 2007", "2007-02-28", id="28 January goes to 28 February"),
        pytest.param("31 January 2008", "2008-02-29", id="in a leap year 31 January goes to 29 February"),
        pytest.param("30 January 2008", "2008-02-29", id="in a leap year 30 January is clipped to 29 February"),
        pytest.param("29 January 2008", "2008-02-29", id="in a leap year 29 January goes to 29 February"),
        pytest.param("28 January 2008", "2008-02-28", id="in a leap year 28 January goes to 28 February"),
        pytest.param("28 February 2007", "2007-03-31", id="28 February as the last day goes to 31 March"),
        pytest.param("27 February 2007", "2007-03-27", id="27 February goes to 27 March"),
        pytest.param("28 February 2008", "2008-03-28", id="in a leap year 28 February goes to 28 March"),
        pytest.param("29 February 2008", "2008-03-31", id="29 February as the last day goes to 31 March"),
        pytest.param("31 March 2007", "2007-04-30", id="31 March goes to 30 April"),
        pytest.param("30 March 2007", "2007-04-30", id="30 March goes to 30 April"),
        pytest.param("30 April 2007", "2007-05-31", id="30 April as the last day goes to 31 May"),
        pytest.param("30 September 2007", "2007-10-31", id="30 September as the last day goes to 31 October"),
        pytest.param("31 December 2007", "2008-01-31", id="31 December goes to 31 January"),
        pytest.param("Sept 2007", "2007-10-31", id="a month is clipped to nothing: its end goes to the next end"),
        pytest.param("2007/08", "2008-04-30", id="and so does a year's"),
    ],
)
def test_amber_up_to_and_including_one_month_on(due: str, last_amber: str) -> None:
    last = date.fromisoformat(last_amber)
    assert in_words(standing(f"due: {due}", last.isoformat())) == "late amber"
    assert in_words(standing(f"due: {due}", (last + timedelta(days=1)).isoformat())) == "late red"


@pytest.mark.parametrize(
    ("red_after", "last_amber"),
    [
        pytest.param("1 month", "2007-10-31", id="a month, by the rule of months"),
        pytest.param("2 months", "2007-11-30", id="two months"),
        pytest.param("1 quarter", "2007-12-31", id="a quarter is three months"),
        pytest.param("1 year", "2008-09-30", id="a year"),
        pytest.param("30 days", "2007-10-30", id="days"),
        pytest.param("2 weeks", "2007-10-14", id="weeks"),
    ],
)
def test_red_after_is_the_councils_choice(red_after: str, last_amber: str) -> None:
    length = bind_workspace(f"red-after: {red_after}").red_after
    text = plan_with(actions=action("due: 30 September 2007"))
    last = date.fromisoformat(last_amber)
    assert [in_words(found) for found in standings(text, last.isoformat(), length)] == ["late amber"]
    day_after = (last + timedelta(days=1)).isoformat()
    assert [in_words(found) for found in standings(text, day_after, length)] == ["late red"]


def test_a_council_may_call_everything_behind_red() -> None:
    length = bind_workspace("red-after: 0 days").red_after
    text = plan_with(actions=action("due: 30 September 2007"))
    assert [in_words(found) for found in standings(text, "2007-09-30", length)] == ["on target green"]
    assert [in_words(found) for found in standings(text, "2007-10-01", length)] == ["late red"]


@pytest.mark.parametrize(
    ("on", "days", "months"),
    [
        pytest.param("2007-01-30", 0, 0, id="nothing before the due day"),
        pytest.param("2007-01-31", 0, 0, id="nothing on the due day"),
        pytest.param("2007-02-01", 1, 0, id="a day, and no month completed"),
        pytest.param("2007-02-27", 27, 0, id="no month during the first"),
        pytest.param("2007-02-28", 28, 1, id="a month when one month on is reached"),
        pytest.param("2007-03-30", 58, 1, id="still one on the day before the second is completed"),
        pytest.param("2007-03-31", 59, 2, id="two"),
        pytest.param("2008-01-30", 364, 11, id="eleven on the day before the anniversary"),
        pytest.param("2008-01-31", 365, 12, id="twelve on the anniversary"),
        pytest.param("2008-02-28", 393, 12, id="in a leap year not yet thirteen on 28 February"),
        pytest.param("2008-02-29", 394, 13, id="but on 29 February"),
    ],
)
def test_days_overdue_and_months_behind(on: str, days: int, months: int) -> None:
    found = standing("due: 31 January 2007", on)
    assert (found.days_overdue, found.months_behind, found.months_behind_original) == (days, months, months)
    assert found.is_overdue is (days > 0)


UNDATED = [
    fact("nothing said", "lead: HB", "2007-10-31", "no date"),
    fact("to be agreed", "due: TBA", "2007-10-31", "no date"),
    fact("to be agreed, in Cyrillic letters", "due: ТВА", "2007-10-31", "no date"),
    fact("another paper has the date", "due: As per agreed timetable", "2007-10-31", "no date"),
    fact("no such day is no other day", "due: 31 September 2007", "2017-10-31", "no date"),
    fact("several dates in one cell are none", "due: 31 July 2007 30 April 2007", "2017-10-31", "no date"),
    fact("a month or a run of years, which nobody can tell, is none", "due: 2008-11", "2017-10-31", "no date"),
    fact("words on how it stands are no deadline, and no completion", "due: In place", "2017-10-31", "no date"),
    fact("not even with a date", "due: Completed May 07", "2017-10-31", "no date"),
    fact("ongoing work", "due: Ongoing", "2017-10-31", "ongoing"),
    fact("in any spelling", "due: On -going", "2017-10-31", "ongoing"),
    fact("with a cadence", "due: On-going (monthly)", "2017-10-31", "ongoing"),
    fact("with a beginning", "due: Aug 2007 onwards", "2017-10-31", "ongoing"),
    fact("with a beginning still to come", "due: Aug 2007 onwards", "2007-01-31", "ongoing"),
]


@pytest.mark.parametrize(TABLE, UNDATED)
def test_what_has_no_date_is_never_late_and_never_green(facts: str, on: str, stands: str) -> None:
    found = standing(facts, on)
    assert in_words(found) == stands
    assert (found.rag, found.due.agreed, found.days_overdue) == (None, None, 0)


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        pytest.param("2009-03-31", "on target green", id="before any stage has passed"),
        pytest.param("2009-04-01", "on target green", id="after the first stage"),
        pytest.param("2010-03-31", "on target green", id="on the day of the last"),
        pytest.param("2010-04-01", "late amber", id="after the last"),
        pytest.param("2010-05-01", "late red", id="a month after the last"),
    ],
)
def test_of_stages_the_last_one_counts(on: str, stands: str) -> None:
    assert in_words(standing("due: Ph 1 – March 2009 Ph 2 – March 2010", on, period="2009/12")) == stands
