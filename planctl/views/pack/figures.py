"""A plan's indicators as a template sees them, and the years or quarters that head their columns."""

from __future__ import annotations

from datetime import date

from planctl.dates import Calendar
from planctl.model import Plan
from planctl.status.performance import in_order
from planctl.views.indicators import indicator_rows
from planctl.views.listing import Row


def indicators_data(plan: Plan, path: str, calendar: Calendar, as_at: date) -> list[Row]:
    """The rows of JSON, in file order, with each indicator's `definition`, `frequency` and `series`.

    The series is what stands before the number: NI of `NI 14`, LPI of `LPI 22a`; None where nothing does.
    """
    rows = indicator_rows(plan, path, calendar, as_at, lambda _: True)
    return [
        {
            **made,
            "definition": indicator.definition,
            "frequency": indicator.frequency,
            "series": (indicator.ref or "").rpartition(" ")[0] or None,
        }
        for indicator, made in zip(plan.indicators, rows, strict=True)
    ]


def indicator_periods(plan: Plan, calendar: Calendar, as_at: date) -> list[Row]:
    """The periods of all figures, in order: `name`, whether any indicator has a `target` there, and `actual`.

    That is whether there is an actual to print: one is owed of every period that is over by the day.
    """
    targets = [name for indicator in plan.indicators for name in indicator.targets]
    actuals = [name for indicator in plan.indicators for name in indicator.actuals]
    return [
        {
            "name": period.name,
            "target": period.name in targets,
            "actual": period.has_happened(as_at) or (period.window is None and period.name in actuals),
        }
        for period in in_order([*targets, *actuals], calendar)
    ]
