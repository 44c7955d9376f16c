"""B901 to B908, and B915: what may be wrong with a brief itself."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.rules.packs.facts import Template
from planctl.status.tally import Bucket, Tally, sentence
from tests.rules.packs.briefing import AROUND, check, complete_brief, diagnostics, plan_file

SOUND = """\
as-at: 31 October 2007
since: 31 July 2007
plans: improvement-2007
template: cabinet
leave-out: [budgets, front_sheet]
recommendations:
  - That Cabinet notes the progress.
"""


def test_a_sound_brief_is_clean() -> None:
    assert diagnostics(complete_brief(SOUND)) == []


def test_a_plan_that_is_not_there_gets_the_nearest() -> None:
    found = check("plans:\n  - improvement-2007\n  - improvment-2008\n", "B901")
    assert found == [("3:5", "no plan is called “improvment-2008”", "Did you mean improvement-2008?")]


def test_a_start_that_several_plans_have() -> None:
    ((_, message, help_text),) = check("plans: improvement\n", "B901")
    assert message == "“improvement” could be several plans"
    assert help_text == "It could be: improvement-2007, improvement-2008."


def test_an_unambiguous_start_will_do() -> None:
    around = replace(AROUND, plan_ids=("improvement-2007", "housing-2007"))
    assert check("plans: imp\n", "B901", around=around) == []


def test_a_template_that_is_not_there() -> None:
    assert check("template: cabinett\n", "B902") == [
        ("1:11", "there is no template “cabinett”", "Did you mean cabinet? Write that.")
    ]


def test_a_block_that_the_template_does_not_have() -> None:
    assert check("leave-out:\n  - summary\n  - budgts\n", "B903") == [
        ("3:5", "the template cabinet has no block “budgts”", "Did you mean budgets? Write that.")
    ]


def test_blocks_of_an_unknown_template_are_not_asked_about() -> None:
    assert check("template: nothing\nleave-out: summary\n", "B903") == []


def test_a_pack_as_at_a_day_after_its_meeting() -> None:
    assert [found[:2] for found in check("as-at: Nov 2007\n", "B904")] == [
        ("1:8", "as at 30 November 2007 is after the meeting of 7 November 2007")
    ]


@pytest.mark.parametrize("day", ["7 November 2007", "31 October 2007", "TBC"])
def test_as_at_the_day_of_the_meeting_or_before(day: str) -> None:
    assert check(f"as-at: {day}\n", "B904") == []


@pytest.mark.parametrize("since", ["v1", "approved-2007", "July 2007", "2006/07"])
def test_since_is_a_date_or_a_revision_that_git_knows(since: str) -> None:
    assert check(f"since: {since}\n", "B905") == []


def test_since_is_neither() -> None:
    assert check("since: last-year\n", "B905")[0][:2] == (
        "1:8",
        "“last-year” is neither a date nor a revision that git knows",
    )


def test_without_git_nobody_says_that_a_revision_is_unknown() -> None:
    assert check("since: last-year\n", "B905", around=replace(AROUND, is_revision=None)) == []


def test_without_git_words_that_can_be_no_revision_are_still_told() -> None:
    around = replace(AROUND, is_revision=None)
    assert check("since: 31 Octember 2007\n", "B905", around=around)
    assert check("since: main@{3 days ago}\n", "B905", around=around) == []


@pytest.mark.parametrize("words", ["30 Octember 2026", "October 2007 (draft)", "every quarter 2007/08"])
@pytest.mark.parametrize("key", ["date", "as-at"])
def test_the_days_of_a_brief_stand_alone(key: str, words: str) -> None:
    assert check(f"{key}: {words}\n", "D301") == [
        (
            f"1:{len(key) + 3}",
            f"“{words}” says something besides a date",
            "Write the day alone, such as 31 October 2007.",
        )
    ]


def test_nothing_is_judged_as_at_a_day_that_is_in_doubt() -> None:
    assert check("as-at: 30 Octember 2026\n", "B904") == []


def test_the_last_pack_is_no_later_than_this_one() -> None:
    found = check("as-at: 31 October 2007\nsince: 2007/08\n", "B906")
    assert [each[:2] for each in found] == [
        ("2:8", "since 31 March 2008 is not before 31 October 2007, the day that the pack is as at")
    ]


def test_without_as_at_the_meeting_is_the_day() -> None:
    assert check("since: 7 November 2007\n", "B906")
    assert check("since: 6 November 2007\n", "B906") == []


@pytest.mark.parametrize("text", ["", "recommendations:\n", "recommendations: []\n"])
def test_a_report_that_asks_for_nothing(text: str) -> None:
    ((_, message, _),) = check(text, "B907")
    assert message == "Cabinet is not asked to resolve anything"


IMPLICATIONS = "financial, legal, equality, risk, climate"


def test_what_is_owed_on_the_front_sheet_is_told_once_at_the_title() -> None:
    ((place, message, _),) = check("title: Half-year report\n", "B915")
    assert place == "1:8"
    assert message == (
        f"10 headings of the front sheet are still owed: purpose, reasons, {IMPLICATIONS}, "
        "key-decision, report-author, contact"
    )


def test_a_heading_with_words_is_owed_no_more_and_none_is_an_answer() -> None:
    brief = """
    purpose: To report.
    reasons: It is time.
    implications: {Financial: None, legal: None, risk: None, hr: None}
    key-decision: No
    contact: performance@council.example
    """
    ((_, message, _),) = check(brief, "B915")
    assert message == "3 headings of the front sheet are still owed: equality, climate, report-author"


@pytest.mark.parametrize("given", ["template: abridged\n", "leave-out: front_sheet\n"])
def test_nothing_is_owed_where_no_front_sheet_is_printed(given: str) -> None:
    assert check(given, "B915") == []


def test_a_reminder_goes_to_no_meeting_that_resolves_or_asks_anything() -> None:
    late = plan_file("- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: May 2007\n")
    around = replace(AROUND, templates={"lead-reminder": Template(frozenset(), {})})
    assert diagnostics(complete_brief("template: lead-reminder\n"), [late], around) == []


@pytest.mark.parametrize(
    "words",
    [
        "82.3% on target, 11.6% up to a month behind and 6.2% over a month",
        "82.3 per cent on target; but 82.3 percent, 11.6 percent, 5 percent: nearly all",
    ],
)
def test_percentages_that_nearly_make_a_whole(words: str) -> None:
    assert len(check(f"purpose: {words!r}\n", "B908")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "82.3% on target, 11.6% up to a month behind and 6.1% over a month",
        "50% of one, 60% of another and 70% of a third",
        "99% of calls, and 2% of letters",
        "82.3% on target. Elsewhere 11.6% and 6.2%",
        "versions 82.3, 11.6 and 6.2",
    ],
)
def test_percentages_that_do_or_are_not_meant_to(words: str) -> None:
    assert check(f"purpose: {words!r}\n", "B908") == []


@given(st.lists(st.integers(0, 500), min_size=len(Bucket), max_size=len(Bucket)))
def test_the_sentence_that_planctl_writes_always_adds_up(counts: list[int]) -> None:
    """The minutes' sentence against the counts themselves, by arithmetic of the test's own."""
    counted = Tally(dict(zip(Bucket, counts, strict=True)))
    said = sentence(counted)
    assert check(f"purpose: {said!r}\n", "B908") == []
    shares = [Fraction(share) for share in re.findall(r"([\d.]+)%", said)]
    whole = sum(counts) - counted.counts[Bucket.CANCELLED]
    assert sum(shares) == (100 if whole else 0)
    green = counted.counts[Bucket.ON_TARGET] + counted.counts[Bucket.COMPLETED]
    if green:
        assert abs(shares[0] - Fraction(100 * green, whole)) < Fraction(1, 10)


def test_percentages_are_looked_at_under_every_heading() -> None:
    brief = """
    reasons: 50% x, 30% y, 19% z
    implications:
      financial: 50% x, 30% y, 19% z
    """
    assert [found[0] for found in check(brief, "B908")] == ["1:10", "3:3"]


@pytest.mark.parametrize(("day", "code"), [("31 September 2007", "D302"), ("nonsense", "D301"), ("Ongoing", "D301")])
def test_dates_of_a_brief_are_read_as_dates_of_a_plan_are(day: str, code: str) -> None:
    assert len(check(f"date: {day}\n", code)) == 1


def test_a_misspelt_key_of_a_brief() -> None:
    assert check("recomendations: none\n", "F201")[0][2] == "Did you mean recommendations?"


def test_a_finding_can_be_allowed_for_a_reason() -> None:
    allowed = "as-at: Nov 2007 # planctl: allow as-at-after-meeting because it is a rehearsal\n"
    assert check(allowed, "B904") == check(allowed, "A802") == []
