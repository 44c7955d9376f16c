"""W605: a status that the rest of the entry contradicts."""

from __future__ import annotations

from tests.rules.checking import check


def test_completed_but_in_progress() -> None:
    found = check("- ref: 10.1.1\n  title: Agree\n  status: in progress\n  completed: May 07\n", "W605")
    assert [(place, message) for place, message, _ in found] == [
        ("3:11", "10.1.1 was completed “May 07”, but its status is in progress")
    ]


def test_not_started_but_under_way() -> None:
    found = check(
        """
        - ref: 10.1.1
          title: Agree
          status: not started
          updates:
            - {on: 1 Sept 2007, progress: 0%}
            - {on: 1 Oct 2007, progress: 60%}
        """,
        "W605",
    )
    assert [(place, message) for place, message, _ in found] == [
        ("3:11", "10.1.1 has not started, but its newest update reports 60%")
    ]


def test_a_completion_without_a_day_contradicts_nothing() -> None:
    assert check("- {ref: 10.1.1, title: Agree, status: in progress, completed: TBC}", "W605") == []


def test_what_agrees() -> None:
    assert check("- {ref: 10.1.1, title: Agree, status: completed, completed: May 07}", "W605") == []
    assert (
        check(
            "- {ref: 10.1.1, title: Agree, status: not started, updates: {on: May 2007, progress: 0%}}",
            "W605",
        )
        == []
    )
