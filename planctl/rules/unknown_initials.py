"""P503: initials that nobody has introduced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Leads
from planctl.model.walk import Written
from planctl.rules.facts import Check, Facts
from planctl.rules.known import Known
from planctl.rules.names import spelling
from planctl.rules.places import span_of_name
from planctl.rules.words import listed, quoted

RULE = Rule(
    "P503",
    "unknown-initials",
    Severity.WARNING,
    "A lead that people: does not explain, neither the plan's nor the workspace's.",
    "A slip in initials makes a person of its own: the work drops out of the list of whoever was meant.",
    "Correct the initials, or add them to people: with the post.",
    bad=(
        "people:\n  KD: Chief Executive\n  JP: Head of Financial Services\n"
        "priorities:\n  - ref: FP1\n    title: Value for money\n    actions:\n"
        "      - ref: 11.2.3\n        title: Put the structure in place\n        lead: KD/JPt\n"
    ),
    good=(
        "people:\n  KD: Chief Executive\n  JP: Head of Financial Services\n"
        "priorities:\n  - ref: FP1\n    title: Value for money\n    actions:\n"
        "      - ref: 11.2.3\n        title: Put the structure in place\n        lead: KD/JP\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """Names that are no key of `people`, each at its first use; a second spelling of a key is P504's."""
    if not facts.people:
        return
    known = Known(facts.people)
    spellings = {spelling(name) for name in facts.people}
    posts = _posts(facts)
    for name, uses in facts.uses.items():
        if name not in facts.people and spelling(name) not in spellings:
            yield _finding(name, uses, _help(name, posts.get(spelling(name), ()), known))


def _posts(facts: Facts) -> Mapping[str, Sequence[str]]:
    """By the spelling of each post, the names of those who are in it."""
    posts: dict[str, list[str]] = {}
    for name, person in {**facts.settings.people, **facts.plan.people}.items():
        if person.post:
            posts.setdefault(spelling(person.post), []).append(name)
    return posts


def _help(name: str, in_post: Sequence[str], known: Known) -> str:
    if in_post:
        return f"Write {listed(in_post, 'or')}, as people: calls whoever is in this post."
    meant = known.nearest(name)
    adding = f"dd under people: a line {name}: with the post."
    if " " in name:
        adding += " For an officer, write initials in both places: plans name nobody."
    return f"Did you mean {meant}? If not, a{adding}" if meant else f"A{adding}"


def _finding(name: str, uses: Sequence[Written[Leads]], help_text: str) -> Finding:
    first = min(uses, key=lambda use: use.span)
    times = f"; the plan names it {len(uses)} times" if len(uses) > 1 else ""
    message = f"people: does not say who {quoted(name)} is{times}"
    return Finding(RULE, span_of_name(first.part, name, first.key), message, help_text)


CHECK = Check(RULE, find)
