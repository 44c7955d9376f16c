"""Readings as these tests write them: `2007-04-01 … 2008-03-31 year ambiguous`."""

from __future__ import annotations

from datetime import date

from planctl.dates import Calendar, Reading, Window, read

YEAR = Window(date(2007, 4, 1), date(2008, 3, 31))
GRID = Window(date(2007, 7, 1), date(2008, 6, 30))
THREE_YEARS = Window(date(2009, 4, 1), date(2012, 3, 31))

# A plan for 2007/08, as most of these phrases come from.
PLAN = Calendar(period=YEAR)


def shown(reading: Reading) -> str:
    """The first and the last day, blank where open, then precision and flags; or that there is a problem."""
    if reading.problem is not None:
        return " ".join(("problem", *reading.flags))
    days = "…".join(str(day or "") for day in (reading.starts, reading.due))
    return " ".join((days, reading.precision, *reading.flags))


def shown_as(phrase: str, calendar: Calendar = PLAN) -> str:
    """How a phrase is read in a plan for 2007/08."""
    return shown(read(phrase, calendar))


def problem_of(phrase: str, calendar: Calendar = PLAN) -> str:
    """What is said of a phrase that cannot be read."""
    problem = read(phrase, calendar).problem
    assert problem is not None, shown_as(phrase, calendar)
    return problem
