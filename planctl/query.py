"""Which work an answer is about: filters, what falls due, what is stale, and grouping."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from planctl.dates import Cadence
from planctl.dates.cadence import moved
from planctl.errors import unknown_value
from planctl.model import RAGS, Plan
from planctl.model.items import ItemKind
from planctl.model.naming import resolve_plan
from planctl.status import Standing, State, newest_update

WORK_KINDS = (ItemKind.ACTION, ItemKind.MILESTONE)


@dataclass(frozen=True, slots=True)
class Filters:
    """What to keep: a value of every filter that is given, any of the values given for one filter.

    `leads` match anybody who leads, alone or jointly; with `accountable` only who stands first.
    """

    priorities: Sequence[str] = ()
    leads: Sequence[str] = ()
    themes: Sequence[str] = ()
    links: Sequence[str] = ()
    statuses: Sequence[str] = ()
    rags: Sequence[str] = ()
    texts: Sequence[str] = ()
    accountable: bool = False
    kinds: Collection[ItemKind] = WORK_KINDS


def choose_plans(plans: Sequence[Plan], wanted: Sequence[str], *, named: bool = False) -> list[Plan]:
    """The plans that an answer is about: those named by an unambiguous start of their id, else all but closed ones.

    `named` says that the files themselves were named on the command line.

    Raises:
        WrongCall: for a name that fits no plan, or several.
    """
    if not wanted:
        return [plan for plan in plans if named or plan.status != "closed"]
    ids = {resolve_plan(name, [plan.id for plan in plans]) for name in wanted}
    return [plan for plan in plans if plan.id in ids]


def select(standings: Iterable[Standing], filters: Filters) -> list[Standing]:
    """What the filters keep, in the given order.

    Raises:
        WrongCall: for a value that nothing in `standings` and nothing in their plans has, with the nearest
            that something has.
    """
    everything = list(standings)
    tests = [_lead_test(everything, filters), *(_test(everything, name, filters) for name in _FIELDS)]
    kept = [test for test in tests if test is not None]
    return [
        standing
        for standing in everything
        if standing.item.kind in filters.kinds and all(test(standing) for test in kept)
    ]


_Test = Callable[[Standing], bool]


def _themes(standing: Standing) -> Iterable[str]:
    theme = standing.item.priority.theme
    return (theme,) if theme else ()


def _priorities(standing: Standing) -> Iterable[str]:
    ref = standing.item.priority.ref
    return (ref,) if ref else ()


def links_of(standing: Standing) -> Iterator[str]:
    """The framework items that a piece of work serves, itself or through its priority."""
    for links in (standing.item.work.links, standing.item.priority.links):
        for items in links.values():
            yield from items


# Filter name → the words on it that a person may use, and the values a standing has.
_FIELDS: dict[str, tuple[str, Callable[[Standing], Iterable[str]]]] = {
    "priorities": ("priority", _priorities),
    "themes": ("theme", _themes),
    "links": ("linked objective", links_of),
    "statuses": ("status", lambda standing: (standing.state.value,)),
    "rags": ("RAG", lambda standing: (standing.rag.value,) if standing.rag else ()),
    "texts": ("text", lambda standing: (folded(" ".join(_searched(standing))),)),
}
# Words of a fixed list may be asked for even where nothing has them today.
# Work that is linked to all objectives serves each.
_ALL = {"all"}
_FIXED = {"statuses": tuple(State), "rags": RAGS}
# So may what a plan itself names, such as a priority without work.
_NAMED: dict[str, Callable[[Plan], Iterable[str | None]]] = {
    "priorities": lambda plan: (priority.ref for priority in plan.priorities),
    "themes": lambda plan: (*plan.themes, *(priority.theme for priority in plan.priorities)),
    "links": lambda plan: (item for framework in plan.frameworks.values() for item in framework.items),
    "leads": lambda plan: (*plan.people, *_leading_risks(plan)),
}


def _leading_risks(plan: Plan) -> Iterator[str]:
    """Who leads a risk or its mitigations: work too, though no action."""
    for risk in plan.risks:
        for leads in (risk.lead, *(mitigation.lead for mitigation in risk.mitigations)):
            yield from leads.names if leads else ()


def resolve(what: str, value: str, known: Iterable[str]) -> str:
    """The known value that is meant, whatever its case.

    Raises:
        WrongCall: where there is none, with the nearest that there is.
    """
    names = list(known)
    same = [name for name in names if name.casefold() == value.casefold()]
    if value in names or len(same) == 1:
        return value if value in names else same[0]
    raise unknown_value(what, value, names)


def folded(text: str) -> str:
    """Text as searched: without regard to case, or to where its lines end."""
    return " ".join(text.casefold().split())


def _searched(standing: Standing) -> Iterator[str]:
    work = standing.item.work
    yield from filter(None, (standing.item.ref, work.title, work.notes, work.corrective_action, work.outcome))
    yield from (update.note for update in work.updates if update.note)


def _test(everything: Sequence[Standing], name: str, filters: Filters) -> _Test | None:
    wanted: Sequence[str] = getattr(filters, name)
    if not wanted:
        return None
    what, values = _FIELDS[name]
    if name == "texts":
        needles = [folded(needle) for needle in wanted]
        return lambda standing: any(needle in text for text in values(standing) for needle in needles)
    known = _FIXED.get(name) or _known(everything, name, values)
    meant = {resolve(what, value, known).casefold() for value in wanted} | (_ALL if name == "links" else set())
    return lambda standing: any(value.casefold() in meant for value in values(standing))


def _known(everything: Sequence[Standing], name: str, values: Callable[[Standing], Iterable[str]]) -> set[str]:
    """What a filter may ask for: all that some work has, and all that its plans name."""
    plans = {id(standing.item.plan): standing.item.plan for standing in everything}.values()
    named = {value for plan in plans for value in _NAMED[name](plan) if value}
    return named.union(*(values(standing) for standing in everything))


def _lead_test(everything: Sequence[Standing], filters: Filters) -> _Test | None:
    if not filters.leads:
        return None
    known = _known(everything, "leads", names_of)
    wanted = {resolve("lead", value, known) for value in filters.leads}
    if filters.accountable:
        return lambda standing: any(name in wanted for name in names_of(standing)[:1])
    return lambda standing: any(name in wanted for name in names_of(standing))


def names_of(standing: Standing) -> tuple[str, ...]:
    """Who leads, the accountable one first."""
    return standing.leads.names if standing.leads else ()


def overdue(standings: Iterable[Standing]) -> list[Standing]:
    """What is overdue by its own agreed date, most overdue first."""
    late = [standing for standing in standings if standing.is_overdue]
    return sorted(late, key=lambda standing: -standing.days_overdue)


def falling_due(standings: Iterable[Standing], as_at: date, within: Cadence) -> list[Standing]:
    """Open work whose agreed date is the day itself or lies within a length of time after it, soonest first."""
    horizon = moved(as_at, within, 1)
    coming = [
        (standing.due.agreed, standing)
        for standing in standings
        if standing.is_open and not standing.suspended and standing.due.agreed
    ]
    return [standing for day, standing in sorted(coming, key=lambda pair: pair[0]) if as_at <= day <= horizon]


def stale(standings: Iterable[Standing], as_at: date, after: Cadence) -> list[tuple[Standing, date | None]]:
    """Open work without a progress update for longer than `after`, with the day of its newest update.

    Work that was never updated is stale once it should have begun. Ongoing work with a cadence is given
    that cadence instead (FORMAT §4). Longest silent first.
    """
    silent = [(standing, newest_update(standing.item.work, as_at)) for standing in standings if _may_go_stale(standing)]
    found = [(standing, newest) for standing, newest in silent if _is_stale(standing, newest, as_at, after)]
    return sorted(found, key=lambda pair: pair[1] or date.min)


def _may_go_stale(standing: Standing) -> bool:
    return standing.is_open and not standing.suspended and not standing.item.children


def _is_stale(standing: Standing, newest: date | None, as_at: date, after: Cadence) -> bool:
    reading = standing.due.reading
    allowed = reading.every if standing.due.ongoing and reading and reading.every else after
    if newest is not None:
        return moved(newest, allowed, 1) < as_at
    begins = _begins(standing)
    return begins is None or begins < as_at


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


@dataclass(frozen=True, slots=True)
class Group:
    """Standings that share a heading: a plan's title, a priority, or a lead."""

    title: str
    standings: tuple[Standing, ...]


def group(standings: Iterable[Standing], by: str | None) -> list[Group]:
    """Group by `plan`, `priority` or `lead` in order of first appearance; joint work stands under each lead.

    As years go by plans keep their titles: groups of one title then name their plan's id too.
    """
    if by is None:
        return [Group("", tuple(standings))]
    groups: dict[Hashable, tuple[str, list[Standing]]] = {}
    for standing in standings:
        for key, title in _headings(standing, by):
            groups.setdefault(key, (title, []))[1].append(standing)
    titles = Counter(title for title, _ in groups.values())
    return [
        Group(title if titles[title] == 1 else f"{title} ({members[0].item.plan.id})", tuple(members))
        for title, members in groups.values()
    ]


def _headings(standing: Standing, by: str) -> Iterable[tuple[Hashable, str]]:
    """What tells a group from others, and its title; a lead is the same in every plan."""
    plan, priority = standing.item.plan, standing.item.priority
    match by:
        case "plan":
            return ((id(plan), plan.title or plan.id),)
        case "priority":
            return ((id(priority), f"{priority.ref or '?'} {priority.title or ''}".strip()),)
        case _:
            return ((name, name) for name in names_of(standing) or ("no lead",))
