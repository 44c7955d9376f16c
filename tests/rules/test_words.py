"""How messages name things."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.dates import Reading
from planctl.rules.words import interval_in_words, listed, parted, quoted, spelled
from planctl.wording import plural


def test_long_words_are_cut_and_lines_are_joined() -> None:
    assert quoted("Review\n  the service") == "“Review the service”"
    assert quoted("a" * 81) == f"“{'a' * 80}…”"


def test_lists_as_people_say_them() -> None:
    assert [listed(words) for words in (["7.1"], ["7.1", "7.2"], ["7.1", "7.2", "7.3"])] == [
        "7.1",
        "7.1 and 7.2",
        "7.1, 7.2 and 7.3",
    ]
    assert listed(["a", "b"], "or") == "a or b"


def test_of_many_the_first_few_are_named() -> None:
    assert listed([f"7.{number}" for number in range(1, 10)]) == "7.1, 7.2, 7.3, 7.4, 7.5 and 4 more"


def test_days_and_counts() -> None:
    assert spelled(date(2007, 10, 1)) == "1 October 2007"
    assert [plural(number, "day") for number in (1, 2, 1500)] == ["1 day", "2 days", "1,500 days"]


@pytest.mark.parametrize(
    ("starts", "due", "words"),
    [
        (date(2008, 3, 31), date(2008, 3, 31), "31 March 2008"),
        (date(2008, 3, 1), date(2008, 3, 31), "1 March 2008 to 31 March 2008"),
        (None, date(2008, 3, 31), "until 31 March 2008"),
        (date(2008, 3, 1), None, "from 1 March 2008"),
        (None, None, "no day"),
    ],
)
def test_what_a_date_was_read_as(starts: date | None, due: date | None, words: str) -> None:
    assert interval_in_words(Reading("words", starts, due)) == words


@pytest.mark.parametrize(
    ("problem", "message", "help_text"),
    [
        ("“x” is no date. Write one.", "“x” is no date", "Write one."),
        ("“31. Sept. 2007”: no such day. Write 30.", "“31. Sept. 2007”: no such day", "Write 30."),
        ("“Sepp”: no word. Did you mean Sept? Write it.", "“Sepp”: no word", "Did you mean Sept? Write it."),
        ("“x” is no date.", "“x” is no date", ""),
    ],
)
def test_a_problem_is_parted_into_message_and_help(problem: str, message: str, help_text: str) -> None:
    assert parted(problem) == (message, help_text)
