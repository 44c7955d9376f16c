"""D309: a date that could mean another time as well."""

from __future__ import annotations

import pytest

from tests.rules.checking import check


@pytest.mark.parametrize(
    ("words", "read_as", "end"),
    [
        ("2008", "1 January 2008 to 31 December 2008", "December 2008"),
        ("2007-2008", "1 April 2007 to 31 March 2008", "March 2008"),
    ],
)
def test_what_was_taken_is_told(words: str, read_as: str, end: str) -> None:
    found = check(f"- ref: 7.1.1\n  title: Evaluate the pilots\n  due: {words}\n", "D309")
    assert found == [
        (
            "3:8",
            f"“{words}” is read as {read_as} and could mean another time",
            f"Write due: {end} if that is its end; a financial year is written 2007/08.",
        )
    ]


def test_of_a_series_the_first_and_the_last_are_told() -> None:
    found = check("- ref: 4.2\n  title: Ask by telephone\n  due: Every quarter 2007-2010\n", "D309")
    assert found == [
        (
            "3:8",
            "“Every quarter 2007-2010” is read as every 3 months, first by 30 June 2007 and last by "
            "31 March 2010 and could mean another time",
            "Write the months instead of the years: April 2007 – March 2010.",
        )
    ]


def test_a_beginning_in_a_year() -> None:
    found = check("- ref: 4.2\n  title: Ask by telephone\n  due: from 2008\n", "D309")
    assert [help_text for _, _, help_text in found] == ["Write the months that are meant."]


def test_a_plans_period_is_years_and_nothing_else() -> None:
    assert check("period: 2009/12\npeople:\n  HB:\n    from: 2005\n", "D309") == []
