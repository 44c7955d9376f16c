"""The front sheet of a report: the headings that a meeting expects, each with the officer's words or what is owed."""

from __future__ import annotations

from planctl.model import Brief
from planctl.model.front_sheet import HEADINGS, Heading, implications_of, state_of
from planctl.views.listing import Row
from planctl.wording import as_heading


def front_sheet(brief: Brief | None) -> list[Row]:
    """The headings in their order: `key`, `title`, `state` (given, owed, silent), `words`, `points`, `parts`.

    `words` is prose, `points` a list, `parts` headings of their own (the implications); at most one of them is filled.
    """
    return [_sheet(heading, brief) for heading in HEADINGS]


def _sheet(heading: Heading, brief: Brief | None) -> Row:
    value = getattr(brief, heading.key) if brief else None
    made: Row = {"key": heading.key, "title": heading.title, "words": None, "points": [], "parts": []}
    if heading.key == "implications":
        made["parts"] = [
            {"title": as_heading(name), "words": words, "state": state_of(words, owed=True)}
            for name, words in implications_of(brief)
        ]
    elif isinstance(value, tuple):
        made["points"] = list(value)
    else:
        made["words"] = value
    return {**made, "state": state_of(value, owed=heading.owed)}
