"""D306: how things stand, written where a date belongs."""

from __future__ import annotations

import pytest

from tests.rules.checking import check


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Completed May 07", "May 07"),
        ("Undertaken in May 2007.", "May 2007"),
        ("Undertaken in June 2007", "June 2007"),
    ],
)
def test_the_date_in_it_is_when_it_was_done(words: str, date: str) -> None:
    found = check(f"- ref: 10.1.1\n  title: Agree the brief\n  due: {words}\n", "D306")
    assert found == [
        (
            "3:8",
            f"“{words}” says how things stand, not by when",
            f"Write completed: {date}, and keep in due: only the date that was agreed, or take the line out.",
        )
    ]


def test_where_no_words_say_the_date_alone_none_are_proposed() -> None:
    found = check("- ref: 10.1.1\n  title: Agree the brief\n  due: Completed in early May 07\n", "D306")
    assert [help_text.partition(",")[0] for _, _, help_text in found] == ["If it is done"]


def test_words_without_a_date() -> None:
    found = check("- ref: 10.1.1\n  title: Agree the brief\n  due: In place\n", "D306")
    assert found == [
        (
            "3:8",
            "“In place” says how things stand, not by when",
            "If it is done, write completed: with the date when it was, and keep in due: only the date "
            "that was agreed, or take the line out.",
        )
    ]


def test_it_is_not_told_as_a_missing_date_too() -> None:
    assert check("- ref: 10.1.1\n  title: Agree the brief\n  due: In place\n", "D307") == []
