"""Days and lengths of time, as the options of a command give them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planctl.errors import WrongCall

if TYPE_CHECKING:
    from planctl.dates import Cadence
    from planctl.model import Settings

# A day in full means the same in every calendar; these years are well within what is read as one.
_YEARS = range(1900, 2100)


def read_as_at(on: str | None, settings: Settings) -> date:
    """The date that an answer is as at: a date phrase in the council's calendar taken at its end, or today."""
    if on is None:
        return date.today()
    return plain_day(on) or _day_in_words(on, settings)


def plain_day(text: str) -> date | None:
    """The day of `2007-10-31`; None for other words, which are read in the council's calendar."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    # Python reads other ways to write a day as well, such as `2007W443`.
    return day if day.isoformat() == text and day.year in _YEARS else None


def _day_in_words(on: str, settings: Settings) -> date:
    from planctl.binding import calendar_of
    from planctl.dates import read

    reading = read(on, calendar_of(settings))
    day = reading.day_alone
    if day is None:
        raise WrongCall(f"--on: {reading.problem or f'“{on}” names no day'}", "Write a day, such as --on 2007-10-31.")
    return day


def length_option(option: str, text: str) -> Cadence:
    """A length of time given to an option."""
    from planctl.dates.length import read_length

    length = read_length(text)
    if length is None:
        raise WrongCall(f"{option}: “{text}” is not a length of time", "Write 30d, 6w or 2m.")
    return length
