"""What a date phrase was read as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from planctl.dates.windows import Window

if TYPE_CHECKING:
    from datetime import date

    from planctl.dates.cadence import Cadence

# How exactly the words say it. A half of a year is a "part of year"; "years" is a run of years; "range" is
# any other stretch with two ends; "none" means that there is no date.
PRECISIONS = (
    "day", "week", "part of month", "month", "quarter", "season", "part of year", "year", "years", "range", "none",
)  # fmt: skip

# What else the words say, in the order in which a reading lists them:
FLAGS = (
    "ambiguous",  # the words could mean another interval too; with a problem, nothing tells which
    "approximate",  # "autumn", "mid May", "about"
    "assumed-year",  # the year was not said and is the one that fits
    "ongoing",  # a beginning at most, and no end
    "recurring",  # comes round again, every `Reading.every`
    "unset",  # no date has been set yet
    "external",  # another paper or event sets the date
    "conditional",  # the date hangs on `Reading.condition`
    "note",  # other words stand around the date
    "revised-in-words",  # the words tell of a change that belongs in `revisions`
    "stages",  # several steps, each with its own date
    "status",  # the words report how things stand; that is no deadline
    "stacked",  # several dates, and nothing says how they belong together
    "invalid",  # no such date
)


# Flags of words that say more than one day, or something else than a day.
_MORE_THAN_A_DAY = frozenset({"recurring", "conditional", "note", "revised-in-words", "stages", "status"})


class Stage(NamedTuple):
    """One step of a phrase that names several: its name in the officer's words, and its own deadline."""

    text: str
    due: date


@dataclass(frozen=True, slots=True)
class Reading:
    """An officer's date phrase, word for word, and the interval that it was read as (docs/dates.md).

    Exactly one of these holds: there is a `problem` and neither date; or there is a `due`; or the flags say
    why there is none (ongoing, unset or status).

    Attributes:
        text: The words as typed.
        starts: The first day of what was said; None where that is left open.
        due: The last day of what was said, of a recurring reading the last day of its first period; None
            where that is left open.
        precision: One of `PRECISIONS`.
        flags: Of `FLAGS`, in that order.
        stages: The steps that the words name, as written.
        condition: The words on which the date hangs.
        every: How often it recurs.
        until: The last day on which a recurring series may end; None where it goes on.
        problem: Why the words could not be read, and what to type instead, in plain English.
    """

    text: str
    starts: date | None = None
    due: date | None = None
    precision: str = "none"
    flags: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()
    condition: str | None = None
    every: Cadence | None = None
    until: date | None = None
    problem: str | None = None

    @property
    def deadline(self) -> date | None:
        """The day by which it is due; None too where the words report a status (`In place`)."""
        return None if "status" in self.flags else self.due

    @property
    def day_alone(self) -> date | None:
        """The day, at its end, of words that say a day and nothing else; what is as at a day must not be guessed.

        None for `30 Octember 2026`, which is a year with a word before it, and for a tag of git's such as `draft-2026`.
        """
        return self.due if _MORE_THAN_A_DAY.isdisjoint(self.flags) else None

    @property
    def window(self) -> Window | None:
        """All of it as a stretch of days; None where either end is open."""
        return None if self.starts is None or self.due is None else Window(self.starts, self.due)
