"""R406: the ref of a risk that the plan does not list."""

from __future__ import annotations

import pytest

from tests.rules.checking import check

TEXT = """
priorities:
  - ref: SO1
    title: Service
    risks:
      - {risk}
risks:
  - {{ref: A, title: Managing change}}
  - {{ref: B, title: Equality}}
"""


def test_what_looks_like_a_ref() -> None:
    assert check(TEXT.format(risk="Q"), "R406") == [("5:9", "“Q” is no risk of this plan", "There are: A and B.")]


@pytest.mark.parametrize("risk", ["A", "Reputation", "Managing change", "N/A", "R1"])
def test_refs_and_words(risk: str) -> None:
    assert check(TEXT.format(risk=risk), "R406") == []


@pytest.mark.parametrize(("risk", "count"), [("9", 1), ("12", 1), ("Resources", 0)])
def test_numbers_are_refs_where_the_refs_are_numbers(risk: str, count: int) -> None:
    text = TEXT.format(risk=risk).replace("ref: A", "ref: 1").replace("ref: B", "ref: 2")
    assert len(check(text, "R406")) == count


def test_words_that_are_never_refs() -> None:
    text = TEXT.replace("ref: A", "ref: ABC")
    assert check(text.format(risk="All"), "R406") == []
    assert len(check(text.format(risk="ABD"), "R406")) == 1


def test_a_plan_without_a_register_has_words_only() -> None:
    assert check("- {ref: 7.1, title: Evaluate, risks: A}", "R406") == []
