"""`diff`, `log` and `slippage` agree on every event of a year with plain `git show` and naive comparison."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from planctl.changes.change import Change, ChangeKind
from planctl.changes.difference import changes_between
from planctl.changes.ledger import Slip, ledger
from planctl.changes.parts import PartKind
from planctl.changes.timeline import Event, PlanLife, Timeline, remember
from planctl.history import open_repository
from planctl.workspace import load
from tests.history import oracle
from tests.history.oracle import Facts, Told
from tests.history.year import HB, JG, NAME, Year, agreed, asked, put, swap
from tests.history.year import Change as Commit

# What the naive comparison does not look at.
_BESIDE = {ChangeKind.UPDATED, ChangeKind.CHANGED}


@pytest.fixture(scope="module")
def plan(year: Path) -> PlanLife:
    """The plan as git remembers it."""
    timeline = remembered(year)
    assert [version.commit.subject for version in timeline.unread] == ["Correct the title"]
    return timeline.plans[NAME]


def remembered(folder: Path) -> Timeline:
    workspace = load(folder)
    (file,) = workspace.files
    assert file.plan
    with open_repository(folder) as repository:
        return remember(repository, repository.commit("HEAD"), workspace.settings, {NAME: file.plan})


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
    expected = entries(year, told)
    assert {slip.life.part.ref: entry(slip) for slip in ledger(plan) if slip.moves} == expected
    assert len(expected) > 5


def entries(folder: Path, told: dict[str, list[Told]]) -> dict[str, tuple[str, str, int, int]]:
    """The oracle's ledger: first and agreed date, how often it moved, and how often silently."""
    facts = oracle.facts_at(folder, "HEAD")
    assert facts
    expected = {}
    for ref, events in told.items():
        moves = oracle.moves(events)
        if moves:
            silently = sum(event.what == "re-dated silently" for event in moves)
            first = next(event for event in events if event.what.startswith("re-dated"))
            expected[ref] = (first.before, str(oracle.agreed(facts[ref])), len(moves), silently)
    return expected


@pytest.fixture(scope="module")
def corrected(year: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The year, and after it dates that are put back as `silent-redating` advises, and one that is not."""
    folder = tmp_path_factory.mktemp("corrected") / "bromsgrove"
    shutil.copytree(year, folder)
    made = Year(folder)
    made.name = NAME
    made.make(CORRECTIONS)
    return folder


# 7.5.3 is written over twice and put back with the date that is asked for; 7.5.2, with one that is approved; what 7.3.3
# gets in its place had never been agreed.
CORRECTIONS = (
    Commit("2008-07-01", HB, "A date for the Leader's Group", [put("7.5.3", "due: 31 July 2008")]),
    Commit("2008-07-02", HB, "Later", [swap("7.5.3", "31 July 2008", "30 September 2008")]),
    Commit("2008-07-03", HB, "Later still", [swap("7.5.3", "30 September 2008", "30 November 2008")]),
    Commit("2008-07-04", JG, "Put it back", [swap("7.5.3", "30 November 2008", "31 July 2008"),
           asked("7.5.3", "30 November 2008", "Staff left", "HB", "4 July 2008")]),
    Commit("2008-07-07", HB, "Put 7.5.2 back", [swap("7.5.2", "30 September 2008", "31 October 2007"),
           asked("7.5.2", "30 September 2008", "Staff left", "HB", "4 July 2008"),
           put("7.5.2", *agreed("Cabinet", "5 July 2008"))]),
    Commit("2008-07-08", JG, "Another date", [swap("7.3.3", "30 April 2008", "31 January 2008"),
           asked("7.3.3", "30 April 2008", "Easter", "JG", "8 July 2008")]),
)  # fmt: skip


def test_what_is_put_back_counts_against_nobody(corrected: Path) -> None:
    told = oracle.lives(corrected)[0]
    plan = remembered(corrected).plans[NAME]
    lives = {part.ref or "": sorted(as_told(plan.lives[part].events)) for part in plan.parts
             if part.kind is PartKind.ACTION}  # fmt: skip
    assert lives == {ref: sorted(events) for ref, events in told.items()}
    slips = {slip.life.part.ref: slip for slip in ledger(plan)}
    assert {ref: entry(slip) for ref, slip in slips.items() if slip.moves} == entries(corrected, told)
    assert {ref: (entry(slips[ref]), slips[ref].put_back) for ref in ("7.5.3", "7.5.2", "7.3.3")} == {
        "7.5.3": (("2008-07-31", "2008-07-31", 0, 0), 1),
        "7.5.2": (("2007-10-31", "2008-09-30", 1, 0), 1),
        "7.3.3": (("2008-02-29", "2008-01-31", 2, 2), 0),
    }


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
