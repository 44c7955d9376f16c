"""The front sheet of a report: the headings that a meeting expects, each with the officer's words or what is owed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planctl.model import Brief
from planctl.views.listing import Row


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the front sheet. Without words it says “None”, or, where they are `owed`, that they are."""

    key: str
    title: str
    owed: bool


# The order in which councils' committee reports have them.
HEADINGS = (
    Heading("purpose", "Purpose of the report", owed=True),
    Heading("recommendations", "Recommendations", owed=True),
    Heading("reasons", "Reasons for the recommendations", owed=True),
    Heading("alternatives", "Alternatives considered", owed=False),
    Heading("consultation", "Consultation", owed=False),
    Heading("implications", "Implications", owed=True),
    Heading("background_papers", "Background papers", owed=False),
    Heading("key_decision", "Key decision", owed=True),
    Heading("call_in", "Call-in", owed=False),
    Heading("report_author", "Report author", owed=True),
    Heading("contact", "Contact", owed=True),
)
# What every report is asked about; headings of the officer's own come after them.
IMPLICATIONS = ("financial", "legal", "equality", "risk", "climate")


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
    folded = {name.casefold(): (name, words) for name, words in given.items()}
    for name in (*IMPLICATIONS, *(name for name in folded if name not in IMPLICATIONS)):
        title, words = folded.get(name, (name, None))
        yield {"title": title.capitalize(), "words": words, "state": "given" if words else _without(owed=True)}


def _without(owed: bool) -> str:
    return "owed" if owed else "none"
