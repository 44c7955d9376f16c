"""R405: an indicator that the plan does not list."""

from __future__ import annotations

from tests.rules.checking import check

TEXT = """
priorities:
  - ref: CP7
    title: Influence
    indicators: {indicators}
    actions:
      - ref: 7.1
        title: Evaluate
        indicators: {indicators}
indicators:
  - ref: NI 14
    title: Avoidable contact
linkages:
  - objective: Excellent services
    indicators: Direction of travel statement
"""


def test_of_priorities_and_of_actions() -> None:
    found = check(TEXT.format(indicators="NI 41"), "R405")
    assert found == [
        ("4:17", "“NI 41” is no indicator of this plan", "Did you mean NI 14? Write that."),
        ("8:21", "“NI 41” is no indicator of this plan", "Did you mean NI 14? Write that."),
    ]


def test_those_of_linkages_are_words() -> None:
    assert check(TEXT.format(indicators="NI 14"), "R405") == []


def test_a_plan_without_indicators() -> None:
    found = check("- {ref: 7.1, title: Evaluate, indicators: NI 14}", "R405")
    assert [help_text for _, _, help_text in found] == [
        "Write the ref of one of the plan's indicators, or add the indicator to them."
    ]
