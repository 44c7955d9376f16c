"""R401: one ref for two things of a kind."""

from __future__ import annotations

from tests.rules.checking import check


def test_the_second_and_the_third_use_are_told_with_the_line_of_the_first() -> None:
    found = check(
        """
        - {ref: 4.1.3, title: Report}
        - {ref: 4.1.3, title: Agree}
        - {ref: 4.1.4, title: Publish}
        - {ref: 4.1.3, title: Launch}
        """,
        "R401",
    )
    assert found == [
        ("2:9", "4.1.3 is used before, on line 7", "Write ref: 4.1.5, which no other has."),
        ("4:9", "4.1.3 is used before, on line 7", "Write ref: 4.1.6, which no other has."),
    ]


def test_milestones_are_actions_too() -> None:
    found = check(
        """
        - ref: 2.1
          title: Meet the milestones
          actions:
            - {ref: 2.1.1, title: Plan}
        - {ref: 2.1.1, title: Act}
        """,
        "R401",
    )
    assert [(place, message) for place, message, _ in found] == [("5:9", "2.1.1 is used before, on line 10")]


def test_each_kind_has_refs_of_its_own() -> None:
    found = check(
        """
        priorities:
          - ref: 2
            title: Longbridge
            measures:
              - {ref: 2.1, success: Jobs}
              - {ref: 2.1, success: Homes}
            actions:
              - {ref: 2.1, title: Reply}
          - ref: 2
            title: Housing
        indicators:
          - {ref: NI 14, title: Contact}
          - {ref: NI 14, title: Avoidable contact}
        risks:
          - {ref: 2, title: Change}
          - {ref: 2, title: No change}
        """,
        "R401",
    )
    assert [(place, message) for place, message, _ in found] == [
        ("6:15", "2.1 is used before, on line 7"),
        ("9:10", "2 is used before, on line 4"),
        ("13:11", "NI 14 is used before, on line 14"),
        ("16:11", "2 is used before, on line 17"),
    ]


def test_what_has_no_ref_repeats_none() -> None:
    assert check("risks:\n  - title: Change\n  - title: No change\n", "R401") == []


def test_capitals_make_no_other_ref() -> None:
    found = check("- {ref: 7b.1, title: Evaluate}\n- {ref: 7B.1, title: Bid}\n", "R401")
    assert [message for _, message, _ in found] == ["7B.1 is used before, on line 7"]


def test_refs_are_compared_as_they_are_typed() -> None:
    assert check("- {ref: 7.1, title: Evaluate}\n- {ref: 7.10, title: Bid}\n", "R401") == []
