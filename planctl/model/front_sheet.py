"""The headings of a report's front sheet, and which of them a brief still owes its meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planctl.model.brief import Brief

# The block of a template that prints it.
BLOCK = "front_sheet"


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


def owed(brief: Brief | None) -> Iterator[str]:
    """The keys of what the front sheet says is still owed, in its order; each implication counts."""
    for heading in HEADINGS:
        if heading.key == "implications":
            given = folded_names(brief.implications if brief else {})
            yield from (name for name in IMPLICATIONS if name not in given)
        elif heading.owed and not getattr(brief, heading.key, None):
            yield heading.key.replace("_", "-")


def folded_names(implications: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """The implications with their names as typed, by their names in small letters."""
    return {name.casefold(): (name, words) for name, words in implications.items()}
