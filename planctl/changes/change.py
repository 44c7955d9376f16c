"""What may happen to a part of a plan, in the words that officers have for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planctl.dates import months_between


class ChangeKind(StrEnum):
    """What has happened, in the order in which it is told.

    `RECORDED` is a move that the first version of a part tells of already: it was made before git knew the part, on a
    day and by people of whom git knows nothing. `PUT_BACK` is the correction of a date that had been written over: the
    agreed one stands there again, and what stood there meanwhile stands in a revision.
    """

    ADDED = "added"
    DROPPED = "dropped"
    COMPLETED = "completed"
    REOPENED = "reopened"
    REDATED = "re-dated"
    RECORDED = "re-dated earlier"
    PUT_BACK = "put back"
    DATED = "given a date"
    ASKED = "later date asked for"
    REFUSED = "later date refused"
    CANCELLED = "cancelled"
    SUSPENDED = "suspended"
    REASSIGNED = "re-assigned"
    STATUS = "status"
    RAG = "RAG"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    REWORDED = "reworded"
    UPDATED = "update"
    CHANGED = "changed"


REDATINGS = frozenset({ChangeKind.REDATED, ChangeKind.RECORDED})


class Manner(StrEnum):
    """How a date came to be moved; in a draft, dates are not agreed yet, and moving one is nobody's business."""

    APPROVED = "approved"
    SILENT = "silently"
    DRAFT = "in draft"


@dataclass(frozen=True, slots=True)
class Move:
    """A date that was moved: the days on which it fell due, None for words that name no day.

    `by` is the body that approved it.
    """

    before: date | None
    after: date | None
    manner: Manner
    by: str | None = None

    @property
    def months(self) -> int:
        """By how many whole months, less than 0 where it was brought forward; 0 where one side names no day."""
        return months_from(self.before, self.after)


def months_from(before: date | None, after: date | None) -> int:
    """Whole months from one day to another, less than 0 for a way back; 0 where either is not known."""
    if before is None or after is None:
        return 0
    return months_between(before, after) if before <= after else -months_between(after, before)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened to a part.

    `key` is the key of the plan file that says it, empty where the part itself came or went; `before` and `after`
    are the officer's words on one line, empty where there were none.
    """

    kind: ChangeKind
    key: str = ""
    before: str = ""
    after: str = ""
    move: Move | None = None
