"""The life of one part of a plan as a listing: a line an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from planctl.changes.change import ChangeKind
from planctl.changes.ledger import counts
from planctl.changes.timeline import Life
from planctl.views.changes import UNCOMMITTED, event_row
from planctl.views.listing import Column, Listing, Row, in_words, make_listing
from planctl.wording import plural


def life_rows(life: Life) -> list[Row]:
    """A row an event, oldest first; a date that moves says for the how-many-th time."""
    return list(_rows(life))


def _rows(life: Life) -> Iterator[Row]:
    times = 0
    for event in life.events:
        times += counts(event.change)
        yield event_row(event, life.part, times if counts(event.change) else 0)


def _what(made: Row) -> str:
    """The kind of change and its sentence, which for some says the kind itself."""
    if made["change"] == ChangeKind.ADDED:
        return "in the plan from here on"
    said = str(made["sentence"])
    return said if said.startswith(str(made["change"])) else f"{made['change']}: {said}"


COLUMNS = (
    Column("Date", lambda made: in_words(date.fromisoformat(made["on"])) if made["on"] else UNCOMMITTED),
    Column("Commit", lambda made: made["short"] or ""),
    Column("Who", lambda made: made["author"] or "", breaks=True),
    Column("What", _what, flexible=True),
)


def life_listing(life: Life, rows: Sequence[Row]) -> Listing:
    """The table of one life."""
    part = life.part
    events = [made for made in rows if made["change"] != ChangeKind.ADDED]
    title = f"{part.kind.value} {part.ref or ''} {part.wording}: {plural(len(events), 'change')}"
    return make_listing(title, COLUMNS, [("", rows)], empty="Git knows nothing of it.")
