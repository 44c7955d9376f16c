"""What happened to the parts of a plan from one version to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from planctl.changes.change import Change, ChangeKind
from planctl.changes.matching import Matched, match
from planctl.changes.parts import Part, PartKind, own_keys
from planctl.changes.promise import DATE_KEYS, WRITTEN, date_above, date_changes
from planctl.changes.substance import in_short, substance
from planctl.model import Update, Work
from planctl.model.keys import Key, ListOf, Text
from planctl.status import updates_by
from planctl.status.doubt import is_in_doubt

# These are told together with others, or are no facts of the part itself.
_TOLD_ELSEWHERE = {*DATE_KEYS, "status", "completed", "updates"}
_HALTS = {"cancelled": ChangeKind.CANCELLED, "suspended": ChangeKind.SUSPENDED}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a plan side by side: which part is which, and what happened to those that changed."""

    matched: Matched
    changes: Mapping[Part, tuple[Change, ...]]


def compare(before: tuple[Part, ...], after: tuple[Part, ...]) -> Comparison:
    """Compare the parts of two versions; changes stand under the part of the later one."""
    matched = match(before, after)
    found = {now: was for was, now in matched.pairs}
    changes = {}
    for was, now in matched.pairs:
        told = tuple(_changes(was, now, found))
        if told:
            changes[now] = told
    return Comparison(matched, changes)


def _changes(was: Part, now: Part, found: Mapping[Part, Part]) -> Iterator[Change]:
    yield from _place(was, now, found)
    changed = [key for key in own_keys(now.held) if _differs(was.held, now.held, key)]
    if changed:
        yield from _of_keys(was, now, {key.name: key for key in changed})


def _differs(was: Any, now: Any, key: Key) -> bool:
    # A part of another kind (an action that became a milestone) has much the same keys.
    before, after = getattr(was, key.attribute, None), getattr(now, key.attribute, None)
    return bool(before != after) and substance(before) != substance(after)


def _place(was: Part, now: Part, found: Mapping[Part, Part]) -> Iterator[Change]:
    """Whether it stands elsewhere, and under another number."""
    if was.under is not None and now.under is not None and found.get(now.under) is not was.under:
        yield Change(ChangeKind.MOVED, "place", _name(was.under), _name(now.under))
    if (was.ref or "") != (now.ref or "") and now.kind is not PartKind.REQUIRED:
        yield Change(ChangeKind.RENUMBERED, "ref", was.ref or "", now.ref or "")


def _name(part: Part) -> str:
    return f"{part.kind.value} {part.ref or part.wording}"


def _of_keys(was: Part, now: Part, changed: Mapping[str, Key]) -> Iterator[Change]:
    before, after = was.work, now.work
    if before is not None and after is not None:
        if not changed.keys().isdisjoint(DATE_KEYS):
            yield from date_changes(before, after, date_above(was), draft=was.plan.status == "draft")
        if not changed.keys().isdisjoint(("status", "completed")):
            yield from _progress(before, after)
        if "updates" in changed:
            yield from _updates(before, after)
    for name, key in changed.items():
        if name != "ref" and (before is None or name not in _TOLD_ELSEWHERE):
            yield _of_key(name, key, getattr(was.held, key.attribute, None), getattr(now.held, key.attribute))


def _progress(before: Work, after: Work) -> Iterator[Change]:
    """Whether it was completed, opened again, or has got on in the officer's word."""
    was, now = _is_done(before), _is_done(after)
    dates = in_short(before.completed), in_short(after.completed)
    if was != now:
        yield Change(ChangeKind.COMPLETED if now else ChangeKind.REOPENED, "completed", *dates)
    elif substance(before.completed) != substance(after.completed):
        yield Change(ChangeKind.CHANGED, "completed", *dates)
    elif before.status != after.status:
        yield Change(ChangeKind.STATUS, "status", before.status or "", after.status or "")


def _is_done(work: Work) -> bool:
    """Whether it says that it is completed; a day on which that is only expected does not."""
    return work.status == "completed" if work.completed is None else not is_in_doubt(work.completed)


def _updates(before: Work, after: Work) -> Iterator[Change]:
    """The updates that came, and the colour that the newest one declares where it is another."""
    known = {substance(update) for update in before.updates}
    fresh = [update for update in after.updates if substance(update) not in known]
    colours = _colour(before), _colour(after)
    if colours[0] != colours[1]:
        yield Change(ChangeKind.RAG, "updates", *colours)
    for update in fresh:
        yield Change(ChangeKind.UPDATED, "updates", "", _said(update))
    if not fresh and len(after.updates) < len(before.updates):
        yield Change(ChangeKind.CHANGED, "updates", in_short(before.updates), in_short(after.updates))


def _colour(work: Work) -> str:
    """The colour that the newest update declares, whatever day it bears."""
    newest = updates_by(work, WRITTEN)
    return (newest[-1].rag or "") if newest else ""


def _said(update: Update) -> str:
    facts = [in_short(update.on), in_short(update.progress), update.note and in_short(update.note)]
    return ": ".join(fact for fact in facts if fact)


def _of_key(name: str, key: Key, before: Any, after: Any) -> Change:
    words = in_short(before), in_short(after)
    if name in _HALTS:
        return Change(_HALTS[name] if words[1] else ChangeKind.CHANGED, name, *words)
    if name == "lead":
        return Change(ChangeKind.REASSIGNED, name, *words)
    is_reworded = all(words) and _is_wording(name, key)
    return Change(ChangeKind.REWORDED if is_reworded else ChangeKind.CHANGED, name, *words)


def _is_wording(name: str, key: Key) -> bool:
    kind = key.kind.item if isinstance(key.kind, ListOf) else key.kind
    return name == "title" or (isinstance(kind, Text) and kind.prose)
