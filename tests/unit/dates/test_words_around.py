"""What the words around one date make of it: a deadline, a beginning, a status, a note."""

from __future__ import annotations

import pytest

from planctl.dates import read
from tests.unit.dates.shown import PLAN, problem_of, shown_as


@pytest.mark.parametrize(
    "phrase",
    [
        "by March 2008",
        "by end March 2008",
        "By the end of March 2008",
        "at the end of March 2008",
        "no later than March 2008",
        "not later than 31 March 2008",
        "31 March 2008 at the latest",
        "on or before 31 March 2008",
        "before 1 April 2008",
        "before the end of March 2008",
        "prior to April 2008",
        "until March 2008",
        "to March 2008",
        "up to March 2008",
        "Deadline: 31 March 2008",
        "finish March 2008",
    ],
)
def test_an_end_leaves_the_beginning_open(phrase: str) -> None:
    reading = read(phrase, PLAN)
    assert (reading.starts, str(reading.due), reading.flags) == (None, "2008-03-31", ())


@pytest.mark.parametrize(
    "phrase",
    [
        "from April 2008",
        "from 1 April 2008",
        "Start from April 2008",
        "Starting April 2008",
        "Commence April 2008",
        "with effect from 1 April 2008",
        "w.e.f. 1/4/08",
        "April 2008 onwards",
        "April 2008 and onwards",
        "April 2008 and beyond",
        "April 2008 & beyond",
        "April 2008 - ongoing",
        "April 2008 then ongoing",
        "April 2008+",
        "April 2008 until further notice",
        "April 2008 start",
        "Ongoing from April 2008",
        "beyond March 2008",
    ],
)
def test_a_beginning_leaves_the_end_open(phrase: str) -> None:
    reading = read(phrase, PLAN)
    assert (str(reading.starts), reading.due, reading.flags) == ("2008-04-01", None, ("ongoing",))


@pytest.mark.parametrize(
    "phrase",
    [
        "after March 2008",
        "later than 31 March 2008",
        "not before April 2008",
        "no earlier than 1 April 2008",
        "April 2008 at the earliest",
        "not until April 2008",
    ],
)
def test_what_is_not_before_a_date_never_becomes_a_deadline(phrase: str) -> None:
    reading = read(phrase, PLAN)
    assert (str(reading.starts), reading.due, reading.flags) == ("2008-04-01", None, ("ongoing", "note"))


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("Model in place by March 09", "…2009-03-31 month note"),
        ("In house review during 2007/08.", "2007-04-01…2008-03-31 year note"),
        ("Cabinet - 31/3/08", "2008-03-31…2008-03-31 day note"),
        ("200 units by March 2008", "…2008-03-31 month note"),
        ("Phase 2 March 2008", "2008-03-01…2008-03-31 month note"),
        ("Area 3 – March 2008", "2008-03-01…2008-03-31 month note"),
        ("March 2008 - 50 units", "2008-03-01…2008-03-31 month note"),
        ("Bi-lateral agreement by March 2008", "…2008-03-31 month note"),
        ("start by June 2007", "…2007-06-30 month note"),
        ("Annual Report by June 2007", "…2007-06-30 month note"),
        ("3 year plan by March 2008", "…2008-03-31 month note"),
        ("ASAP, by March 2008", "…2008-03-31 month note"),
        ("Following consultation, by March 2008", "…2008-03-31 month note"),
        ("Ongoing until March 2009", "…2009-03-31 month note"),
        ("Thereafter review March 2008", "2008-03-01…2008-03-31 month note"),
        ("March 2008 review ongoing", "2008-03-01…2008-03-31 month note"),
        ("2007 days", "2007-01-01…2007-12-31 year ambiguous note"),
        ("3 quarters 2007/08", "2007-04-01…2008-03-31 year note"),
        ("5000 days, by March 2008", "…2008-03-31 month note"),
        ("5000 monthly users by March 2008", "…2008-03-31 month note"),
        ("1 – x March 2008", "2008-03-01…2008-03-31 month note"),
        ("first March", "2008-03-01…2008-03-31 month assumed-year note"),
        ("first March 2008", "2008-03-01…2008-03-31 month note"),
        ("next March 2008", "2008-03-01…2008-03-31 month note"),
        ("Easter, March 2008", "2008-03-01…2008-03-31 month note"),
        ("half January 2008", "2008-01-01…2008-01-31 month note"),
        ("Board (Cabinet) March 2008", "2008-03-01…2008-03-31 month note"),
        ("Lane Marsh March 2008", "2008-03-01…2008-03-31 month note"),
        ("March 2008 Board (Cabinet)", "2008-03-01…2008-03-31 month note"),
        ("March 2008, 3 units", "2008-03-01…2008-03-31 month note"),
        ("Ongoing during 2007/08", "2007-04-01…2008-03-31 year note"),
        ("March 2008 in line with the budget", "2008-03-01…2008-03-31 month note"),
        ("March 2008 following consultation", "2008-03-01…2008-03-31 month note"),
    ],
)
def test_other_words_are_a_note(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


@pytest.mark.parametrize("phrase", ["from end of March 2008", "end of March 2008 onwards"])
def test_what_begins_at_an_end_begins_with_its_last_day(phrase: str) -> None:
    assert shown_as(phrase) == "2008-03-31… month ongoing"


@pytest.mark.parametrize(
    "phrase",
    [
        "3 - March 2008",
        "3, March 2008",
        "Area 3/ March 2008",
        "Area 3. March 2008",
        "March 2008 - 3",
        "March 2008/ 3 units",
    ],
)
def test_a_number_that_may_be_a_piece_of_the_date_is_not_passed_over(phrase: str) -> None:
    assert problem_of(phrase) == (
        f"“{phrase}”: the 3 beside the date belongs to nothing. Write one date, such as 31 March 2008."
    )


@pytest.mark.parametrize(
    "phrase", ["about March 2008", "c. March 2008", "approx. March 2008", "March 2008?", "~March 2008"]
)
def test_a_guess_is_approximate(phrase: str) -> None:
    assert shown_as(phrase) == "2008-03-01…2008-03-31 month approximate"


@pytest.mark.parametrize("phrase", ["Deferred to March 2008", "now March 2008", "slipped to March 2008"])
def test_a_change_told_in_words_is_flagged(phrase: str) -> None:
    assert shown_as(phrase) == "2008-03-01…2008-03-31 month revised-in-words"


@pytest.mark.parametrize(
    "phrase",
    ["Completed March 2008", "achieved in March 2008", "Done – March 2008", "All actions completed March 2008"],
)
def test_what_has_been_done_is_a_status_and_no_deadline(phrase: str) -> None:
    reading = read(phrase, PLAN)
    assert shown_as(phrase) == "2008-03-01…2008-03-31 month status"
    assert reading.deadline is None


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("Will be completed in May 2007", "2007-05-01…2007-05-31 month note"),
        ("to be completed by 31 May 2007", "…2007-05-31 day note"),
        ("To complete May 2007", "2007-05-01…2007-05-31 month note"),
        ("Completed by May 2007", "…2007-05-31 month note"),
        ("Quick wins delivered by May 2007", "…2007-05-31 month note"),
    ],
)
def test_what_will_be_done_is_a_deadline(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


@pytest.mark.parametrize(
    "phrase", ["Contract let 31 December 2007", "Plan in place March 2009", "March 2008 completed"]
)
def test_something_done_beside_a_date_is_left_to_its_officer(phrase: str) -> None:
    assert shown_as(phrase) == "problem stacked"
    assert problem_of(phrase) == (
        f"“{phrase}” reports something as done and gives a date, which may be when it was done or when something "
        "is due. Put what is done in completed, and write “by” before a date by which something is due."
    )


@pytest.mark.parametrize(
    ("phrase", "flag"),
    [
        ("not March 2008", "invalid"),
        ("unlikely before March 2008", "invalid"),
        ("On-going 2008/2009", "stacked"),
        ("during ongoing 2008/2009", "stacked"),
        ("Following consultation, March 2008", "ambiguous"),
        ("before the election in May 2007", "ambiguous"),
        ("12 months from April 2008", "invalid"),
        ("April 2008 for 12 months", "invalid"),
        ("31 31 March 2008", "invalid"),
        ("H3 2007/08", "invalid"),
        ("1. March 2008", "invalid"),
        ("March 2008 2", "invalid"),
        ("3² March 2008", "invalid"),
        ("٣١ March 2008", "invalid"),
    ],
)
def test_words_that_contradict_a_date_are_not_read(phrase: str, flag: str) -> None:
    assert shown_as(phrase) == f"problem {flag}"


@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        (
            "On-going 2008/2009",
            "says both ongoing and a date. Write “from” or “until” between them if that was meant; "
            "otherwise give each its own action.",
        ),
        (
            "Following consultation, March 2008",
            "names an event and a date, and does not say which of them the date belongs to. "
            "Write only the day by which the work is due, such as by 31 March 2008, and the event in notes.",
        ),
        (
            "not March 2008",
            "says when it is not. Write the date by which it is due, or “not before” and the earliest date.",
        ),
    ],
)
def test_what_to_write_instead(phrase: str, says: str) -> None:
    assert problem_of(phrase) == f"“{phrase}” {says}"
