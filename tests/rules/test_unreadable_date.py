"""D301: a date in words that planctl cannot read."""

from __future__ import annotations

from tests.rules.checking import check


def test_words_without_a_date() -> None:
    found = check(
        """
        - ref: 7.1.1
          title: Evaluate the pilots
          due: some day soon
        """,
        "D301",
    )
    assert found == [
        (
            "3:8",
            "“some day soon” has no date in it",
            "Write one, such as 31 March 2008 or 2008/09, or TBC while there is none.",
        )
    ]


def test_every_date_of_the_plan_is_looked_at() -> None:
    found = check(
        """
        owner: KD
        people:
          KD:
            post: Chief Executive
            from: some time ago
        priorities:
          - ref: CP1
            title: Town centre
            measures:
              - ref: 1.1
                success: People back it
                actions-required:
                  - title: Ask them
                    due: some day
                actions:
                  - ref: 1.1.1
                    title: Appoint consultants
                    start: some week
                    completed: some month
                    cancelled: {on: some night, approved: {by: Cabinet, on: some evening}}
                    suspended:
                      from: some quarter
                      to: some season
                    revisions:
                      - due: some year
                        reason: Consultants are hard to find
                        on: some morning
                    updates:
                      - on: some afternoon
        risks:
          - ref: A
            title: Managing change
            due: some other day
            mitigations:
              - title: Redesign
                due: some other year
        decisions:
          - body: Cabinet
            on: some other month
            recorded: some other week
        """,
        "D301",
    )
    words = [message.split("”")[0].removeprefix("“") for _, message, _ in found]
    assert words == [
        "some time ago", "some day", "some week", "some month", "some night", "some evening", "some quarter",
        "some season", "some year", "some morning", "some afternoon", "some other day", "some other year",
        "some other month", "some other week",
    ]  # fmt: skip


def test_an_update_that_says_no_day() -> None:
    found = check(
        """
        - ref: 7.1.1
          title: Evaluate the pilots
          updates:
            - on: TBC
              note: All is well.
        """,
        "D301",
    )
    assert found == [("4:11", "“TBC” does not say on which day", "Write the day, such as 31 October 2007.")]


def test_a_month_or_a_run_of_years_is_nobodys_guess() -> None:
    found = check("- {ref: 7.1.1, title: Evaluate the pilots, due: 2008-11}", "D301")
    assert found == [
        (
            "1:49",
            "“2008-11” may be November 2008, or the years 2008 to 2011",
            "Write November 2008 or 2008/11, whichever was meant.",
        )
    ]
