"""R407: a framework that nobody has declared."""

from __future__ import annotations

from tests.rules.checking import check

TEXT = """
priorities:
  - ref: CP7
    title: Influence
    links:
      corporate-objective: Excellent services
"""
DECLARED = """
frameworks:
  corporate-objectives:
    items: [Excellent services]
"""


def test_a_name_that_is_misspelt() -> None:
    found = check(DECLARED + TEXT, "R407")
    assert found == [
        (
            "9:7",
            "no framework is called “corporate-objective”",
            "Did you mean corporate-objectives? Write that.",
        )
    ]


def test_the_workspace_may_declare_it() -> None:
    settings = DECLARED.replace("objectives", "objective")
    assert check(TEXT, "R407", settings=settings) == []


def test_links_of_actions_count_too() -> None:
    found = check("- {ref: 7.1, title: Evaluate, links: {vision: Better}}", "R407")
    assert found == [
        (
            "1:39",
            "no framework is called “vision”",
            "Correct the name, or declare it under frameworks:, with its items.",
        )
    ]
