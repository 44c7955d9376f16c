"""Entries made of standings, and facts of plans: the only place of `planctl.query` that knows the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from planctl.model import Plan
from planctl.query.entry import Entry, PlanFacts
from planctl.query.filters import Filters, resolved, select
from planctl.query.groups import group
from planctl.query.names import folded
from planctl.status import Standing, newest_update


def choose(standings: Sequence[Standing], filters: Filters) -> list[Standing]:
    """The standings that filters keep, in the given order.

    Raises:
        WrongCall: for a value that nothing in `standings` and nothing in their plans has, with the nearest
            that something has.
    """
    entries = entries_of(standings)
    if filters.texts:
        entries = [entry._replace(words=words_of(standing)) for entry, standing in zip(entries, standings, strict=True)]
    meant = resolved(filters, _facts(standings, entries))
    return [standings[entry.place] for entry in select(entries, meant)]


def leads_meant(standings: Sequence[Standing], names: Sequence[str]) -> Sequence[str]:
    """The people and groups whom names mean, as the plans of some work write them.

    Raises:
        WrongCall: for a name that neither the work nor its plans know, with the nearest that they do.
    """
    return resolved(Filters(leads=names), _facts(standings, entries_of(standings))).leads


def _facts(standings: Sequence[Standing], entries: Iterable[Entry]) -> list[PlanFacts]:
    """What the plans of some work say; there is an entry for each piece."""
    plans = {id(standing.item.plan): standing.item.plan for standing in standings}
    work: list[list[Entry]] = [[] for _ in plans]
    for entry in entries:
        work[entry.plan].append(entry)
    return [facts_of(plan, own) for plan, own in zip(plans.values(), work, strict=True)]


def in_groups(standings: Sequence[Standing], by: str | None) -> list[tuple[str, list[Standing]]]:
    """The standings under the headings of `planctl.query.groups.group`."""
    plans = {id(standing.item.plan): standing.item.plan for standing in standings}
    made = group(entries_of(standings), [facts_of(plan, ()) for plan in plans.values()], by)
    return [(found.title, [standings[entry.place] for entry in found.entries]) for found in made]


def entries_of(standings: Sequence[Standing]) -> list[Entry]:
    """An entry for each standing, in their order; its place is that of the standing among all of them."""
    plans: dict[int, int] = {}
    headings: dict[int, dict[int, int]] = {}
    made = []
    for place, standing in enumerate(standings):
        plan = standing.item.plan
        number = plans.setdefault(id(plan), len(plans))
        if id(plan) not in headings:
            headings[id(plan)] = {id(priority): heading for heading, priority in enumerate(plan.priorities)}
        made.append(_entry(standing, number, place, headings[id(plan)][id(standing.item.priority)]))
    return made


def _entry(standing: Standing, plan: int, place: int, heading: int) -> Entry:
    priority = standing.item.priority
    waits = standing.is_open and not standing.suspended
    return Entry(
        plan,
        place,
        standing.item.kind.value,
        names_of(standing),
        priority.ref,
        priority.theme,
        tuple(links_of(standing)),
        standing.state.value,
        standing.rag.value if standing.rag else None,
        standing.days_overdue,
        _iso(standing.due.agreed),
        waits,
        waits and not standing.item.children,
        _every(standing),
        _iso(_begins(standing)),
        _iso(newest_update(standing.item.work, standing.as_at)),
        heading,
    )


def facts_of(plan: Plan, entries: Iterable[Entry]) -> PlanFacts:
    """What a plan says for all of its work, of which there is an entry each."""
    work = list(entries)
    own = plan.priorities
    return PlanFacts(
        plan.id,
        plan.title or plan.id,
        plan.status == "draft",
        [f"{priority.ref or '?'} {priority.title or ''}".strip() for priority in own],
        _once((*plan.people, *_leading_risks(plan), *(name for entry in work for name in entry.leads))),
        _once(priority.ref for priority in own),
        _once((*plan.themes, *(priority.theme for priority in own))),
        _once(
            (
                *(item for framework in plan.frameworks.values() for item in framework.items),
                *(link for entry in work for link in entry.links),
            )
        ),
    )


def _leading_risks(plan: Plan) -> Iterator[str]:
    """Who leads a risk or its mitigations: work too, though no action."""
    for risk in plan.risks:
        for leads in (risk.lead, *(mitigation.lead for mitigation in risk.mitigations)):
            yield from leads.names if leads else ()


def _once(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def names_of(standing: Standing) -> tuple[str, ...]:
    """Who leads, the accountable one first."""
    return standing.leads.names if standing.leads else ()


def links_of(standing: Standing) -> Iterator[str]:
    """The framework items that a piece of work serves, itself or through its priority."""
    for links in (standing.item.work.links, standing.item.priority.links):
        for items in links.values():
            yield from items


def words_of(standing: Standing) -> str:
    """All that an officer wrote of a piece of work, as it is searched."""
    return folded(" ".join(_searched(standing)))


def _searched(standing: Standing) -> Iterator[str]:
    work = standing.item.work
    yield from filter(None, (standing.item.ref, work.title, work.notes, work.corrective_action, work.outcome))
    yield from (update.note for update in work.updates if update.note)


def _every(standing: Standing) -> tuple[int, str] | None:
    """The rhythm in which ongoing work is reported on; the periods of a date that recurs are none."""
    reading = standing.due.reading
    every = reading.every if standing.due.ongoing and reading else None
    return (every.count, every.unit) if every else None


def _begins(standing: Standing) -> date | None:
    """The day on which work should have begun: its start, else the start of its bars or of its date."""
    work = standing.item.work
    if work.start is not None and work.start.starts is not None:
        return work.start.starts
    if work.months is not None and work.months.months:
        return work.months.months[0]
    reading = standing.due.reading
    # `May 2008` says when work ends; only `May – Sept 2008` and `from May 2008` say when it begins.
    says_so = reading is not None and (standing.due.ongoing or reading.precision == "range")
    return reading.starts if reading is not None and says_so else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
