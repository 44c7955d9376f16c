"""The life of every part of a plan, from the commit that first had it to the plan as it is now.

History branches and joins. Each fact of a part is followed back along the line of commits from which it came: at a
merge, to the parent that says the same. So a change counts once, with the name of whoever made it, and one that a
merge did away with does not count at all.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from planctl.changes.change import Change, ChangeKind
from planctl.changes.compare import Comparison, compare
from planctl.changes.correction import settled
from planctl.changes.matching import identity, renamed
from planctl.changes.parts import Part, parts_of
from planctl.changes.promise import date_above, recorded_moves
from planctl.history.commits import Commit
from planctl.history.repository import Repository
from planctl.history.versions import Versions
from planctl.history.walk import Step, Touched, lineage, walk
from planctl.model import Plan, Settings

ReadPlan = Callable[[str, str], Plan | None]


@dataclass(frozen=True, slots=True)
class Event:
    """A change to a part, in the commit that made it; None for what is not committed yet.

    What was recorded earlier bears the commit that first had it, whose author did not make it. `number` puts the events
    of a history in order: each commit after its parents.
    """

    change: Change
    commit: Commit | None
    number: int


@dataclass(frozen=True, slots=True)
class Life:
    """A part as it was last seen, and what has happened to it, oldest first."""

    part: Part
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A version of a plan that cannot be read whole, and so takes no part: what it changed shows in the next one."""

    path: str
    commit: Commit


@dataclass(frozen=True, slots=True)
class PlanLife:
    """A plan as it was last seen: the lives of its parts in file order, and of those that were dropped on the way."""

    path: str
    parts: tuple[Part, ...]
    lives: Mapping[Part, Life]
    ended: tuple[Life, ...] = ()

    def below(self, life: Life) -> tuple[Life, ...]:
        """The lives of all that stands below a part at whatever depth, and of what did when it was dropped."""
        refs = {life.part.ref, *(each.change.before for each in life.events if _renumbers(each))}
        known = {(life.part.family, ref) for ref in refs if ref}
        gone = (each for each in self.ended if any((part.family, part.ref) in known for part in each.part.above))
        return (*(each for each in self.lives.values() if life.part in each.part.above), *gone)


def _renumbers(event: Event) -> bool:
    return event.change.kind is ChangeKind.RENUMBERED


@dataclass(frozen=True)
class Timeline:
    """The plans of the last commit by their paths below the repository's top folder, and what could not be read."""

    plans: Mapping[str, PlanLife]
    unread: tuple[Unread, ...]
    last: int = 0


@dataclass
class _Walker:
    """What is known while the steps are gone through."""

    read: ReadPlan
    wanted: Container[str]
    unread: list[Unread] = field(default_factory=list)
    states: dict[str, Mapping[str, PlanLife]] = field(default_factory=dict)


def follow(steps: Sequence[Step], read: ReadPlan, wanted: Container[str]) -> Timeline:
    """Follow plans through the steps to a commit, each after its parents.

    `read` gives the plan in a version by the name of its content and its path; `wanted` are the paths that plans have
    had (`planctl.history.walk.lineage`).
    """
    walker = _Walker(read, wanted)
    for number, step in enumerate(steps):
        parents = [walker.states.get(parent, {}) for parent in step.commit.parents] or [{}]
        walker.states[step.commit.sha] = _step(walker, step, parents, number)
    plans = walker.states[steps[-1].commit.sha] if steps else {}
    return Timeline(plans, tuple(walker.unread), len(steps))


def _step(
    walker: _Walker, step: Step, parents: Sequence[Mapping[str, PlanLife]], number: int
) -> Mapping[str, PlanLife]:
    """The plans after a commit."""
    first = [file for file in step.touched[0] if file.path in walker.wanted]
    if not first:
        return parents[0]
    state = dict(parents[0])
    gone = {file.path: state.pop(file.path) for file in first if file.after is None and file.path in state}
    for file in first:
        if file.after is not None:
            life = _settled(step, parents, file) or _changed(walker, step, parents, file, gone, number)
            if life is not None:
                state[file.path] = life
    return state


def _settled(step: Step, parents: Sequence[Mapping[str, PlanLife]], file: Touched) -> PlanLife | None:
    """At a merge, the plan as a parent has it, where the merge took it from there as it was."""
    for parent, touched in zip(parents[1:], step.touched[1:], strict=False):
        if file.path in parent and all(other.path != file.path for other in touched):
            return parent[file.path]
    return None


def _changed(
    walker: _Walker,
    step: Step,
    parents: Sequence[Mapping[str, PlanLife]],
    file: Touched,
    gone: dict[str, PlanLife],
    number: int,
) -> PlanLife | None:
    """The plan after a commit that changed it; as it was before, where what was committed cannot be read."""
    earlier = [parent[file.path] for parent in parents if file.path in parent]
    plan = walker.read(file.after or "", file.path)
    if plan is None:
        walker.unread.append(Unread(file.path, step.commit))
        return earlier[0] if earlier else None
    parts = parts_of(plan)
    if not earlier:
        path = renamed(parts, {name: life.parts for name, life in gone.items()})
        earlier = [gone.pop(path)] if path else []
    return advance(earlier, file.path, parts, step.commit, number)


def advance(
    earlier: Sequence[PlanLife], path: str, parts: tuple[Part, ...], commit: Commit | None, number: int
) -> PlanLife:
    """A plan after one more version, by all the versions that it was made from: several at a merge, none at first."""
    if not earlier:
        return PlanLife(path, parts, {part: Life(part, _first_events(part, commit, number)) for part in parts})
    compared = [(life, compare(life.parts, parts)) for life in earlier]
    found = [(life, comparison, {now: was for was, now in comparison.matched.pairs}) for life, comparison in compared]
    lives = {part: Life(part, _events(part, found, commit, number)) for part in parts}
    return PlanLife(path, parts, lives, (*earlier[0].ended, *_ended(compared, commit, number)))


def _first_events(part: Part, commit: Commit | None, number: int) -> tuple[Event, ...]:
    """How a life begins: with the moves of which its first version tells, which were made before, and then itself."""
    added = Event(Change(ChangeKind.ADDED), commit, number)
    if part.work is None or not part.work.revisions:
        return (added,)
    recorded = recorded_moves(part.work, date_above(part), draft=part.plan.status == "draft")
    return (*(Event(change, commit, number) for change in recorded), added)


_Found = Sequence[tuple[PlanLife, Comparison, Mapping[Part, Part]]]


def _events(part: Part, found: _Found, commit: Commit | None, number: int) -> tuple[Event, ...]:
    """What has happened to a part by now, each fact followed to the version from which it came."""
    sources = [
        _by_history(part, life.lives[earlier[part]].events, comparison.changes.get(part, ()))
        for life, comparison, earlier in found
        if part in earlier
    ]
    if not sources:
        return _first_events(part, commit, number)
    if len(sources) == 1:
        events, changes = sources[0]
        return (*events, *(Event(change, commit, number) for change in changes)) if changes else events
    return _merged(sources, commit, number)


def _by_history(
    part: Part, events: tuple[Event, ...], changes: tuple[Change, ...]
) -> tuple[tuple[Event, ...], tuple[Change, ...]]:
    """The changes of one side as its own past shows them."""
    return events, settled([event.change for event in events], changes, part.work) if changes else changes


def _merged(
    sources: Sequence[tuple[tuple[Event, ...], tuple[Change, ...]]], commit: Commit | None, number: int
) -> tuple[Event, ...]:
    keys = dict.fromkeys(
        change.key for events, changes in sources for change in (*(event.change for event in events), *changes)
    )
    merged: list[Event] = []
    for key in keys:
        events, changes = next(
            (source for source in sources if all(change.key != key for change in source[1])), sources[0]
        )
        merged += [event for event in events if event.change.key == key]
        merged += [Event(change, commit, number) for change in changes if change.key == key]
    return tuple(sorted(merged, key=lambda event: event.number))


def _ended(compared: Iterable[tuple[PlanLife, Comparison]], commit: Commit | None, number: int) -> list[Life]:
    """The lives of parts that are gone now: at a merge, those that one side had dropped end where it did so."""
    (life, comparison), *others = compared
    ended = []
    for part in comparison.matched.dropped:
        before = next(
            (done for other, _ in others for done in other.ended if identity(done.part) == identity(part)), None
        )
        told = before or life.lives[part]
        if before is None:
            told = replace(told, events=(*told.events, Event(Change(ChangeKind.DROPPED), commit, number)))
        ended.append(told)
    return ended


def go_on(timeline: Timeline, now: Mapping[str, Plan]) -> Timeline:
    """The timeline with the plans as they are now at its end, by path; what differs is not committed yet."""
    gone = {path: life for path, life in timeline.plans.items() if path not in now}
    plans = {}
    for path, plan in now.items():
        parts = parts_of(plan)
        before = timeline.plans.get(path)
        if before is None:
            earlier = renamed(parts, {name: life.parts for name, life in gone.items()})
            before = gone.pop(earlier) if earlier else None
        plans[path] = advance([before] if before else [], path, parts, None, timeline.last)
    return replace(timeline, plans=plans)


def remember(repository: Repository, sha: str, settings: Settings, now: Mapping[str, Plan]) -> Timeline:
    """What git remembers up to a commit of the plans as they are now, by their paths below the repository's top folder.

    All versions are read with the settings of today, each distinct one once.

    Raises:
        WrongCall: where this clone lacks what earlier commits held.
    """
    steps = walk(repository, sha)
    committed = repository.tree(sha).entries
    # A plan that is not there under its name may have been renamed since, from any that is.
    last = now.keys() | committed.keys() if now.keys() - committed.keys() else now.keys()
    return go_on(follow(steps, Versions(repository, settings).plan, lineage(steps, last)), now)
