"""The headings of a report's front sheet, and which of them a brief still owes its meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planctl.model.brief import Brief
from planctl.wording import plural

# The block of a template that prints it.
BLOCK = "front_sheet"


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the front sheet. Without words it says “Not stated”, or, where they are `owed`, that they are."""

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


def state_of(words: object, *, owed: bool) -> str:
    """How a heading stands: `given`, and without words `owed` or `silent`.

    Silence is no answer: only the officer can say that there are none, as in “None”.
    """
    return "given" if words else "owed" if owed else "silent"


def implications_of(brief: Brief | None) -> Iterator[tuple[str, str | None]]:
    """The implications by name: those that every report is asked about, then the officer's own; None for no words."""
    given = brief.implications if brief else {}
    folded = {name.casefold(): (name, words) for name, words in given.items()}
    for name in (*IMPLICATIONS, *(name for name in folded if name not in IMPLICATIONS)):
        yield folded.get(name, (name, None))


def owed_headings(brief: Brief | None) -> Iterator[str]:
    """The keys of what the front sheet says is still owed, in its order; each implication counts."""
    for heading in HEADINGS:
        if heading.key == "implications":
            yield from (name for name, words in implications_of(brief) if state_of(words, owed=True) == "owed")
        elif state_of(getattr(brief, heading.key, None), owed=heading.owed) == "owed":
            yield heading.key.replace("_", "-")


def owed_in_words(names: Sequence[str]) -> str:
    """How many headings are owed, and which: all of them, since each has to be written."""
    verb = "is" if len(names) == 1 else "are"
    return f"{plural(len(names), 'heading')} of the front sheet {verb} still owed: {', '.join(names)}"
