"""What planctl says when a phrase cannot be read: why, and what to type instead.

Each sentence goes on from the quoted words, as one would say it to a colleague on the phone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.dates.arithmetic import days_in_month

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

LONGEST = 200
_SHOWN = 80


def quoted(text: str) -> str:
    """The words in quotation marks on one line, cut where they are long."""
    words = " ".join(text.split())
    return f"“{words}”" if len(words) <= _SHOWN else f"“{words[:_SHOWN]}…”"


def spelled(day: date) -> str:
    """A day in plain English: 30 September 2020."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def year_name(first: int) -> str:
    """A financial year as officers write it: 2007/08."""
    return f"{first}/{(first + 1) % 100:02}"


def too_long(length: int) -> str:
    """The text is longer than any date."""
    return (
        f" is {length} characters long, and a date is read up to {LONGEST}. "
        "Keep the date here and move the other words to notes."
    )


def no_such_day(day: int, month: int, year: int | None) -> str:
    """A day that its month does not have."""
    name = MONTH_NAMES[month - 1]
    last = days_in_month(year if year is not None else 2000, month)
    when = name if year is None or month != 2 else f"{name} {year}"
    meant = f"{min(max(day, 1), last)} {name}" + (f" {year}" if year is not None else "")
    return f": {when} has {last} days. Write the day that was meant, such as {meant}."


def no_such_month(day: int, month: int, year: int) -> str:
    """Figures whose month is past 12, most often because somebody put the month first."""
    why = f": there is no month {month}, for dates here go day, month, year."
    if 1 <= day <= 12 and 1 <= month <= days_in_month(year, day):
        return f"{why} If {month} {MONTH_NAMES[day - 1]} {year} was meant, write that."
    return f"{why} Write the day that was meant in words, such as 31 March {year}."


def no_such_year(year: str) -> str:
    """A year that no plan can mean."""
    return f": {year} is no year that a plan can mean. Write the year in full, such as 2008."


def unclear_figures() -> str:
    """Figures that are neither a day, a month nor a year."""
    return ": the figures are no date. Write a day such as 31 March 2008, a month such as March 2008, or 2007/08."


def month_or_years(first: int, last: int, month: int) -> str:
    """`2008-11`: November 2008, or the years 2008 to 2011."""
    name = f"{MONTH_NAMES[month - 1]} {first}"
    years = f"year {year_name(first)}" if last == first + 1 else f"years {first} to {last}"
    return f" may be {name}, or the {years}. Write {name} or {first}/{last % 100:02}, whichever was meant."


def day_or_years(first: int, second: int) -> str:
    """`09/12`: 9 December, or the years 2009 to 2012."""
    return (
        f" may be {first} {MONTH_NAMES[second - 1]}, or the years {2000 + first} to {2000 + second}. "
        f"Write {first} {MONTH_NAMES[second - 1]} with its year, or {2000 + first}/{second:02}."
    )


def day_or_three_years(day: int, month: int, year: int) -> str:
    """`2007/08/09`: 9 August 2007, or the years 2007, 2008 and 2009."""
    return (
        f" may be {day} {MONTH_NAMES[month - 1]} {year}, or the years {year} to {year + 2}. "
        f"Write {day} {MONTH_NAMES[month - 1]} {year} or {year}-{year + 2}, whichever was meant."
    )


def year_that_ends_or_starts(year: int) -> str:
    """`FY 2008`: the financial year that ends in 2008, or the one that starts then."""
    return (
        f" may be the year that ends in {year} or the one that starts then. "
        f"Write {year_name(year - 1)} or {year_name(year)}, whichever was meant."
    )


def years_backwards(first: int, second: int) -> str:
    """Years that do not run forward; `2007/06` was perhaps a month."""
    why = f": from {first} the years do not run on to {second:02}."
    if 1 <= second <= 12:
        name = f"{MONTH_NAMES[second - 1]} {first}"
        return f"{why} Write {name} if the month was meant, or years such as {year_name(first)}."
    return f"{why} Write the years in order, such as {year_name(first)}."


def backwards(first: date, last: date) -> str:
    """A range that ends before it begins."""
    return f" runs backwards, from {spelled(first)} to {spelled(last)}. Write the earlier date first."


def month_and_figures(month: int, year: int) -> str:
    """`August 2007-06-22`: a month run into another date."""
    return (
        f" runs a month into other figures. Write one date, such as {MONTH_NAMES[month - 1]} {year}, "
        "or a day such as 22 June 2007."
    )


def not_that_weekday(day: date, said: int) -> str:
    """`Mon 5 June 2007`, which was a Tuesday."""
    return (
        f": {spelled(day)} is a {DAY_NAMES[day.weekday()]}, not a {DAY_NAMES[said - 1]}. "
        "Write the day that was meant; the day of the week can be left out."
    )


def no_year(years: Iterable[int]) -> str:
    """A date without its year, and nothing tells the one year that fits."""
    *others, last = [str(year) for year in years] or [""]
    if not others:
        return ": the year is not said, and the plan's period does not tell it. Write the year as well."
    return f": the year is not said, and it could be {', '.join(others)} or {last}. Write the year as well."


def not_in_that_year(first: int) -> str:
    """`spring 2007/08`: no spring lies wholly in the year, or `29 February 2007/08` where there is none."""
    return (
        f": it does not lie in {year_name(first)} exactly once. "
        f"Write the year by itself, {first} or {first + 1}, whichever was meant."
    )


def stacked(count: int) -> str:
    """Several dates, and nothing says how they belong together."""
    return (
        f" holds {count} dates, and nothing says how they belong together. Give each its own action or "
        "milestone; write a stretch of time as June – Sept 2007."
    )


def ongoing_or_dated() -> str:
    """`On -going 2008/2009`."""
    return (
        " says both ongoing and a date. Write “from” or “until” between them if that was meant; "
        "otherwise give each its own action."
    )


def done_or_due() -> str:
    """`Contract let 31 December 2007`: when it was done, or when the next thing is due."""
    return (
        " reports something as done and gives a date, which may be when it was done or when something is due. "
        "Put what is done in completed, and write “by” before a date by which something is due."
    )


def event_or_due() -> str:
    """`Following consultation, March 2008`: when the event is, or when the work is due."""
    return (
        " names an event and a date, and does not say which of them the date belongs to. "
        "Write only the day by which the work is due, such as by 31 March 2008, and the event in notes."
    )


def length_of_time() -> str:
    """`12 months`, `within 3 years`."""
    return (
        " is a length of time, not a date, and nothing says from when. "
        "Write the last day, such as 31 March 2010, or the months, such as April 2008 – March 2009."
    )


def negated() -> str:
    """`not March 2008`."""
    return " says when it is not. Write the date by which it is due, or “not before” and the earliest date."


def relative() -> str:
    """`next March`, `next year`."""
    return " depends on the day on which it is read. Write the date itself, such as March 2008."


def moveable(name: str) -> str:
    """Easter moves from year to year."""
    return f": {name} moves from year to year. Write the day, such as 23 March 2008."


def left_open() -> str:
    """`April 2008 –`."""
    return " stops where its end should stand. Write the end as well, or “onwards” if there is none."


def stray_number(number: str) -> str:
    """A number right beside a date that belongs to nothing."""
    return f": the {number} beside the date belongs to nothing. Write one date, such as 31 March 2008."


def misspelt(word: str, meant: str) -> str:
    """`30 Septmber 2007`."""
    return f": “{word}” is no word of a date. Did you mean {meant}? Write that."


def no_date() -> str:
    """Words without a date."""
    return " has no date in it. Write one, such as 31 March 2008 or 2008/09, or TBC while there is none."


def no_period() -> str:
    """A period without both ends."""
    return " is no period: it needs a beginning and an end. Write a year such as 2007/08, or July 2007 – June 2008."


def no_such_quarter(number: int) -> str:
    """`Q5`: a year has four quarters."""
    return f": there is no quarter {number}, for a year has four. Write the one that was meant, such as Q4 2007/08."


def quarters_backwards(first: int, last: int) -> str:
    """`Q3-1`: perhaps into the next year, which has to be said."""
    return (
        f" runs backwards, from Q{first} to Q{last}. Write the earlier quarter first, or each with its own year, "
        f"such as Q{first} 2007/08 – Q{last} 2008/09."
    )


def no_such_cadence(text: str) -> str:
    """`every 0 months`, `every 500 years`."""
    return f": nothing in a plan recurs “{text}”. Write how often in weeks, months or years, such as every 6 months."


def no_month(word: str, meant: str | None) -> str:
    """A word among the months of the grid that is none."""
    hint = f"Did you mean {meant}? " if meant else ""
    return f": “{word}” is no month. {hint}Write months such as Jul–Nov, or Jul, Oct, Feb."


def outside_grid(month: str, starts: date, ends: date) -> str:
    """A month that the grid does not have."""
    return f": {month} lies outside the grid, which is {_months(starts, ends)}. Write a month of the grid."


def months_backwards(first: str, last: str, starts: date, ends: date) -> str:
    """A run of months that ends before it begins."""
    return f": in the grid, {_months(starts, ends)}, {last} comes before {first}. Write the earlier month first."


def month_named_twice(month: date) -> str:
    """A month that is named twice, or inside a run of others."""
    return f": {MONTH_NAMES[month.month - 1]} {month.year} is named twice. Write each month once."


def _months(starts: date, ends: date) -> str:
    return " – ".join(f"{MONTH_NAMES[day.month - 1]} {day.year}" for day in (starts, ends))
