"""R403: an action without a ref."""

from __future__ import annotations

import pytest

from tests.rules.checking import check

TEXT = """
status: {status}
priorities:
  - ref: PR4
    title: Partnership
    measures:
      - ref: 18.2
        success: The targets are met
        actions:
          - ref: 18.2.1
            title: Consult
          - title: Full Council to agree the strategy
          - ref: 18.2.2
            title: Endorse
"""


@pytest.mark.parametrize("status", ["approved", "closed"])
def test_an_action_without_a_ref(status: str) -> None:
    found = check(TEXT.format(status=status), "R403")
    assert found == [("11:20", "“Full Council to agree the strategy” has no ref", "Add to it the line ref: 18.2.3")]


def test_a_draft_may_leave_refs_out() -> None:
    assert check(TEXT.format(status="draft"), "R403") == []


def test_where_nothing_is_numbered_no_number_is_proposed() -> None:
    found = check("- title: Consult\n", "R403")
    assert found == [("1:10", "“Consult” has no ref", "Add a line ref: with a number that no other action has.")]
