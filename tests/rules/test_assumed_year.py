"""D308: a date without its year."""

from __future__ import annotations

import pytest

from tests.rules.checking import check


@pytest.mark.parametrize(
    ("words", "read_as", "better"),
    [
        ("March 28th", "28 March 2008", "March 28th 2008"),
        ("at the end of June", "until 30 June 2007", "at the end of June 2007"),
        ("Q3", "1 October 2007 to 31 December 2007", "Q3 2007/08"),
        ("Will be completed in May.", "1 May 2007 to 31 May 2007", "Will be completed in May 2007"),
    ],
)
def test_the_year_that_was_taken_is_told(words: str, read_as: str, better: str) -> None:
    found = check(f"- ref: 7.1.1\n  title: Evaluate the pilots\n  due: {words}\n", "D308")
    assert found == [("3:8", f"“{words}” says no year and is read as {read_as}", f"Write due: {better}")]


def test_where_the_year_behind_the_words_would_not_say_the_same_no_line_is_proposed() -> None:
    found = check("- ref: 7.1.1\n  title: Evaluate\n  due: March (if all goes well)\n", "D308")
    assert [help_text for _, _, help_text in found] == ["Write the year as well."]


def test_a_year_in_sight_is_not_assumed() -> None:
    assert check("- {ref: 7.1.1, title: Evaluate the pilots, due: 28 March 2008}", "D308") == []
