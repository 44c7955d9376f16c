"""W604: a heading that says completed above work that is open."""

from __future__ import annotations

from datetime import date

from tests.rules.checking import check

TEXT = """
- ref: 3.10
  title: Revive
  completed: 1 Oct 2007
  actions:
    - {ref: 3.10.1, title: Report, completed: May 2007}
    - {ref: 3.10.2, title: Improve}
    - {ref: 3.10.3, title: Repeat}
"""


def test_what_is_open_is_named() -> None:
    found = check(TEXT, "W604")
    assert [(place, message) for place, message, _ in found] == [
        ("3:14", "3.10 says that it is completed, but 3.10.2 and 3.10.3 below it are open")
    ]


def test_before_the_day_it_does_not_say_so() -> None:
    assert check(TEXT, "W604", as_at=date(2007, 9, 30)) == []


def test_once_all_are_closed() -> None:
    text = TEXT.replace("Improve", "Improve, completed: May 2007").replace(
        "Repeat", "Repeat, cancelled: {on: May 2007, approved: Cabinet}"
    )
    assert check(text, "W604") == []


def test_a_measure_is_a_heading_too() -> None:
    found = check(
        """
        priorities:
          - ref: CP1
            title: Town centre
            measures:
              - ref: 1.1
                success: Backing
                status: completed
                actions: {ref: 1.1.1, title: Ask}
        """,
        "W604",
    )
    assert [(place, message) for place, message, _ in found] == [
        ("7:17", "1.1 says that it is completed, but 1.1.1 below it is open")
    ]
