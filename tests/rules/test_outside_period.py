"""D312: work that is due before the plan begins, or after it ends."""

from __future__ import annotations

from tests.rules.checking import check


def test_before_and_after_the_plan() -> None:
    found = check(
        """
        - {ref: 19.1, title: Train, due: Apr 10}
        - {ref: 19.2, title: Plan, due: 31 March 2007}
        - {ref: 19.3, title: Begin, due: 1 April 2007}
        - {ref: 19.4, title: End, due: 31 March 2008}
        """,
        "D312",
    )
    assert [(place, message) for place, message, _ in found] == [
        ("1:34", "19.1 is due “Apr 10”, after the plan ends on 31 March 2008"),
        ("2:33", "19.2 is due “31 March 2007”, before the plan begins on 1 April 2007"),
    ]


def test_the_grid_belongs_to_the_plan() -> None:
    found = check(
        """
        grid: July 2007 – June 2008
        priorities:
          - ref: CP7
            title: Influence
            actions:
              - {ref: 7.1.1, title: Evaluate, due: June 2008}
              - {ref: 7.1.2, title: Bid, due: April 2007}
        """,
        "D312",
    )
    assert found == []


def test_a_measure_may_lie_after_the_plan_but_not_before_it() -> None:
    found = check(
        """
        priorities:
          - ref: CP5
            title: Reputation
            measures:
              - {ref: 5.2, success: Three marks, due: 31 March 2010}
          - ref: CP6
            title: Performance
            measures:
              - {ref: 6.1, success: Good results, due: 31 March 2006}
        """,
        "D312",
    )
    assert [message for _, message, _ in found] == [
        "6.1 is due “31 March 2006”, before the plan begins on 1 April 2007"
    ]


def test_a_revision_may_lead_out_of_the_plan() -> None:
    found = check(
        """
        - ref: 7.1.1
          title: Bid
          due: Oct 07
          revisions: {due: 2008/09, reason: No money, approved: Cabinet}
        """,
        "D312",
    )
    assert found == []
