"""W601: work that is completed, nobody knows when."""

from __future__ import annotations

from tests.rules.checking import check


def test_the_status_alone() -> None:
    found = check("- ref: 10.1.1\n  title: Agree\n  status: completed\n", "W601")
    assert found == [
        (
            "3:11",
            "10.1.1 is completed but does not say when",
            "Add a line completed: with the date, such as completed: 31 May 2007.",
        )
    ]


def test_words_that_say_no_day() -> None:
    found = check("- ref: 10.1.1\n  title: Agree\n  completed: In place\n", "W601")
    assert [(place, message) for place, message, _ in found] == [
        ("3:14", "“In place” does not say when 10.1.1 was completed, so it counts as open")
    ]


def test_with_a_date() -> None:
    assert check("- {ref: 10.1.1, title: Agree, status: completed, completed: May 07}", "W601") == []


def test_a_date_that_cannot_be_read_is_for_another_rule() -> None:
    assert check("- {ref: 10.1.1, title: Agree, completed: 31 September 2007}", "W601") == []
