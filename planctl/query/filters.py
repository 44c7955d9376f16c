"""What to keep: the filters that every listing shares."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from planctl.query.entry import Entry, PlanFacts
from planctl.query.names import folded, resolve
from planctl.words import RAGS, WORK_KINDS, ItemKind, State

# Work that is linked to all objectives serves each.
_ALL = "all"


class Filters(NamedTuple):
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
    kinds: Collection[str] = WORK_KINDS


def resolved(filters: Filters, plans: Sequence[PlanFacts]) -> Filters:
    """The filters with every value as the plans write it.

    Raises:
        WrongCall: for a value that none of the plans has or names, with the nearest that one has.
    """

    def known(values: Callable[[PlanFacts], Iterable[str]]) -> set[str]:
        return {value for plan in plans for value in values(plan)}

    def meant(what: str, wanted: Sequence[str], values: Callable[[], Iterable[str]]) -> tuple[str, ...]:
        return tuple(resolve(what, value, values()) for value in wanted)

    return Filters(
        leads=meant("lead", filters.leads, lambda: known(lambda plan: plan.leads)),
        priorities=meant("priority", filters.priorities, lambda: known(lambda plan: plan.priorities)),
        themes=meant("theme", filters.themes, lambda: known(lambda plan: plan.themes)),
        links=meant("linked objective", filters.links, lambda: known(lambda plan: plan.links)),
        # Words of a fixed list may be asked for even where nothing has them today.
        statuses=meant("status", filters.statuses, lambda: State),
        rags=meant("RAG", filters.rags, lambda: RAGS),
        texts=tuple(folded(text) for text in filters.texts),
        accountable=filters.accountable,
        kinds=filters.kinds,
    )


def select(entries: Iterable[Entry], filters: Filters) -> list[Entry]:
    """What filters keep, in the given order; their values are those that `resolved` gives."""
    kept = list(entries)
    for test in _tests(filters):
        kept = list(filter(test, kept))
    return kept


def led_by(filters: Filters) -> Callable[[Sequence[str]], bool]:
    """Whether filters that name leads keep what is led by some people, the accountable one first."""
    leads, foremost = set(filters.leads), 1 if filters.accountable else None
    return lambda names: not leads.isdisjoint(names[:foremost])


_Test = Callable[[Entry], bool]


def _tests(filters: Filters) -> Iterable[_Test]:
    kinds = set(filters.kinds)
    if not kinds.issuperset(ItemKind):
        yield lambda entry: entry.kind in kinds
    if filters.leads:
        leads = led_by(filters)
        yield lambda entry: leads(entry.leads)
    if filters.priorities:
        yield _one_of(filters.priorities, lambda entry: entry.priority)
    if filters.themes:
        yield _one_of(filters.themes, lambda entry: entry.theme)
    if filters.links:
        links = {link.casefold() for link in (*filters.links, _ALL)}
        yield lambda entry: any(link.casefold() in links for link in entry.links)
    if filters.statuses:
        yield _one_of(filters.statuses, lambda entry: entry.state)
    if filters.rags:
        yield _one_of(filters.rags, lambda entry: entry.rag)
    if filters.texts:
        yield lambda entry: any(text in entry.words for text in filters.texts)


def _one_of(values: Iterable[str], value_of: Callable[[Entry], str | None]) -> _Test:
    wanted = {value.casefold() for value in values}
    return lambda entry: (value_of(entry) or "").casefold() in wanted
