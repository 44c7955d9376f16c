"""W602: work that is given up or paused, and nobody has agreed to that."""

from __future__ import annotations

from tests.rules.checking import check


def test_each_halt_that_names_no_body() -> None:
    found = check(
        """
        - ref: 20.1.1
          title: Prepare
          suspended:
            reason: Waits for Single Status
        - ref: 20.1.2
          title: Collect
          cancelled:
            on: 3 October 2007
        """,
        "W602",
    )
    assert [(place, message) for place, message, _ in found] == [
        ("3:3", "nobody has approved that 20.1.1 is suspended, so it counts as open"),
        ("7:3", "nobody has approved that 20.1.2 is cancelled, so it counts as open"),
    ]


def test_one_of_two_pauses() -> None:
    found = check(
        """
        - ref: 20.1.1
          title: Prepare
          suspended:
            - {from: May 2007, to: June 2007, approved: Cabinet}
            - {from: Sept 2007}
        """,
        "W602",
    )
    assert len(found) == 1


def test_work_that_is_completed_in_spite_of_it() -> None:
    assert check("- {ref: 20.1.1, title: Prepare, suspended: {reason: Waits}, completed: May 2007}", "W602") == []


def test_with_an_approval() -> None:
    found = check("- {ref: 20.1.1, title: Prepare, cancelled: {on: May 2007, approved: Cabinet}}", "W602")
    assert found == []
