"""W609: late work about which nothing is said to be done."""

from __future__ import annotations

from tests.rules.checking import check

ON = "rules:\n  late-without-corrective-action: warning\n"


def test_overdue_without_a_corrective_action() -> None:
    found = check("- {ref: 7.1.1, title: Evaluate, due: May 2007}", "W609", settings=ON)
    assert [(place, message) for place, message, _ in found] == [
        ("1:9", "7.1.1 is 153 days overdue and has no corrective action")
    ]


def test_with_one_or_in_time() -> None:
    assert check("- {ref: 7.1, title: A, due: May 2007, corrective-action: Visit}", "W609", settings=ON) == []
    assert check("- {ref: 7.1, title: A, due: Dec 2007}", "W609", settings=ON) == []


def test_it_is_off_unless_a_council_turns_it_on() -> None:
    assert check("- {ref: 7.1.1, title: Evaluate, due: May 2007}", "W609") == []
