"""How a date phrase was read, in an officer's words."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.dates import Reading
from planctl.views.listing import in_words

FLAGS = {
    "ambiguous": "it could be read in another way; write it in full to be sure",
    "approximate": "a season or a part of a month, taken as its usual months or days",
    "assumed-year": "no year is written: it is the one that lies in the plan's months",
    "ongoing": "it goes on: never overdue, but stale without updates",
    "recurring": "it comes round again: due is the first time that has not been reported on",
    "unset": "no date is set yet",
    "external": "the date is set elsewhere",
    "conditional": "it depends on something",
    "note": "words stand around the date and are kept as a note",
    "revised-in-words": "the words say that the date has moved: write a revision",
    "stages": "several stages: the last one counts",
    "status": "this says what has been done, so it belongs in completed",
    "stacked": "several dates in one place",
    "invalid": "there is no such day",
}


def explain_reading(reading: Reading) -> Iterator[str]:
    """Lines for a person: what was written, what it means, and what to know about it."""
    yield f"“{reading.text}”"
    if reading.problem:
        yield f"  cannot be read: {reading.problem}"
        return
    yield f"  starts     {in_words(reading.starts) if reading.starts else 'open'}"
    yield f"  due        {in_words(reading.due) if reading.due else 'open'}"
    if reading.precision != "none":
        yield f"  precision  {reading.precision}"
    for stage in reading.stages:
        yield f"  stage      {stage.text}: {in_words(stage.due)}"
    if reading.condition:
        yield f"  condition  {reading.condition}"
    if reading.every:
        yield f"  recurs     {reading.every}"
    for flag in reading.flags:
        yield f"  note       {flag}: {FLAGS[flag]}"
