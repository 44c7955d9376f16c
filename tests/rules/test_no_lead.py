"""P501: work that nobody leads."""

from __future__ import annotations

from tests.rules.checking import check

TEXT = """
priorities:
  - ref: CP1
    title: Town centre
    measures:
      - ref: 1.1
        success: People back the plans
        lead: PS
        actions:
          - ref: 1.1.1
            title: Appoint consultants
  - ref: CP2
    title: Longbridge
    actions:
      - ref: 2.1
        title: Reply
        lead: HB
"""


def test_the_lead_of_the_measure_is_named_but_never_taken() -> None:
    found = check(TEXT, "P501")
    assert found == [
        (
            "9:18",
            "1.1.1 has no lead",
            "Add a line lead: with initials; if whoever leads 1.1 leads it too, lead: PS",
        )
    ]


def test_tbd_is_nobody_yet() -> None:
    found = check(TEXT + "  - {ref: CP3, title: Housing, actions: {ref: 3.1, title: Bid, lead: TBD}}\n", "P501")
    assert found[1:] == [
        (
            "17:70",
            "3.1 is led by “TBD”, which is nobody yet",
            "Write in lead: the initials of whoever is accountable.",
        )
    ]


def test_milestones_share_the_lead_of_their_action() -> None:
    found = check(
        """
        - ref: 2.1
          title: Meet the milestones
          lead: AR
          actions:
            - {ref: 2.1.1, title: Plan}
        """,
        "P501",
    )
    assert found == []


def test_of_a_heading_that_nobody_leads_it_is_said_once() -> None:
    found = check(
        TEXT
        + """
  - ref: CP3
    title: Housing
    actions:
      - ref: 3.1
        title: Homes
        actions:
          - {ref: 3.1.1, title: Bid}
          - {ref: 3.1.2, title: Build}
""",
        "P501",
    )
    assert [message for _, message, _ in found] == ["1.1.1 has no lead", "3.1 has no lead"]


def test_a_plan_without_any_lead_is_told_so_once() -> None:
    found = check(
        """
        title: Resources Plan
        period: 2007/08
        priorities:
          - ref: Res01
            title: Employment
            lead: HB
            actions:
              - {ref: Res01.1, title: Agree, actions: {ref: Res01.1.1, title: Ask}}
              - {ref: Res01.2, title: Act}
        """,
        "P501",
    )
    assert found == [
        (
            "1:8",
            "none of the 3 actions of this plan names who leads it",
            "Add to each a line lead: with the initials of whoever is accountable.",
        )
    ]


def test_work_that_is_done_needs_nobody() -> None:
    text = TEXT.replace("title: Appoint consultants", "title: Appoint consultants\n            completed: May 2007")
    assert check(text, "P501") == []
