"""docs/status.md once more, for single actions, written to be obviously right rather than fast or short.

It walks the calendar day by day, shares no code with planctl, and knows nothing of YAML but how to write
its facts down. `test_oracle.py` compares it with planctl on actions that nobody thought of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Agreement:
    """A decision of a body; without a day of its own it counts from the day of what was decided on."""

    on: date | None


@dataclass(frozen=True)
class Cancellation:
    """`cancelled`."""

    on: date | None
    approved: Agreement | None


@dataclass(frozen=True)
class Pause:
    """One of `suspended`."""

    first: date | None
    last: date | None
    approved: Agreement | None


@dataclass(frozen=True)
class Move:
    """One of `revisions`; `answer` is `approved`, `refused` or, where nobody has answered, nothing."""

    due: date
    asked: date | None
    answer: str
    answered: Agreement


@dataclass(frozen=True)
class Facts:
    """All that is known of an action."""

    due: date | None
    completed: date | None
    says_completed: bool
    cancelled: Cancellation | None
    pauses: tuple[Pause, ...]
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class Verdict:
    """How the action stands on a day."""

    stands: str
    agreed: date | None
    days_overdue: int = 0
    months_behind: int = 0
    months_behind_original: int = 0


def as_yaml(facts: Facts) -> str:
    """The facts as an officer would write them, below an action."""
    lines = []
    if facts.due:
        lines.append(f"due: {facts.due}")
    if facts.completed:
        lines.append(f"completed: {facts.completed}")
    if facts.says_completed:
        lines.append("status: completed")
    if facts.cancelled:
        given_up = {"reason": "It was given up", "on": facts.cancelled.on}
        lines.append(f"cancelled: {_group(given_up, 'approved', facts.cancelled.approved)}")
    if facts.pauses:
        lines.append("suspended:")
    for pause in facts.pauses:
        paused = {"reason": "Work had to wait", "from": pause.first, "to": pause.last}
        lines.append(f"  - {_group(paused, 'approved', pause.approved)}")
    if facts.moves:
        lines.append("revisions:")
    for move in facts.moves:
        asked = {"reason": "It takes longer", "due": move.due, "on": move.asked}
        lines.append(f"  - {_group(asked, move.answer, move.answered if move.answer else None)}")
    return "\n".join(lines) or "notes: nothing is known"


def _group(keys: Mapping[str, object], answer: str, given: Agreement | None) -> str:
    said = [f"{key}: {value}" for key, value in keys.items() if value is not None]
    if given:
        said.append(f"{answer}: {{by: Cabinet, on: {given.on}}}" if given.on else f"{answer}: Cabinet")
    return "{" + ", ".join(said) + "}"


def judge(facts: Facts, as_at: date) -> Verdict:
    """How the action stands: the sentences of docs/status.md in the order in which they decide."""
    agreed = _agreed_due(facts, as_at)
    if _is_cancelled(facts, as_at):
        return Verdict("cancelled", agreed)
    if _is_completed(facts, as_at):
        return Verdict("completed green", agreed)
    if any(_is_paused(pause, as_at) for pause in facts.pauses):
        return Verdict("suspended", agreed)
    behind_original = _completed_months(facts.due, as_at) if facts.due else 0
    if agreed is None:
        return Verdict("no date", None)
    if as_at <= agreed:
        stands = "on target green" if _newest_agreed_move(facts, as_at) is None else "reprogrammed"
        return Verdict(stands, agreed, months_behind_original=behind_original)
    colour = "amber" if as_at <= one_month_on(agreed) else "red"
    return Verdict(f"late {colour}", agreed, _days(agreed, as_at), _completed_months(agreed, as_at), behind_original)


def _has_come(day: date | None, as_at: date) -> bool:
    """What has no day has come; what has one comes on that day."""
    return day is None or day <= as_at


def _is_agreed(given: Agreement | None, asked: date | None, as_at: date) -> bool:
    if given is None:
        return False
    return _has_come(asked if given.on is None else given.on, as_at)


def _is_cancelled(facts: Facts, as_at: date) -> bool:
    given_up = facts.cancelled
    if given_up is None:
        return False
    return _has_come(given_up.on, as_at) and _is_agreed(given_up.approved, given_up.on, as_at)


def _is_completed(facts: Facts, as_at: date) -> bool:
    if facts.completed is not None:
        return facts.completed <= as_at
    return facts.says_completed


def _is_paused(pause: Pause, as_at: date) -> bool:
    if not _is_agreed(pause.approved, pause.first, as_at) or not _has_come(pause.first, as_at):
        return False
    return pause.last is None or as_at <= pause.last


def _newest_agreed_move(facts: Facts, as_at: date) -> Move | None:
    newest = None
    for move in facts.moves:
        if move.answer == "approved" and _is_agreed(move.answered, move.asked, as_at):
            newest = move
    return newest


def _agreed_due(facts: Facts, as_at: date) -> date | None:
    move = _newest_agreed_move(facts, as_at)
    return move.due if move else facts.due


def _days(first: date, last: date) -> int:
    days = 0
    while first < last:
        first += DAY
        days += 1
    return days


def _ends_month(day: date) -> bool:
    return (day + DAY).day == 1


def one_month_on(day: date) -> date:
    """The same day next month, clipped to its end; a month's last day goes to the next month's last day."""
    next_month = []
    candidate = day
    while not _ends_month(candidate):
        candidate += DAY
    candidate += DAY
    next_month.append(candidate)
    while not _ends_month(candidate):
        candidate += DAY
        next_month.append(candidate)
    if _ends_month(day):
        return next_month[-1]
    same = [other for other in next_month if other.day == day.day]
    return same[0] if same else next_month[-1]


def months_on(day: date, months: int) -> date:
    """The day some months on, counted at once: clipping in between must not add up."""
    if _ends_month(day):
        for _ in range(months):
            day = one_month_on(day)
        return day
    middle = day.replace(day=1)
    for _ in range(months):
        middle = one_month_on(middle)
    while middle.day < day.day and not _ends_month(middle):
        middle += DAY
    return middle


def _completed_months(first: date, last: date) -> int:
    months = 0
    while months_on(first, months + 1) <= last:
        months += 1
    return months
