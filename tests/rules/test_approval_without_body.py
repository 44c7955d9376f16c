"""W606: `approved: no` is no approval."""

from __future__ import annotations

import pytest

from tests.rules.checking import check

ACTION = """\
- ref: 7.1.1
  title: Evaluate the pilots
  lead: HB
  due: March 2008
  {decided}
"""
REVISED = "revisions:\n    - due: June 2008\n      reason: Late survey\n      {decision}"


@pytest.mark.parametrize(
    ("decided", "place"),
    [
        (REVISED.format(decision="approved: no"), "8:17"),
        (REVISED.format(decision="refused: Pending"), "8:16"),
        ("suspended:\n    approved: TBC", "6:15"),
        ("cancelled:\n    approved:\n      by: not yet", "7:11"),
    ],
)
def test_a_decision_of_nobody_is_found_at_its_place(decided: str, place: str) -> None:
    ((where, message, _),) = check(ACTION.format(decided=decided), "W606")
    assert where == place
    assert "no body that has decided" in message


@pytest.mark.parametrize(
    "words",
    [
        "Not approved", "no - refused by Cabinet", "awaiting Cabinet", "pending Cabinet", "Cabinet pending",
        "to go to Cabinet in December", "to be agreed", "proposed", "draft", "requested", "subject to Cabinet",
        "Cabinet (tbc)", "Cabinet?", "see email", "me", "recommended to Cabinet",
    ],
)  # fmt: skip
def test_words_that_put_a_decision_off_are_no_body(words: str) -> None:
    ((_, message, _),) = check(ACTION.format(decided=REVISED.format(decision=f"approved: {words}")), "W606")
    assert message == f"“{words}” is no body that has decided, so this counts as not decided"


@pytest.mark.parametrize(
    "decision",
    [
        "approved: Cabinet",
        "approved: No. 2 Area Committee",
        "approved: Cabinet on 5 March 2007",
        "approved: North East Board",
        "approved:\n        on: May 2007",
    ],
)
def test_a_decision_of_somebody_is_none_of_these(decision: str) -> None:
    assert check(ACTION.format(decided=REVISED.format(decision=decision)), "W606") == []
