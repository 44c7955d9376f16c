"""A plan as a template sees it, whole, as at a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planctl.binding import plan_calendar
from planctl.model import Budget, Plan, Priority, Settings, keys_of
from planctl.model.items import Item
from planctl.status import Standing
from planctl.status.tally import tally
from planctl.views.data import as_data
from planctl.views.grid import Grid, GridRow, GridSection, in_state_words, make_grid, shown_window
from planctl.views.links import framework_rows
from planctl.views.listing import Row
from planctl.views.pack.by_then import plan_by
from planctl.views.pack.charts import progress, share_rows
from planctl.views.pack.figures import indicator_periods, indicators_data
from planctl.views.pack.moves import Slips
from planctl.views.pack.people import glossary, people
from planctl.views.pack.work import appendix, work_data
from planctl.views.risks import Register, make_register
from planctl.views.summary import plan_summary

# What a priority holds in a form of its own.
_ITS_OWN = ("measures", "actions", "lead")


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan with how all its work stands as at a day, in file order; `path` as people see it.

    `slips` is the ledger of moved dates, None where there is none.
    """

    plan: Plan
    path: str
    standings: Sequence[Standing]
    settings: Settings
    as_at: date
    slips: Slips | None = None


def plan_data(view: PlanView) -> Row:
    """Everything of a plan: its words, its summary, and its parts in the order of the file."""
    calendar = plan_calendar(view.plan, view.settings)
    plan = plan_by(view.plan, calendar, view.as_at)
    summary = plan_summary(plan, view.standings, view.settings.red_after)
    counted = {id(priority): made for priority, made in zip(plan.priorities, summary["priorities"], strict=True)}
    register = make_register(plan, view.path, view.as_at, lambda _: True)
    shown = shown_window(calendar, view.as_at)
    grid = make_grid(plan, view.standings, view.standings, shown, view.as_at)
    drawn = _grid(grid)
    grid_rows = {
        id(_priority_of(section)): made["rows"] for section, made in zip(grid.sections, drawn["sections"], strict=True)
    }
    priorities = [
        {**_priority(priority, counted[id(priority)], view), "grid_rows": grid_rows.get(id(priority), [])}
        for priority in plan.priorities
    ]
    return {
        **summary,
        "id": plan.id,
        "path": view.path,
        "draft": plan.status == "draft",
        "organisation": plan.organisation or view.settings.organisation,
        "service": plan.service,
        "period": plan.period.text if plan.period else None,
        "owner": list(plan.owner.names) if plan.owner else [],
        "lead_member": plan.lead_member,
        "introduction": [{"title": title, "words": words} for title, words in plan.introduction.items()],
        "themes": list(plan.themes),
        "people": people(plan, view.settings),
        "glossary": glossary(plan, view.settings),
        "frameworks": as_data({**view.settings.frameworks, **plan.frameworks}, dashes=False),
        "priorities": priorities,
        "grid": drawn,
        "shares": share_rows(tally(view.standings), view.settings.red_after),
        "progress": progress(view.standings, shown),
        "indicators": indicators_data(plan, view.path, calendar, view.as_at),
        "indicator_periods": indicator_periods(plan, calendar, view.as_at),
        "risks": _risks(register),
        "matrix": _matrix(register),
        "risk_commentary": plan.risk_commentary,
        "budgets": [_budget(budget) for budget in plan.budgets],
        "threads": framework_rows([(plan, [made.item for made in view.standings])], view.settings.frameworks),
        "linkages": as_data(plan.linkages, dashes=False),
        "decisions": as_data(plan.decisions, dashes=False),
        "appendix": appendix(priorities),
    }


def _priority(priority: Priority, counted: Row, view: PlanView) -> Row:
    names = [key.attribute for key in keys_of(Priority).values() if key.attribute not in _ITS_OWN]
    own = {name: as_data(getattr(priority, name), dashes=False) for name in names}
    standings = {made.item: made for made in view.standings if made.item.priority is priority}
    return {
        **own,
        **counted,
        "leads": list(priority.lead.names) if priority.lead else [],
        "lead_words": priority.lead.text if priority.lead else None,
        "measures": [_work(item, standings, view) for item in _tops(standings) if item.measure is not None],
        "actions": [_work(item, standings, view) for item in _tops(standings) if item.measure is None],
    }


def _tops(items: Iterable[Item]) -> list[Item]:
    """The measures of a priority, and the actions straight below it."""
    return [item for item in items if item.parent is None and (item.measure is None or item.work is item.measure)]


def _work(item: Item, standings: Mapping[Item, Standing], view: PlanView) -> Row:
    return work_data(standings[item], view.path, standings, view.as_at, view.slips)


def _budget(budget: Budget) -> Row:
    """A budget with its `columns`: the headings of its figures, each once, in the order in which they first stand."""
    figures = (*(row.amounts for row in budget.rows), budget.total)
    return {
        **as_data(budget, dashes=False),
        "columns": list(dict.fromkeys(heading for amounts in figures for heading in amounts)),
    }


def _grid(grid: Grid) -> Row:
    """The month grid: `months` ISO, `today` the place of the as-at month, and rows whose `cells` are words."""
    return {
        "months": [f"{month:%Y-%m}" for month in grid.months],
        "today": grid.today,
        "part_of": grid.part_of,
        "sections": [
            {
                "ref": section.ref,
                "title": section.title,
                "worst": in_state_words(section.worst) or None,
                "rows": [_grid_row(made) for made in section.rows],
            }
            for section in grid.sections
        ],
    }


def _priority_of(section: GridSection) -> Priority:
    """The priority that a section of the grid is about: two priorities may have one ref."""
    return next(made.standing.item.priority for made in section.rows if made.standing)


def _grid_row(made: GridRow) -> Row:
    return {
        # An action required goes by its measure's ref.
        "ref": made.ref or (made.standing.item.ref if made.standing else None) or "",
        "title": made.title,
        "lead": made.lead,
        "heading": made.heading,
        "depth": made.depth,
        "cells": [cell.value for cell in made.cells],
        "state": in_state_words(made.judgement) or None,
        "corrective_action": made.corrective or None,
    }


def _risks(register: Register) -> list[Row]:
    """The rows of JSON, worst first, with the rest of each risk's words."""
    return [
        {**as_data(exposure.risk, dashes=False), **made}
        for exposure, made in zip(register.exposures, register.rows, strict=True)
    ]


def _matrix(register: Register) -> Row | None:
    """The risk matrix, the worst likelihood on top and the worst impact on the right; None where there is none."""
    drawn = register.heat_map
    if drawn is None:
        return None
    return {
        "impact": list(drawn.impact.labels),
        "rows": [
            {
                "name": made.name,
                "label": made.label,
                "cells": [{"risks": list(cell.risks), "within": cell.within} for cell in made.cells],
            }
            for made in drawn.rows
        ],
        "judged": drawn.judged,
        "unplaced": [{"score": score, "risks": list(refs)} for score, refs in drawn.unplaced.items()],
    }
