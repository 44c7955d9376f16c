"""R412: work that is due before what it waits for."""

from __future__ import annotations

from tests.rules.checking import check

TEXT = """
- {{ref: 7.1, title: Evaluate, {first}}}
- {{ref: 7.2, title: Roll out, due: Dec 2007, depends: 7.1}}
"""


def test_the_first_is_due_after_the_second() -> None:
    found = check(TEXT.format(first="due: March 2008"), "R412")
    assert found == [
        (
            "2:55",
            "7.2 is due on 31 December 2007, before 7.1, which must be done first and is due on 31 March 2008",
            "Move one of the dates by a revision, or take the ref out of depends:.",
        )
    ]


def test_the_same_day_will_do() -> None:
    assert check(TEXT.format(first="due: 31 December 2007"), "R412") == []


def test_what_is_done_or_has_no_date_holds_nothing_up() -> None:
    assert check(TEXT.format(first="due: March 2008, completed: Oct 1 2007"), "R412") == []
    assert check(TEXT.format(first="due: Ongoing"), "R412") == []
