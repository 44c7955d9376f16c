"""W603: a declared colour that is better than the dates allow."""

from __future__ import annotations

import pytest

from tests.rules.checking import check

TEXT = """
- ref: 7.1.1
  title: Evaluate
  due: {due}
  updates:
    - on: 30 June 2007
      rag: red
    - on: 1 October 2007
      rag: {declared}
    - on: 1 November 2007
      rag: red
"""


def test_green_by_word_and_red_by_date() -> None:
    found = check(TEXT.format(due="May 2007", declared="green"), "W603")
    assert [(place, message) for place, message, _ in found] == [
        ("8:12", "7.1.1 is declared green, but is red: 153 days overdue")
    ]


@pytest.mark.parametrize(
    ("due", "declared", "count"),
    [
        ("30 Sept 2007", "green", 1),
        ("30 Sept 2007", "amber", 0),
        ("29 Sept 2007", "amber", 1),
        ("29 Sept 2007", "red", 0),
        ("Dec 2007", "green", 0),
        ("Ongoing", "green", 0),
    ],
)
def test_only_a_better_colour_is_told(due: str, declared: str, count: int) -> None:
    assert len(check(TEXT.format(due=due, declared=declared), "W603")) == count


def test_a_heading_is_as_bad_as_its_worst_milestone() -> None:
    milestone = "  actions: {ref: 7.1.1.1, title: Ask, due: May 2007}\n"
    found = check(TEXT.format(due="Dec 2007", declared="green") + milestone, "W603")
    assert [message for _, message, _ in found] == [
        "7.1.1 is declared green, but is red: the worst of its parts is late"
    ]
