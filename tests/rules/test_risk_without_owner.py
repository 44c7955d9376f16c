"""K701: a risk that nobody owns."""

from __future__ import annotations

from tests.rules.checking import check


def test_one_of_several() -> None:
    found = check("risks:\n  - {ref: A, title: Change, lead: JS}\n  - {ref: B, title: Equality}\n", "K701")
    assert found == [("3:11", "risk B has no owner", "Add a line lead: with the initials of its owner.")]


def test_where_no_risk_has_one_it_is_said_once() -> None:
    found = check("risks:\n  - {ref: A, title: Change}\n  - {ref: B, title: Equality, lead: TBD}\n", "K701")
    assert [(place, message) for place, message, _ in found] == [("1:1", "there is no owner for any of the 2 risks")]


def test_a_register_of_one() -> None:
    assert [message for _, message, _ in check("risks: {ref: A, title: Change}\n", "K701")] == ["risk A has no owner"]
