"""What a plan consists of, each part with what people know it by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from planctl.changes.substance import folded
from planctl.model import Leads, Located, Measure, Plan, RequiredAction, Work, keys_of
from planctl.model.items import Item, items_of
from planctl.model.keys import Key, Kind, ListOf, Nested
from planctl.words import ItemKind


class PartKind(StrEnum):
    """What a part is called in every output."""

    PLAN = "plan"
    PRIORITY = "priority"
    MEASURE = "measure"
    REQUIRED = "action required"
    ACTION = "action"
    MILESTONE = "milestone"
    INDICATOR = "indicator"
    RISK = "risk"
    BUDGET = "budget"
    LINKAGE = "linkage"
    DECISION = "decision"


# Actions and milestones share their numbers: an action may become another's milestone and stays what it is.
_FAMILIES = {PartKind.MILESTONE: PartKind.ACTION}
_OF_ITEMS = {kind: PartKind(kind.value) for kind in ItemKind}
# Parts of a plan that stand for themselves: they are compared with their like, not within what holds them.
_ALONE = {"Priority", "Measure", "Action", "RequiredAction", "Indicator", "Risk", "Budget", "Linkage", "Decision"}


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of a plan; `under` is the part that it stands straight below, `wording` what it says of itself."""

    kind: PartKind
    ref: str | None
    wording: str
    held: Located
    plan: Plan
    under: Part | None

    @property
    def family(self) -> PartKind:
        """The kinds among which its number is its own."""
        return _FAMILIES.get(self.kind, self.kind)

    @property
    def work(self) -> Work | None:
        """The work that it is; None for anything else."""
        return self.held if isinstance(self.held, Work) else None

    @property
    def leads(self) -> Leads | None:
        """Who is written to lead it."""
        found: Leads | None = getattr(self.held, "lead", None)
        return found

    @property
    def above(self) -> Iterator[Part]:
        """What it stands below, from the nearest part to the farthest."""
        part = self.under
        while part is not None:
            yield part
            part = part.under

    @property
    def priority(self) -> Part | None:
        """The priority that it stands below, at whatever depth; None for a priority itself."""
        return next((part for part in self.above if part.kind is PartKind.PRIORITY), None)


def parts_of(plan: Plan) -> tuple[Part, ...]:
    """All parts of a plan: the plan itself, its priorities each with the work below it, and then the rest."""
    return (whole_of(plan), *_priorities(plan), *_others(plan))


def whole_of(plan: Plan) -> Part:
    """A plan as the part that stands above all others."""
    return Part(PartKind.PLAN, None, folded(plan.title or ""), plan, plan, None)


def _priorities(plan: Plan) -> Iterator[Part]:
    made: dict[int, Part] = {}
    for priority in plan.priorities:
        made[id(priority)] = _part(PartKind.PRIORITY, priority, plan, None)
        yield made[id(priority)]
    for item in items_of(plan):
        if not isinstance(item.work, RequiredAction):
            part = made[id(item.work)] = _part(_OF_ITEMS[item.kind], item.work, plan, made[id(_above(item))])
            yield part
            if isinstance(item.work, Measure):
                yield from (
                    _part(PartKind.REQUIRED, required, plan, part, part.ref) for required in item.work.actions_required
                )


def _above(item: Item) -> Located:
    """What an item stands straight below."""
    if item.parent is not None:
        return item.parent.work
    return item.priority if item.measure is None or item.measure is item.work else item.measure


def _others(plan: Plan) -> Iterator[Part]:
    kinds: Iterable[tuple[PartKind, Iterable[Located]]] = (
        (PartKind.INDICATOR, plan.indicators),
        (PartKind.RISK, plan.risks),
        (PartKind.BUDGET, plan.budgets),
        (PartKind.LINKAGE, plan.linkages),
        (PartKind.DECISION, plan.decisions),
    )
    return (_part(kind, held, plan, None) for kind, parts in kinds for held in parts)


def _part(kind: PartKind, held: Located, plan: Plan, under: Part | None, ref: str | None = None) -> Part:
    own: str | None = getattr(held, "ref", None)
    return Part(kind, own or ref, _wording(held), held, plan, under)


def _wording(held: Located) -> str:
    """What a part is called; a measure without a heading by its measure of success."""
    for name in ("title", "success", "objective", "body"):
        value = getattr(held, name, None)
        if value:
            return folded(value if isinstance(value, str) else " ".join(value))
    return ""


def own_keys(held: Located) -> tuple[Key, ...]:
    """The keys of a kind of part that say something of it alone, and not of the parts below it."""
    # mypy looks for the hash of a dataclass among its instances', and finds none that fits.
    hashable: Any = type(held)
    return _own_keys(hashable)


@cache
def _own_keys(cls: type[Located]) -> tuple[Key, ...]:
    return tuple(key for key in keys_of(cls).values() if not _is_alone(key.kind))


def _is_alone(kind: Kind) -> bool:
    inner = kind.item if isinstance(kind, ListOf) else kind
    return isinstance(inner, Nested) and inner.of in _ALONE
