"""One indicator in, how it performs out."""

from __future__ import annotations

from datetime import date

from planctl.binding import plan_calendar
from planctl.status.performance import Performance, performance_of
from planctl.views.indicators import indicator_row
from planctl.views.listing import Row
from tests.unit.plans import bind_workspace, plan

PLAN = "title: Improvement Plan\nperiod: 2009/10\npriorities: []\nindicators:\n"


def performance(facts: str, on: str, settings: str = "") -> Performance:
    """How the only indicator of a plan, of which `facts` are known, performs as at a day."""
    bound = plan(PLAN + _below(facts), settings=settings)
    calendar = plan_calendar(bound, bind_workspace(settings) if settings else None)
    return performance_of(bound.indicators[0], calendar, date.fromisoformat(on))


def row(facts: str, on: str) -> Row:
    """The JSON row of that indicator."""
    return indicator_row(performance(facts, on), plan(PLAN + _below(facts)), "plans/plan.yaml")


def _below(facts: str) -> str:
    first, *others = ["ref: NI 181", "title: Days to process a claim", *facts.strip("\n").splitlines()]
    return "".join([f"  - {first}\n", *(f"    {line}\n" for line in others)])


def figures(**years: str) -> str:
    """Targets and actuals: `targets="2008/09: 21"` and so on, several parted by `;`."""
    return "\n".join(
        line for key, text in years.items() for line in (f"{key}:", *(f"  {each.strip()}" for each in text.split(";")))
    )
