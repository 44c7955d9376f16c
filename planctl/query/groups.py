"""Listings in groups: by plan, by priority, or by lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from planctl.query.entry import Entry, PlanFacts


class Group(NamedTuple):
    """Work that shares a heading: a plan's title, a priority, or a lead."""

    title: str
    entries: tuple[Entry, ...]


def group(entries: Iterable[Entry], plans: Sequence[PlanFacts], by: str | None) -> list[Group]:
    """Group by `plan`, `priority` or `lead` in order of first appearance; joint work stands under each lead.

    As years go by plans keep their titles: groups of one title then name their plan's id too.
    """
    if by is None:
        return [Group("", tuple(entries))]
    groups: dict[Hashable, tuple[str, list[Entry]]] = {}
    for entry in entries:
        for key, title in _headings(entry, plans[entry.plan], by):
            groups.setdefault(key, (title, []))[1].append(entry)
    titles = Counter(title for title, _ in groups.values())
    return [
        Group(title if titles[title] == 1 else f"{title} ({plans[members[0].plan].id})", tuple(members))
        for title, members in groups.values()
    ]


def _headings(entry: Entry, plan: PlanFacts, by: str) -> Iterable[tuple[Hashable, str]]:
    """What tells a group from others, and its title; a lead is the same in every plan."""
    match by:
        case "plan":
            return ((entry.plan, plan.title),)
        case "priority":
            return (((entry.plan, entry.heading), plan.headings[entry.heading]),)
        case _:
            return ((name, name) for name in entry.leads or ("no lead",))
