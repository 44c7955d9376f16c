"""W601: work that is completed, nobody knows when."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    "words",
    [
        "expected 28 June 2007", "due 28 June 2007", "90% 28 June 2007", "partly, June 2007", "28 June 2007?",
        "28 June 2007 (subject to sign-off)",
    ],
)  # fmt: skip
def test_a_day_that_is_only_expected_or_by_which_a_part_was_done(words: str) -> None:
    ((_, message, help_text),) = check(f"- ref: 10.1.1\n  title: Agree\n  completed: {words}\n", "W601")
    assert message == f"“{words}” does not say that 10.1.1 was completed, so it counts as open"
    assert help_text.startswith("Once it is completed, write the day alone;")


@pytest.mark.parametrize("words", ["100% 28 June 2007", "28 June 2007, see minutes", "c. June 2007", "mid June 2007"])
def test_other_words_beside_the_day_may_stand(words: str) -> None:
    assert check(f"- ref: 10.1.1\n  title: Agree\n  completed: {words}\n", "W601") == []
