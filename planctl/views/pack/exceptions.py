"""The exception report: what Members should ask about, each kind of exception under its own heading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from planctl.model.items import ItemKind
from planctl.status import Standing, State, newest_update, open_requests
from planctl.views.pack.work import pack_row
from planctl.views.rows import Row


def _is_reprogrammed(standing: Standing) -> bool:
    return standing.due.revised and standing.is_open


def _is_asked_for(standing: Standing) -> bool:
    return standing.is_open and bool(open_requests(standing.item.work, standing.as_at))


def _has_no_update(standing: Standing) -> bool:
    return _counts(standing) and standing.is_open and newest_update(standing.item.work, standing.as_at) is None


def _counts(standing: Standing) -> bool:
    return standing.item.is_leaf


# By key, in the order of the report. Headings are judged through what is below them, except by their own date.
_KINDS: Mapping[str, Callable[[Standing], bool]] = {
    "late": lambda standing: standing.is_overdue,
    "reprogrammed": _is_reprogrammed,
    "asked_for": _is_asked_for,
    "suspended": lambda standing: standing.state is State.SUSPENDED and _counts(standing),
    "no_lead": lambda standing: _counts(standing) and standing.is_open and not standing.leads,
    "no_date": lambda standing: standing.state is State.NO_DATE and _counts(standing),
    "no_update": _has_no_update,
}


def exceptions(standings: Iterable[Standing], paths: Mapping[int, str], as_at: date) -> dict[str, list[Row]]:
    """By kind of exception the rows of the work it is true of: late most overdue first, the others in file order.

    A row is that of `pack_row` with `plan_title` and `is_measure`.
    """
    found = {kind: [made for made in standings if is_one(made)] for kind, is_one in _KINDS.items()}
    found["late"].sort(key=lambda made: -made.days_overdue)
    return {kind: [_exception(made, paths, as_at) for made in members] for kind, members in found.items()}


def _exception(standing: Standing, paths: Mapping[int, str], as_at: date) -> Row:
    plan = standing.item.plan
    return {
        **pack_row(standing, paths[id(plan)], as_at),
        "plan_title": plan.title or plan.id,
        "is_measure": standing.item.kind is ItemKind.MEASURE,
    }
