"""What a rule about packs is given, and what such a rule is."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from planctl.diagnostics import Finding, Rule
from planctl.model import Brief
from planctl.rules.facts import Facts


@dataclass(frozen=True, slots=True)
class Template:
    """A template: the blocks that a brief may leave out, and the files that it is made of, by path as people see it."""

    blocks: frozenset[str]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a brief may name, gathered by whoever can see it.

    Attributes:
        plan_ids: The ids of the workspace's plans.
        templates: The templates by name; None where nobody has looked.
        is_revision: Whether git knows a revision; None where nobody has looked.
        uncommitted: The files that differ from what is committed, as people see their paths.
        overwritten: The identities of the work whose dates moved without approval, where git's memory has been read.
    """

    plan_ids: Sequence[str] = ()
    templates: Mapping[str, Template] | None = None
    is_revision: Callable[[str], bool] | None = None
    uncommitted: Sequence[str] = field(default=())
    overwritten: Container[int] = frozenset()


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """A brief, the day that its `since` names if it names one, and what is around it."""

    brief: Brief
    since: date | None
    around: Surroundings


class Reported(NamedTuple):
    """A plan that a pack is about, as at the pack's day; `path` as people see it."""

    path: str
    facts: Facts


class Said(NamedTuple):
    """What a rule has to say of a plan as a whole: message, and the way out where it is not the rule's cure."""

    message: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class BriefCheck:
    """A rule with the function that finds where a brief breaks it."""

    rule: Rule
    find: Callable[[BriefFacts], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """A rule with the function that says what of a plan breaks it: once a plan, since Members see it as a whole."""

    rule: Rule
    find: Callable[[Reported, Surroundings], Said | None]
