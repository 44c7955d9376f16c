"""K702: a risk that has not been scored."""

from __future__ import annotations

from tests.rules.checking import check


def test_one_of_several() -> None:
    found = check(
        """
        risks:
          - {ref: A, title: Change, current-score: 6}
          - {ref: B, title: Equality, target-score: 4}
        """,
        "K702",
    )
    assert [(place, message) for place, message, _ in found] == [("3:11", "risk B has no current score")]


def test_where_no_risk_has_one_it_is_said_once() -> None:
    found = check("risks:\n  - {ref: A, title: Change}\n  - {ref: B, title: Equality}\n", "K702")
    assert [message for _, message, _ in found] == ["there is no current score for any of the 2 risks"]
