"""R404: an action that serves a measure which the plan does not have."""

from __future__ import annotations

from tests.rules.checking import check


def test_a_measure_that_is_not_there() -> None:
    found = check(
        """
        priorities:
          - ref: FP2
            title: Finance
            measures:
              - {ref: 12.1, success: On profile}
              - {ref: 12.2, success: Well managed}
            actions:
              - ref: 12.1.1
                title: Train
                measures:
                  - 12.1
                  - 12.22
        """,
        "R404",
    )
    assert found == [
        (
            "12:13",
            "12.1.1 serves measure 12.22, which the plan does not have",
            "Did you mean 12.2? Write that.",
        )
    ]
