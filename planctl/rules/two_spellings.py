"""P504: one name in two spellings."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity, Span
from planctl.rules.facts import Check, Facts
from planctl.rules.names import spelling
from planctl.rules.places import span_of_key, span_of_name
from planctl.rules.words import listed
from planctl.wording import plural

RULE = Rule(
    "P504",
    "two-spellings",
    Severity.WARNING,
    "Two names that differ only in capitals, dots, blanks or an apostrophe.",
    "Each spelling counts as a person of its own, and what one of them leads is missing from the other's list.",
    "Write the name in one way everywhere.",
    bad=(
        "- ref: 3.1\n  title: Keep to the timetable\n  lead: LOD\n  due: Oct 07\n"
        "- ref: 3.6\n  title: Plan the key areas\n  lead: LO'D\n  due: Mar 08\n"
    ),
    good=(
        "- ref: 3.1\n  title: Keep to the timetable\n  lead: LOD\n  due: Oct 07\n"
        "- ref: 3.6\n  title: Plan the key areas\n  lead: LOD\n  due: Mar 08\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Names that the plan uses or introduces and that have another spelling; told of the rarer one."""
    groups: dict[str, list[str]] = {}
    for name in dict.fromkeys((*facts.uses, *facts.plan.people, *facts.settings.people)):
        groups.setdefault(spelling(name), []).append(name)
    for names in groups.values():
        if len(names) > 1:
            best = max(
                names,
                key=lambda name: (
                    name in facts.settings.people,
                    name in facts.plan.people,
                    len(facts.uses.get(name, ())),
                ),
            )
            yield from _findings(facts, best, [name for name in names if name != best])


def _findings(facts: Facts, best: str, others: list[str]) -> Iterator[Finding]:
    for name in others:
        span = _span(facts, name)
        if span is not None:
            uses = [f"{name} ({plural(len(facts.uses.get(name, ())), 'use')})" for name in (best, name)]
            has_post = name in facts.plan.people or name in facts.settings.people
            help_text = f"Delete {name} under people: and write {best}" if has_post else f"Write {best}"
            yield Finding(RULE, span, f"{listed(uses)} look like two spellings of one name", f"{help_text} everywhere.")


def _span(facts: Facts, name: str) -> Span | None:
    """Its first use in the plan, else where the plan introduces it; None where only the workspace does."""
    uses = facts.uses.get(name)
    if uses:
        first = min(uses, key=lambda use: use.span)
        return span_of_name(first.part, name, first.key)
    return span_of_key(facts.plan, name, "people") if name in facts.plan.people else None


CHECK = Check(RULE, find)
