"""Who the initials in a plan are."""

from __future__ import annotations

from planctl.model import Person, Plan, Settings
from planctl.model.keys import Who
from planctl.model.walk import values_in
from planctl.views.listing import Row


def people(plan: Plan, settings: Settings) -> list[Row]:
    """The plan's own people and the council's, in the order of their initials."""
    return [_person(name, person) for name, person in sorted(_introduced(plan, settings).items())]


def glossary(plan: Plan, settings: Settings) -> list[Row]:
    """Everybody whom the plan names anywhere, in the order of their initials; `known` says that somebody says who."""
    introduced = _introduced(plan, settings)
    named = {name for written in values_in(plan, Who) for name in (*written.value.names, *written.value.support)}
    return [{**_person(name, introduced.get(name)), "known": name in introduced} for name in sorted(named)]


def _introduced(plan: Plan, settings: Settings) -> dict[str, Person]:
    """The council's people and the plan's own; of the same initials, the plan's."""
    return {**settings.people, **plan.people}


def _person(name: str, person: Person | None) -> Row:
    return {
        "initials": name,
        "post": person.post if person else None,
        "email": person.email if person else None,
        "group": bool(person and person.group),
    }
