"""A piece of work as filters, orders and groups see it, and what its plan says for all of its work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple


class Entry(NamedTuple):
    """A piece of work as at a day: words, numbers and days in ISO form.

    `plan` is the number of its plan among those of the answer, `place` its own number among that plan's work, and
    `heading` that of its priority among the plan's. `waits` says that it is open and not suspended, `reports` that it
    is besides no heading of others, so that somebody should report on it: from the day `begins` on, as far as the
    plan says, and in the rhythm `every`, a count and a unit of days, weeks, months or years, if it has its own.
    `cells` are its cells in a table, `words` all that is searched; both are left out where nobody asks for them.
    """

    plan: int
    place: int
    kind: str
    leads: Sequence[str]
    priority: str | None
    theme: str | None
    links: Sequence[str]
    state: str
    rag: str | None
    days_overdue: int
    agreed: str | None
    waits: bool
    reports: bool
    every: Sequence[Any] | None
    begins: str | None
    last_update: str | None
    heading: int
    cells: Sequence[str] = ()
    words: str = ""


class PlanFacts(NamedTuple):
    """What a plan says for all of its work.

    `headings` are the titles of its priorities in a grouped listing. The others are what a filter may ask for even
    where no work has it, such as a person who leads nothing, and what some work has.
    """

    id: str
    title: str
    draft: bool
    headings: Sequence[str]
    leads: Sequence[str]
    priorities: Sequence[str]
    themes: Sequence[str]
    links: Sequence[str]
