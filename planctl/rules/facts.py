"""What a rule is given, and what a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from planctl.binding import plan_calendar
from planctl.binding.rules import UNKNOWN_KEY
from planctl.dates import Calendar, Reading, Window
from planctl.diagnostics import Finding, Rule, Span
from planctl.model import Framework, Leads, Located, Plan, Priority, Settings, Work
from planctl.model.items import Item
from planctl.model.keys import Period, When, Who
from planctl.model.walk import Written, values_in
from planctl.rules.numbering import Numbering, numbering_of
from planctl.source import Mapping as Group
from planctl.status import Standing, assess
from planctl.words import WORK_KINDS, ItemKind


@dataclass(frozen=True)
class Facts:
    """One plan, and what several rules need to know of it, each worked out once and only when asked for.

    `items` and `standings` are in file order, a standing for each item, as at `as_at`. `misspelt` has, by the place of
    each key that is unknown but near enough to a known one, the key that was meant.
    """

    plan: Plan
    items: tuple[Item, ...]
    standings: tuple[Standing, ...]
    settings: Settings
    calendar: Calendar
    as_at: date
    misspelt: Mapping[Span, str]

    def has_misspelt(self, part: Located, *keys: str) -> bool:
        """Whether a key of this part was meant to be one of these: then it lacks nothing but the right spelling."""
        if not self.misspelt or not isinstance(part.node, Group):
            return False
        return any(self.misspelt.get(entry.key.span) in keys for entry in part.node.entries)

    @cached_property
    def work(self) -> tuple[Standing, ...]:
        """The actions and milestones, without the measures."""
        return tuple(standing for standing in self.standings if standing.item.kind in WORK_KINDS)

    @cached_property
    def decided(self) -> Sequence[Item]:
        """The work of which a body has something to decide, few of all: a later date, a pause, or to give it up."""
        works = ((item, item.work) for item in self.items)
        return [item for item, work in works if work.revisions or work.suspended or work.cancelled is not None]

    @cached_property
    def linking(self) -> Sequence[Priority | Work]:
        """What names indicators, risks and objectives: the priorities, and all work below them."""
        return [*self.plan.priorities, *(item.work for item in self.items)]

    @cached_property
    def standing_of(self) -> Mapping[Item, Standing]:
        """How each item stands."""
        return {standing.item: standing for standing in self.standings}

    @cached_property
    def families(self) -> Sequence[Sequence[Standing]]:
        """What stands side by side: the actions of a measure, those straight below a priority, milestones."""
        families: dict[tuple[int, ItemKind], list[Standing]] = {}
        for standing in self.standings:
            families.setdefault((_heading(standing.item), standing.item.kind), []).append(standing)
        return list(families.values())

    @cached_property
    def numbering(self) -> Numbering:
        """How the actions and milestones are numbered, and what is wrong with it."""
        families = ([standing.item for standing in family] for family in self.families)
        return numbering_of(self.items, families)

    @cached_property
    def actions(self) -> Mapping[str, Item]:
        """Actions and milestones by ref; of several that share one, the first."""
        found: dict[str, Item] = {}
        for standing in self.work:
            if standing.item.ref:
                found.setdefault(standing.item.ref, standing.item)
        return found

    @cached_property
    def dates(self) -> Sequence[Written[Reading]]:
        """Every date and every period, wherever in the plan it is written."""
        return [written for written in self._written if isinstance(written.value, Reading)]

    @cached_property
    def uses(self) -> Mapping[str, Sequence[Written[Leads]]]:
        """By name, each time that the plan says who leads, supports, reports or answers for something."""
        uses: dict[str, list[Written[Leads]]] = {}
        for written in self._written:
            if isinstance(written.value, Leads):
                for name in (*written.value.names, *written.value.support):
                    uses.setdefault(name, []).append(written)
        return uses

    @cached_property
    def _written(self) -> Sequence[Written[Any]]:
        """Dates and leads together: one walk through the plan finds both."""
        return values_in(self.plan, When, Period, Who)

    @cached_property
    def people(self) -> frozenset[str]:
        """Those whom the plan or the workspace introduces."""
        return frozenset((*self.plan.people, *self.settings.people))

    @cached_property
    def frameworks(self) -> Mapping[str, Framework]:
        """The sets of objectives that the plan or the workspace declares; of one name, the plan's."""
        return {**self.settings.frameworks, **self.plan.frameworks}

    @cached_property
    def window(self) -> Window | None:
        """All days on which the plan has work: its period and its grid together."""
        windows = [window for window in (self.calendar.period, self.calendar.grid) if window]
        if not windows:
            return None
        return Window(min(window.starts for window in windows), max(window.ends for window in windows))


def _heading(item: Item) -> int:
    """The identity of what an item stands straight below."""
    if item.kind is ItemKind.MEASURE:
        return id(item.parent or item.priority)
    return id(item.parent or item.measure or item.priority)


def facts_of(
    plan: Plan, items: tuple[Item, ...], settings: Settings, as_at: date, bound: Iterable[Finding] = ()
) -> Facts:
    """The facts about a plan as at a day; `items` is all its work, `bound` what its binding has found."""
    standings = tuple(assess(items, as_at, settings.red_after))
    misspelt = {found.span: found.fix.text for found in bound if found.rule is UNKNOWN_KEY and found.fix}
    return Facts(plan, items, standings, settings, plan_calendar(plan, settings), as_at, misspelt)


class Check(NamedTuple):
    """A rule with the function that finds where a plan breaks it, in any order."""

    rule: Rule
    find: Callable[[Facts], Iterator[Finding]]
