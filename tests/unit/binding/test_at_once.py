"""What is told from a text alone is what its place in the file would have told as well, whatever was read before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.binding import bind_plan
from planctl.model import Action, Plan, keys, keys_of
from planctl.source import read_source

# Odd in what the shortcuts leave to the binder: blanks, quotes of both kinds, letters that are no ASCII, nothing.
TEXTS = [
    "", "''", "' '", "HB", "'HB '", "HB  JP", "“HB”", "‘HB’", "“‘HB’”", "‘‘HB’’", "HB/‘JP’", "HB / ‘‘JP’’", "TBC",
    "May 2007", "“May 2007”", "‘May 2007’", "June – Sept 2007", "31 March ٢٠٠٨", "'May 2007 '", "completed", "“red”",
    "red", "Red", "\u00a0HB", "[HB]", "[]", "{a: b}",
]  # fmt: skip
KEYS = ["lead", "due", "start", "status", "title", "ref", "completed", "outcome"]


def plan(lines: list[tuple[str, str]]) -> str:
    """A plan with an action for each key and its value."""
    head = "title: P\nperiod: 2007/08\npeople: {HB: A, JP: B}\npriorities:\n  - ref: P\n    title: T\n    actions:\n"
    return head + "".join(f"      - {key}: {value}\n        notes: N\n" for key, value in lines)


def bound(text: str) -> tuple[list[Action], list[str]]:
    made, findings = bind_plan(read_source(text.encode()), "p")
    assert isinstance(made, Plan)
    # Of its findings, all but where they stand.
    return list(made.priorities[0].actions), [f"{each.rule.code} {each.message} {each.help}" for each in findings]


@pytest.mark.parametrize("key", KEYS)
@given(texts=st.lists(st.sampled_from(TEXTS), min_size=2, max_size=12))
def test_an_action_says_the_same_alone_and_behind_others(key: str, texts: list[str]) -> None:
    lines = [(key, text) for text in texts]
    together, findings = bound(plan(lines))
    alone = [bound(plan([line])) for line in lines]
    assert together == [action for actions, _ in alone for action in actions]
    assert findings == [finding for _, found in alone for finding in found]


def test_the_keys_are_those_for_which_there_is_a_shortcut() -> None:
    kinds = {type(keys_of(Action)[name].kind) for name in KEYS}
    assert kinds == {keys.Text, keys.When, keys.Who, keys.Choice}


@pytest.mark.parametrize("blank", ["", "''"])
def test_a_date_that_nobody_wrote_is_none_even_behind_quotes_round_nothing(blank: str) -> None:
    actions, _ = bound(plan([("due", "''"), ("due", ""), ("due", blank)]))
    assert [action.due is None for action in actions] == [False, True, not blank]
