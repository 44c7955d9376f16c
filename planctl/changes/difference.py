"""What changed between two states of a workspace, in an officer's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planctl.changes.change import Change, ChangeKind
from planctl.changes.compare import compare
from planctl.changes.matching import renamed
from planctl.changes.parts import Part, parts_of
from planctl.workspace import PlanFile


@dataclass(frozen=True, slots=True)
class PartChange:
    """What happened to one part: as it was, as it is, None where it was not there; and the file that it stands in."""

    file: PlanFile
    before: Part | None
    after: Part | None
    changes: tuple[Change, ...]

    @property
    def part(self) -> Part:
        """The part as it is, or as it was last."""
        found = self.after or self.before
        assert found is not None, "a change is of something"
        return found


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A plan in both states, None where it was not there, and what happened to its parts in its own order.

    A plan that came or went as a whole is told as that alone.
    """

    before: PlanFile | None
    after: PlanFile | None
    parts: tuple[PartChange, ...] = ()

    @property
    def is_renamed(self) -> bool:
        """Whether its file goes by another name now."""
        return self.before is not None and self.after is not None and self.before.path != self.after.path


def changes_between(before: Iterable[PlanFile], after: Iterable[PlanFile]) -> list[PlanChange]:
    """What changed from one state of some plan files to another, whole plans first that came or went.

    What cannot be read whole in either state is left out; say so beside the answer.
    """
    old = {file.path: file for file in before}
    new = {file.path: file for file in after}
    pairs = dict(_pairs(old, new))
    told = [PlanChange(file, None) for path, file in old.items() if path not in pairs.values() and file.is_read]
    told += [PlanChange(None, file) for path, file in new.items() if path not in pairs and file.is_read]
    told += [_compared(old[was], new[now]) for now, was in pairs.items() if old[was].is_read and new[now].is_read]
    return [each for each in told if each.parts or each.is_renamed or not (each.before and each.after)]


def _pairs(old: Mapping[str, PlanFile], new: Mapping[str, PlanFile]) -> Iterator[tuple[str, str]]:
    """The path of each plan now, and the path that it had."""
    gone = {path: _parts(file) for path, file in old.items() if path not in new}
    for path, file in new.items():
        was = path if path in old else renamed(_parts(file), gone)
        if was is not None:
            gone.pop(was, None)
            yield path, was


def _parts(file: PlanFile) -> tuple[Part, ...]:
    return parts_of(file.plan) if file.plan else ()


def _compared(before: PlanFile, after: PlanFile) -> PlanChange:
    if before.source.text == after.source.text:
        return PlanChange(before, after)
    comparison = compare(_parts(before), _parts(after))
    found = {now: was for was, now in comparison.matched.pairs}
    told = [PartChange(after, None, part, (Change(ChangeKind.ADDED),)) for part in comparison.matched.added]
    told += [PartChange(before, part, None, (Change(ChangeKind.DROPPED),)) for part in comparison.matched.dropped]
    told += [PartChange(after, found[part], part, changes) for part, changes in comparison.changes.items()]
    return PlanChange(before, after, tuple(told))
