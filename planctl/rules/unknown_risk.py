"""R406: the ref of a risk that the plan does not list."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.rules.facts import Check, Facts
from planctl.rules.known import Known
from planctl.rules.words import quoted

RULE = Rule(
    "R406",
    "unknown-risk",
    Severity.WARNING,
    "A priority or an action names what looks like the ref of a risk, but the register has no such risk.",
    "Risks may be named in words; but a ref that leads nowhere tells a reader nothing.",
    "Write the ref of one of the plan's risks, or the risk in words.",
    bad=(
        "priorities:\n  - ref: SO1\n    title: Service\n    risks: [A, Q]\n"
        "risks:\n  - ref: A\n    title: Managing change\n    current-score: 6\n    lead: JS\n"
    ),
    good=(
        "priorities:\n  - ref: SO1\n    title: Service\n    risks: [A, Reputation]\n"
        "risks:\n  - ref: A\n    title: Managing change\n    current-score: 6\n    lead: JS\n"
    ),
)
# Of the shape of a ref in some registers, and yet never one.
_WORDS = frozenset({"all", "none", "n/a", "tbc"})


def find(facts: Facts) -> Iterator[Finding]:
    """Values of `risks` that are no ref but look like one of the plan's; all others are words."""
    known = Known(risk.ref for risk in facts.plan.risks)
    shapes = {_shape(ref) for ref in known.names}
    if not shapes:
        return
    for part in facts.linking:
        words = [word for word in part.risks if _shape(word) in shapes and word.casefold() not in _WORDS]
        for unknown in known.unknown(part, words, "risks"):
            yield Finding(RULE, unknown.span, f"{quoted(unknown.word)} is no risk of this plan", unknown.help)


def _shape(ref: str) -> str:
    """Letters as `a` and numbers as one `0`: `R12` and `r3` are both `a0`, `NI 14` is `aa 0`."""
    kinds = ("0" if sign.isdecimal() else "a" if sign.isalpha() else sign for sign in ref)
    shape = "".join(kinds)
    while "00" in shape:
        shape = shape.replace("00", "0")
    return shape


CHECK = Check(RULE, find)
