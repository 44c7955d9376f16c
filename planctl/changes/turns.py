"""What changes of dates and progress did to the state of work: only what anybody could see (docs/history.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from planctl.changes.change import Change, ChangeKind
from planctl.changes.difference import PartChange, PlanChange
from planctl.changes.timeline import Life, Timeline
from planctl.dates import Cadence
from planctl.status import Judgement, Standing, assess
from planctl.workspace import PlanFile

# What may turn late work green, or the other way about. Of completed work is told whether it was on time.
TURNING = frozenset({
    ChangeKind.REDATED, ChangeKind.PUT_BACK, ChangeKind.REOPENED, ChangeKind.DATED, ChangeKind.CANCELLED,
    ChangeKind.SUSPENDED,
})  # fmt: skip
# The keys on which a state rests; dates that are asked for or refused change none, nor do moves of before git knew it.
_BEARING = frozenset({"due", "months", "revisions", "completed", "status", "cancelled", "suspended", "place"})
_CHANGELESS = frozenset({ChangeKind.ASKED, ChangeKind.REFUSED, ChangeKind.RECORDED})


class Turn(NamedTuple):
    """The state of work before it was changed, as it was to be seen then, and the one that the change gave it."""

    was: Judgement
    now: Judgement


def days_of_change(timeline: Timeline, since: date, today: date) -> dict[int, date]:
    """The day until which each part was as it had been at first, by the identity of what it holds.

    That is the day of the first change since then to what its state rests on, its own or above it; `today` for what is
    not committed. Parts without such a change are left out.
    """
    found = {}
    for plan in timeline.plans.values():
        first = {part: min(_days(life, since, today), default=date.max) for part, life in plan.lives.items()}
        for part in plan.lives:
            day = min(first.get(each, date.max) for each in (part, *part.above))
            if day < date.max:
                found[id(part.held)] = day
    return found


def _days(life: Life, since: date, today: date) -> Iterator[date]:
    for event in life.events:
        day = event.commit.day if event.commit else today
        if _bears(event.change) and (event.commit is None or day >= since):
            yield day


def _bears(change: Change) -> bool:
    return change.key in _BEARING and change.kind not in _CHANGELESS


def turns_of(
    changes: Iterable[PlanChange], days: Mapping[int, date], as_at: date, red_after: Cadence
) -> dict[int, Turn]:
    """The turns of the parts that changed, by the identity of what each holds now.

    A turn is one where three things hold: on the day of the change the plan before it and the plan after it say
    different things of the work; what the plan after it said then still holds as at the day of the answer; and nothing
    but the work's own date and progress decides. So no turn is time's doing, and none starts from a state that only
    an old plan read on a later day would show.
    """
    found: dict[int, Turn] = {}
    for change in changes:
        if change.before is not None and change.after is not None:
            found.update(_of_plan(change, change.before, change.after, days, as_at, red_after))
    return found


def _of_plan(
    change: PlanChange, before: PlanFile, after: PlanFile, days: Mapping[int, date], as_at: date, red_after: Cadence
) -> Iterator[tuple[int, Turn]]:
    turning: dict[date, list[PartChange]] = {}
    for part in change.parts:
        day = days.get(id(part.part.held))
        if day is not None and _may_turn(part):
            turning.setdefault(min(day, as_at), []).append(part)
    ends = _standings(after, as_at, red_after) if turning else {}
    for day, parts in turning.items():
        was, then = _standings(before, day, red_after), _standings(after, day, red_after)
        for part in parts:
            assert part.before is not None, "what is new has not turned"
            old, new, end = was[id(part.before.held)], then[id(part.part.held)], ends[id(part.part.held)]
            if _stands_alone(old) and _stands_alone(new) and _is_turn(old, new, end):
                yield id(part.part.held), Turn(old.judgement, end.judgement)


def _may_turn(part: PartChange) -> bool:
    kinds = {change.kind for change in part.changes}
    return part.before is not None and not kinds.isdisjoint(TURNING) and ChangeKind.COMPLETED not in kinds


def _standings(file: PlanFile, as_at: date, red_after: Cadence) -> dict[int, Standing]:
    return {id(made.item.work): made for made in assess(file.items, as_at, red_after)}


def _stands_alone(standing: Standing) -> bool:
    """Whether its own date decides: a heading stands as what is below it, and what recurs as the updates say."""
    return not standing.item.children and not standing.due.recurs


def _is_turn(old: Standing, new: Standing, end: Standing) -> bool:
    return old.judgement not in (new.judgement, end.judgement) and new.state is end.state
