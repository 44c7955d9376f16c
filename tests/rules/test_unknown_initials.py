"""P503: initials that nobody has introduced."""

from __future__ import annotations

from tests.rules.checking import check

TEXT = """
people:
  KD: Chief Executive
  JP: Head of Financial Services
priorities:
  - ref: FP1
    title: Value for money
    actions:
      - {ref: 11.2.1, title: Design, lead: KD}
      - {ref: 11.2.2, title: Cost, lead: KD/JPt}
      - {ref: 11.2.3, title: Put in place, lead: '"JPt" & KD', support: [JPt]}
      - {ref: 11.2.4, title: Review, lead: KD (XY)}
"""


def test_a_name_is_told_once_at_its_first_use() -> None:
    assert check(TEXT.replace("'\"JPt\" & KD'", "JPt"), "P503") == [
        (
            "9:45",
            "people: does not say who “JPt” is; the plan names it 3 times",
            "Did you mean JP? If not, add under people: a line JPt: with the post.",
        ),
        (
            "11:48",
            "people: does not say who “XY” is",
            "Add under people: a line XY: with the post.",
        ),
    ]


def test_the_workspace_may_introduce_people() -> None:
    settings = "people:\n  JPt: Head of Procurement\n  XY:\n"
    assert check(TEXT.replace("'\"JPt\" & KD'", "JPt"), "P503", settings=settings) == []


def test_where_nobody_is_introduced_nobody_is_unknown() -> None:
    assert check("- {ref: 7.1, title: Evaluate, lead: HB}", "P503") == []


def test_whoever_owns_reports_or_answers_counts_too() -> None:
    found = check(
        """
        owner: AA
        people:
          HB: Assistant Chief Executive
        priorities:
          - ref: CP1
            title: Town centre
            lead: BB
            actions:
              - ref: 1.1
                title: Survey
                updates: {on: 1 Oct 2007, by: CC}
                revisions: {due: 2008/09, reason: Late, by: DD}
        indicators:
          - {ref: NI 14, title: Contact, lead: EE}
        risks:
          - {ref: A, title: Change, lead: FF, mitigations: {title: Train, lead: GG}}
        """,
        "P503",
    )
    assert [message.split("“")[1][:2] for _, message, _ in found] == [
        "AA",
        "BB",
        "CC",
        "DD",
        "EE",
        "FF",
        "GG",
    ]


def test_another_spelling_is_for_another_rule() -> None:
    text = "people:\n  LOD:\npriorities:\n  - {ref: 3, title: Policy, lead: LO'D}\n"
    assert check(text, "P503") == []
    assert len(check(text, "P504")) == 1


def test_of_a_post_in_place_of_a_person_the_initials_are_told() -> None:
    found = check(
        """
        people: {KD: Chief Executive, JP: Head of Finance, LS: Head of Finance}
        priorities:
          - ref: FP1
            title: Value for money
            actions:
              - {ref: 11.2.1, title: Design, lead: chief executive}
              - {ref: 11.2.2, title: Cost, lead: Head of Finance}
        """,
        "P503",
    )
    assert [help_text for _, _, help_text in found] == [
        "Write KD, as people: calls whoever is in this post.",
        "Write JP or LS, as people: calls whoever is in this post.",
    ]


def test_an_officer_goes_by_initials() -> None:
    actions = "{ref: 1, title: C, lead: Ann Example}"
    text = f"people: {{KD: Chief Executive}}\npriorities: [{{ref: A, title: B, actions: [{actions}]}}]"
    ((_, _, help_text),) = check(text, "P503")
    assert help_text.endswith("For an officer, write initials in both places: plans name nobody.")
