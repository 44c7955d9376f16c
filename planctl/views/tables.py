"""The columns of the listings of work, each fact under one heading everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from planctl.query.entry import PlanFacts
from planctl.query.groups import Group
from planctl.views.listing import Column, Listing, Row, in_words, iso_in_words, lay_out
from planctl.wording import plural


def _due(made: Row) -> str:
    """The date as written; for one that comes from elsewhere, from where."""
    if made["due"] is None:
        return ""
    text = made["due"]["text"] or "blank"
    return f"{text} (parent's)" if made["due_from"] == "parent" else str(text)


def _agreed(made: Row) -> str:
    """The agreed day, where it is not simply what is written beside it."""
    return iso_in_words(made["agreed_due"]) if made["agreed_due"] != made["original_due"] else ""


def _late(made: Row) -> str:
    return plural(made["days_overdue"], "day") if made["days_overdue"] else ""


def _asked(made: Row) -> str:
    """The dates that have been asked for and not yet decided on."""
    asked = [revision for revision in made["revisions"] if revision["state"] == "asked for"]
    return ", ".join(str(revision["due"]["text"]) for revision in asked if revision["due"])


def _title(made: Row) -> str:
    return f"{made['title'] or 'no title'}{' (measure)' if made['kind'] == 'measure' else ''}"


def _rag(made: Row) -> str:
    """The computed colour, with the declared one where it differs."""
    computed, declared = made["rag"] or "", made["declared_rag"]
    if declared and declared != computed:
        return f"{computed or 'none'} (said {declared})"
    return str(computed)


PLAN = Column("Plan", lambda made: made["plan"], breaks=True)
REF = Column("Ref", lambda made: made["ref"] or "none")
ACTION = Column("Action", _title, flexible=True)
LEAD = Column("Lead", lambda made: "/".join(made["leads"]) or "nobody", breaks=True)
DUE = Column("Due", _due, breaks=True)
AGREED = Column("Agreed due", _agreed, quiet=True, breaks=True)
LATE = Column("Late", _late, right=True)
STATUS = Column("Status", lambda made: made["status"], tone=True)
RAG = Column("RAG", _rag, tone=True)
ASKED = Column("Asked for", _asked, quiet=True, breaks=True)
FALLS = Column("Falls due", lambda made: iso_in_words(made["agreed_due"]), breaks=True)
UPDATED = Column("Last update", lambda made: iso_in_words(made["last_update"]) or "never", breaks=True)


# The columns that a listing of work may have, in the order of `cells_of`.
_OF_WORK = (PLAN, REF, ACTION, LEAD, DUE, AGREED, LATE, STATUS, RAG, ASKED, FALLS, UPDATED)


def cells_of(made: Row) -> list[str]:
    """The cells of a row of work, which `last_update` is added to, in every column that a listing may have."""
    return [column.cell(made) for column in _OF_WORK]


def places_of(columns: Sequence[Column]) -> list[int]:
    """The places among those cells of the plan, which comes first, and of other columns."""
    return [_OF_WORK.index(column) for column in (PLAN, *columns)]


def work_listing(
    title: str,
    columns: Sequence[Column],
    groups: Sequence[Group],
    plans: Sequence[PlanFacts],
    *,
    empty: str,
    notes: Iterable[str] = (),
) -> Listing:
    """A listing of work, whose entries have the cells in `places_of` its columns; they number `plans`.

    The plan has a column of its own where the rows are of several plans; a note names those that are drafts.
    """
    shown = {entry.plan for made in groups for entry in made.entries}
    first = 0 if len({plans[number].id for number in shown}) > 1 else 1
    made = [
        (section.title, list(zip(*(entry.cells for entry in section.entries), strict=True))[first:])
        for section in groups
        if section.entries
    ]
    drafts = sorted({plans[number].id for number in shown if plans[number].draft})
    said = [f"Still a draft: {', '.join(drafts)}."] if drafts else []
    return lay_out(title, (PLAN, *columns)[first:], made, empty=empty, notes=(*notes, *said))


def as_at_title(what: str, as_at: date, count: int) -> str:
    """The line above a listing: what it is, as at when, and how many."""
    return f"{what} as at {in_words(as_at)}: {count:,}"
