"""What an answer about work is made of: the extracts of the plans that it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

from planctl.extracts.asked import Asked
from planctl.extracts.extract import GARBLED, Extract, Sheet, Wanted
from planctl.extracts.gathering import gather, make_anew
from planctl.extracts.ground import Ground, Memory
from planctl.naming import plans_meant
from planctl.places import Found
from planctl.query.entry import Entry, PlanFacts
from planctl.query.filters import Filters, led_by, resolved, select
from planctl.sharing import Tell
from planctl.views.listing import Row

T = TypeVar("T")


class Surveyed(NamedTuple):
    """A plan file, its path as people see it, and its extract."""

    file: Path
    path: str
    extract: Extract


class Survey(NamedTuple):
    """The extracts of the plans that an answer is about, in the order of the plans, and what was asked of each.

    `plans` are those that could be read, `unread` those that could not, or not whole.
    """

    asked: Asked
    plans: tuple[Surveyed, ...]
    unread: tuple[Surveyed, ...]

    @property
    def ground(self) -> Ground:
        """Where the plans are."""
        return self.asked.ground

    @property
    def as_at(self) -> date:
        """The day that the answer is as at."""
        return self.asked.as_at

    @property
    def facts(self) -> list[PlanFacts]:
        """What each plan says for all of its work."""
        return [plan.extract.head.facts for plan in self.plans if plan.extract.head.facts]

    def select(self, filters: Filters, sheets: Sequence[Sheet], cells: Sequence[int]) -> list[Entry]:
        """The work on those sheets that filters keep, in file order; `cells` are those that its entries shall have.

        Raises:
            WrongCall: for a value that none of the plans has or names, with the nearest that one has.
        """
        meant = resolved(filters, self.facts)
        # Who leads is looked at first, before there are entries: most work that is left out is so by them.
        wanted = Wanted(sheets, cells, led_by(meant) if meant.leads else None)
        found = (self._entries(number, plan, wanted, meant) for number, plan in enumerate(self.plans))
        return select(chain.from_iterable(found), meant._replace(leads=()))

    def _entries(self, number: int, plan: Surveyed, wanted: Wanted, filters: Filters) -> list[Entry]:
        entries = self._read(plan, partial(Extract.entries, plan=number, wanted=wanted))
        if not filters.texts:
            return entries
        words = self._read(plan, Extract.words)
        return [entry._replace(words=words[entry.place]) for entry in entries]

    def _read(self, plan: Surveyed, read: Callable[[Extract], T]) -> T:
        """What is read from the extract of a plan, made anew where what was kept of it turns out to be garbled."""
        try:
            return read(plan.extract)
        except GARBLED:
            (extract,) = make_anew([(plan.file, plan.path)], self.asked)
            return read(extract)

    def rows(self, entries: Sequence[Entry]) -> list[Row]:
        """The JSON rows of some of the work, in the given order."""
        places: dict[int, list[int]] = {}
        for entry in entries:
            places.setdefault(entry.plan, []).append(entry.place)
        rows: dict[tuple[int, int], Row] = {}
        for number, wanted in places.items():
            plan = self.plans[number]
            made = self._read(plan, partial(Extract.rows, places=wanted, path=plan.path))
            rows.update(zip(((number, place) for place in wanted), made, strict=True))
        return [rows[entry.plan, entry.place] for entry in entries]

    def mitigations(self) -> list[Row]:
        """The late mitigations of the plans' risks, most overdue first."""
        found = [
            {**mitigation, "path": plan.path} for plan in self.plans for mitigation in plan.extract.head.mitigations
        ]
        return sorted(found, key=lambda mitigation: -int(mitigation["days_overdue"]))


def survey(
    ground: Ground, names: Sequence[str], as_at: date, sheets: Sequence[Sheet], memory: Memory, tell: Tell
) -> Survey:
    """The extracts of the plans that are named, or of all but closed ones, with those of their sheets.

    `tell` is told how many of the plans that have to be read are begun.

    Raises:
        WrongCall: for a name that fits no plan, or several.
    """
    chosen = _chosen(ground.plans, names)
    asked = Asked(ground, as_at, sheets, memory)
    plans = [
        Surveyed(file, shown, extract)
        for (file, shown), extract in zip(chosen, gather(chosen, asked, tell), strict=True)
        if names or ground.named or not extract.head.closed
    ]
    read = tuple(plan for plan in plans if plan.extract.head.facts)
    unread = tuple(plan for plan in plans if not plan.extract.head.facts)
    return Survey(asked, read, unread)


def _chosen(plans: Found, names: Sequence[str]) -> Found:
    if not names:
        return plans
    return tuple(plans[number] for number in plans_meant(names, [path.stem for path, _ in plans]))
