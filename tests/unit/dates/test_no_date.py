"""Phrases that hold no date: ongoing work, what is still to be set, a status, an event, a length of time."""

from __future__ import annotations

import pytest

from planctl.dates import read
from tests.unit.dates.shown import problem_of, shown_as


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "  \n ",
        "-",
        "–",
        "?",
        "()",
        "TBA",
        "tbc",
        "T.B.A.",
        "ТВА",  # in Cyrillic letters
        "ＴＢＡ",
        "T\u00adBA",
        pytest.param("[TBC]", id="square brackets"),
        "to be confirmed",
        "To be agreed.",
        "not yet known",
        "n/a",
        "N/A",
        "Not applicable",
        "None",
        "ASAP",
        "As soon as possible",
        "Immediate",
        "longer term",
        "subject to funding",
        "Dependent on the town centre scheme",
        "Subject to Cabinet approval in March 2008",
        "awaiting guidance",
        "(TBC) ongoing",
    ],
)
def test_nothing_is_set_yet(phrase: str) -> None:
    reading = read(phrase)
    assert shown_as(phrase) == "… none unset"
    assert reading.problem is None


@pytest.mark.parametrize(
    "phrase",
    [
        "As per agreed timetable",
        "As per timetable (March 2008)",
        "in line with the corporate plan",
        "See project plan",
        "as above",
        "As and when required",
        "within 6 weeks of approval",
        "12 months after approval",
        "following Cabinet approval",
        "before the election",
        "once agreed in May 2007",
        "Start once agreed",
        "on completion of phase 1",
        "when funding is available",
    ],
)
def test_another_paper_or_event_sets_the_date(phrase: str) -> None:
    assert shown_as(phrase) == "… none unset external"


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("Ongoing", "… none ongoing"),
        ("On -going", "… none ongoing"),
        ("Continuous", "… none ongoing"),
        ("Rolling programme", "… none ongoing"),
        ("Ongoing consultation with unions", "… none ongoing note"),
        ("Ongoing (review March 2008)", "… none ongoing note"),
        ("Ongoing (subject to funding)", "… none ongoing conditional"),
    ],
)
def test_ongoing_work(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


def test_ongoing_work_may_hang_on_a_condition() -> None:
    assert read("Ongoing (subject to funding)").condition == "subject to funding"


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("In place", "… none status"),
        ("Already in place", "… none status"),
        ("Completed", "… none status"),
        ("done", "… none status"),
        ("Not achieved", "… none status"),
        ("in progress", "… none status"),
        ("Overdue", "… none status"),
        ("Signed off by Cabinet", "… none note status"),
    ],
)
def test_a_status(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading


@pytest.mark.parametrize(
    "phrase",
    ["12 months", "3 years, from April 2008", "100 days", "within 3 years", "Two weeks", "8-week consultation"],
)
def test_a_length_of_time_is_no_date(phrase: str) -> None:
    assert problem_of(phrase) == (
        f"“{phrase}” is a length of time, not a date, and nothing says from when. "
        "Write the last day, such as 31 March 2010, or the months, such as April 2008 – March 2009."
    )


@pytest.mark.parametrize(
    "phrase", ["next March", "some time in the next March", "last summer", "next year", "last month"]
)
def test_what_depends_on_today_is_no_date(phrase: str) -> None:
    assert shown_as(phrase) == "problem unset"
    assert problem_of(phrase) == (
        f"“{phrase}” depends on the day on which it is read. Write the date itself, such as March 2008."
    )


@pytest.mark.parametrize(
    "phrase", ["Development of indicators set.", "to be completed", "£100k", "Friday", "not monthly", "☃"]
)
def test_words_without_a_date(phrase: str) -> None:
    assert shown_as(phrase) == "problem unset"
    assert problem_of(phrase) == (
        f"“{phrase}” has no date in it. Write one, such as 31 March 2008 or 2008/09, or TBC while there is none."
    )


@pytest.mark.parametrize(
    ("phrase", "meant"), [("ongong", "ongoing"), ("quaterly", "quarterly"), ("Anually", "annually")]
)
def test_a_slip_of_the_pen_is_asked_about(phrase: str, meant: str) -> None:
    assert shown_as(phrase) == "problem unset"
    assert problem_of(phrase) == f"“{phrase}”: “{phrase}” is no word of a date. Did you mean {meant}? Write that."


def test_easter_without_a_year() -> None:
    assert problem_of("Easter").startswith("“Easter”: Easter moves from year to year.")


def test_a_text_longer_than_any_date() -> None:
    text = "March 2008 " + "and much more " * 20
    assert problem_of(text) == (
        f"“{text[:80]}…” is 291 characters long, and a date is read up to 200. "
        "Keep the date here and move the other words to notes."
    )


def test_words_of_up_to_eighty_characters_are_quoted_whole() -> None:
    assert problem_of("x" * 80).startswith(f"“{'x' * 80}” has no date")
    assert problem_of("x" * 81).startswith(f"“{'x' * 80}…” has no date")


def test_a_text_of_the_greatest_length_is_read() -> None:
    assert shown_as("March 2008".ljust(200)) == "2008-03-01…2008-03-31 month"
