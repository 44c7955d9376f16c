"""What a REF means: a part of a plan by its number, across plans and kinds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planctl.errors import WrongCall, unknown_value
from planctl.model import Located, Plan
from planctl.model.items import Item
from planctl.naming import resolve_plan


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a plan that has a ref; `item` is its place where it is work."""

    plan: Plan
    kind: str
    ref: str
    part: Located
    item: Item | None = None

    @property
    def title(self) -> str:
        """What it is called."""
        return str(getattr(self.part, "title", None) or "no title")


def find(ref: str, plans: Sequence[tuple[Plan, Sequence[Item]]], kind: str | None = None) -> Found:
    """The one part that `ref` names: `7.1.1`, or `PLAN:7.1.1` with any unambiguous start of a plan's id.

    Raises:
        WrongCall: where nothing has that ref, or several parts have; `kind` tells the latter apart.
    """
    start, colon, rest = ref.rpartition(":")
    if colon:
        plan_id = resolve_plan(start, [plan.id for plan, _ in plans])
        plans = [pair for pair in plans if pair[0].id == plan_id]
    wanted = rest.strip().casefold()
    everything = [found for plan, items in plans for found in _parts(plan, items)]
    named = [found for found in everything if found.ref.casefold() == wanted and kind in (None, found.kind)]
    if not named:
        what = f"{kind}" if kind else "part of a plan"
        raise unknown_value(what, rest, [found.ref for found in everything if kind in (None, found.kind)])
    if len(named) > 1:
        raise _ambiguous(ref, named)
    return named[0]


def _parts(plan: Plan, items: Sequence[Item]) -> Iterator[Found]:
    for kind, parts in (("priority", plan.priorities), ("indicator", plan.indicators), ("risk", plan.risks)):
        for part in parts:
            if part.ref:
                yield Found(plan, kind, part.ref, part)
    for item in items:
        if item.work.ref:
            yield Found(plan, item.kind.value, item.work.ref, item.work, item)


def _ambiguous(ref: str, named: Sequence[Found]) -> WrongCall:
    could_be = "; ".join(f"{found.kind} {found.plan.id}:{found.ref} ({found.title})" for found in named)
    cures = []
    if len({found.plan.id for found in named}) > 1:
        cures.append("name the plan, as in PLAN:REF")
    if len({found.kind for found in named}) > 1:
        cures.append(f"add --kind {named[0].kind}")
    advice = f" To choose, {' and '.join(cures)}." if cures else ""
    return WrongCall(f"“{ref}” could be several parts", f"It could be: {could_be}.{advice}")
