"""The ledger of moved dates: what was promised first, what is agreed now, and how often, how and by whom it moved."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date

from planctl.changes.change import ChangeKind, Manner, Move, months_from
from planctl.changes.correction import counts, standing
from planctl.changes.promise import promise_of
from planctl.changes.timeline import Event, Life, PlanLife
from planctl.model import Work


@dataclass(frozen=True, slots=True)
class Slip:
    """One date with its moves, oldest first; those in a draft are left out, for they moved nothing that was agreed.

    `original` is the day before the first of them: the original date in the first version that git knows, or that of
    the baseline. Moves that were corrected since are left out too; `put_back` says how many corrections there were.
    """

    life: Life
    original: date | None
    agreed: date | None
    moves: tuple[Event, ...]
    put_back: int = 0

    @property
    def times(self) -> int:
        """How often the date has moved."""
        return len(self.moves)

    @property
    def recorded(self) -> int:
        """How often it had moved, as the plan tells, before git knew it."""
        return sum(event.change.kind is ChangeKind.RECORDED for event in self.moves)

    @property
    def silently(self) -> int:
        """How often it has moved without anybody's approval."""
        return sum(_move(event).manner is Manner.SILENT for event in self.moves)

    @property
    def months(self) -> int:
        """How many whole months lie between the two dates, less than 0 where it was brought forward."""
        return months_from(self.original, self.agreed)

    @property
    def movers(self) -> tuple[str, ...]:
        """Who committed the moves, each once; nobody for what is not committed yet or was recorded earlier."""
        made = (event.commit for event in self.moves if event.change.kind is not ChangeKind.RECORDED)
        return tuple(dict.fromkeys(commit.author for commit in made if commit))


def ledger(plan: PlanLife, before: Container[str] = ()) -> list[Slip]:
    """The dates of a plan's work in file order, whether they have moved or not; without any date there is none.

    `before` are the commits up to the one whose dates count as original: what moved by then is agreed history.
    """
    slips = (_slip(plan.lives[part], part.work, before) for part in plan.parts if part.work is not None)
    return [slip for slip in slips if slip.moves or slip.agreed]


def _slip(life: Life, work: Work | None, before: Container[str]) -> Slip:
    agreed = promise_of(work).agreed if work is not None else None
    told = [event for event in life.events if _is_of_dates(event) and not (event.commit and event.commit.sha in before)]
    moves = _standing(told)
    put_back = sum(event.change.kind is ChangeKind.PUT_BACK and event not in moves for event in told)
    return Slip(life, _move(told[0]).before if told else agreed, agreed, tuple(moves), put_back)


def _is_of_dates(event: Event) -> bool:
    return event.change.kind is ChangeKind.PUT_BACK or counts(event.change)


def moves_of(life: Life) -> list[Event]:
    """The moves of an agreed date, oldest first, without those that were corrected since."""
    return _standing(life.events)


def _standing(events: Sequence[Event]) -> list[Event]:
    return [events[place] for place in standing([event.change for event in events])]


def _move(event: Event) -> Move:
    """The move that an event of the ledger tells of."""
    move = event.change.move
    return move if move is not None else Move(None, None, Manner.SILENT)
