"""The words of every answer: what work is called, how it stands, and the colours that go with it."""

from __future__ import annotations

from enum import StrEnum

YOUR_COUNCIL = "Your Council"
"""What a new workspace calls a council that nobody has named yet."""


class ItemKind(StrEnum):
    """What a piece of work is called in every output."""

    MEASURE = "measure"
    ACTION = "action"
    MILESTONE = "milestone"


WORK_KINDS = (ItemKind.ACTION, ItemKind.MILESTONE)
"""What is done, as against measures, which tell whether it helped."""


class State(StrEnum):
    """The computed state, in the words of every output."""

    LATE = "late"
    NO_DATE = "no date"
    SUSPENDED = "suspended"
    REPROGRAMMED = "reprogrammed"
    ON_TARGET = "on target"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class Rag(StrEnum):
    """The computed colour, as the word that it repeats."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


RAGS = tuple(rag.value for rag in reversed(Rag))
"""The colours, best first."""
