"""`diff`, `log` and `slippage` agree on every event of a year with plain `git show` and naive comparison."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from planctl.changes.change import Change, ChangeKind
from planctl.changes.difference import changes_between
from planctl.changes.ledger import Slip, ledger
from planctl.changes.parts import PartKind
from planctl.changes.timeline import Event, PlanLife, remember
from planctl.history import open_repository
from planctl.workspace import load
from tests.history import oracle
from tests.history.oracle import Facts, Told
from tests.history.year import NAME

# What the naive comparison does not look at.
_BESIDE = {ChangeKind.UPDATED, ChangeKind.CHANGED}


@pytest.fixture(scope="module")
def plan(year: Path) -> PlanLife:
    """The plan as git remembers it."""
    workspace = load(year)
    (file,) = workspace.files
    assert file.plan
    with open_repository(year) as repository:
        timeline = remember(repository, repository.commit("HEAD"), workspace.settings, {NAME: file.plan})
    assert [version.commit.subject for version in timeline.unread] == ["Correct the title"]
    return timeline.plans[NAME]


@pytest.fixture(scope="module")
def told(year: Path) -> dict[str, list[Told]]:
    """The same as the oracle tells it."""
    return oracle.lives(year)[0]


def said(change: Change) -> tuple[str, str, str]:
    """A change in the oracle's words."""
    if change.move is not None:
        manner = f" {change.move.manner}" if change.kind is ChangeKind.REDATED else ""
        return f"{change.kind}{manner}", str(change.move.before), str(change.move.after)
    if change.kind in (ChangeKind.CANCELLED, ChangeKind.SUSPENDED):
        return change.kind.value, "", ""
    return change.kind.value, change.before, change.after


def as_told(events: Sequence[Event]) -> list[Told]:
    return [Told(event.commit.sha if event.commit else "", *said(event.change))
            for event in events if event.change.kind not in _BESIDE]  # fmt: skip


def test_the_year_is_one_to_be_remembered(year: Path) -> None:
    listed = oracle.commits(year)
    assert len(listed) >= 40
    assert sum(len(parents) == 2 for _, parents in listed) == 1


def test_the_life_of_every_action_is_the_oracles(plan: PlanLife, told: dict[str, list[Told]]) -> None:
    lives = {part.ref or "": sorted(as_told(plan.lives[part].events)) for part in plan.parts
             if part.kind is PartKind.ACTION}  # fmt: skip
    assert lives == {ref: sorted(events) for ref, events in told.items()}
    assert sum(len(events) > 1 for events in told.values()) > 15


def test_what_was_dropped_is_the_oracles(year: Path, plan: PlanLife) -> None:
    ended = [Told(life.events[-1].commit.sha, "dropped", life.part.ref or "", "")
             for life in plan.ended if life.events[-1].commit]  # fmt: skip
    assert ended == oracle.lives(year)[1]


def test_the_ledger_is_the_oracles(year: Path, plan: PlanLife, told: dict[str, list[Told]]) -> None:
    facts = oracle.facts_at(year, "HEAD")
    assert facts
    expected = {}
    for ref, events in told.items():
        moves = [event for event in events if event.what.startswith("re-dated")]
        if moves:
            silently = sum(event.what == "re-dated silently" for event in moves)
            expected[ref] = (moves[0].before, str(oracle.agreed(facts[ref])), len(moves), silently)
    slips = [slip for slip in ledger(plan) if slip.moves]
    assert {slip.life.part.ref: entry(slip) for slip in slips} == expected
    assert len(expected) > 5


def entry(slip: Slip) -> tuple[str, str, int, int]:
    return str(slip.original), str(slip.agreed), slip.times, slip.silently


def differences(year: Path, before: str, after: str) -> dict[str, list[tuple[str, str, str]]]:
    """What `diff` says of the actions, by their number now."""
    with open_repository(year) as repository:
        new = load(year, (), repository.tree(after))
        old = load(year, (), repository.tree(before), settings=new.settings)
    changed = [part for plan in changes_between(old.files, new.files) for part in plan.parts]
    return {
        part.part.ref or "": sorted(said(change) for change in part.changes if change.kind not in _BESIDE)
        for part in changed
        if part.part.kind is PartKind.ACTION and any(change.kind not in _BESIDE for change in part.changes)
    }


def naive(before: Facts, after: Facts) -> dict[str, list[tuple[str, str, str]]]:
    """What comparing the two versions' fields comes to."""
    found = oracle.matched(before, after)
    told = {ref: sorted(oracle.events(before[was], after[ref])) for ref, was in found.items()}
    told |= {ref: [("added", "", "")] for ref in after if ref not in found}
    told |= {ref: [("dropped", "", "")] for ref in before if ref not in found.values()}
    return {ref: events for ref, events in told.items() if events}


@pytest.mark.slow
def test_the_difference_of_every_commit_from_each_parent_is_the_oracles(year: Path) -> None:
    facts = {sha: oracle.facts_at(year, sha) for sha, _ in oracle.commits(year)}
    pairs = [(parent, sha) for sha, parents in oracle.commits(year) for parent in parents]
    for parent, sha in pairs:
        before, after = facts[parent], facts[sha]
        if before is not None and after is not None:
            assert differences(year, parent, sha) == naive(before, after), sha


def test_so_is_that_of_the_whole_year(year: Path) -> None:
    before, after = oracle.facts_at(year, "approved-2007"), oracle.facts_at(year, "HEAD")
    assert before is not None
    assert after is not None
    with open_repository(year) as repository:
        first, last = repository.commit("approved-2007"), repository.commit("HEAD")
    assert differences(year, first, last) == naive(before, after)
