"""R410: work that waits for an action which the plan does not have."""

from __future__ import annotations

from tests.rules.checking import check


def test_an_action_that_is_not_there() -> None:
    found = check(
        """
        - ref: 7.1.1
          title: Evaluate
        - ref: 7.1.2
          title: Roll out
          depends: [7.1.1, 7.1.11]
        """,
        "R410",
    )
    assert found == [
        (
            "5:20",
            "7.1.2 depends on “7.1.11”, which is no action of this plan",
            "Did you mean 7.1.1? Write that.",
        )
    ]


def test_a_measure_is_no_action() -> None:
    found = check(
        """
        priorities:
          - ref: CP7
            title: Influence
            measures:
              - ref: 7.1
                success: More influence
                actions:
                  - {ref: 7.1.1, title: Evaluate, depends: 7.1}
        """,
        "R410",
    )
    assert [place for place, _, _ in found] == ["8:52"]
