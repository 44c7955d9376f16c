"""R413: a milestone that is due after its action."""

from __future__ import annotations

from tests.rules.checking import check

TEXT = """
- ref: 3.10
  title: Revive the framework
  due: {action}
  actions:
    - ref: 3.10.1
      title: Report better
      {milestone}
"""


def test_a_milestone_after_its_action() -> None:
    found = check(TEXT.format(action="Oct 2007", milestone="due: Dec 2007"), "R413")
    assert found == [
        (
            "7:12",
            "3.10.1 is due on 31 December 2007, after 3.10, of which it is part and which is due on 31 October 2007",
            "Move one of the dates by a revision, or correct the one that is a slip.",
        )
    ]


def test_bars_after_its_action() -> None:
    found = check(TEXT.format(action="Oct 2007", milestone="months: Nov"), "R413")
    assert [place for place, _, _ in found] == ["7:15"]


def test_a_milestone_in_time_or_without_a_date_of_its_own() -> None:
    assert check(TEXT.format(action="Dec 2007", milestone="due: Oct 2007"), "R413") == []
    assert check(TEXT.format(action="Dec 2007", milestone="lead: HB"), "R413") == []
    assert check(TEXT.format(action="Ongoing", milestone="due: Dec 2007"), "R413") == []
