"""How work stands as at a day: docs/status.md, as pure functions of the plan and the day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from planctl.dates import Cadence, months_between
from planctl.dates.cadence import moved
from planctl.model import Cancellation, Leads, Suspension
from planctl.model.items import Item
from planctl.status.doubt import is_in_doubt
from planctl.status.due import Due, due_of, has_happened, is_agreed, updates_by
from planctl.words import Rag, State

MONTH = Cadence(1, "month")


class LeadFrom(StrEnum):
    """Where the lead of a piece of work comes from."""

    OWN = "own"
    PARENT = "parent"
    NONE = "none"


class Judgement(NamedTuple):
    """A state and the colour that goes with it; the worse one sorts first."""

    state: State
    rag: Rag | None = None

    @property
    def rank(self) -> int:
        """Its place in the order of docs/status.md, worst first."""
        return _RANKS[self.state] + (self.state is State.LATE and self.rag is Rag.AMBER)


# Late and red is 0, late and amber 1: hence the gap.
_RANKS = {state: index + (index > 0) for index, state in enumerate(State)}
_CLOSED = (State.COMPLETED, State.CANCELLED)
_CANCELLED = Judgement(State.CANCELLED)
_COMPLETED = Judgement(State.COMPLETED, Rag.GREEN)
_SUSPENDED = Judgement(State.SUSPENDED)
_RED = Judgement(State.LATE, Rag.RED)
_AMBER = Judgement(State.LATE, Rag.AMBER)
_REPROGRAMMED = Judgement(State.REPROGRAMMED)
_ON_TARGET = Judgement(State.ON_TARGET, Rag.GREEN)
_ONGOING = Judgement(State.ONGOING)
_NO_DATE = Judgement(State.NO_DATE)


class Standing(NamedTuple):
    """How one piece of work stands as at a day.

    `judgement` is rolled up: the worse of its own date and its worst child. `halt` is what it, or what is
    above it, is halted by: cancelled or suspended. `is_overdue` says that its own agreed due date has passed
    while it is open and not halted.
    """

    item: Item
    as_at: date
    judgement: Judgement
    due: Due
    leads: Leads | None
    lead_from: LeadFrom
    halt: State | None
    is_overdue: bool

    @property
    def state(self) -> State:
        """The computed state."""
        return self.judgement.state

    @property
    def rag(self) -> Rag | None:
        """The computed colour; None for what is neither late nor green."""
        return self.judgement.rag

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.state not in _CLOSED

    @property
    def suspended(self) -> bool:
        """Whether it is itself suspended, or what is above it is."""
        return self.halt is State.SUSPENDED

    @property
    def days_overdue(self) -> int:
        """Days since its own agreed due date; 0 unless it is overdue."""
        return (self.as_at - self.due.agreed).days if self.is_overdue and self.due.agreed else 0

    @property
    def months_behind(self) -> int:
        """Completed months since its own agreed due date; 0 unless it is overdue."""
        return months_between(self.due.agreed, self.as_at) if self.is_overdue and self.due.agreed else 0

    @property
    def months_behind_original(self) -> int:
        """Completed months since its original due date, which a revision may have moved; 0 once it is closed."""
        running = self.halt is None and self.is_open
        return months_between(self.due.original, self.as_at) if running and self.due.original else 0

    @property
    def declared_rag(self) -> str | None:
        """The colour that the newest update declares."""
        updates = updates_by(self.item.work, self.as_at) if self.item.work.updates else []
        return updates[-1].rag if updates else None


class _Own(NamedTuple):
    """What is known of a piece of work without looking at what is below it."""

    due: Due
    leads: Leads | None
    lead_from: LeadFrom
    halt: State | None
    judgement: Judgement


def assess(items: Iterable[Item], as_at: date, red_after: Cadence = MONTH) -> list[Standing]:
    """How every item stands as at a day, in the given order (a heading before what is below it)."""
    ordered = list(items)
    owns: dict[Item, _Own] = {}
    for item in ordered:
        owns[item] = _own(item, as_at, red_after, owns[item.parent] if item.parent else None)
    judgements: dict[Item, Judgement] = {}
    for item in reversed(ordered):
        own = owns[item]
        below = [judgements[child] for child in item.children]
        judgements[item] = _rolled_up(own, below) if below else own.judgement
    return [_standing(item, owns[item], judgements[item], as_at) for item in ordered]


def _own(item: Item, as_at: date, red_after: Cadence, above: _Own | None) -> _Own:
    due = due_of(item.work, as_at, above.due if above else None)
    leads, lead_from = _lead(item, above)
    halt = _halted(item, as_at)
    if above is not None and (halt is None or above.halt is State.CANCELLED):
        halt = above.halt
    return _Own(due, leads, lead_from, halt, _judge(item, due, halt, as_at, red_after))


def _lead(item: Item, above: _Own | None) -> tuple[Leads | None, LeadFrom]:
    """Its own lead, else its parent's; `TBD` is an answer, though nobody's name, and inherits nothing."""
    own = item.work.lead
    if own is not None:
        return own, LeadFrom.OWN if own else LeadFrom.NONE
    if above is not None and above.leads:
        return above.leads, LeadFrom.PARENT
    return None, LeadFrom.NONE


def _halted(item: Item, as_at: date) -> State | None:
    """Cancelled or suspended with approval; what is above halts what is below it."""
    cancelled = item.work.cancelled
    if cancelled is not None and is_cancelled(cancelled, as_at):
        return State.CANCELLED
    pauses = item.work.suspended
    if pauses and any(is_suspended(pause, as_at) for pause in pauses):
        return State.SUSPENDED
    return None


def is_cancelled(cancelled: Cancellation, as_at: date) -> bool:
    """Whether work is given up by the day, with approval."""
    return has_happened(cancelled.on, as_at) and is_agreed(cancelled.approved, cancelled.on, as_at)


def is_suspended(pause: Suspension, as_at: date) -> bool:
    """Whether a pause with approval holds on the day: from the start of `from` to the end of `to`."""
    if pause.from_ is not None and pause.from_.due is None and pause.from_.starts is None:
        # When it is to begin is not told (`from: TBC`): it has not.
        return False
    begins = (pause.from_.starts or pause.from_.due) if pause.from_ else None
    ends = pause.to.due if pause.to else None
    holds = (begins is None or begins <= as_at) and (ends is None or as_at <= ends)
    return holds and is_agreed(pause.approved, None, as_at)


def is_completed(item: Item, as_at: date) -> bool:
    """Whether a piece of work says that it is completed by the day.

    `completed` counts from the end of its date, unless words around it say that it is not; `status: completed` without
    a date counts always.
    """
    work = item.work
    if work.completed is not None:
        day = work.completed.due
        return day is not None and day <= as_at and not is_in_doubt(work.completed)
    return work.status == "completed"


def _judge(item: Item, due: Due, halt: State | None, as_at: date, red_after: Cadence) -> Judgement:
    if halt is State.CANCELLED:
        return _CANCELLED
    # A heading is complete when what is below it is, whatever it says of itself.
    if not item.children and is_completed(item, as_at):
        return _COMPLETED
    if halt is State.SUSPENDED:
        return _SUSPENDED
    return _by_date(due, as_at, red_after)


def _by_date(due: Due, as_at: date, red_after: Cadence) -> Judgement:
    if due.agreed is None and not due.spent:
        return _ONGOING if due.ongoing else _NO_DATE
    if due.agreed is not None and as_at > due.agreed:
        return _AMBER if as_at <= moved(due.agreed, red_after, 1) else _RED
    return _REPROGRAMMED if due.revised else _ON_TARGET


def _rolled_up(own: _Own, below: Sequence[Judgement]) -> Judgement:
    """A heading is complete when all that are not cancelled are; else the worse of its date and worst child."""
    if own.halt is State.CANCELLED:
        return own.judgement
    alive = [judgement for judgement in below if judgement.state is not State.CANCELLED]
    if not alive:
        return _CANCELLED
    if all(judgement.state is State.COMPLETED for judgement in alive):
        return _COMPLETED
    # A heading needs no date of its own: what is below it has.
    judged = alive if own.judgement.state is State.NO_DATE else [own.judgement, *alive]
    return min(judged, key=lambda judgement: judgement.rank)


def _standing(item: Item, own: _Own, judgement: Judgement, as_at: date) -> Standing:
    running = own.halt is None and judgement.state not in _CLOSED
    is_overdue = running and own.judgement.state is State.LATE
    return Standing(item, as_at, judgement, own.due, own.leads, own.lead_from, own.halt, is_overdue)
