"""The exception report: what Members should ask about, each kind of exception under its own heading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from planctl.status import Standing, newest_update, open_requests
from planctl.views.listing import Row
from planctl.views.pack.groups import grouped
from planctl.views.pack.moves import Slips
from planctl.views.pack.work import pack_row
from planctl.words import ItemKind, State


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


def exceptions(
    standings: Iterable[Standing], paths: Mapping[int, str], as_at: date, slips: Slips | None = None
) -> dict[str, list[Row]]:
    """By kind of exception the rows of the work it is true of: late most overdue first, the others in file order.

    A row is that of `pack_row` with `plan_title` and `is_measure`.
    """
    found = _found(standings)
    found["late"].sort(key=lambda made: -made.days_overdue)
    return {kind: [_exception(made, paths, as_at, slips) for made in members] for kind, members in found.items()}


def exception_groups(standings: Sequence[Standing], paths: Mapping[int, str]) -> dict[str, list[Row]]:
    """By kind of exception how many there are by plan and priority: for lists too long for a meeting."""
    return {kind: grouped(members, standings, paths) for kind, members in _found(standings).items()}


def _found(standings: Iterable[Standing]) -> dict[str, list[Standing]]:
    return {kind: [made for made in standings if is_one(made)] for kind, is_one in _KINDS.items()}


def _exception(standing: Standing, paths: Mapping[int, str], as_at: date, slips: Slips | None) -> Row:
    plan = standing.item.plan
    return {
        **pack_row(standing, paths[id(plan)], as_at, slips),
        "plan_title": plan.title or plan.id,
        "is_measure": standing.item.kind is ItemKind.MEASURE,
    }
