"""planctl against a second, slower reading of docs/status.md, on actions that nobody thought of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

from hypothesis import given, note, settings
from hypothesis import strategies as st

from planctl.dates import months_on
from tests.unit.plans import in_words
from tests.unit.status import oracle
from tests.unit.status.facts import standing
from tests.unit.status.oracle import Agreement, Cancellation, Facts, Move, Pause, Verdict

_Rare = TypeVar("_Rare")
_Other = TypeVar("_Other")

# A stretch of days short enough for dates to meet, over a leap February, with its month ends drawn more often.
_FIRST = date(2007, 11, 1)
_ENDS = [date(2007, 11, 30), date(2007, 12, 31), date(2008, 1, 31), date(2008, 2, 29), date(2008, 3, 31)]
_CLIPPED = [date(2008, 1, 29), date(2008, 1, 30), date(2008, 2, 28), date(2008, 3, 30), date(2008, 4, 30)]
days = st.sampled_from(_ENDS + _CLIPPED) | st.integers(0, 240).map(lambda count: _FIRST + timedelta(days=count))
maybe_days = st.none() | days

agreements = st.builds(Agreement, on=maybe_days)
cancellations = st.builds(Cancellation, on=maybe_days, approved=st.none() | agreements)


def rarely(strategy: st.SearchStrategy[_Rare], otherwise: _Other) -> st.SearchStrategy[_Rare | _Other]:
    """What closes or pauses an action hides its date, so that most actions should have none of it."""
    return st.integers(0, 5).flatmap(lambda draw: strategy if draw == 5 else st.just(otherwise))


pauses = st.builds(Pause, first=maybe_days, last=maybe_days, approved=st.none() | agreements)
moves = st.builds(
    Move, due=days, asked=maybe_days, answer=st.sampled_from(["approved", "refused", ""]), answered=agreements
)
actions = st.builds(
    Facts,
    due=maybe_days,
    completed=rarely(days, None),
    says_completed=rarely(st.just(True), False),
    cancelled=rarely(cancellations, None),
    pauses=rarely(st.lists(pauses, min_size=1, max_size=2).map(tuple), ()),
    moves=st.lists(moves, max_size=3).map(tuple),
)


def told_by_planctl(facts: Facts, as_at: date) -> Verdict:
    """How planctl says that an action with these facts stands, after reading them from YAML."""
    text = oracle.as_yaml(facts)
    note(text)
    found = standing(text, as_at.isoformat())
    return Verdict(
        in_words(found),
        found.due.agreed,
        found.days_overdue,
        found.months_behind,
        found.months_behind_original,
    )


@settings(max_examples=500)
@given(actions, days)
def test_planctl_and_the_oracle_agree(facts: Facts, as_at: date) -> None:
    assert told_by_planctl(facts, as_at) == oracle.judge(facts, as_at)


@given(days, st.integers(0, 60))
def test_they_agree_on_what_a_month_is(day: date, months: int) -> None:
    assert months_on(day, months) == oracle.months_on(day, months)
    assert months_on(day, 1) == oracle.one_month_on(day)


@given(actions, days, days)
def test_what_is_recorded_later_never_changes_how_things_stood(facts: Facts, one: date, other: date) -> None:
    """An old pack can be made again: facts dated after a day might as well not be written yet."""
    as_at, later = min(one, other), max(one, other)
    if later == as_at:
        return
    text = oracle.as_yaml(facts)
    recorded = f"{text}\nupdates: [{{on: {later}, rag: red, note: Snow}}]"
    if facts.completed is None and not facts.says_completed:
        recorded += f"\ncompleted: {later}"
    before, after = (standing(written, as_at.isoformat()) for written in (text, recorded))
    assert (before.judgement, before.due, before.days_overdue) == (after.judgement, after.due, after.days_overdue)
    assert after.declared_rag is None
