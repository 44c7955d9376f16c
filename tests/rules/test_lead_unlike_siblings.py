"""P502: work that nobody leads, among work that is led."""

from __future__ import annotations

from tests.rules.checking import check

TEXT = """
- {ref: 21.1.1, title: Survey, lead: JP/HP}
- {ref: 21.1.2, title: Analyse, lead: JP}
- {ref: 21.1.3, title: Report}
- {ref: 21.1.4, title: Act, lead: CF}
"""


def test_the_lead_of_the_nearest_before_it_is_proposed() -> None:
    assert check(TEXT, "P502") == [
        (
            "3:9",
            "21.1.3 has no lead, though 21.1.2 beside it has JP",
            "Add a line lead: with initials, such as lead: JP",
        )
    ]


def test_the_first_of_its_list_looks_at_the_one_after_it() -> None:
    found = check("- {ref: 21.1.1, title: Survey}\n- {ref: 21.1.2, title: Analyse, lead: JP}\n", "P502")
    assert [message for _, message, _ in found] == ["21.1.1 has no lead, though 21.1.2 beside it has JP"]


def test_where_few_are_led_it_does_not_stand_out() -> None:
    text = "- {ref: 9.2, title: A, lead: CH}\n- {ref: 9.3, title: B}\n- {ref: 9.4, title: C}\n"
    assert check(text, "P502") == []
    assert [message for _, message, _ in check(text, "P501")] == ["9.3 has no lead", "9.4 has no lead"]


def test_it_is_not_told_as_no_lead_too() -> None:
    assert check(TEXT, "P501") == []
