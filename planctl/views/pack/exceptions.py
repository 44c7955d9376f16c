"""The exception report: what Members should ask about, each kind of exception under its own heading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from planctl.model.items import ItemKind
from planctl.status import Standing, State, newest_update
from planctl.views.rows import Row, iso, row


def _is_reprogrammed(standing: Standing) -> bool:
    return standing.due.revised and standing.is_open


def _is_asked_for(standing: Standing) -> bool:
    return standing.is_open and any(revision["state"] == "asked for" for revision in _revisions(standing))


def _revisions(standing: Standing) -> list[Row]:
    from planctl.views.rows import revision_json

    return [revision_json(revision, standing.as_at) for revision in standing.item.work.revisions]


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

    A row is that of JSON with `times_moved` (approved revisions by the day), `last_update` and `plan_title`.
    """
    found = {kind: [made for made in standings if is_one(made)] for kind, is_one in _KINDS.items()}
    found["late"].sort(key=lambda made: -made.days_overdue)
    return {kind: [_exception(made, paths, as_at) for made in members] for kind, members in found.items()}


def _exception(standing: Standing, paths: Mapping[int, str], as_at: date) -> Row:
    plan = standing.item.plan
    made = row(standing, paths[id(plan)], as_at)
    return {
        **made,
        "plan_title": plan.title or plan.id,
        "is_measure": standing.item.kind is ItemKind.MEASURE,
        "times_moved": sum(revision["state"] == "approved" for revision in made["revisions"]),
        "last_update": iso(newest_update(standing.item.work, as_at)),
    }
