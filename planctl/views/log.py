"""The life of one part of a plan as a listing: a line an event, of what stands below it too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planctl.changes.change import ChangeKind
from planctl.changes.ledger import moves_of
from planctl.changes.timeline import Life
from planctl.views.changes import UNCOMMITTED, event_row
from planctl.views.listing import Column, Listing, Row, iso_in_words, make_listing
from planctl.wording import plural

_Numbered = tuple[int, Row]


def life_rows(life: Life) -> list[Row]:
    """A row an event, oldest first; a date that moves says for the how-many-th time."""
    return [made for _, made in _numbered(life)]


def below_rows(life: Life, lives: Iterable[Life]) -> list[Row]:
    """The same of the parts below another one, all in one order, each row with the part that it is about."""
    return [made for _, made in _in_order(_below(life, lives))]


def _numbered(life: Life) -> Iterator[_Numbered]:
    times = {id(event): number for number, event in enumerate(moves_of(life), start=1)}
    for event in life.events:
        yield event.number, event_row(event, life.part, times.get(id(event), 0))


def _below(life: Life, lives: Iterable[Life]) -> Iterator[_Numbered]:
    """What came into the plan together with the part above it is no event of its own."""
    first = life.events[0].number
    for each in lives:
        part = each.part
        about = {"ref": part.ref, "kind": part.kind.value, "title": part.wording or None}
        for number, made in _numbered(each):
            if made["change"] != ChangeKind.ADDED or number > first:
                yield number, {**about, **made}


def _in_order(rows: Iterable[_Numbered]) -> list[_Numbered]:
    """What was recorded earlier comes before all else of the version that first told of it."""
    return sorted(rows, key=lambda row: (row[0], row[1]["change"] != ChangeKind.RECORDED))


def _what(made: Row) -> str:
    """The kind of change and its sentence, which for some says the kind itself."""
    if made["change"] == ChangeKind.ADDED:
        return "on record from here on"
    said = str(made["sentence"])
    return said if said.startswith(str(made["change"])) else f"{made['change']}: {said}"


def _day(made: Row) -> str:
    if made["change"] == ChangeKind.RECORDED:
        return f"before {iso_in_words(made['known_from']) or 'now'}"
    return iso_in_words(made["on"]) or UNCOMMITTED


_COLUMNS = (
    Column("Date", _day),
    Column("Commit", lambda made: made["short"] or ""),
    Column("Who", lambda made: made["author"] or "", breaks=True),
    Column("What", _what, flexible=True),
)
_REF = Column("Ref", lambda made: made["ref"] or made["kind"])


def life_listing(life: Life, lives: Sequence[Life]) -> Listing:
    """The table of one life, among it those of the parts below, if there are any."""
    part = life.part
    own = [(number, {"ref": part.ref, "kind": part.kind.value, **made}) for number, made in _numbered(life)]
    below = list(_below(life, lives))
    said = _changes(own) + (f" of its own, {_changes(below)} below it" if lives else "")
    columns = (*_COLUMNS[:-1], _REF, _COLUMNS[-1]) if lives else _COLUMNS
    rows = [made for _, made in _in_order([*own, *below])]
    title = f"{part.kind.value} {part.ref or ''} {part.wording}: {said}"
    return make_listing(title, columns, [("", rows)], empty="Git knows nothing of it.")


def _changes(rows: Iterable[_Numbered]) -> str:
    return plural(sum(made["change"] != ChangeKind.ADDED for _, made in rows), "change")
