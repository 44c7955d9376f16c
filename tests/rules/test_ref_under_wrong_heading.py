"""R402: a ref that belongs under another heading."""

from __future__ import annotations

from tests.rules.checking import check

UNDER_A_MEASURE = """
priorities:
  - ref: CP4
    title: Customers
    measures:
      - ref: {measure}
        success: The forum is satisfied
        actions:
          - {{ref: {first}, title: Train the members}}
          - {{ref: {second}, title: Survey the members}}
"""


def test_an_action_below_another_measure() -> None:
    found = check(UNDER_A_MEASURE.format(measure=4.3, first="4.3.4", second="4.5.6"), "R402")
    assert found == [("9:19", "4.5.6 stands below 4.3, where numbers start with 4.3", "Write ref: 4.3.5.")]


def test_where_the_plan_has_such_a_heading_it_may_be_moved() -> None:
    text = UNDER_A_MEASURE.format(measure=4.3, first="4.3.4", second="4.5.6")
    found = check(text + "      - {ref: 4.5, success: All are content, actions: {ref: 4.5.1, title: Ask}}\n", "R402")
    assert [help_text for _, _, help_text in found] == ["Write ref: 4.3.5, or move it below 4.5."]


def test_a_number_that_only_begins_alike_is_another() -> None:
    found = check(UNDER_A_MEASURE.format(measure=4.3, first="4.3.4", second="4.31.1"), "R402")
    assert [place for place, _, _ in found] == ["9:19"]


def test_a_milestone_below_another_action() -> None:
    found = check(
        """
        - ref: 2.1
          title: Meet the milestones
          actions:
            - {ref: 2.1.1, title: Plan}
            - {ref: 2.2.1, title: Act}
        """,
        "R402",
    )
    assert found == [("5:13", "2.2.1 stands below 2.1, where numbers start with 2.1", "Write ref: 2.1.2.")]


def test_an_action_straight_below_a_priority_goes_by_its_measures_and_by_those_beside_it() -> None:
    found = check(
        """
        priorities:
          - ref: HR&OD2
            title: Modernisation
            measures:
              - {ref: 20.1, success: People fit}
            actions:
              - {ref: 20.5.3, title: Redraw the plan}
              - {ref: 19.3.4, title: Put it into effect}
              - {ref: 20.5.5, title: Check it}
        """,
        "R402",
    )
    assert found == [("8:15", "19.3.4 stands below HR&OD2, where numbers start with 20", "Write ref: 20.5.6.")]


def test_without_measures_most_of_its_siblings_decide() -> None:
    found = check("- {ref: 1.1, title: A}\n- {ref: 1.2, title: B}\n- {ref: 2.3, title: C}\n", "R402")
    assert [(place, help_text) for place, _, help_text in found] == [("3:9", "Write ref: 1.3.")]


def test_two_that_differ_tell_nothing() -> None:
    assert check("- {ref: 1.1, title: A}\n- {ref: 2.1, title: B}\n", "R402") == []


def test_an_action_that_serves_measures_goes_by_them() -> None:
    found = check(
        """
        priorities:
          - ref: CP2
            title: Longbridge
            measures:
              - {ref: 2.1, success: Jobs}
              - {ref: 2.2, success: Homes}
            actions:
              - {ref: 2.3, title: Reply, measures: [2.1, 2.2]}
              - {ref: 3.1, title: Send, measures: [2.1, 2.2]}
        """,
        "R402",
    )
    assert [place for place, _, _ in found] == ["9:15"]


def test_refs_without_dots_are_left_alone() -> None:
    assert check(UNDER_A_MEASURE.format(measure=4.3, first=17, second="SO1"), "R402") == []
    assert check(UNDER_A_MEASURE.format(measure="M4", first="1.1", second="2.1"), "R402") == []


def test_a_plan_that_numbers_by_another_scheme_is_left_alone() -> None:
    found = check(
        """
        priorities:
          - ref: CP4
            title: Customers
            measures:
              - {ref: M.1, success: Jobs, actions: {ref: A.1, title: Reply}}
              - {ref: M.2, success: Homes, actions: {ref: A.2, title: Send}}
        """,
        "R402",
    )
    assert found == []
