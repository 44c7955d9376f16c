"""D307: work that nobody has given a date."""

from __future__ import annotations

from tests.rules.checking import check


def test_the_date_of_the_measure_is_shown_beside_it() -> None:
    found = check(
        """
        priorities:
          - ref: CP1
            title: Town centre
            measures:
              - ref: 1.1
                success: People back the plans
                due: 31 March 08
                actions:
                  - ref: 1.1.1
                    title: Appoint consultants
        """,
        "D307",
    )
    assert found == [
        (
            "9:18",
            "1.1.1 has no date; that of its measure 1.1 is “31 March 08”",
            "Add a line due: with the date; if the measure's date is the action's as well, due: 31 March 08",
        )
    ]


def test_without_a_measure_there_is_none_to_show() -> None:
    found = check("- ref: 7.1.1\n  title: Evaluate the pilots\n", "D307")
    assert found == [
        (
            "1:8",
            "7.1.1 has no date",
            "Add a line due: with the date, or months: with the months of the grid; due: Ongoing if it has no end.",
        )
    ]


def test_a_date_that_is_not_set_yet() -> None:
    found = check("- ref: 7.1.1\n  title: Evaluate the pilots\n  due: TBC\n", "D307")
    assert found == [("3:8", "“TBC” sets no date for 7.1.1", "Write the date in due: as soon as it is known.")]


def test_of_a_heading_without_any_date_below_it_it_is_said_once() -> None:
    found = check(
        """
        - ref: 2.1
          title: Meet the milestones
          actions:
            - ref: 2.1.1
              title: Plan
              actions:
                - ref: 2.1.1.1
                  title: Find out
            - ref: 2.1.2
              title: Act
        """,
        "D307",
    )
    assert [(place, message) for place, message, _ in found] == [("1:8", "2.1 has no date")]


def test_a_heading_of_dated_milestones_needs_none() -> None:
    found = check(
        """
        - ref: 2.1
          title: Meet the milestones
          actions:
            - ref: 2.1.1
              title: Plan
              due: April 2007
            - ref: 2.1.2
              title: Act
        """,
        "D307",
    )
    assert [message for _, message, _ in found] == ["2.1.2 has no date"]


def test_work_that_is_done_or_has_any_kind_of_date_is_left_alone() -> None:
    found = check(
        """
        - {ref: 7.1.1, title: Evaluate, completed: May 2007}
        - {ref: 7.1.2, title: Bid, months: Oct}
        - {ref: 7.1.3, title: Keep going, due: Ongoing}
        - {ref: 7.1.4, title: Puzzle, due: 31 September 2007}
        - {ref: 7.1.6, title: Wonder, due: some day soon}
        - ref: 7.1.5
          title: Give up
          cancelled: {on: May 2007, approved: Cabinet}
        """,
        "D307",
    )
    assert found == []
