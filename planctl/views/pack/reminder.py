"""What each person is to be reminded of: their own late work, what falls due next, and what nobody reported on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from planctl.dates import Cadence
from planctl.query.entries import entries_of, names_of
from planctl.query.timing import SILENT, SOON, falling_due, overdue, stale
from planctl.status import Standing
from planctl.views.listing import Row
from planctl.views.load import People
from planctl.views.pack.plan import PlanView
from planctl.views.pack.work import pack_row
from planctl.words import WORK_KINDS

_KINDS = ("late", "next", "stale")


def reminders(views: Sequence[PlanView]) -> list[Row]:
    """A row a person (or group) who leads something that needs a word, alone or jointly, by their initials.

    It has `initials`, `post`, `email`, and `late` (most overdue first), `next` (due in 30 days, soonest first)
    and `stale` (no update for two months, longest silent first): `pack_row`s with `plan_title`. Each piece of
    work stands in the first of the three that it belongs to.
    """
    found: dict[str, Row] = {}
    for view in views:
        people = People(view.settings.people)
        for kind, standings in zip(_KINDS, _sorted_out(view.standings, view.as_at), strict=True):
            for standing in standings:
                _remind(found, kind, standing, view, people)
    return [_in_order(found[initials]) for initials in sorted(found)]


def _sorted_out(standings: Sequence[Standing], as_at: date) -> tuple[list[Standing], list[Standing], list[Standing]]:
    entries = entries_of(standings)
    late = overdue(entries)
    coming = falling_due(entries, as_at, Cadence(*SOON))
    named = {entry.place for entry in (*late, *coming)}
    rest = (entry for entry in entries if entry.kind in WORK_KINDS and entry.place not in named)
    silent = stale(rest, as_at, Cadence(*SILENT))
    of_late, of_coming, of_silent = ([standings[entry.place] for entry in found] for found in (late, coming, silent))
    return of_late, of_coming, of_silent


def _remind(found: dict[str, Row], kind: str, standing: Standing, view: PlanView, people: People) -> None:
    made = _piece(standing, view)
    for initials in names_of(standing):
        person = people.find(initials, standing.item.plan)
        mine = found.setdefault(initials, {"initials": initials, "post": None, "email": None, **_nothing()})
        mine["post"] = mine["post"] or (person.post if person else None)
        mine["email"] = mine["email"] or (person.email if person else None)
        mine[kind].append(made)


def _nothing() -> dict[str, list[Row]]:
    return {kind: [] for kind in _KINDS}


def _piece(standing: Standing, view: PlanView) -> Row:
    plan = standing.item.plan
    return {
        **pack_row(standing, view.path, view.as_at, view.slips),
        "plan_title": plan.title or plan.id,
    }


def _in_order(reminder: Row) -> Row:
    """Plan after plan was gone through: put what is most urgent first again."""
    return {
        **reminder,
        "late": _by(reminder["late"], "days_overdue", reverse=True),
        "next": _by(reminder["next"], "agreed_due"),
        "stale": _by(reminder["stale"], "last_update"),
    }


def _by(rows: Iterable[Row], name: str, *, reverse: bool = False) -> list[Row]:
    return sorted(rows, key=lambda made: made[name] or "", reverse=reverse)
