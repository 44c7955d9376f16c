"""D313: a date that does not fit those beside it."""

from __future__ import annotations

from tests.rules.checking import check

TEXT = """
- {{ref: 14.1, title: Research, due: Sept 07}}
- {{ref: 14.3, title: Win support, due: Oct 07}}
- {{ref: 14.4, title: Make the changes, due: {due}}}
- {{ref: 14.5, title: Support partnerships, due: Mar 08}}
"""


def test_last_years_january() -> None:
    found = check(TEXT.format(due="Jan 07"), "D313")
    assert found == [
        (
            "3:45",
            "14.4 is due “Jan 07”, before the plan begins and long before the dates beside it",
            "If Jan 08 was meant, write due: Jan 08",
        )
    ]


def test_it_is_not_told_as_outside_the_plan_too() -> None:
    assert check(TEXT.format(due="Jan 07"), "D312") == []


def test_no_year_may_fit() -> None:
    found = check(TEXT.format(due="Jan 01"), "D313")
    assert [help_text for _, _, help_text in found] == ["Correct the year."]


def test_where_the_words_do_not_show_the_year_the_month_is_proposed() -> None:
    found = check(TEXT.format(due="Q4 2005/6"), "D313")
    assert [help_text for _, _, help_text in found] == ["If March 2008 was meant, write due: March 2008"]


def test_the_last_month_before_the_plan_is_no_slip() -> None:
    text = "- {ref: 14.1, title: Research, due: Mar 07}\n- {ref: 14.2, title: Report, due: Mar 08}\n"
    assert check(text, "D313") == []


def test_shortly_before_the_others_is_no_slip() -> None:
    assert check(TEXT.format(due="Apr 07"), "D313") == []


def test_an_early_date_inside_the_plan_is_no_slip() -> None:
    text = "- {ref: 14.1, title: Research, due: Apr 07}\n- {ref: 14.2, title: Report, due: Mar 08}\n"
    assert check(text, "D313") == []
