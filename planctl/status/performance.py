"""How an indicator stands as at a day: variance, colour and trend (docs/status.md), as a pure function of the plan.

A period that ends after the day has not happened yet, so its actual does not count. Nothing is judged that the
plan does not let one judge: no colour without a polarity, and no comparison of figures in different units.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from planctl.dates import Calendar, Window, read_period
from planctl.model import Amount, Indicator
from planctl.words import Rag

PERCENT = "%"
# What the difference between two percentages is counted in.
_POINTS = frozenset({"point", "percentage point", "pp"})


class Unjudged(StrEnum):
    """Why an indicator has no colour, in the words of every output."""

    NO_ACTUAL = "no actual"
    NO_TARGET = "no target for the period"
    NO_PERIOD = "a period that cannot be read"
    NO_FIGURE = "words in place of a figure"
    UNITS = "target and actual in different units"
    NO_POLARITY = "no polarity"
    TOLERANCE = "a tolerance that cannot be read"


class Trend(StrEnum):
    """Where an actual has gone since the one before it; better or worse only where the polarity is known."""

    IMPROVING = "improving"
    WORSENING = "worsening"
    RISING = "rising"
    FALLING = "falling"
    UNCHANGED = "unchanged"


class Period(NamedTuple):
    """What heads a figure: the officer's words, and the days that they mean; None where they cannot be read."""

    name: str
    window: Window | None

    def has_happened(self, as_at: date) -> bool:
        """Whether it is over by the day; of words that cannot be read nobody knows."""
        return self.window is not None and self.window.ends <= as_at

    def is_as_long_as(self, other: Period) -> bool:
        """Whether both are years, or quarters, or months: a quarter says nothing of a year."""
        if self.window is None or other.window is None:
            return False
        return len(self.window.months()) == len(other.window.months())


class Performance(NamedTuple):
    """How one indicator stands as at a day.

    Attributes:
        indicator: The indicator.
        period: The latest period that is over and has an actual; without any actual, the latest that should.
        target: The target of that period.
        actual: The actual of that period.
        variance: Actual less target, in their unit; None where they cannot be compared.
        verdict: The colour, or why there is none.
        trend: Where the actual has gone since `since`; None where there is nothing to compare it with.
        since: The latest period before it, of the same length, that has an actual.
        coming: The next period to end that has a target.
        periods: All periods of its figures, in order.
    """

    indicator: Indicator
    period: Period | None
    target: Amount | None
    actual: Amount | None
    variance: Decimal | None
    verdict: Rag | Unjudged
    trend: Trend | None
    since: Period | None
    coming: Period | None
    periods: tuple[Period, ...]

    @property
    def rag(self) -> Rag | None:
        """The colour; None where there is none."""
        return self.verdict if isinstance(self.verdict, Rag) else None

    @property
    def unit(self) -> str | None:
        """The unit of its figures: as written beside them, else the indicator's."""
        return unit_of(self.indicator, self.actual, self.target)

    @property
    def variance_percent(self) -> Decimal | None:
        """The variance in per cent of the target; None of a target of 0, and of percentages.

        A per cent of a per cent is read as a point by whoever hears it.
        """
        number = self.target.number if self.target else None
        if self.variance is None or not number or self.unit == PERCENT:
            return None
        return self.variance * 100 / abs(number)


def unit_of(indicator: Indicator, *figures: Amount | None) -> str | None:
    """The first unit that is written beside one of the figures, else the indicator's."""
    written = (figure.unit for figure in figures if figure is not None and figure.unit)
    return next(written, indicator.unit)


def performance_of(indicator: Indicator, calendar: Calendar, as_at: date) -> Performance:
    """How an indicator stands as at a day; the keys of its figures are read in the plan's `calendar`."""
    periods = in_order([*indicator.targets, *indicator.actuals], calendar)
    period = _reported(indicator, periods, as_at)
    target, actual = (_figure(figures, period) for figures in (indicator.targets, indicator.actuals))
    since = _before(period, indicator, periods) if period and actual else None
    return Performance(
        indicator=indicator,
        period=period,
        target=target,
        actual=actual,
        variance=difference(actual, target),
        verdict=_verdict(indicator, period, target, actual),
        trend=trend(difference(actual, _figure(indicator.actuals, since)), indicator.better),
        since=since,
        coming=_coming(indicator, periods, as_at),
        periods=tuple(periods),
    )


def in_order(names: Iterable[str], calendar: Calendar) -> list[Period]:
    """Periods by when they end, each once; of those that end together the longer is later.

    What cannot be read comes last, in the order of the file.
    """
    periods = [_read(name, calendar) for name in dict.fromkeys(names)]
    return sorted(periods, key=_place)


def _read(name: str, calendar: Calendar) -> Period:
    return Period(name, read_period(name, calendar).window)


def _place(period: Period) -> tuple[date, int]:
    if period.window is None:
        return date.max, 0
    return period.window.ends, -period.window.starts.toordinal()


def _reported(indicator: Indicator, periods: Sequence[Period], as_at: date) -> Period | None:
    """The latest period with an actual; else one that has an actual and cannot be read; else the latest due."""
    over = [period for period in reversed(periods) if period.has_happened(as_at)]
    unreadable = [period for period in periods if period.window is None]
    actual = (period for period in (*over, *unreadable) if period.name in indicator.actuals)
    return next(actual, None) or next((period for period in over if period.name in indicator.targets), None)


def _figure(figures: Mapping[str, Amount], period: Period | None) -> Amount | None:
    return figures.get(period.name) if period else None


def _before(period: Period, indicator: Indicator, periods: Sequence[Period]) -> Period | None:
    """The latest earlier period of the same length that has an actual."""
    earlier = reversed(periods[: periods.index(period)])
    return next((one for one in earlier if one.name in indicator.actuals and one.is_as_long_as(period)), None)


def _coming(indicator: Indicator, periods: Sequence[Period], as_at: date) -> Period | None:
    """The next period to end that has a target."""
    ahead = (period for period in periods if period.window is not None and not period.has_happened(as_at))
    return next((period for period in ahead if period.name in indicator.targets), None)


def difference(figure: Amount | None, other: Amount | None) -> Decimal | None:
    """`figure` less `other`; None where one is absent or no figure, or their written units differ."""
    if figure is None or other is None or figure.number is None or other.number is None:
        return None
    return figure.number - other.number if _agree(figure.unit, other.unit) else None


def _agree(unit: str | None, other: str | None) -> bool:
    """Whether two written units are one, `day` and `days` alike; a figure without a unit takes the other's."""
    return not unit or not other or _singular(unit) == _singular(other)


def _singular(unit: str) -> str:
    return unit.casefold().rstrip(".").removesuffix("s")


def _verdict(
    indicator: Indicator, period: Period | None, target: Amount | None, actual: Amount | None
) -> Rag | Unjudged:
    if actual is None:
        return Unjudged.NO_ACTUAL
    if period is None or period.window is None:
        return Unjudged.NO_PERIOD
    if target is None:
        return Unjudged.NO_TARGET
    return judge(actual, target, indicator.better, indicator.tolerance)


def judge(actual: Amount, target: Amount, better: str | None, tolerance: Amount | None) -> Rag | Unjudged:
    """The colour of an actual against its target, or why there is none (docs/status.md).

    Green meets the target; amber misses it by no more than the tolerance, which is a share of the target (`10%`)
    or an amount in its unit; red misses it by more. Without a tolerance there is no amber: missed is red.

    Args:
        actual: What was reached.
        target: What was to be reached.
        better: The polarity, `higher` or `lower`; None where no source states it, and then there is no colour.
        tolerance: How far off the target is amber rather than red.
    """
    if actual.number is None or target.number is None:
        return Unjudged.NO_FIGURE
    variance = difference(actual, target)
    if variance is None:
        return Unjudged.UNITS
    if better is None:
        return Unjudged.NO_POLARITY
    missed_by = -variance if better == "higher" else variance
    if missed_by <= 0:
        return Rag.GREEN
    if tolerance is None:
        return Rag.RED
    allowed = _allowed(tolerance, target, actual.unit or target.unit)
    if allowed is None:
        return Unjudged.TOLERANCE
    return Rag.AMBER if missed_by <= allowed else Rag.RED


def _allowed(tolerance: Amount, target: Amount, unit: str | None) -> Decimal | None:
    """A tolerance in the unit of the target; None for words, and for an amount in another unit."""
    if tolerance.number is None or target.number is None:
        return None
    if tolerance.unit == PERCENT:
        return abs(target.number * tolerance.number) / 100
    in_points = unit == PERCENT and tolerance.unit is not None and _singular(tolerance.unit) in _POINTS
    return abs(tolerance.number) if in_points or _agree(tolerance.unit, unit) else None


def trend(change: Decimal | None, better: str | None) -> Trend | None:
    """A change in words; whether up is better is the polarity's to say, and is never guessed."""
    if change is None:
        return None
    if not change:
        return Trend.UNCHANGED
    if better is None:
        return Trend.RISING if change > 0 else Trend.FALLING
    return Trend.IMPROVING if (change > 0) == (better == "higher") else Trend.WORSENING
