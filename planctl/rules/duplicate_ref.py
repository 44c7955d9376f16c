"""R401: one ref for two things of a kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Indicator, Measure, Priority, Risk
from planctl.rules.facts import Check, Facts

RULE = Rule(
    "R401",
    "duplicate-ref",
    Severity.ERROR,
    "A ref that two things of a kind share.",
    "Reports, minutes and depends: name work by its ref; with two of one ref, nobody knows which is meant.",
    "Give the second one a ref of its own.",
    bad=(
        "- ref: 4.1.3\n  title: Report the results\n  lead: HB\n  due: Oct 07\n"
        "- ref: 4.1.3\n  title: Agree the new set\n  lead: HB\n  due: Mar 08\n"
    ),
    good=(
        "- ref: 4.1.3\n  title: Report the results\n  lead: HB\n  due: Oct 07\n"
        "- ref: 4.1.4\n  title: Agree the new set\n  lead: HB\n  due: Mar 08\n"
    ),
)
_Numbered = Priority | Measure | Indicator | Risk


def find(facts: Facts) -> Iterator[Finding]:
    """The second and later uses of a ref: by actions and milestones, and by each other kind for itself."""
    plan = facts.plan
    for item, first in facts.numbering.repeated.items():
        message = _message(item.ref, first.work.span("ref").line)
        free = facts.numbering.free.get(item)
        help_text = f"Write ref: {free}, which no other has." if free else ""
        yield Finding(RULE, item.work.span("ref"), message, help_text)
    yield from _repeated(plan.priorities)
    yield from _repeated(measure for priority in plan.priorities for measure in priority.measures)
    yield from _repeated(plan.indicators)
    yield from _repeated(plan.risks)


def _repeated(parts: Iterable[_Numbered]) -> Iterator[Finding]:
    first: dict[str, _Numbered] = {}
    for part in parts:
        earlier = first.setdefault(part.ref.casefold(), part) if part.ref else part
        if earlier is not part:
            yield Finding(RULE, part.span("ref"), _message(part.ref, earlier.span("ref").line))


def _message(ref: str | None, line: int) -> str:
    return f"{ref} is used before, on line {line}"


CHECK = Check(RULE, find)
