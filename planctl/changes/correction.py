"""Dates that were written over without approval and then put back: what was corrected counts against nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from planctl.changes.change import REDATINGS, Change, ChangeKind, Manner, Move
from planctl.changes.promise import is_revised_to, promise_of
from planctl.model import Work

# What a date that is written anew looks like from one version to the next.
_WRITTEN_ANEW = {ChangeKind.REDATED, ChangeKind.PUT_BACK, ChangeKind.DATED}


def counts(change: Change) -> bool:
    """Whether a change moved a date that had been agreed."""
    return change.kind in REDATINGS and change.move is not None and change.move.manner is not Manner.DRAFT


def standing(changes: Sequence[Change]) -> list[int]:
    """The places of the moves, oldest first, that no later correction has undone.

    A correction that undoes none of these is a move itself.
    """
    moves: list[int] = []
    for place, change in enumerate(changes):
        if change.kind is ChangeKind.PUT_BACK:
            undone = _undone([changes[number] for number in moves], change.move)
            moves = [number for position, number in enumerate(moves) if position not in undone]
            if undone:
                continue
        elif not counts(change):
            continue
        moves.append(place)
    return moves


def _undone(moves: Sequence[Change], back: Move | None) -> set[int]:
    """The silent moves, each from where the one before it ended, that led from the date which is put back.

    There are none where they started from another date: the one that is put back had not been agreed, or is not known.
    """
    found: set[int] = set()
    if back is None:
        return found
    day = back.before
    for place in reversed(range(len(moves))):
        move = moves[place].move
        if move is not None and move.manner is Manner.SILENT and move.after == day:
            found.add(place)
            day = move.before
    return found if day == back.after else set()


def settled(past: Sequence[Change], fresh: Sequence[Change], work: Work | None) -> tuple[Change, ...]:
    """What happened to work from one version to the next, by all that had happened before.

    Whether a date was put back or moved once more shows in what had stood there earlier.
    """
    if work is None or not any(change.kind in _WRITTEN_ANEW for change in fresh):
        return tuple(fresh)
    return tuple(_settled(past, fresh, work))


def _settled(past: Sequence[Change], fresh: Sequence[Change], work: Work) -> Iterator[Change]:
    moved = [past[place] for place in standing(past)]
    for change in fresh:
        undone = _undone(moved, change.move) if _may_put_back(change, work) else set()
        if undone:
            yield replace(change, kind=ChangeKind.PUT_BACK)
            left = [each for place, each in enumerate(moved) if place not in undone]
            yield from _approved_meanwhile(change, left, fresh, work)
        elif change.kind is ChangeKind.PUT_BACK:
            yield replace(change, kind=ChangeKind.REDATED)
        else:
            yield change


def _may_put_back(change: Change, work: Work) -> bool:
    move = change.move
    if change.kind not in _WRITTEN_ANEW or move is None or move.manner is not Manner.SILENT:
        return False
    return is_revised_to(work, move.before, change.before)


def _approved_meanwhile(back: Change, left: Sequence[Change], fresh: Sequence[Change], work: Work) -> Iterator[Change]:
    """The move to a date that a body approved when it stood there already, and so had nothing to move."""
    first, agreed = back.move.after if back.move else None, promise_of(work).agreed
    if agreed == _last_day(left, first) or any(counts(change) for change in fresh if change is not back):
        return
    approved = [revision for revision in promise_of(work).approved if revision.due and revision.due.deadline == agreed]
    if approved:
        body = approved[0].approved.by if approved[0].approved else None
        text = approved[0].due.text if approved[0].due else ""
        yield Change(ChangeKind.REDATED, "due", back.after, text, Move(first, agreed, Manner.APPROVED, body))


def _last_day(moves: Sequence[Change], first: date | None) -> date | None:
    move = moves[-1].move if moves else None
    return move.after if move else first
