"""Dates that come round again, and bars with gaps: each a series of periods that updates move on (docs/status.md)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from tests.unit.plans import in_words
from tests.unit.status.facts import standing

QUARTERLY = "due: Every quarter 2007-2010"
YEARLY = "due: 31 March 2008 and each subsequent year"
REVIEWED = "due: 01 April 2007 and review each year"
GRID = "July 2007 – June 2008"


def updated(facts: str, days: Sequence[str]) -> str:
    """The same facts with a progress update on each of some days."""
    return f"{facts}\nupdates: [{', '.join(f'{{on: {day}, note: Done}}' for day in days)}]"


@pytest.mark.parametrize(
    ("facts", "updates", "agreed"),
    [
        pytest.param(QUARTERLY, [], "2007-06-30", id="without an update the first period"),
        pytest.param(QUARTERLY, ["31 March 2007"], "2007-06-30", id="an update before the first leaves it"),
        pytest.param(QUARTERLY, ["1 April 2007"], "2007-09-30", id="one on its first day is one of that period"),
        pytest.param(QUARTERLY, ["30 June 2007"], "2007-09-30", id="and so is one on its last day"),
        pytest.param(
            QUARTERLY, ["1 July 2007"], "2007-12-31", id="one on the first day of the second moves to the third"
        ),
        pytest.param(QUARTERLY, ["May 2007", "May 2008"], "2008-09-30", id="the newest update counts"),
        pytest.param(QUARTERLY, ["May 2008", "May 2007"], "2008-09-30", id="whatever their order in the file"),
        pytest.param(QUARTERLY, ["May 2009", "soon"], "2009-09-30", id="one without a readable day does not"),
        pytest.param(QUARTERLY, ["31 December 2009"], "2010-03-31", id="up to the last period"),
        pytest.param(QUARTERLY, ["1 January 2010"], None, id="after the last none is due"),
        pytest.param(YEARLY, [], "2008-03-31", id="a day of the year"),
        pytest.param(YEARLY, ["31 March 2008"], "2009-03-31", id="comes round a year later"),
        pytest.param(YEARLY, ["30 March 2008"], "2008-03-31", id="an update on the day before is not yet of that day"),
        pytest.param(YEARLY, ["31 March 2012"], "2013-03-31", id="and has no end"),
        pytest.param(REVIEWED, ["May 2007"], "2008-04-01", id="a review each year"),
    ],
)
def test_recurring_dates(facts: str, updates: list[str], agreed: str | None) -> None:
    found = standing(updated(facts, updates) if updates else facts, "2020-01-01").due
    assert found.agreed == (date.fromisoformat(agreed) if agreed else None)


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        pytest.param("2007-06-30", "on target green", id="until the first period ends"),
        pytest.param("2007-07-01", "late amber", id="late after the first period without an update"),
        pytest.param("2007-08-01", "late red", id="red a month later"),
        pytest.param("2007-08-15", "on target green", id="an update moves it on"),
        pytest.param("2007-12-31", "on target green", id="to the end of the next period that begins"),
        pytest.param("2008-01-01", "late amber", id="late again after that"),
        pytest.param("2010-02-01", "on target green", id="updated in the last period it is done with"),
        pytest.param("2017-01-01", "on target green", id="for good"),
    ],
)
def test_a_series_as_it_goes_by(on: str, stands: str) -> None:
    assert in_words(standing(updated(QUARTERLY, ["15 August 2007", "1 February 2010"]), on)) == stands


@pytest.mark.parametrize(
    ("months", "updates", "agreed"),
    [
        pytest.param("Jul, Oct, Feb, Jun", [], "2007-07-31", id="the first bar"),
        pytest.param("Jul, Oct, Feb, Jun", ["1 July 2007"], "2007-10-31", id="an update in July does July's"),
        pytest.param("Jul, Oct, Feb, Jun", ["30 September 2007"], "2007-10-31", id="one in the gap does no more"),
        pytest.param("Jul, Oct, Feb, Jun", ["3 October 2007"], "2008-02-29", id="one in October does October's"),
        pytest.param("Jul, Oct, Feb, Jun", ["3 June 2008"], None, id="after the last bar none is due"),
        pytest.param("Jul–Aug, Oct–Nov", [], "2007-08-31", id="bars that touch are one period"),
        pytest.param("Jul–Aug, Oct–Nov", ["3 July 2007"], "2007-11-30", id="an update in its first month does it all"),
        pytest.param("Dec–Jan, Jun", [], "2008-01-31", id="over the end of the year"),
        pytest.param("Jul–Nov", ["3 July 2007"], "2007-11-30", id="bars without a gap are no series"),
        pytest.param("Jul–Nov", ["3 March 2008"], "2007-11-30", id="and no update moves them"),
        pytest.param("Jul, Aug, Sep", ["3 July 2007"], "2007-09-30", id="months named one by one may have no gap"),
    ],
)
def test_bars_with_gaps(months: str, updates: list[str], agreed: str | None) -> None:
    facts = f"months: {months}"
    found = standing(updated(facts, updates) if updates else facts, "2020-01-01", grid=GRID).due
    assert found.agreed == (date.fromisoformat(agreed) if agreed else None)


@pytest.mark.parametrize(
    ("months", "precision", "due", "flags"),
    [
        pytest.param("Oct", "month", date(2007, 10, 31), (), id="one bar is a month"),
        pytest.param("Oct–Dec", "range", date(2007, 12, 31), (), id="bars without a gap are a range"),
        pytest.param("Oct, Feb", "range", date(2007, 10, 31), ("recurring",), id="bars with gaps recur"),
    ],
)
def test_bars_are_shown_as_the_date_that_they_are(
    months: str, precision: str, due: date, flags: tuple[str, ...]
) -> None:
    reading = standing(f"months: {months}", "2007-07-01", grid=GRID).due.reading
    assert reading is not None
    assert (reading.text, reading.starts, reading.due) == (months, date(2007, 10, 1), due)
    assert (reading.precision, reading.flags) == (precision, flags)


@pytest.mark.parametrize("facts", ["months: Jul–Oct", "months: Jul, Oct", "due: every month from July 2007"])
def test_months_behind_count_from_where_bars_and_series_began(facts: str) -> None:
    found = standing(facts, "2008-03-31", grid=GRID)
    assert found.due.original == found.due.agreed
    assert found.months_behind == found.months_behind_original > 0


@pytest.mark.parametrize(
    ("facts", "source"),
    [
        ("months: Jul–Oct", "months"),
        ("months: Jul, Oct", "months"),
        ("due: every month from July 2007", "own"),
        ("due: July 2007", "own"),
        ("notes: nothing is known", "none"),
    ],
)
def test_where_the_date_comes_from(facts: str, source: str) -> None:
    assert standing(facts, "2008-03-31", grid=GRID).due.source == source


@pytest.mark.parametrize("written", ["Ongoing", "TBC", "July 2007", "every month from July 2007"])
def test_the_date_stays_as_it_was_written(written: str) -> None:
    reading = standing(f"due: {written}", "2008-03-31").due.reading
    assert reading is not None
    assert reading.text == written


def test_only_updates_of_the_past_move_a_series() -> None:
    facts = updated("months: Jul, Oct", ["20 July 2007"])
    assert standing(facts, "2007-07-19", grid=GRID).due.agreed == date(2007, 7, 31)
    assert standing(facts, "2007-07-20", grid=GRID).due.agreed == date(2007, 10, 31)


def test_a_series_completed_is_completed() -> None:
    facts = updated("months: Jul, Oct\ncompleted: 5 August 2007", ["20 July 2007"])
    assert in_words(standing(facts, "2017-08-05", grid=GRID)) == "completed green"


def test_a_series_that_a_revision_moves_goes_on_from_there() -> None:
    moved = f"{QUARTERLY}\nrevisions: [{{due: Every quarter 2008-2010, reason: Snow, approved: Cabinet}}]"
    assert standing(moved, "2008-01-01").due.agreed == date(2008, 6, 30)
    found = standing(updated(moved, ["May 2008"]), "2008-09-30")
    assert (found.due.agreed, in_words(found)) == (date(2008, 9, 30), "reprogrammed")
