"""The listing of what changed between two states of a workspace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planctl.changes.change import Change, ChangeKind
from planctl.changes.correction import counts
from planctl.changes.difference import PartChange, PlanChange
from planctl.changes.ledger import moves_of
from planctl.changes.parts import whole_of
from planctl.changes.timeline import Event, Timeline
from planctl.changes.turns import TURNING, Turn
from planctl.status import Judgement
from planctl.views.changes import change_row, part_row
from planctl.views.listing import Column, Listing, Row, make_listing
from planctl.views.tables import PLAN
from planctl.wording import plural
from planctl.words import State
from planctl.workspace import PlanFile

NOTHING = "No change of substance."


def moves_by_part(timeline: Timeline) -> dict[int, list[Event]]:
    """The moves of each date by now, by the part that holds it."""
    lives = (life for plan in timeline.plans.values() for life in plan.lives.values())
    return {id(life.part.held): moves_of(life) for life in lives}


Moves = Mapping[int, Sequence[Event]]


def difference_rows(changes: Sequence[PlanChange], moves: Moves, turns: Mapping[int, Turn]) -> list[Row]:
    """A row a change, whole plans first and then the work, in the order of the kinds of changes.

    `moves` are those of each date by now, and `turns` what the changes did to states, both by what the parts hold.
    """
    rows = [_plan_row(change) for change in changes if change.before is None or change.after is None]
    renamed = [_renamed_row(change) for change in changes if change.is_renamed]
    order = {kind: number for number, kind in enumerate(ChangeKind)}
    told = sorted(
        ((change.kind, made) for each in changes for of in each.parts for change, made in _rows_of(of, moves, turns)),
        key=lambda pair: order[pair[0]],
    )
    return [*rows, *(made for _, made in told), *renamed]


def _rows_of(of: PartChange, moves: Moves, turns: Mapping[int, Turn]) -> Iterator[tuple[Change, Row]]:
    """A row a change of one part: its moves count up to those of today, and its state turns with the last of them."""
    made = moves.get(id(of.part.held), ())
    since = sum(event.change.kind is not ChangeKind.RECORDED for event in made)
    moved = len(made) - sum(map(counts, of.changes))
    turning = [change for change in of.changes if change.kind in TURNING]
    for change in of.changes:
        moved += counts(change)
        turn = turns.get(id(of.part.held)) if turning and change is turning[-1] else None
        so_often = moved if counts(change) else since if change.kind in _FIRST_DATES else 0
        yield (
            change,
            {
                **part_row(of.part, of.file.path),
                **change_row(change, of.part, so_often),
                "was": _in_words(turn.was) if turn else None,
                "now": _in_words(turn.now) if turn else None,
            },
        )


# Dates that came between the two states may have moved since, which only history shows.
_FIRST_DATES = {ChangeKind.ADDED, ChangeKind.DATED}


def _in_words(judgement: Judgement) -> str:
    return f"{judgement.state} ({judgement.rag})" if judgement.state is State.LATE else str(judgement.state)


def _plan_row(change: PlanChange) -> Row:
    file, kind = (change.after, ChangeKind.ADDED) if change.after else (change.before, ChangeKind.DROPPED)
    assert file is not None, "a plan is in one of the states at least"
    return _of_plan(file, Change(kind), f"the whole plan is {'new' if change.after else 'gone'}")


def _renamed_row(change: PlanChange) -> Row:
    assert change.before is not None, "what was renamed was there"
    assert change.after is not None, "what was renamed is there"
    told = Change(ChangeKind.CHANGED, "path", change.before.path, change.after.path)
    return _of_plan(change.after, told, f"its file was {change.before.path}")


def _of_plan(file: PlanFile, change: Change, said: str) -> Row:
    assert file.plan is not None, "only plans that were read are compared"
    part = whole_of(file.plan)
    return {**part_row(part, file.path), **change_row(change, part, 0), "sentence": said, "was": None, "now": None}


def _what(made: Row) -> str:
    turned = f"; {made['was']} → {made['now']}" if made["was"] else ""
    return f"{made['sentence']}{turned}"


def _name(made: Row) -> str:
    kind = "" if made["kind"] in ("action", "milestone") else f" ({made['kind']})"
    return f"{made['title'] or 'no title'}{kind}"


COLUMNS = (
    Column("Ref", lambda made: made["ref"] or "none"),
    Column("Action", _name, flexible=True),
    Column("Lead", lambda made: "/".join(made["leads"]) or "nobody", breaks=True),
    Column("What", _what, flexible=True),
)
CHANGE = Column("Change", lambda made: made["change"])


def difference_listing(rows: Sequence[Row], title: str, *, flat: bool, notes: Iterable[str] = ()) -> Listing:
    """The changes under the heading of their kind; `flat` has the kind in a column of its own instead."""
    columns = (PLAN, *COLUMNS) if len({made["plan"] for made in rows}) > 1 else COLUMNS
    heading = f"{title}: {plural(len(rows), 'change') if rows else 'no change of substance'}"
    if flat:
        return make_listing(heading, (CHANGE, *columns), [("", rows)], empty=NOTHING, notes=notes)
    kinds = dict.fromkeys(made["change"] for made in rows)
    groups = [(f"{kind[0].upper()}{kind[1:]}", [made for made in rows if made["change"] == kind]) for kind in kinds]
    return make_listing(heading, columns, groups, empty=NOTHING, notes=notes)
