"""Moved dates: the agreed due date is the newest approved revision's (docs/status.md); the first never changes."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.changes.promise import promise_of
from planctl.status import open_requests
from planctl.views.rows import revision_state
from tests.unit.plans import in_words
from tests.unit.status.facts import TABLE, fact, standing

ASKED = """\
due: March 2007
revisions:
  - due: Sept 2007
    reason: Single Status comes first
    on: 3 April 2007
"""
APPROVED = "    approved: {by: Cabinet, on: 2 May 2007}\n"
REFUSED = "    refused: {by: Cabinet, on: 2 May 2007}\n"
LATER_REFUSED = "    refused: {by: Board, on: 9 May 2007}\n"
FIRST_REFUSED = "    refused: {by: Board, on: 9 April 2007}\n"
AGAIN = "  - {due: March 2008, reason: The grant is late, on: 3 October 2007}\n"
AGAIN_APPROVED = (
    "  - {due: March 2008, reason: The grant is late, on: 3 October 2007, approved: {on: 7 November 2007}}\n"
)
AGAIN_REFUSED = "  - {due: March 2008, reason: The grant is late, on: 3 October 2007, refused: {on: 7 November 2007}}\n"

REVISIONS = [
    fact("a date asked for hides nothing", ASKED, "2007-06-30", "late red"),
    fact("nor does a refused one", ASKED + REFUSED, "2007-06-30", "late red"),
    fact("approved and not yet passed: reprogrammed", ASKED + APPROVED, "2007-06-30", "reprogrammed"),
    fact("on the new day itself too", ASKED + APPROVED, "2007-09-30", "reprogrammed"),
    fact("late from the day after the new day", ASKED + APPROVED, "2007-10-01", "late amber"),
    fact("one month on from the new day", ASKED + APPROVED, "2007-10-31", "late amber"),
    fact("red after that", ASKED + APPROVED, "2007-11-01", "late red"),
    fact("before the approval the old day still counts", ASKED + APPROVED, "2007-05-01", "late red"),
    fact("the approval counts from its own day", ASKED + APPROVED, "2007-05-02", "reprogrammed"),
    fact("words that put it off are no approval", ASKED + "    approved: awaiting Cabinet\n", "2007-06-30", "late red"),
    fact("a day beside the body is its day", ASKED + "    approved: Cabinet, 2 May 2007\n", "2007-05-01", "late red"),
    fact("and counts from then", ASKED + "    approved: Cabinet, 2 May 2007\n", "2007-05-02", "reprogrammed"),
    fact("refused as well, and later: it does not stand", ASKED + APPROVED + LATER_REFUSED, "2007-06-30", "late red"),
    fact("refused at first: it does", ASKED + APPROVED + FIRST_REFUSED, "2007-06-30", "reprogrammed"),
    fact("refused on no known day: it does not", ASKED + APPROVED + "    refused: Board\n", "2007-06-30", "late red"),
    fact("before the old day has passed too", ASKED + APPROVED, "2007-03-31", "on target green"),
    fact(
        "an approval without a day counts from the request's",
        ASKED + "    approved: Cabinet\n",
        "2007-04-03",
        "reprogrammed",
    ),
    fact("and not before", ASKED + "    approved: Cabinet\n", "2007-04-02", "late amber"),
    fact("an empty approval is none", ASKED + "    approved:\n", "2007-06-30", "late red"),
    fact("nor is one without body or day", ASKED + "    approved: {by: , on: }\n", "2007-06-30", "late red"),
    fact("nor one for which no day is set", ASKED + "    approved: {by: Cabinet, on: TBC}\n", "2007-06-30", "late red"),
    fact("a second one asked for leaves the first agreed", ASKED + APPROVED + AGAIN, "2007-10-31", "late amber"),
    fact("and so does a second one refused", ASKED + APPROVED + AGAIN_REFUSED, "2007-12-31", "late red"),
    fact("a second one approved counts", ASKED + APPROVED + AGAIN_APPROVED, "2007-12-31", "reprogrammed"),
    fact("until its approval the first does", ASKED + APPROVED + AGAIN_APPROVED, "2007-11-06", "late red"),
    fact(
        "a first one refused does not stop the second", ASKED + REFUSED + AGAIN_APPROVED, "2007-12-31", "reprogrammed"
    ),
    fact("nor does a first one left open", ASKED + AGAIN_APPROVED, "2007-12-31", "reprogrammed"),
    fact(
        "the newest approved counts, whichever was approved first",
        ASKED
        + "    approved: {on: 7 November 2007}\n"
        + "  - {due: Nov 2007, reason: The grant is late, approved: {on: 1 October 2007}}\n",
        "2007-11-30",
        "reprogrammed",
    ),
    fact(
        "one without a date moves nothing",
        ASKED + APPROVED + "  - {reason: The grant is late, approved: {on: 1 October 2007}}\n",
        "2007-09-30",
        "reprogrammed",
    ),
    fact(
        "a date may come forward",
        "due: March 2008\nrevisions: [{due: Sept 2007, reason: The grant ends, approved: Cabinet}]",
        "2007-10-01",
        "late amber",
    ),
    fact(
        "moved to a date still to be set, it has no date",
        "due: March 2007\nrevisions: [{due: TBC, reason: The grant is late, approved: Cabinet}]",
        "2007-10-01",
        "no date",
    ),
    fact(
        "moved to a date that is none, it has no date",
        "due: March 2007\nrevisions: [{due: 31 September 2007, reason: The grant is late, approved: Cabinet}]",
        "2007-10-01",
        "no date",
    ),
    fact(
        "turned into ongoing work, it is ongoing",
        "due: March 2007\nrevisions: [{due: Ongoing, reason: It has no end, approved: Cabinet}]",
        "2007-10-01",
        "ongoing",
    ),
    fact(
        "ongoing work may be given a date",
        "due: Ongoing\nrevisions: [{due: Sept 2007, reason: It ends, approved: Cabinet}]",
        "2007-10-01",
        "late amber",
    ),
    fact(
        "so may work that had none",
        "revisions: [{due: Sept 2007, reason: It was forgotten, approved: Cabinet}]",
        "2007-10-01",
        "late amber",
    ),
    fact(
        "completed goes before reprogrammed", ASKED + APPROVED + "completed: May 2007", "2007-06-30", "completed green"
    ),
    fact(
        "suspended goes before reprogrammed",
        ASKED + APPROVED + "suspended: {approved: Cabinet}",
        "2007-06-30",
        "suspended",
    ),
]


@pytest.mark.parametrize(TABLE, REVISIONS)
def test_revisions(facts: str, on: str, stands: str) -> None:
    assert in_words(standing(facts, on)) == stands


@pytest.mark.parametrize("answers", [APPROVED, REFUSED, APPROVED + LATER_REFUSED, APPROVED + FIRST_REFUSED])
def test_what_is_shown_and_what_the_ledger_counts_is_what_moves_the_date(answers: str) -> None:
    judged = standing(ASKED + answers, "2007-06-30")
    work = judged.item.work
    assert (revision_state(work.revisions[0], date(2007, 6, 30)) == "approved") == judged.due.revised
    assert (len(promise_of(work).approved) == 1) == judged.due.revised


def test_the_original_date_stays_beside_the_agreed_one() -> None:
    due = standing(ASKED + APPROVED, "2007-06-30").due
    assert (due.original, due.agreed, due.revised) == (date(2007, 3, 31), date(2007, 9, 30), True)
    assert due.reading is not None
    assert due.reading.text == "March 2007"


@pytest.mark.parametrize(
    ("on", "behind", "behind_original"),
    [
        pytest.param("2007-04-15", 0, 0, id="in the first month behind the original date, not yet approved"),
        pytest.param("2007-05-01", 1, 1, id="a month behind, not yet approved"),
        pytest.param("2007-05-02", 0, 1, id="reprogrammed: on time by the agreed date, a month behind the original"),
        pytest.param("2007-09-30", 0, 6, id="six months behind the original date"),
        pytest.param("2007-10-31", 1, 7, id="a month behind the agreed date, seven behind the original"),
    ],
)
def test_months_behind_are_counted_from_both_dates(on: str, behind: int, behind_original: int) -> None:
    found = standing(ASKED + APPROVED, on)
    assert (found.months_behind, found.months_behind_original) == (behind, behind_original)


@pytest.mark.parametrize(
    ("facts", "on", "requests"),
    [
        pytest.param(ASKED, "2007-04-02", 0, id="not before the day on which it was asked"),
        pytest.param(ASKED, "2007-04-03", 1, id="from that day"),
        pytest.param(ASKED + APPROVED, "2007-05-01", 1, id="until it is approved"),
        pytest.param(ASKED + APPROVED, "2007-05-02", 0, id="not after"),
        pytest.param(ASKED + REFUSED, "2007-05-01", 1, id="until it is refused"),
        pytest.param(ASKED + REFUSED, "2007-05-02", 0, id="not after that either"),
        pytest.param(ASKED + AGAIN, "2007-10-03", 2, id="several at a time"),
        pytest.param("revisions: [{due: May 2008, reason: Snow}]", "1997-01-01", 1, id="without a day always"),
        pytest.param(
            "revisions: [{due: May 2008, reason: Snow, on: soon}]", "1997-01-01", 1, id="on no day that can be told too"
        ),
    ],
)
def test_what_has_been_asked_for_and_not_answered(facts: str, on: str, requests: int) -> None:
    assert len(open_requests(standing(facts, on).item.work, date.fromisoformat(on))) == requests
