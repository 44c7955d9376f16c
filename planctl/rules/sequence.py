"""Dates beside each other: one that lies far before all of them, and the year that would fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from planctl.dates import Window, months_on
from planctl.rules.facts import Facts
from planctl.status import DueFrom, Standing

# Months: what is due in the last month before a plan begins was meant for then, and is no slip.
_BEFORE_THE_PLAN = 1
_BEFORE_THE_OTHERS = 6
_YEARS = 3


class OutOfOrder(NamedTuple):
    """A date far before all the dates beside it, and the same day of a later year that fits, if one does."""

    standing: Standing
    day: date
    fitting: date | None


def out_of_order(facts: Facts) -> Iterator[OutOfOrder]:
    """Dates that lie before the plan's period and far before those of all actions beside theirs."""
    window = facts.window
    if window is None:
        return
    for family in facts.families:
        dated = [(standing, day) for standing in family if (day := own_day(standing)) is not None]
        if len(dated) < 2:
            continue
        if min(day for _, day in dated) >= window.starts:
            continue
        # Only the earliest of all can lie before all others.
        earliest, second = sorted(day for _, day in dated)[:2]
        too_early = months_on(earliest, _BEFORE_THE_PLAN) < window.starts
        if too_early and months_on(earliest, _BEFORE_THE_OTHERS) < second:
            yield _found(dated, earliest, window)


def own_day(standing: Standing) -> date | None:
    """The day on which work is due by the date that was written for it; None for bars and for its parent's date."""
    due = standing.due
    return due.reading.deadline if due.reading and due.source is DueFrom.OWN else None


def _found(dated: Sequence[tuple[Standing, date]], day: date, window: Window) -> OutOfOrder:
    place = next(index for index, (_, other) in enumerate(dated) if other == day)
    years = [months_on(day, 12 * years) for years in range(1, _YEARS + 1)]
    inside = [moved for moved in years if window.starts <= moved <= window.ends]
    before = dated[place - 1][1] if place else window.starts
    after = dated[place + 1][1] if place + 1 < len(dated) else window.ends
    between = [moved for moved in inside if before <= moved <= after]
    return OutOfOrder(dated[place][0], day, next(iter(between or inside), None))
