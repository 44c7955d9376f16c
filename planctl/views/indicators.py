"""Indicators as flat data: the rows that JSON promises, from which every table is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from planctl.dates import Calendar
from planctl.model import Amount, Indicator, Plan
from planctl.status.performance import PERCENT, Performance, Period, performance_of
from planctl.views.choose import leads_of
from planctl.views.listing import Row


def indicator_rows(
    plan: Plan, path: str, calendar: Calendar, as_at: date, fits: Callable[[Indicator], bool]
) -> list[Row]:
    """The rows of a plan's indicators that fit, in file order, as at a day."""
    return [
        indicator_row(performance_of(indicator, calendar, as_at), plan, path)
        for indicator in plan.indicators
        if fits(indicator)
    ]


def indicator_row(performance: Performance, plan: Plan, path: str) -> Row:
    """The JSON row of an indicator; keys are a contract: add, never change.

    `not_judged` says why there is no `rag`, and `since` with which period the `trend` compares.
    """
    indicator, period = performance.indicator, performance.period
    span = indicator.heading_span()
    return {
        "plan": plan.id,
        "ref": indicator.ref,
        "title": indicator.title,
        "unit": indicator.unit,
        "better": indicator.better,
        "tolerance": amount_json(indicator.tolerance),
        "leads": list(leads_of(indicator)),
        "period": period.name if period else None,
        "target": amount_json(performance.target),
        "actual": amount_json(performance.actual),
        "variance": _number(performance.variance),
        "variance_percent": _rounded(performance.variance_percent),
        "variance_unit": _counted_in(performance),
        "rag": performance.rag.value if performance.rag else None,
        "not_judged": None if performance.rag else performance.verdict.value,
        "trend": performance.trend.value if performance.trend else None,
        "since": performance.since.name if performance.since else None,
        "next_period": performance.coming.name if performance.coming else None,
        "targets": _figures(indicator.targets, performance.periods),
        "actuals": _figures(indicator.actuals, performance.periods),
        "commentary": indicator.commentary,
        "draft": plan.status == "draft",
        "path": path,
        "line": span.line,
        "column": span.column,
    }


def amount_json(amount: Amount | None) -> Row | None:
    """A figure as written and as read; None where nothing is written."""
    if amount is None:
        return None
    return {"text": amount.text, "number": _number(amount.number), "unit": amount.unit}


def _number(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


def _rounded(number: Decimal | None) -> float | None:
    """To one decimal place; what rounds to nothing is 0, not -0."""
    return None if number is None else round(float(number), 1) + 0.0


def _figures(figures: Mapping[str, Amount], periods: Sequence[Period]) -> dict[str, Row | None]:
    return {period.name: amount_json(figures[period.name]) for period in periods if period.name in figures}


def _counted_in(performance: Performance) -> str | None:
    """The unit of the variance: that of the figures, and points where they are percentages."""
    if performance.variance is None:
        return None
    return "points" if performance.unit == PERCENT else performance.unit
