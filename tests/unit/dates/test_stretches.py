"""From one date to another: what belongs together, and which year serves both."""

from __future__ import annotations

import pytest

from tests.unit.dates.shown import problem_of, shown_as


@pytest.mark.parametrize(
    "phrase",
    [
        "June – Sept 2007",
        "June-Sept 2007",
        "June 2007 - Sept",
        "June 2007 – September 2007",
        "Jun 07-Sep 07",
        "June to Sept 2007",
        "June 2007 till Sept 2007",
        "June 2007 until Sept 2007",
        "June 2007 up to and including Sept 2007",
        "between June and September 2007",
        "from June 2007 to Sept 2007",
        "from June until Sept 2007",
        "1 June – 30 Sept 2007",
        "01/06/07-30/09/07",
        "2007-06-01 – 2007-09-30",
        "June, July, August and September 2007",
        "Jun/Jul/Aug/Sep 2007",
        "Start June 2007, complete by Sept 2007",
        "Start: June 2007 Finish: Sept 2007",
        "Commence June 2007 and finish Sept 2007",
        "start June 2007 - end Sept 2007",
    ],
)
def test_the_same_stretch_however_it_is_written(phrase: str) -> None:
    assert shown_as(phrase) == "2007-06-01…2007-09-30 range"


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("Sept/Oct 2007", "2007-09-01…2007-10-31 range"),
        ("Sept & Oct 2007", "2007-09-01…2007-10-31 range"),
        ("March or April 2008", "2008-03-01…2008-04-30 range ambiguous"),
        ("1–15 June 2007", "2007-06-01…2007-06-15 range"),
        ("1st to 15th June", "2007-06-01…2007-06-15 range assumed-year"),
        ("Mon 4 – Fri 8 June 2007", "2007-06-04…2007-06-08 range"),
        ("4/5 June 2007", "2007-06-04…2007-06-05 range"),
        ("1 June - 15 July 2007", "2007-06-01…2007-07-15 range"),
        ("mid-June – end of July 2007", "2007-06-11…2007-07-31 range approximate"),
        ("end of June – end of July 2007", "2007-06-30…2007-07-31 range"),
        ("by June – Sept 2007", "…2007-09-30 range"),
        ("Summer 2007 – March 2008", "2007-06-01…2008-03-31 range approximate"),
        ("2007/08 – Sept 2008", "2007-04-01…2008-09-30 range"),
        ("Oct 2007 (Q3) – Mar 2008", "2007-10-01…2008-03-31 range note"),
        ("June – Sept 2007 (Q2)", "2007-06-01…2007-09-30 range note"),
        ("2007 (Q1) – 2010", "2007-04-01…2010-03-31 years ambiguous note"),
        ("Q3 – 15th Nov 2007", "2007-10-01…2007-11-15 range"),
        ("Q1 2007-8 June 2007", "2007-04-01…2007-06-08 range ambiguous"),
        ("1 – 15 June 2007/08", "2007-06-01…2007-06-15 range"),
        ("2007/08 and April 2008", "2007-04-01…2008-04-30 range"),
        ("Q1 – 3 June 2007", "2007-04-01…2007-06-03 range"),
        ("1 June to June 2007", "2007-06-01…2007-06-30 range"),
        ("June 2007 – 30 June", "2007-06-01…2007-06-30 range"),
        ("Start mid-June 2007, complete by Sept 2007", "2007-06-11…2007-09-30 range approximate"),
        ("Start June 2007, complete by Sept 2007 if possible", "2007-06-01…2007-09-30 range conditional"),
        ("start 1 June 2007, finish 1 June 2007", "2007-06-01…2007-06-01 range"),
        ("April 2008 (draft, monthly) – Oct 2008", "2008-04-01…2008-04-30 month recurring"),
    ],
)
def test_other_stretches(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


@pytest.mark.parametrize("phrase", ["Oct – March 2008", "Oct 2007 – March", "October to March 08", "October – March"])
def test_a_year_that_does_not_serve_both_is_assumed(phrase: str) -> None:
    assert shown_as(phrase) == "2007-10-01…2008-03-31 range assumed-year"


@pytest.mark.parametrize("phrase", ["Sept 2007 – June 2007", "31 March 2008 to 1 April 2007", "15 – 1 June 2007"])
def test_a_stretch_that_runs_backwards_is_not_read(phrase: str) -> None:
    assert shown_as(phrase) == "problem invalid"


def test_a_stretch_that_runs_backwards_is_told_with_its_days() -> None:
    assert problem_of("Sept 2007 – June 2007") == (
        "“Sept 2007 – June 2007” runs backwards, from 1 September 2007 to 30 June 2007. Write the earlier date first."
    )


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("15 June 2007 – June 2007", "from 15 June 2007 to 1 June 2007"),
        ("30 June 2007 – June 2007", "from 30 June 2007 to 1 June 2007"),
        ("end of 2007/08 – Sept 2007", "from 31 March 2008 to 30 September 2007"),
    ],
)
def test_so_is_one_that_would_begin_inside_its_end(phrase: str, days: str) -> None:
    assert problem_of(phrase) == f"“{phrase}” runs backwards, {days}. Write the earlier date first."


@pytest.mark.parametrize(
    "phrase", ["April 2008 –", "April 2008 to", "April 2008 until.", "March 2008 and", "31/3/08 /"]
)
def test_a_stretch_without_its_end_is_not_read(phrase: str) -> None:
    assert problem_of(phrase).endswith("Write the end as well, or “onwards” if there is none.")


@pytest.mark.parametrize(
    "phrase",
    [
        "31 July 2007 30 April 2007",
        "April 2007 May 2007",
        "Sept 07 2008/09",
        "March and September 2007",
        "31 March 2008 and 31 March 2009",
        "1 and 15 June 2007",
        "Q1 and Q3 2007/08",
        "June 2007 – July 2007 – August 2007",
        "· March 2010 · March 2011",
        "- March 2010 - March 2011",
        "Review 2007/08 process July 2007",
        "Start June 2007 review Sept 2007",
        "June 2007, complete by Sept 2007",
        "start 2 June 2007, finish 1 June 2007",
        "start June 2007 (Cabinet) finish Sept 2007",
        "March 2008 (draft), June 2008, Sept 2008 (final)",
    ],
)
def test_dates_that_nothing_joins_are_stacked(phrase: str) -> None:
    assert shown_as(phrase) == "problem stacked"


def test_stacked_dates_are_asked_to_be_given_each_its_own() -> None:
    assert problem_of("31 July 2007 30 April 2007") == (
        "“31 July 2007 30 April 2007” holds 2 dates, and nothing says how they belong together. "
        "Give each its own action or milestone; write a stretch of time as June – Sept 2007."
    )


@pytest.mark.parametrize(
    "phrase",
    [
        "Start June 2007, complete by Sept 2007, review Dec 2007",
        "2008/09 budget agreed by March 2008, closed by June 2008",
    ],
)
def test_stacked_dates_are_counted(phrase: str) -> None:
    assert problem_of(phrase).startswith(f"“{phrase}” holds 3 dates, ")


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("2008/09 by March 2008", "…2008-03-31 month note"),
        ("2008/09 budget agreed by March 2008", "…2008-03-31 month note"),
        ("Recruit 2010 volunteers by March 2008", "…2008-03-31 month note"),
        ("Review 2007/08 process by end of July 2007", "…2007-07-31 month note"),
    ],
)
def test_a_year_in_a_name_beside_a_deadline_is_no_date(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading
