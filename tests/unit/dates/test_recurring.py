"""What comes round again: how often, the first period, and the periods that follow (docs/dates.md, docs/status.md)."""

from __future__ import annotations

from datetime import date
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.dates import Cadence, Reading, periods_of, read
from tests.unit.dates.shown import PLAN, problem_of, shown, shown_as


@pytest.mark.parametrize(
    ("phrase", "every"),
    [
        ("daily", "every day"),
        ("Weekly", "every week"),
        ("every Monday", "every week"),
        ("fortnightly", "every 2 weeks"),
        ("every two weeks", "every 2 weeks"),
        ("Monthly", "every month"),
        ("on a monthly basis", "every month"),
        ("each month", "every month"),
        ("once a month", "every month"),
        ("4 monthly cycle", "every 4 months"),
        ("every other month", "every 2 months"),
        ("every third month", "every 3 months"),
        ("quarterly report", "every 3 months"),
        ("each quarter", "every 3 months"),
        ("end of each quarter", "every 3 months"),
        ("Six monthly", "every 6 months"),
        ("every 6 months", "every 6 months"),
        ("half-yearly", "every 6 months"),
        ("twice a year", "every 6 months"),
        ("twice yearly", "every 6 months"),
        ("three times a year", "every 4 months"),
        ("4 times per year", "every 3 months"),
        ("12 monthly", "every 12 months"),
        ("4 times yearly", "every 3 months"),
        ("thrice yearly", "every 4 months"),
        ("annually", "every year"),
        ("Annual", "every year"),
        ("per annum", "every year"),
        ("per year", "every year"),
        ("each financial year", "every year"),
        ("biennial", "every 2 years"),
        ("Ongoing (monthly)", "every month"),
        ("On-going - quarterly", "every 3 months"),
    ],
)
def test_how_often_without_a_date(phrase: str, every: str) -> None:
    reading = read(phrase)
    assert shown(reading) == "… none ongoing recurring"
    assert str(reading.every) == every


@pytest.mark.parametrize(
    ("phrase", "every"),
    [
        ("bi-monthly", Cadence(2, "month")),
        ("bi monthly", Cadence(2, "month")),
        ("bimonthly", Cadence(2, "month")),
        ("bi-weekly", Cadence(2, "week")),
        ("bi-annual", Cadence(6, "month")),
        ("biannually", Cadence(6, "month")),
        ("twice a month", Cadence(1, "month")),
        ("twice monthly", Cadence(1, "month")),
        ("twice a quarter", Cadence(3, "month")),
        ("three times a week", Cadence(1, "week")),
        ("monthly and quarterly", Cadence(1, "month")),
        ("Ongoing (monthly) (quarterly)", Cadence(1, "month")),
    ],
)
def test_how_often_in_words_that_leave_a_doubt(phrase: str, every: Cadence) -> None:
    reading = read(phrase)
    assert reading.every == every
    assert "ambiguous" in reading.flags


# A unit, what it counts in, how many of that it has, and how many of it are ten years.
UNITS = [
    ("day", "day", 1, 3650),
    ("week", "week", 1, 520),
    ("fortnight", "week", 2, 260),
    ("month", "month", 1, 120),
    ("quarter", "month", 3, 40),
    ("half year", "month", 6, 20),
    ("year", "year", 1, 10),
]


@pytest.mark.parametrize(("unit", "counted_in", "times", "most"), UNITS)
@given(data=st.data())
def test_every_so_many_units(unit: str, counted_in: str, times: int, most: int, data: st.DataObject) -> None:
    number = data.draw(st.integers(2, most) | st.just(most))
    for phrase in (
        f"every {number} {unit}s",
        f"Each {number} {unit}s",
        f"every {number}th {unit}",
        f"every {number}-{unit} period",
    ):
        assert (shown_as(phrase), read(phrase).every) == (
            "… none ongoing recurring",
            Cadence(number * times, counted_in),
        )
    assert "nothing in a plan recurs" in problem_of(f"every {most + data.draw(st.integers(1, 50))} {unit}s")


@pytest.mark.parametrize(("unit", "counted_in", "number", "_most"), UNITS)
def test_so_many_times_a_unit(unit: str, counted_in: str, number: int, _most: int) -> None:
    """An even share of the months of the unit; else the whole unit, with a doubt."""
    months = {"month": 1, "year": 12}.get(counted_in, 0) * number
    whole = Cadence(number, counted_in)
    for times in range(1, 30):
        even = [Cadence(share, "month") for share in range(1, months + 1) if share * times == months]
        for phrase in (f"{times} times a {unit}", f"{times} times per {unit}", f"{times} times every {unit}"):
            reading = read(phrase)
            assert reading.every == (whole if times == 1 else even[0] if even else whole), phrase
            assert ("ambiguous" in reading.flags) == (times > 1 and not even), phrase


@pytest.mark.parametrize("phrase", ["bi-lateral, March 2008", "bi March 2008", "bi- March 2008", "bi-week March 2008"])
def test_bi_without_how_often_is_a_word(phrase: str) -> None:
    assert shown_as(phrase) == "2008-03-01…2008-03-31 month note"


@pytest.mark.parametrize("phrase", ["every 0 months", "every 500 years", "0 monthly"])
def test_no_plan_lasts_so_long(phrase: str) -> None:
    assert problem_of(phrase) == (
        f"“{phrase}”: nothing in a plan recurs “{phrase}”. "
        "Write how often in weeks, months or years, such as every 6 months."
    )


@pytest.mark.parametrize(
    ("phrase", "reading", "every", "until"),
    [
        (
            "Every quarter 2007-2010",
            "2007-04-01…2007-06-30 quarter ambiguous recurring",
            "every 3 months",
            "2010-03-31",
        ),
        ("quarterly 2007/08", "2007-04-01…2007-06-30 quarter recurring", "every 3 months", "2008-03-31"),
        ("2007/08 monthly", "2007-04-01…2007-04-30 month recurring", "every month", "2008-03-31"),
        ("monthly, April 2008 – March 2009", "2008-04-01…2008-04-30 month recurring", "every month", "2009-03-31"),
        ("monthly from April 2008 to March 2009", "2008-04-01…2008-04-30 month recurring", "every month", "2009-03-31"),
        ("weekly June 2007", "2007-06-01…2007-06-07 week recurring", "every week", "2007-06-30"),
        ("every 5 months 2007/08", "2007-04-01…2007-08-31 range recurring", "every 5 months", "2008-03-31"),
        ("annually 2007/08", "2007-04-01…2008-03-31 year recurring", "every year", "2008-03-31"),
        ("monthly from April 2008", "2008-04-01…2008-04-30 month recurring", "every month", None),
        ("monthly April 2008 onwards", "2008-04-01…2008-04-30 month recurring", "every month", None),
        ("quarterly after March 2008", "2008-04-01…2008-06-30 quarter recurring", "every 3 months", None),
        ("Quarterly monitoring from April 2008", "2008-04-01…2008-06-30 quarter recurring", "every 3 months", None),
        ("31 March 2008 and each subsequent year", "2008-03-31…2008-03-31 day recurring", "every year", None),
        ("01 April 2007 and review each year", "2007-04-01…2007-04-01 day recurring", "every year", None),
        ("March 2008 and annually thereafter", "2008-03-01…2008-03-31 month recurring", "every year", None),
        ("April 2008 then quarterly", "2008-04-01…2008-04-30 month recurring", "every 3 months", None),
        ("each March", "2008-03-01…2008-03-31 month assumed-year recurring", "every year", None),
        ("31 March each year", "2008-03-31…2008-03-31 day assumed-year recurring", "every year", None),
        ("annually by 31 March 2008", "…2008-03-31 day recurring", "every year", None),
        ("annually before April 2008", "…2008-03-31 month recurring", "every year", None),
        ("weekly before June 2007", "…2007-05-31 month recurring", "every week", None),
        ("annually before the end of March 2008", "…2008-03-31 month recurring", "every year", None),
        ("quarterly before 15 June 2007", "…2007-06-14 day recurring", "every 3 months", None),
        ("quarterly by June 2007", "…2007-06-30 month recurring", "every 3 months", None),
        ("monthly June 2007", "2007-06-01…2007-06-30 month recurring", "every month", "2007-06-30"),
        ("monthly end of Sept 2007", "…2007-09-30 month recurring", "every month", None),
        ("every 5 months July – Sept 2007", "2007-07-01…2007-09-30 range recurring", "every 5 months", None),
        (
            "every 5 months from July to Sept 2007",
            "2007-07-01…2007-09-30 range recurring",
            "every 5 months",
            "2007-09-30",
        ),
        ("every month report by June 2007", "…2007-06-30 month recurring", "every month", None),
        ("once a month report by June 2007", "…2007-06-30 month recurring", "every month", None),
        ("The Board bimonthly, by June 2007", "…2007-06-30 month ambiguous recurring note", "every 2 months", None),
        ("once a month Board by June 2007", "…2007-06-30 month recurring note", "every month", None),
        ("3 times a year Board by June 2007", "…2007-06-30 month recurring note", "every 4 months", None),
        ("twice a month report by June 2007", "…2007-06-30 month ambiguous recurring", "every month", None),
        ("March 2008 (monthly) (quarterly)", "2008-03-01…2008-03-31 month ambiguous recurring", "every month", None),
        ("monthly to March 2009", "… none ongoing recurring", "every month", "2009-03-31"),
        ("end of March each year", "…2008-03-31 month assumed-year recurring", "every year", None),
        ("monthly until March 2009", "… none ongoing recurring", "every month", "2009-03-31"),
    ],
)
def test_how_often_with_a_date(phrase: str, reading: str, every: str, until: str | None) -> None:
    found = read(phrase, PLAN)
    assert shown(found) == reading
    assert str(found.every) == every
    assert found.until == (date.fromisoformat(until) if until else None)


@pytest.mark.parametrize(
    "phrase",
    [
        "Annual Report by March 2008",
        "Quarterly review March 2008",
        "Annual Council March 2008",
        "4 monthly report by March 2008",
        "bi-weekly report by March 2008",
        "bimonthly Board by March 2008",
    ],
)
def test_a_cadence_that_describes_a_noun_makes_no_series(phrase: str) -> None:
    assert read(phrase).every is None
    assert shown_as(phrase).endswith("2008-03-31 month note")


def periods(phrase: str, count: int = 4) -> list[str]:
    return [f"{window.starts}…{window.ends}" for window in islice(periods_of(read(phrase, PLAN)), count)]


def test_quarters_follow_each_other_until_the_last() -> None:
    windows = list(periods_of(read("Every quarter 2007-2010")))
    assert len(windows) == 12
    assert windows[-1].ends == date(2010, 3, 31)
    assert all((after.starts - before.ends).days == 1 for before, after in pairwise(windows))


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("monthly from April 2008", ["2008-04-01…2008-04-30", "2008-05-01…2008-05-31", "2008-06-01…2008-06-30"]),
        ("monthly from 31 January 2008", ["2008-01-31…2008-02-28", "2008-02-29…2008-03-30", "2008-03-31…2008-04-29"]),
        ("weekly from 4 June 2007", ["2007-06-04…2007-06-10", "2007-06-11…2007-06-17", "2007-06-18…2007-06-24"]),
        ("31 March 2008 each year", ["2008-03-31…2008-03-31", "2009-03-31…2009-03-31", "2010-03-31…2010-03-31"]),
        ("29 Feb 2008 each year", ["2008-02-29…2008-02-29", "2009-02-28…2009-02-28", "2010-02-28…2010-02-28"]),
        ("June 2007 then every 6 months", ["2007-06-01…2007-06-30", "2007-12-01…2007-12-31", "2008-06-01…2008-06-30"]),
        ("annually by 31 March 2008", ["2007-04-01…2008-03-31", "2008-04-01…2009-03-31", "2009-04-01…2010-03-31"]),
    ],
)
def test_the_periods_of_a_series(phrase: str, found: list[str]) -> None:
    assert periods(phrase, count=3) == found


def test_no_clipping_adds_up() -> None:
    assert periods("29 Feb 2008 each year", count=5)[-1] == "2012-02-29…2012-02-29"


def test_the_last_period_may_be_the_last_day() -> None:
    assert periods("daily 1 – 3 June 2007") == [f"2007-06-0{day}…2007-06-0{day}" for day in (1, 2, 3)]


def test_the_last_period_is_cut_short() -> None:
    assert periods("weekly June 2007", count=9)[-1] == "2007-06-29…2007-06-30"


def test_a_series_without_an_end_stops_before_2200() -> None:
    *_, last = periods_of(read("annually from April 2008"))
    assert last.starts == date(2199, 4, 1)


@pytest.mark.parametrize("phrase", ["March 2008", "Ongoing (monthly)", "monthly until March 2009", "31 September 2007"])
def test_what_has_no_first_period_has_none(phrase: str) -> None:
    assert not list(periods_of(read(phrase)))


def test_periods_are_made_as_they_are_asked_for() -> None:
    reading = Reading("daily", date(2007, 4, 1), date(2007, 4, 1), every=Cadence(1, "day"))
    assert next(periods_of(reading)).starts == date(2007, 4, 1)
