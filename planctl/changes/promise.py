"""The date that a piece of work was promised for, and what became of it from one version to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from planctl.changes.change import Change, ChangeKind, Manner, Move
from planctl.changes.parts import Part, PartKind
from planctl.changes.substance import in_short, substance
from planctl.dates import month_end
from planctl.model import Revision, Work
from planctl.status.due import approved_revision, is_agreed, is_approved

# What is written counts, whatever day it bears: git knows already when it was written.
WRITTEN = date.max
DATE_KEYS = ("due", "months", "revisions")


@dataclass(frozen=True, slots=True)
class Promise:
    """A date as it is written in one version: the words, the day that they name, and the day that is agreed by now."""

    text: str
    original: date | None
    agreed: date | None
    approved: tuple[Revision, ...]


def promise_of(work: Work) -> Promise:
    """The date of work itself: its `due`, else the end of its months; what it takes from above is promised there."""
    text, original = _original(work)
    revision = approved_revision(work, WRITTEN)
    agreed = revision.due.deadline if revision is not None and revision.due is not None else original
    approved = tuple(each for each in work.revisions if each.due is not None and _is_approved(each))
    return Promise(text, original, agreed, approved)


def _original(work: Work) -> tuple[str, date | None]:
    if work.due is not None and work.due.text.strip():
        return in_short(work.due), work.due.deadline
    if work.months is not None and work.months.months:
        return in_short(work.months), month_end(work.months.months[-1])
    return "", None


def _is_approved(revision: Revision) -> bool:
    return is_approved(revision, WRITTEN)


def date_above(part: Part) -> Promise | None:
    """The date that work takes from an action above it where it has none of its own: docs/status.md."""
    above = (promise_of(each.work) for each in part.above if each.work is not None and each.family is PartKind.ACTION)
    return next((promise for promise in above if promise.text), None)


def date_changes(before: Work, after: Work, above: Promise | None, *, draft: bool) -> Iterator[Change]:
    """What happened to the date of work from one version to the next; `draft` says that it was not agreed yet.

    `above` is the date that it took from above before: its first revision moves that one.

    A date is moved with approval where a revision that a body has approved comes to stand there, and silently where
    the date itself is another one, or an approved revision is gone. An earlier date in the place of one that stands in
    a revision now is put back: whether it had been agreed, only history knows (`planctl.changes.correction`).
    """
    was, now = promise_of(before), promise_of(after)
    fresh = _fresh(was, now)
    told: list[Change] = []
    if not _is_recorded(now, fresh):
        told += _own_date(before, after, was, now, Manner.DRAFT if draft else Manner.SILENT)
    if fresh:
        was = _started(was, above)
    told += _agreed(was, now, fresh, has_own=bool(told), draft=draft)
    told += _requests(before, after)
    if not told and substance(before.revisions) != substance(after.revisions):
        told.append(Change(ChangeKind.CHANGED, "revisions", in_short(before.revisions), in_short(after.revisions)))
    return iter(told)


def recorded_moves(work: Work, above: Promise | None, *, draft: bool) -> Iterator[Change]:
    """The moves that work tells of where no earlier version is known: its approved revisions, oldest first."""
    now = promise_of(work)
    first = _started(Promise(now.text, now.original, now.original, ()), above)
    for change in _agreed(first, now, list(now.approved), has_own=False, draft=draft):
        yield replace(change, kind=ChangeKind.RECORDED)


def _started(was: Promise, above: Promise | None) -> Promise:
    """Where the first revision starts from: what work has of its own, else what it took from above."""
    if above is None or was.text or was.approved:
        return was
    return replace(was, text=above.text, agreed=above.original)


def _agreed(was: Promise, now: Promise, fresh: list[Revision], *, has_own: bool, draft: bool) -> Iterator[Change]:
    """How the agreed date went from one to the next through revisions."""
    day, text = was.agreed, in_short(was.approved[-1].due) if was.approved else was.text
    if has_own and not was.approved:
        day, text = now.original, now.text
    for revision in fresh:
        if revision.due is not None:
            move = Move(day, revision.due.deadline, Manner.DRAFT if draft else Manner.APPROVED, _body(revision))
            # One body after the other may agree to the same day.
            if move.before is None or move.before != move.after:
                yield Change(ChangeKind.REDATED, "due", text, in_short(revision.due), move)
            day, text = revision.due.deadline, in_short(revision.due)
    if day != now.agreed:
        move = Move(day, now.agreed, Manner.DRAFT if draft else Manner.SILENT)
        yield Change(
            ChangeKind.REDATED, "due", text, in_short(now.approved[-1].due) if now.approved else now.text, move
        )


def _fresh(was: Promise, now: Promise) -> list[Revision]:
    """The revisions that are approved now and were not before, oldest first."""
    known = {(substance(revision.due), substance(revision.on)) for revision in was.approved}
    return [each for each in now.approved if (substance(each.due), substance(each.on)) not in known]


def _is_recorded(now: Promise, fresh: list[Revision]) -> bool:
    """Whether the date was changed to one that a revision approves at once: the move is told there."""
    return any(revision.due is not None and revision.due.deadline == now.original for revision in fresh)


def _own_date(before: Work, after: Work, was: Promise, now: Promise, silently: Manner) -> Iterator[Change]:
    """What happened to the date that is to stay as it was first agreed."""
    if was.original is not None and was.original != now.original:
        move = Move(was.original, now.original, silently)
        yield Change(_kind_of(move, after), "due", was.text, now.text, move)
    elif was.original != now.original:
        yield Change(ChangeKind.DATED, "due", was.text, now.text, Move(None, now.original, silently))
    elif substance(before.months) != substance(after.months):
        yield Change(ChangeKind.CHANGED, "months", in_short(before.months), in_short(after.months))
    elif now.original is None and substance(before.due) != substance(after.due):
        yield Change(ChangeKind.CHANGED, "due", was.text, now.text)


def _kind_of(move: Move, after: Work) -> ChangeKind:
    """Nothing turns green by an earlier date, so whoever keeps the later one in a revision is taken at their word."""
    is_earlier = move.before is not None and move.after is not None and move.after < move.before
    puts_back = is_earlier and move.manner is Manner.SILENT and is_revised_to(after, move.before, "")
    return ChangeKind.PUT_BACK if puts_back else ChangeKind.REDATED


def is_revised_to(work: Work, day: date | None, text: str) -> bool:
    """Whether a revision of work, approved or not, has a day; where it is none, those words."""
    due = (revision.due for revision in work.revisions if revision.due is not None)
    return any(each.deadline == day if day else in_short(each) == text for each in due)


def _requests(before: Work, after: Work) -> Iterator[Change]:
    """Later dates that were asked for, and those that were refused."""
    asked = {substance(revision.due) for revision in before.revisions}
    refused = {substance(revision.due) for revision in before.revisions if _is_refused(revision)}
    for revision in after.revisions:
        words, said = in_short(revision.due), substance(revision.due)
        if _is_refused(revision):
            if said not in refused:
                yield Change(ChangeKind.REFUSED, "due", "", words)
        elif said not in asked and not _is_approved(revision):
            yield Change(ChangeKind.ASKED, "due", "", words)


def _is_refused(revision: Revision) -> bool:
    return is_agreed(revision.refused, revision.on, WRITTEN)


def _body(revision: Revision) -> str | None:
    return revision.approved.by if revision.approved else None
