"""A plan file, a brief and `planctl.yaml`, from tree to model."""

from __future__ import annotations

from datetime import date

from planctl.binding.binder import bind_class
from planctl.binding.context import Context
from planctl.binding.rules import NEWER_FORMAT, PLACEHOLDER_LEFT
from planctl.dates import Calendar, Window, read, read_period
from planctl.diagnostics import Finding
from planctl.model import FORMAT, MONTHS, Brief, Plan, Settings
from planctl.source import Mapping, Node, Scalar, Source
from planctl.words import YOUR_COUNCIL


def bind_plan(source: Source, plan_id: str, settings: Settings | None = None) -> tuple[Plan | None, list[Finding]]:
    """Bind a plan file; the plan is None only where the source holds nothing.

    The period, the grid and the people are read first: what `March` means and whether `HB JP` are two
    people depends on them.
    """
    context = Context()
    if source.root is None:
        return None, context.findings
    context.calendar = _read_calendar(source.root, calendar_of(settings))
    own = source.root.get("people")
    names = [name for name, _ in own.pairs()] if isinstance(own, Mapping) else []
    context.people = frozenset(names).union(settings.people if settings else ())
    plan = bind_class(Plan, source.root, context, id=plan_id)
    _check_head(plan, context)
    return plan, context.findings


def bind_brief(source: Source, brief_id: str, settings: Settings | None = None) -> tuple[Brief | None, list[Finding]]:
    """Bind a brief, its dates in the council's calendar; the brief is None only where the source holds nothing."""
    context = Context()
    if source.root is None:
        return None, context.findings
    context.calendar = calendar_of(settings)
    brief = bind_class(Brief, source.root, context, id=brief_id)
    _check_head(brief, context)
    return brief, context.findings


def since_day(brief: Brief, settings: Settings | None = None) -> date | None:
    """The day that a brief's `since` names, at its end; None where it is no plain date, and so a git revision."""
    return read(brief.since, calendar_of(settings)).day_alone if brief.since else None


def is_whole(source: Source, plan: Plan | None) -> bool:
    """Whether answers may rest on a plan: all of its text could be read, in a format that this planctl knows."""
    return plan is not None and source.complete and (plan.format or FORMAT) <= FORMAT


def bind_settings(source: Source) -> tuple[Settings | None, list[Finding]]:
    """Bind a `planctl.yaml`; None where the source holds nothing."""
    context = Context()
    if source.root is None:
        return None, context.findings
    settings = bind_class(Settings, source.root, context)
    _check_head(settings, context)
    return settings, context.findings


def calendar_of(settings: Settings | None) -> Calendar:
    """The council's calendar: when its years start and what its quarters are."""
    if settings is None:
        return Calendar()
    return Calendar(year_starts=MONTHS.index(settings.year_starts) + 1, quarters=settings.quarters)


def plan_calendar(plan: Plan, settings: Settings | None) -> Calendar:
    """The calendar in which this plan's dates are read: the council's, and the plan's period and grid."""
    council = calendar_of(settings)
    period, grid = (reading.window if reading else None for reading in (plan.period, plan.grid))
    return Calendar(council.year_starts, council.quarters, period, grid)


def _read_calendar(root: Mapping, council: Calendar) -> Calendar:
    period, grid = (_read_early(root.get(name), council) for name in ("period", "grid"))
    return Calendar(council.year_starts, council.quarters, period, grid)


def _read_early(node: Node | None, calendar: Calendar) -> Window | None:
    return read_period(node.text, calendar).window if isinstance(node, Scalar) else None


def _check_head(bound: Brief | Plan | Settings, context: Context) -> None:
    if bound.format is not None and bound.format > FORMAT:
        message = f"this file is written in format {bound.format}; this planctl reads format {FORMAT}"
        context.report(NEWER_FORMAT, bound.span("format"), message)
    if bound.organisation == YOUR_COUNCIL:
        message = f"the council is still called “{YOUR_COUNCIL}”, and would be so in every report pack"
        context.report(PLACEHOLDER_LEFT, bound.span("organisation"), message, "Write the name of your council.")
