"""Reading phrases, periods and months: what the rest of planctl calls."""

from __future__ import annotations

from functools import lru_cache

from planctl.dates.phrases.whole import extent_of_phrase
from planctl.dates.pieces.moments import Trouble
from planctl.dates.problems import no_period, quoted
from planctl.dates.reading import FLAGS, Reading
from planctl.dates.windows import Calendar

_PLAIN = Calendar()

# A council's plans hold some thousands of different phrases, most of them many times.
_REMEMBERED = 8192


def read(text: str, calendar: Calendar = _PLAIN) -> Reading:
    """Read a date as an officer writes it (docs/dates.md).

    Never raises, whatever the text; what cannot be read, or would have to be guessed, has a `problem`. The
    day is first, never the month; years of two digits from 00 to 68 are 2000 to 2068; a year that is not
    said is the one that lies in the calendar's grid, else its period. Nothing depends on today.
    """
    return _read(text, calendar)


def read_period(text: str, calendar: Calendar = _PLAIN) -> Reading:
    """Read a plan's `period` or `grid`: as `read`, but runs of years win, and both ends are needed.

    `2008-11` is April 2008 to March 2011, `2007-09` April 2007 to March 2009.
    """
    return _read_period(text, calendar)


@lru_cache(_REMEMBERED)
def _read(text: str, calendar: Calendar) -> Reading:
    return _reading(text, calendar)


@lru_cache(_REMEMBERED)
def _read_period(text: str, calendar: Calendar) -> Reading:
    reading = _reading(text, calendar, runs=True)
    has_both = reading.starts is not None and reading.due is not None and reading.every is None
    if reading.problem is None and text.strip() and (not has_both or "status" in reading.flags):
        return Reading(text, flags=("invalid",), problem=quoted(text) + no_period())
    return reading


def _reading(text: str, calendar: Calendar, *, runs: bool = False) -> Reading:
    extent = extent_of_phrase(text, calendar, runs=runs)
    if isinstance(extent, Trouble):
        return Reading(text, flags=(extent.flag,), problem=quoted(text) + extent.says)
    starts, due, said, precision, every, until, stages, condition = extent
    flags = tuple(flag for flag in FLAGS if flag in said) if said else ()
    return Reading(text, starts, due, precision or "none", flags, stages, condition, every, until)
