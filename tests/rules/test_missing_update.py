"""W608: overdue work that nobody has ever reported on."""

from __future__ import annotations

from tests.rules.checking import check

ON = "rules:\n  missing-update: warning\n"


def test_overdue_and_never_reported_on() -> None:
    found = check("- {ref: 7.1.1, title: Evaluate, due: May 2007}", "W608", settings=ON)
    assert [(place, message) for place, message, _ in found] == [("1:9", "7.1.1 is 153 days overdue and has no update")]


def test_an_update_after_the_day_has_not_been_made() -> None:
    text = "- {ref: 7.1.1, title: Evaluate, due: May 2007, updates: {on: %s}}"
    assert len(check(text % "1 Nov 2007", "W608", settings=ON)) == 1
    assert check(text % "31 Oct 2007", "W608", settings=ON) == []


def test_it_is_off_unless_a_council_turns_it_on() -> None:
    assert check("- {ref: 7.1.1, title: Evaluate, due: May 2007}", "W608") == []
