"""P504: one name in two spellings."""

from __future__ import annotations

import pytest

from tests.rules.checking import check


@pytest.mark.parametrize("other", ["LO'D", "lod", "L.O.D.", "L O D", "LO’D"])
def test_the_rarer_spelling_is_told(other: str) -> None:
    found = check(
        f"""
        - {{ref: 3.1, title: Keep, lead: LOD}}
        - {{ref: 3.2, title: Plan, lead: "{other}"}}
        - {{ref: 3.3, title: Act, lead: LOD}}
        """,
        "P504",
    )
    assert found == [
        (
            "2:34",
            f"LOD (2 uses) and {other} (1 use) look like two spellings of one name",
            "Write LOD everywhere.",
        )
    ]


def test_the_spelling_of_the_workspace_is_the_right_one() -> None:
    found = check("- {ref: 3.1, title: Keep, lead: LOD}", "P504", settings="people:\n  LO'D: Policy\n")
    assert [message for _, message, _ in found] == ["LO'D (0 uses) and LOD (1 use) look like two spellings of one name"]


def test_people_that_are_introduced_twice() -> None:
    found = check("people:\n  All:\n    group: true\n  ALL:\n    group: true\n", "P504")
    assert [(place, cure) for place, _, cure in found] == [
        ("4:3", "Delete ALL under people: and write All everywhere.")
    ]


def test_two_names_of_the_workspace_that_the_plan_does_not_use() -> None:
    settings = "people:\n  LOD: Policy\n  LO'D: Policy\n"
    assert check("- {ref: 3.1, title: Keep, lead: HB}", "P504", settings=settings) == []


def test_other_letters_are_other_people() -> None:
    assert check("- {ref: 3.1, title: A, lead: LO}\n- {ref: 3.2, title: B, lead: LOD}\n", "P504") == []
