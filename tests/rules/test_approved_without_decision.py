"""K707: an approved plan that does not say who approved it."""

from __future__ import annotations

from tests.rules.checking import check

ON = "rules:\n  K707: info\n"


def test_approved_without_a_decision() -> None:
    found = check("status: approved\n", "K707", settings=ON)
    assert [(place, message) for place, message, _ in found] == [
        ("1:9", "this plan is approved, but does not say who approved it, and when")
    ]


def test_a_plan_that_does_not_say_is_approved() -> None:
    found = check("title: Improvement Plan\nperiod: 2007/08\n", "K707", settings=ON)
    assert [place for place, _, _ in found] == ["1:8"]


def test_a_draft_or_a_decision() -> None:
    assert check("status: draft\n", "K707", settings=ON) == []
    assert check("decisions: {body: Cabinet, on: 15 March 2007}\n", "K707", settings=ON) == []


def test_it_is_off_unless_a_council_turns_it_on() -> None:
    assert check("status: approved\n", "K707") == []
