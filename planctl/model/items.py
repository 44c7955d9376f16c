"""A plan's work in the order of its file, each piece with the place where it stands in the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.model.plan import Plan, Priority
from planctl.model.work import Action, Measure, RequiredAction, Work
from planctl.words import ItemKind


class _Place(NamedTuple):
    plan: Plan
    priority: Priority
    measure: Measure | None
    parent: Item | None
    work: Work
    kind: ItemKind
    children: list[Item]


class Item(_Place):
    """A piece of work in its place. `parent` is the item above it whose part it is.

    A measure's own actions are not its parts in that sense: a measure's date and lead are never an
    action's (docs/status.md), so their `parent` is None and `measure` is set; but its `children` they are.
    Actions required of a measure with dates of their own are parts of it and of its kind.

    It is the same as no other, whatever that one says: two actions may be word for word alike.
    """

    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __repr__(self) -> str:
        return f"Item({self.kind!r}, {self.work!r})"

    @property
    def ref(self) -> str | None:
        """The number that people use for it; an action required goes by its measure's."""
        if self.work.ref is None and isinstance(self.work, RequiredAction) and self.parent:
            return self.parent.ref
        return self.work.ref

    @property
    def is_leaf(self) -> bool:
        """Whether it is an action or a milestone that is no heading of others: what the minutes count."""
        return not self.children and self.kind is not ItemKind.MEASURE


def items_of(plan: Plan) -> tuple[Item, ...]:
    """All work of a plan in file order: a heading stands before what is below it."""
    return tuple(item for priority in plan.priorities for item in _of_priority(plan, priority))


def _of_priority(plan: Plan, priority: Priority) -> Iterator[Item]:
    """Measures and loose actions, whichever of the two keys comes first in the file first."""
    measures = [item for measure in priority.measures for item in _of_measure(plan, priority, measure)]
    loose = list(_of_actions(plan, priority, priority.actions, measure=None, parent=None))
    if measures and loose and loose[0].work.heading_span() < measures[0].work.heading_span():
        measures, loose = loose, measures
    yield from measures
    yield from loose


def _of_measure(plan: Plan, priority: Priority, measure: Measure) -> Iterator[Item]:
    item = Item(plan, priority, measure, None, measure, ItemKind.MEASURE, [])
    yield item
    for required in _judged_alone(measure):
        part = Item(plan, priority, measure, item, required, ItemKind.MEASURE, [])
        item.children.append(part)
        yield part
    for below in _of_actions(plan, priority, measure.actions, measure=measure, parent=None):
        if below.parent is None:
            item.children.append(below)
        yield below


def _judged_alone(measure: Measure) -> Iterable[RequiredAction]:
    """The actions required that have a date of their own; the others are words of the measure."""
    return (each for each in measure.actions_required if each.due or each.months or each.completed)


def _of_actions(
    plan: Plan, priority: Priority, actions: Iterable[Action], *, measure: Measure | None, parent: Item | None
) -> Iterator[Item]:
    kind = ItemKind.ACTION if parent is None else ItemKind.MILESTONE
    for action in actions:
        item = Item(plan, priority, measure, parent, action, kind, [])
        if parent is not None:
            parent.children.append(item)
        yield item
        yield from _of_actions(plan, priority, action.actions, measure=measure, parent=item)
