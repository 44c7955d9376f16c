"""One part of a plan, whole, for a person: every key that is filled, every date with how it was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from planctl.dates import MonthsReading, Reading
from planctl.model import Amount, Leads, Located, Person, Priority, Revision, Work, keys_of
from planctl.status import DueFrom, Standing
from planctl.views.listing import in_words
from planctl.views.rows import revision_state
from planctl.wording import plural
from planctl.words import State

# Keys that the heading says, that stand first with how they were read, or that are the work below.
_SHOWN_ALREADY = ("ref", "title", "lead", "due", "revisions", "actions", "measures")


@dataclass(frozen=True, slots=True)
class Field:
    """One fact: what it is called, and the lines that say it."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """What `planctl show` shows: a heading, where it stands, its facts, and the work below it."""

    heading: str
    path: tuple[str, ...]
    fields: tuple[Field, ...]
    below: tuple[Standing, ...]


def work_detail(standing: Standing, people: Mapping[str, Person], below: Sequence[Standing], as_at: date) -> Detail:
    """An action, a milestone or a measure, with how it stands."""
    work, item = standing.item.work, standing.item
    trail = [item.plan.title or item.plan.id, _name(item.priority)]
    if item.measure is not None and item.measure is not work:
        trail.append(_name(item.measure))
    if item.parent is not None and item.parent.work is not item.measure:
        trail.append(_name(item.parent.work))
    fields = (*_standing_fields(standing, people, below), *_revision_fields(work, as_at), *_own_fields(work))
    return Detail(f"{item.kind.value} {_name(work)}", tuple(trail), fields, tuple(below))


def priority_detail(priority: Priority, plan_title: str, below: Sequence[Standing]) -> Detail:
    """A priority, with all work below it."""
    fields = tuple(_lead_field(priority.lead, {})) + tuple(_own_fields(priority))
    return Detail(f"priority {_name(priority)}", (plan_title,), fields, tuple(below))


def part_detail(part: Located, kind: str, plan_title: str) -> Detail:
    """An indicator or a risk."""
    lead = tuple(_lead_field(getattr(part, "lead", None), {}))
    due = tuple(_reading_field("due", getattr(part, "due", None)))
    return Detail(f"{kind} {_name(part)}", (plan_title,), (*lead, *due, *_own_fields(part)), ())


def _name(part: Any) -> str:
    return " ".join(word for word in (part.ref, part.title) if word)


def _standing_fields(standing: Standing, people: Mapping[str, Person], below: Sequence[Standing]) -> Iterator[Field]:
    yield Field("status", (_status(standing, below),))
    yield from _lead_field(standing.leads, people, standing.lead_from.value)
    yield Field("due", tuple(_due_lines(standing)))
    if standing.declared_rag:
        yield Field("declared", (standing.declared_rag,))


def _status(standing: Standing, below: Sequence[Standing]) -> str:
    words = _judged(standing)
    if standing.days_overdue:
        words += f", {plural(standing.days_overdue, 'day')} overdue"
        words += f", {plural(standing.months_behind, 'month')} behind" if standing.months_behind else ""
        return words
    alike = [other for other in below if other.judgement == standing.judgement]
    return words + _because(standing, alike) if alike else words


def _because(standing: Standing, alike: Sequence[Standing]) -> str:
    """Why work is late that is not past its own date, or has no date though one is written: what is below it is so."""
    worst = max(alike, key=lambda other: other.days_overdue)
    if standing.state is State.LATE:
        said = f"is {plural(worst.days_overdue, 'day')} overdue" if worst.days_overdue else f"is {_judged(worst)}"
    elif standing.state is State.NO_DATE and standing.due.agreed:
        said = "has no date"
    else:
        return ""
    rest = f", with {len(alike) - 1} more like it" if len(alike) > 1 else ""
    item = worst.item
    return f", because of what is below it: {item.kind.value} {item.ref or item.work.title} {said}{rest}"


def _judged(standing: Standing) -> str:
    return f"{standing.state.value} ({standing.rag.value})" if standing.rag else standing.state.value


def _lead_field(leads: Leads | None, people: Mapping[str, Person], source: str = "own") -> Iterator[Field]:
    if leads is None:
        if source != "own":
            yield Field("lead", ("nobody",))
        return
    names = [f"{name}, {people[name].post}" if name in people and people[name].post else name for name in leads.names]
    lines = [f"{name}{' (accountable)' if index == 0 and len(names) > 1 else ''}" for index, name in enumerate(names)]
    lines += [f"{name} (support)" for name in leads.support]
    if source == "parent":
        lines = [f"{line}, from its parent" for line in lines]
    yield Field("lead", tuple(lines) or (f"{leads.text} (nobody yet)",))


def _due_lines(standing: Standing) -> Iterator[str]:
    due = standing.due
    if due.reading is None:
        yield "no date"
        return
    come = {DueFrom.MONTHS: " (the end of its months)", DueFrom.PARENT: " (its parent's)"}.get(due.source, "")
    yield f"“{due.reading.text}”{come}: {reading_words(due.reading)}"
    if due.revised:
        agreed = in_words(due.agreed) if due.agreed else "no day"
        original = in_words(due.original) if due.original else "no day"
        yield f"agreed: {agreed}, moved from {original}"


def reading_words(reading: Reading) -> str:
    """How a date was read, on one line."""
    if reading.problem:
        return f"cannot be read: {reading.problem}"
    if reading.due is not None and reading.starts == reading.due:
        said = in_words(reading.due)
    elif reading.due is not None:
        starts = f"{in_words(reading.starts)} to " if reading.starts else "by "
        said = f"{starts}{in_words(reading.due)}"
    else:
        said = f"from {in_words(reading.starts)}" if reading.starts else "no day"
    flags = f" [{', '.join(reading.flags)}]" if reading.flags else ""
    return said + flags


def _revision_fields(work: Work, as_at: date) -> Iterator[Field]:
    """Each later date that was asked for, with what has become of it."""
    lines = []
    for revision in work.revisions:
        asked = f"“{revision.due.text}”, {reading_words(revision.due)}" if revision.due else "no date"
        lines.append(f"{asked}: {_became(revision, as_at)}")
        lines += [f"  {line}" for line in (revision.reason or "").splitlines()]
    if lines:
        yield Field("revisions", tuple(lines))


def _became(revision: Revision, as_at: date) -> str:
    """What has become of a request by the day: who decided and when, and who asked and when."""
    state = revision_state(revision, as_at)
    decision = {"approved": revision.approved, "refused": revision.refused}.get(state)
    asked = _by_and_on("asked for", revision.by.text if revision.by else None, revision.on)
    if decision is None:
        return _by_and_on(state, revision.by.text if revision.by else None, revision.on)
    return f"{_by_and_on(state, decision.by, decision.on)}{f'; {asked}' if asked != 'asked for' else ''}"


def _by_and_on(what: str, by: str | None, on: Reading | None) -> str:
    return f"{what}{f' by {by}' if by else ''}{f' on {on.text}' if on else ''}"


def _own_fields(part: Located) -> Iterator[Field]:
    for name, key in keys_of(type(part)).items():
        value = getattr(part, key.attribute)
        if value in (None, (), {}):
            continue
        if name in _SHOWN_ALREADY:
            continue
        lines = tuple(_lines(value))
        if lines:
            yield Field(name.replace("-", " "), lines)


def _reading_field(label: str, reading: Reading | None) -> Iterator[Field]:
    if reading is not None:
        yield Field(label, (f"“{reading.text}”: {reading_words(reading)}",))


def _lines(value: Any) -> Iterator[str]:
    match value:
        case Located():
            yield from _part_lines(value)
        case Reading():
            yield f"“{value.text}”: {reading_words(value)}"
        case MonthsReading():
            yield value.text if not value.problem else f"{value.text}: {value.problem}"
        case Leads() | Amount():
            yield value.text
        case Mapping():
            for heading, below in value.items():
                yield f"{heading}:"
                yield from (f"  {line}" for line in _lines(below))
        case tuple():
            for item in value:
                for index, line in enumerate(_lines(item)):
                    yield f"{'- ' if index == 0 else '  '}{line}"
        case _:
            yield from str(value).splitlines()


def _part_lines(part: Located) -> Iterator[str]:
    """The keys of a part within a part, a line each."""
    for name, key in keys_of(type(part)).items():
        value = getattr(part, key.attribute)
        if value in (None, (), {}):
            continue
        lines = list(_lines(value))
        if len(lines) == 1:
            yield f"{name.replace('-', ' ')}: {lines[0]}"
        else:
            yield f"{name.replace('-', ' ')}:"
            yield from (f"  {line}" for line in lines)
