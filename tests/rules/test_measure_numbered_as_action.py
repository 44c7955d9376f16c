"""R414: a measure with the number of an action."""

from __future__ import annotations

from tests.rules.checking import check

PASTED = """
priorities:
  - ref: CP4
    title: Customers
    measures:
      - ref: 4.3
        title: Forum
        success: The forum is satisfied
        {actions}
      - ref: {ref}
        title: Survey the members
        success: Half of them answer
"""
ONE_ACTION = "actions: [{ref: 4.3.1, title: Train the members}]"


def test_an_action_that_was_pasted_too_far_to_the_left() -> None:
    assert check(PASTED.format(actions=ONE_ACTION, ref="4.3.2"), "R414") == [
        (
            "9:14",
            "4.3.2 stands among the measures, but is numbered as an action of 4.3",
            "If 4.3.2 is an action, move all its lines to the right, until its dash stands under that of 4.3.1.",
        )
    ]


def test_where_there_is_no_action_yet_it_belongs_below_that_key() -> None:
    ((_, _, help_text),) = check(PASTED.format(actions="notes: New", ref="4.3.1"), "R414")
    assert help_text.endswith("until its dash stands below actions: of 4.3.")


def test_where_another_measure_stands_between_it_has_to_go_up_as_well() -> None:
    between = PASTED.format(actions=ONE_ACTION, ref="4.4")
    ((_, _, help_text),) = check(
        f"{between}      - {{ref: 4.3.2, title: Survey, success: Half of them answer}}\n", "R414"
    )
    assert "move all its lines up to the end of 4.3, and to the right" in help_text


def test_a_measure_without_a_ref_is_no_heading() -> None:
    assert check(PASTED.format(actions=ONE_ACTION, ref="7").replace("ref: 4.3\n", "notes: New\n"), "R414") == []


def test_what_has_actions_of_its_own_is_a_measure() -> None:
    own = PASTED.format(actions=ONE_ACTION, ref="4.3.2") + "        actions: [{ref: 4.3.2.1, title: Ask}]\n"
    assert check(own, "R414") == []


def test_priorities_number_for_themselves() -> None:
    others = "  - {ref: CP5, title: Homes, measures: [{ref: 4.3.2, title: Ask, success: All are content}]}\n"
    assert check(PASTED.format(actions=ONE_ACTION, ref="4.4") + others, "R414") == []


def test_a_number_that_only_begins_alike_is_another_measure() -> None:
    assert check(PASTED.format(actions=ONE_ACTION, ref="4.31"), "R414") == []


def test_the_next_measure_is_one() -> None:
    assert check(PASTED.format(actions=ONE_ACTION, ref="4.4"), "R414") == []
