"""F209: planctl.yaml gives a colour to a word that no answer has."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Settings
from planctl.rules.known import Known
from planctl.rules.places import span_of_key
from planctl.rules.words import quoted
from planctl.words import Rag, State

RULE = Rule(
    "F209",
    "unknown-coloured-word",
    Severity.ERROR,
    "colours: in planctl.yaml names a word that stands in no answer.",
    "A colour only ever repeats a word. This one has none, and the word that was meant keeps its usual colour.",
    "Correct the word.",
    bad="colours:\n  suspnded: blue\n",
    good="colours:\n  suspended: blue\n",
)


def find(settings: Settings) -> Iterator[Finding]:
    """Keys of `colours` that are neither a state nor a RAG word."""
    known = Known([*Rag, *State])
    for word in settings.colours:
        if word not in known.names:
            message = f"no answer says {quoted(word)}"
            yield Finding(RULE, span_of_key(settings, word, "colours"), message, known.instead(word))
