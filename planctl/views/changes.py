"""What happened to a part, as a sentence and as flat data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from planctl.changes.change import REDATINGS, Change, ChangeKind, Manner, Move
from planctl.changes.completion import kept
from planctl.changes.parts import Part
from planctl.changes.promise import promise_of
from planctl.changes.timeline import Event
from planctl.dates import months_between
from planctl.views.listing import Row, in_words
from planctl.views.rows import commit_json, iso
from planctl.views.word_diff import word_diff
from planctl.wording import plural

UNCOMMITTED = "not committed"


def by_how_much(before: date, after: date) -> str:
    """The way from one day to another in whole months, or in days where it is less: `3 months later`."""
    first, last = sorted((before, after))
    months = months_between(first, last)
    length = plural(months, "month") if months else plural((last - first).days, "day")
    return f"{length} {'later' if after > before else 'earlier'}"


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `11th`."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def sentence(change: Change, part: Part, times: int = 0) -> str:
    """A change in an officer's words; `times` is how often the date has moved by now, 0 where nobody counts."""
    return _SENTENCES.get(change.kind, _changed)(change, part, times)


def _added(change: Change, part: Part, times: int) -> str:
    due = promise_of(part.work).text if part.work else ""
    return f"added, due {due}{_and_moved(times)}" if due else "added"


def _dropped(change: Change, part: Part, times: int) -> str:
    due = promise_of(part.work).text if part.work else ""
    return f"dropped; it was due {due}" if due else "dropped"


def _completed(change: Change, part: Part, times: int) -> str:
    done = kept(part, change.after)
    if done is None:
        return f"completed {change.after}".rstrip()
    if done.on_time:
        return f"completed {change.after}, on time"
    days = f"{plural(done.days_late, 'day')} " if done.days_late else ""
    return f"completed {change.after}, {days}late"


def _redated(change: Change, part: Part, times: int) -> str:
    move = change.move or Move(None, None, Manner.SILENT)
    said = [f"{day_of(move.before, change.before)} → {day_of(move.after, change.after)}"]
    if move.before and move.after:
        said.append(by_how_much(move.before, move.after))
    said.append(f"approved by {move.by}" if move.by else _MANNERS[move.manner])
    if times > 1 and move.manner is not Manner.DRAFT:
        said.append(f"the {ordinal(times)} time")
    return ", ".join(said)


_MANNERS = {
    Manner.APPROVED: "approved",
    Manner.SILENT: "without approval",
    Manner.DRAFT: "while it was a draft",
}


def day_of(day: date | None, text: str) -> str:
    """A day in words; the officer's own where they name none, and where nothing stands, that."""
    return in_words(day) if day else f"“{text}”" if text else "no date"


def _put_back(change: Change, part: Part, times: int) -> str:
    move = change.move or Move(None, None, Manner.SILENT)
    days = f"{day_of(move.before, change.before)} → {day_of(move.after, change.after)}"
    return f"{days}; what stood there meanwhile stands in a revision"


def _dated(change: Change, part: Part, times: int) -> str:
    day = day_of(change.move.after if change.move else None, change.after)
    stood = f"“{change.before}”" if change.before else "no date"
    return f"due {day}, where {stood} stood{_and_moved(times)}"


def _and_moved(times: int) -> str:
    """What net changes do not show: that a date has moved since it first stood there."""
    return f"; moved {plural(times, 'time')} since" if times else ""


def _changed(change: Change, part: Part, times: int) -> str:
    """Any other fact, by the key that holds it."""
    if change.before and change.after:
        return f"{change.key}: {word_diff(change.before, change.after)}"
    return f"{change.key}: {change.after}" if change.after else f"{change.key} taken out: {change.before}"


def _reworded(change: Change, part: Part, times: int) -> str:
    said = word_diff(change.before, change.after)
    return said if change.key == "title" else f"{change.key}: {said}"


def _from_to(change: Change, part: Part, times: int) -> str:
    return f"{change.before or 'none'} → {change.after or 'none'}"


_SENTENCES: Mapping[ChangeKind, Callable[[Change, Part, int], str]] = {
    ChangeKind.ADDED: _added,
    ChangeKind.DROPPED: _dropped,
    ChangeKind.COMPLETED: _completed,
    ChangeKind.REOPENED: lambda change, part, times: f"open again; it was completed {change.before}".rstrip(),
    ChangeKind.REDATED: _redated,
    ChangeKind.RECORDED: _redated,
    ChangeKind.PUT_BACK: _put_back,
    ChangeKind.DATED: _dated,
    ChangeKind.ASKED: lambda change, part, times: change.after,
    ChangeKind.REFUSED: lambda change, part, times: change.after,
    ChangeKind.CANCELLED: lambda change, part, times: f"cancelled {change.after}",
    ChangeKind.SUSPENDED: lambda change, part, times: f"suspended {change.after}",
    ChangeKind.REASSIGNED: lambda change, part, times: f"{change.before or 'nobody'} → {change.after or 'nobody'}",
    ChangeKind.STATUS: _from_to,
    ChangeKind.RAG: lambda change, part, times: (
        f"declared {change.after or 'no colour'}" + (f", before {change.before}" if change.before else "")
    ),
    ChangeKind.MOVED: lambda change, part, times: f"from {change.before} to {change.after}",
    ChangeKind.RENUMBERED: _from_to,
    ChangeKind.REWORDED: _reworded,
    ChangeKind.UPDATED: lambda change, part, times: change.after,
}


def change_row(change: Change, part: Part, times: int) -> Row:
    """The JSON of one change; `on_time` and `days_late` are of work that was completed, where it had a date."""
    move = change.move
    done = kept(part, change.after) if change.kind is ChangeKind.COMPLETED else None
    return {
        "change": change.kind.value,
        "key": change.key or None,
        "before": change.before or None,
        "after": change.after or None,
        "from_day": iso(move.before) if move else None,
        "to_day": iso(move.after) if move else None,
        "months": move.months if move else None,
        "times": times or None,
        "manner": move.manner.value if move and change.kind in REDATINGS else None,
        "approved_by": move.by if move else None,
        "on_time": done.on_time if done else None,
        "days_late": done.days_late if done else None,
        "sentence": sentence(change, part, times),
    }


def part_row(part: Part, path: str) -> Row:
    """What is known of the part that something happened to, by the keys of the other rows."""
    span = part.held.heading_span()
    priority = part.priority
    return {
        "plan": part.plan.id,
        "ref": part.ref,
        "kind": part.kind.value,
        "title": part.wording or None,
        "priority": part.ref if part.kind == "priority" else priority.ref if priority else None,
        "leads": list(part.leads.names) if part.leads else [],
        "path": path,
        "line": span.line,
        "column": span.column,
    }


def event_row(event: Event, part: Part, times: int) -> Row:
    """One event of a part's life as JSON: the commit, and what it changed.

    What was recorded earlier has no commit, for none made it: `known_from` is the day of the one that first had it.
    """
    is_recorded = event.change.kind is ChangeKind.RECORDED
    commit = None if is_recorded else event.commit
    nobody = {"commit": None, "on": None, "author": None, "subject": None}
    return {
        **(commit_json(commit) if commit else nobody),
        "short": commit.short if commit else None,
        "known_from": iso(event.commit.day) if is_recorded and event.commit else None,
        **change_row(event.change, part, times),
    }
