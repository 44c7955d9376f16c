"""The front sheet of a report: the headings that a meeting expects, each with the officer's words or what is owed."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.model import Brief
from planctl.model.front_sheet import HEADINGS, IMPLICATIONS, Heading, folded_names
from planctl.views.listing import Row


def front_sheet(brief: Brief | None) -> list[Row]:
    """The headings in their order: `key`, `title`, `state` (given, none, owed), `words`, `points`, `parts`.

    `words` is prose, `points` a list, `parts` headings of their own (the implications); at most one of them is filled.
    """
    return [_sheet(heading, brief) for heading in HEADINGS]


def _sheet(heading: Heading, brief: Brief | None) -> Row:
    value = getattr(brief, heading.key) if brief else None
    made: Row = {"key": heading.key, "title": heading.title, "words": None, "points": [], "parts": []}
    if heading.key == "implications":
        made["parts"] = list(_implications(value or {}))
    elif isinstance(value, tuple):
        made["points"] = list(value)
    else:
        made["words"] = value
    return {**made, "state": "given" if value else _without(heading.owed)}


def _implications(given: dict[str, str]) -> Iterator[Row]:
    folded = folded_names(given)
    for name in (*IMPLICATIONS, *(name for name in folded if name not in IMPLICATIONS)):
        title, words = folded.get(name, (name, None))
        yield {"title": title.capitalize(), "words": words, "state": "given" if words else _without(owed=True)}


def _without(owed: bool) -> str:
    return "owed" if owed else "none"
