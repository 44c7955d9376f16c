"""R403: an action without a ref."""

from __future__ import annotations

import pytest

from planctl.source.splicing import spliced
from tests.rules.checking import check, diagnostics

TEXT = """
status: {status}
priorities:
  - ref: PR4
    title: Partnership
    measures:
      - ref: 18.2
        success: The targets are met
        actions:
          - ref: 18.2.1
            title: Consult
          - title: Full Council to agree the strategy
          - ref: 18.2.2
            title: Endorse
"""


@pytest.mark.parametrize("status", ["approved", "closed"])
def test_an_action_without_a_ref(status: str) -> None:
    found = check(TEXT.format(status=status), "R403")
    assert found == [
        (
            "11:20",
            "“Full Council to agree the strategy” has no ref",
            "Add to it the line ref: 18.2.3 (planctl fix does it for you).",
        )
    ]


def test_a_draft_may_leave_refs_out() -> None:
    assert check(TEXT.format(status="draft"), "R403") == []


def test_where_nothing_is_numbered_no_number_is_proposed() -> None:
    found = check("- title: Consult\n", "R403")
    assert found == [("1:10", "“Consult” has no ref", "Add a line ref: with a number that no other action has.")]


NUMBERED = """\
title: Improvement Plan
period: 2007/08
priorities:
  - ref: PR4
    title: Partnership
    measures:
      - ref: {measure}
        success: The targets are met
        actions:
{actions}"""


def numbers_given(*refs: str | None, measure: str = "18.2") -> list[tuple[str, bool]]:
    """The numbers proposed for the actions among these that have none, and whether each is certain."""
    keys = [f"ref: {ref}\n            " if ref else "" for ref in refs]
    actions = "".join(f"          - {key}title: Consult\n" for key in keys)
    found = diagnostics(NUMBERED.format(measure=measure, actions=actions))
    fixes = [each.fix for each in found if each.code == "R403" and each.fix]
    return [(fix.text.split()[1], fix.safe) for fix in fixes]


def test_the_number_is_certain_where_there_is_but_one_way_to_go_on() -> None:
    assert numbers_given("18.2.1", "18.2.2", None, None) == [("18.2.3", True), ("18.2.4", True)]
    assert numbers_given("18.2.1", None, "18.2.2") == [("18.2.3", True)]
    assert numbers_given(None, None) == [("18.2.1", True), ("18.2.2", True)]


@pytest.mark.parametrize(
    "refs",
    [
        pytest.param(("18.2.1", None, "18.2.3"), id="a number is missing where it stands"),
        pytest.param((None, "18.2.2"), id="the first is missing"),
        pytest.param(("18.2.1", "18.2.1", None), id="a number is there twice"),
        pytest.param(("18.2.1", "17.4.2", None), id="a number belongs elsewhere"),
        pytest.param(("18.2.1", "SO1", None), id="two patterns"),
        pytest.param(("12", "13", None), id="numbers that do not say whose they are"),
    ],
)
def test_the_number_is_only_proposed_where_others_are_possible(refs: tuple[str | None, ...]) -> None:
    assert [is_certain for _, is_certain in numbers_given(*refs)] == [False]


@pytest.mark.parametrize(
    ("action", "fixed"),
    [
        ("- title: Consult", "- ref: 18.2.1\n            title: Consult"),
        ("- ref:\n            title: Consult", "- ref: 18.2.1\n            title: Consult"),
        ('- ref: ""  # why\n            title: Consult', "- ref: 18.2.1  # why\n            title: Consult"),
        ("- # why\n            title: Consult", "- # why\n            ref: 18.2.1\n            title: Consult"),
    ],
)
def test_where_the_number_is_put(action: str, fixed: str) -> None:
    text = NUMBERED.format(measure="18.2", actions=f"          {action}\n")
    (found,) = [each for each in diagnostics(text) if each.code == "R403"]
    assert found.fix
    assert spliced(text, [found.fix]) == NUMBERED.format(measure="18.2", actions=f"          {fixed}\n")


@pytest.mark.parametrize("action", ["{title: Consult}", "{title: Consult, ref: [1]}"])
def test_in_brackets_and_in_place_of_a_list_no_number_is_put(action: str) -> None:
    text = NUMBERED.format(measure="18.2", actions=f"          - {action}\n")
    assert [each.fix for each in diagnostics(text) if each.code == "R403"] == [None]
