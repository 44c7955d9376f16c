"""D305: a date whose words tell of a change."""

from __future__ import annotations

from tests.rules.checking import check


def test_a_date_that_was_moved_in_words() -> None:
    found = check(
        """
        - ref: 16.3.1
          title: Hold meetings
          due: 30 April 2007 (now post election)
        """,
        "D305",
    )
    assert found == [
        (
            "3:8",
            "“30 April 2007 (now post election)” tells of a change, but there is no revision that says what to",
            "Keep the first date in due: and add below it revisions: with a list item - due: for the new "
            "date and a line reason: for why.",
        )
    ]


def test_work_with_a_revision_says_it_properly() -> None:
    found = check(
        """
        - ref: 16.3.1
          title: Hold meetings
          due: 30 April 2007 (now post election)
          revisions:
            - due: June 2007
              reason: To follow the election
        """,
        "D305",
    )
    assert found == []
