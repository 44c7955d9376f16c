"""Of a misspelt key one thing is told: that it is misspelt, and not also that what it holds is missing."""

from __future__ import annotations

import pytest

from tests.rules.checking import diagnostics

PLAN = """\
title: Improvement Plan
period: 2007/08
status: approved
people:
  HB: Assistant Chief Executive
decisions:
  - body: Cabinet
    on: 15 March 2007
priorities:
  - ref: P1
    title: Quicker answers
    measures:
      - ref: 1.1
        success: Calls are answered
        actions:
          - ref: 1.1.1
            title: Train two people
            lead: HB
            due: 30 November 2007
          - ref: 1.1.2
            title: Publish waiting times
            lead: HB
            due: 30 November 2007
risks:
  - ref: A
    title: Nobody comes
    current-score: 4
    lead: HB
"""


def codes(text: str, settings: str = "") -> list[str]:
    return [found.code for found in diagnostics(text, settings=settings)]


def test_the_plan_itself_is_in_order() -> None:
    assert codes(PLAN) == []


@pytest.mark.parametrize(
    ("key", "misspelt"),
    [
        ("            lead", "            Lead"),
        ("            lead", "            leed"),
        ("            due", "            Due"),
        ("            due", "            deu"),
        ("          - ref", "          - Ref"),
        ("            title", "            tittle"),
        ("    current-score: 4\n    lead", "    current-score: 4\n    Lead"),
    ],
)
def test_only_the_misspelling_is_told(key: str, misspelt: str) -> None:
    assert codes(PLAN.replace(f"{key}:", f"{misspelt}:", 1)) == ["F201"]


def test_nobody_is_said_to_lead_nothing_where_all_leads_are_misspelt() -> None:
    assert codes(PLAN.replace("            lead:", "            Lead:")) == ["F201", "F201"]


@pytest.mark.parametrize("key", ["lead", "due"])
def test_a_heading_that_misspells_what_it_passes_on_is_told_alone(key: str) -> None:
    milestones = "            actions:\n              - ref: 1.1.2.1\n                title: Ask the office\n"
    whole = PLAN.replace("risks:\n", f"{milestones}risks:\n")
    first, second = whole.split("          - ref: 1.1.2\n")
    misspelt = second.replace(f"            {key}:", f"            {key.title()}:")
    assert codes(whole) == []
    assert codes(f"{first}          - ref: 1.1.2\n{misspelt}") == ["F201"]


def test_what_is_completed_on_a_misspelt_date_is_not_said_to_lack_it() -> None:
    done = "            status: completed\n            Completed: 31 May 2007\n"
    assert codes(PLAN.replace("risks:\n", f"{done}risks:\n")) == ["F201"]


def test_a_corrective_action_with_an_underscore_is_one() -> None:
    late = PLAN.replace("due: 30 November 2007\nrisks", "due: May 2007\n            corrective_action: Hurry\nrisks")
    settings = "rules:\n  late-without-corrective-action: warning\n"
    assert codes(late, settings) == ["F201"]


def test_where_misspellings_are_not_told_what_is_missing_is() -> None:
    settings = "rules:\n  unknown-key: off\n"
    assert codes(PLAN.replace("            lead:", "            Lead:", 1), settings) == ["P502"]
