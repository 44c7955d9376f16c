"""Who has how much to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planctl.dates import Cadence
from planctl.model import Person, Plan
from planctl.query.entries import entries_of, names_of
from planctl.query.timing import SOON, falling_due
from planctl.status import Standing
from planctl.views.listing import Column, Listing, Row, in_words, make_listing


@dataclass(frozen=True, slots=True)
class People:
    """Who stands behind names: the workspace's people and each plan's own; `plans` are those of an answer."""

    shared: Mapping[str, Person]
    plans: Sequence[Plan] = ()

    def find(self, name: str, plan: Plan) -> Person | None:
        """The person or group of that name in a plan."""
        return plan.people.get(name) or self.shared.get(name)

    def anywhere(self, name: str) -> Person | None:
        """The person or group of that name in the first plan that knows it."""
        return next(filter(None, (plan.people.get(name) for plan in self.plans)), None) or self.shared.get(name)


def load_rows(
    standings: Sequence[Standing], people: People, as_at: date, asked: Sequence[str] | None = None
) -> list[Row]:
    """A row a name, most overdue first: open work led alone or jointly, overdue, and due in 30 days.

    Headings are left out, since what is below them is counted. Work that nobody leads is a row of its own. Where
    names are `asked` for, each of them has a row, if of nothing, and nobody else has: `standings` hold of the others'
    work only what they share.
    """
    led = [
        (name, place, standing)
        for place, standing in enumerate(standings)
        if standing.is_open and not standing.item.children
        for name in names_of(standing) or (None,)
        if asked is None or name in asked
    ]
    soon = {entry.place for entry in falling_due(entries_of(standings), as_at, Cadence(*SOON))}
    rows: dict[str | None, Row] = {}
    for name, place, standing in led:
        made = rows.setdefault(name, _blank(name))
        _explain(made, people.find(name, standing.item.plan) if name else None)
        made["open"] += 1
        made["overdue"] += standing.is_overdue
        made["due_in_30_days"] += place in soon
    for name in asked or ():
        if name not in rows:
            rows[name] = _blank(name)
            _explain(rows[name], people.anywhere(name))
    return sorted(rows.values(), key=lambda made: (made["lead"] is None, -made["overdue"], -made["open"]))


def _blank(name: str | None) -> Row:
    return {"lead": name, "post": None, "known": name is None, "open": 0, "overdue": 0, "due_in_30_days": 0}


def _explain(made: Row, person: Person | None) -> None:
    made["post"] = made["post"] or (person.post if person else None)
    made["known"] = made["known"] or person is not None


def _post(made: Row) -> str:
    if made["post"]:
        return str(made["post"])
    return "" if made["known"] else "not explained in people"


COLUMNS = (
    Column("Lead", lambda made: made["lead"] or "nobody"),
    Column("Post", _post, flexible=True),
    Column("Open", lambda made: str(made["open"]), right=True),
    Column("Overdue", lambda made: str(made["overdue"]), right=True),
    Column("Due in 30 days", lambda made: str(made["due_in_30_days"]), right=True),
)


_NOTES = ("What has actions or milestones below it is counted through them, and not itself.",)


def load_listing(rows: list[Row], as_at: date) -> Listing:
    """The listing of `planctl leads`."""
    title = f"Who leads what as at {in_words(as_at)}"
    return make_listing(title, COLUMNS, [("", rows)], empty="Nobody leads open work.", notes=_NOTES)
