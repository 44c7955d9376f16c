"""What stays the same of a finding when lines move."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.clean import clean
from planctl.diagnostics import Span
from planctl.diagnostics.identity import Identified, identify
from tests.unit.diagnostics.made import diagnostic

PLAN = """\
title: Improvement Plan
people:
  HB: Head of Customer Services
priorities:
  - ref: P1
    title: Quicker answers
    measures:
      - ref: "1.1"
        title: Calls
        actions:
          - ref: 1.1.1 # the first
            due: May 2007

          # Not a line of the plan.
          - title: An action without a ref
            due: May 2007
        lead: HB
      - ref: 1.2
        due: May 2007
risks:
- ref: R1
  title: Nobody answers
  mitigations:
  - due: May 2007
decisions:
  - on: May 2007
""".splitlines()


def at(line: int, lines: list[str] = PLAN) -> Identified:
    (found,) = identify([diagnostic(at=Span(line, 1, line, 2))], {"plans/a.yaml": lines})
    return found


@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param(1, "title: Improvement Plan", id="outside any item"),
        pytest.param(5, "P1 › ref: P1", id="the line of the ref itself"),
        pytest.param(9, "1.1 › title: Calls", id="a ref in quotes"),
        pytest.param(12, "1.1.1 › due: May 2007", id="the nearest item"),
        pytest.param(16, "1.1 › due: May 2007", id="an item without a ref belongs to the one around it"),
        pytest.param(17, "1.1 › lead: HB", id="back in the item around"),
        pytest.param(19, "1.2 › due: May 2007", id="the next item"),
        pytest.param(24, "R1 › due: May 2007", id="a dash below the first letter of its key"),
        pytest.param(26, "on: May 2007", id="the refs of another part of the plan are over"),
        pytest.param(99, "", id="a line that is not there"),
    ],
)
def test_a_place_is_the_ref_around_it_and_the_text_of_its_line(line: int, place: str) -> None:
    assert at(line).place == place


def test_places_and_fingerprints_stay_when_lines_move() -> None:
    moved = ["# A remark", "", *PLAN]
    for line in range(1, len(PLAN) + 1):
        assert at(line + 2, moved).fingerprint == at(line).fingerprint


def test_those_of_one_place_are_counted() -> None:
    found = identify([diagnostic(str(number), at=Span(12, 1, 12, 2)) for number in range(3)], {"plans/a.yaml": PLAN})
    assert [each.number for each in found] == [1, 2, 3]
    assert len({each.fingerprint for each in found}) == 3
    assert [each.label for each in found] == [
        "T101 late-train: 1.1.1 › due: May 2007",
        "T101 late-train: 1.1.1 › due: May 2007 (2)",
        "T101 late-train: 1.1.1 › due: May 2007 (3)",
    ]


def test_another_file_is_another_place() -> None:
    one, other = identify([diagnostic(path="a.yaml"), diagnostic(path="b.yaml")], {})
    assert one.fingerprint != other.fingerprint
    assert (one.number, other.number) == (1, 1)


def test_labels_are_short_and_never_empty() -> None:
    assert len(at(1, ["title: " + "long " * 500]).label) < 150
    assert at(1, []).label == "T101 late-train: the file"


@given(st.lists(st.text()), st.text(), st.integers(0, 9))
def test_whatever_stands_in_a_plan_it_has_a_fingerprint(lines: list[str], path: str, line: int) -> None:
    found = diagnostic(path=path, at=Span(line, 1, line, 1))
    (one,) = identify([found], {path: lines})
    assert one.fingerprint.isalnum()
    assert one.place == clean(one.place)
