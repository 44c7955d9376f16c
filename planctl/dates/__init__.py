"""Officers' date phrases → intervals, and the arithmetic of months and financial years.

No clock and no time zone: a phrase is read the same on every day. `read` goes from text to reading in two
steps, each a package: `pieces` finds the dates in a phrase and the words between them, `phrases` makes out
what they say together. What cannot be read is a value, a `Reading` with its problem, never an exception.
"""

from planctl.dates.arithmetic import month_end, month_start, months_between, months_on
from planctl.dates.bars import Months, MonthsReading, read_months
from planctl.dates.cadence import Cadence
from planctl.dates.periods import periods_of
from planctl.dates.reader import read, read_period
from planctl.dates.reading import FLAGS, PRECISIONS, Reading, Stage
from planctl.dates.windows import Calendar, Window, financial_year

__all__ = [
    "FLAGS",
    "PRECISIONS",
    "Cadence",
    "Calendar",
    "Months",
    "MonthsReading",
    "Reading",
    "Stage",
    "Window",
    "financial_year",
    "month_end",
    "month_start",
    "months_between",
    "months_on",
    "periods_of",
    "read",
    "read_months",
    "read_period",
]
