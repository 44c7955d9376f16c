"""B909 to B914, B916 and B917: what should not go to a meeting, though the plan is sound."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planctl.model import Settings
from planctl.rules.packs import colour_without_word
from planctl.rules.packs.runner import check_reported
from tests.rules.packs.briefing import AROUND, AS_AT, NONE, check, plan_file

RED = "- {{ref: {ref}, title: Do, due: May 2007{more}}}\n"
ABOUT = "plans:\n  - improvement-2008\n  - improvement-2007\n"


def red(*, silent: int, answered: int = 0) -> str:
    """Red actions, of which some have a corrective action."""
    more = [""] * silent + [", corrective-action: In hand"] * answered
    return "".join(RED.format(ref=number, more=words) for number, words in enumerate(more, 1))


def test_what_is_wrong_with_a_plan_stands_where_the_brief_names_it() -> None:
    ((place, message, _),) = check(ABOUT, "B911", plan=red(silent=1))
    assert place == "3:5"
    assert message.startswith("improvement-2007: ")


def test_and_at_the_title_of_a_brief_about_all_plans() -> None:
    ((place, _, _),) = check("title: Report\n", "B911", plan=red(silent=1))
    assert place.partition(":")[2] == "8"


def test_without_a_brief_it_stands_at_the_head_of_the_plan() -> None:
    (found,) = check_reported([plan_file(red(silent=2))], AROUND, NONE, AS_AT)
    assert (found.code, found.path, found.span.line) == ("B911", "plans/improvement-2007.yaml", 1)
    assert found.message == "no corrective action for any of the 2 actions and measures that are red: 1 and 2"


@pytest.mark.parametrize(
    ("silent", "answered", "said"),
    [
        (1, 0, "no corrective action for the only action or measure that is red: 1"),
        (1, 2, "no corrective action for 1 of the 3 actions and measures that are red: 1"),
        (9, 0, "no corrective action for any of the 9 actions and measures that are red: 1, 2, 3, 4, 5 and 4 more"),
    ],
)
def test_red_without_a_word_on_what_is_done(silent: int, answered: int, said: str) -> None:
    (found,) = check(ABOUT, "B911", plan=red(silent=silent, answered=answered))
    assert found[1] == f"improvement-2007: {said}"


def test_amber_and_answered_work_is_left_alone() -> None:
    assert check(ABOUT, "B911", plan=red(silent=0, answered=2)) == []
    assert check(ABOUT, "B911", plan="- {ref: 1, title: Do, due: 15 October 2007}\n") == []


ASKED = "- {{ref: 1, title: Do, due: May 2007, revisions: [{{due: 2008, reason: Ill, on: {on}{more}}}]}}\n"


@pytest.mark.parametrize(
    ("on", "more", "count"),
    [
        ("3 October 2007", "", 1),
        ("3 October 2007", ", approved: Cabinet", 0),
        ("3 October 2007", ", refused: Cabinet", 0),
        ("3 October 2007", ", approved: {by: Cabinet, on: 7 November 2007}", 1),
        ("3 November 2007", "", 0),
    ],
)
def test_later_dates_that_nobody_has_decided_on(on: str, more: str, count: int) -> None:
    assert len(check(ABOUT, "B912", plan=ASKED.format(on=on, more=more))) == count


INDICATORS = "indicators:\n  - {{ref: NI 1, title: Calls, targets: {{{targets}}}, actuals: {{{actuals}}}}}\n"


@pytest.mark.parametrize(
    ("targets", "actuals", "codes"),
    [
        ("2006/07: 80", "2005/06: 70, 2006/07: 75", set()),
        ("2006/07: to be set", "2005/06: 70, 2006/07: 75", {"B913"}),
        ("2006/07: 80", "2006/07: 75", {"B914"}),
        ("2006/07: 80", "2006/07: 75, 2007/08: 90", {"B914"}),
        ("", "", {"B913", "B914"}),
    ],
)
def test_indicators_that_say_too_little(targets: str, actuals: str, codes: set[str]) -> None:
    plan = INDICATORS.format(targets=targets, actuals=actuals)
    assert {code for code in ("B913", "B914") if check(ABOUT, code, plan=plan)} == codes


def test_a_plan_with_changes_that_are_not_committed() -> None:
    around = replace(AROUND, uncommitted=("plans/improvement-2007.yaml",))
    plan = "- {ref: 1, title: Do, due: May 2008}\n"
    assert [found[1] for found in check(ABOUT, "B910", plan=plan, around=around)] == [
        "improvement-2007: it has changes that are not committed"
    ]
    assert check(ABOUT, "B910", plan=plan) == []


@pytest.mark.parametrize(("count", "said"), [(1, "the date of 1 was"), (2, "the dates of 1 and 2 were")])
def test_dates_that_git_saw_move_without_approval(count: int, said: str) -> None:
    file = plan_file("- {ref: 1, title: Do, due: May 2008}\n- {ref: 2, title: Do more, due: May 2008}\n")
    around = replace(AROUND, overwritten={id(item.work) for item in file.items[:count]})
    (found,) = check_reported([file], around, NONE, AS_AT)
    assert (found.code, found.message) == ("B917", f"{said} overwritten without approval: Members will ask")
    assert check_reported([file], AROUND, NONE, AS_AT) == []


def test_a_council_that_has_no_name_yet() -> None:
    assert [found[1] for found in check(ABOUT, "B916", plan="organisation: Your Council\n")] == [
        "improvement-2007: the council is still called “Your Council”"
    ]
    assert check(ABOUT, "B916", plan="organisation: Anytown Council\n") == []


def test_the_name_of_planctl_yaml_counts_where_a_plan_says_none() -> None:
    unnamed = Settings(node=None, organisation="Your Council")
    (found,) = check_reported([plan_file("- {ref: 1, title: Do, due: May 2008}\n")], AROUND, unnamed, AS_AT)
    assert found.code == "B916"
    assert check_reported([plan_file("organisation: Anytown Council\n")], AROUND, unnamed, AS_AT) == []


@pytest.mark.parametrize(
    ("markup", "places"),
    [
        ('<p>\n  <span class="tone-red"></span>', ["2:3"]),
        ("<td class='cell tone-{{ row.rag }}'> {# nothing #} </td>", ["1:1"]),
        ('<i class="tone-{{ rag }}"></i><i class="tone-red"></i>', ["1:1", "1:31"]),
        ('<span class="tone-{{ rag }}">{{ rag }}</span>', []),
        ('<span class="tones"></span>', []),
        ('<span class="tone-red">{% include "parts/rag.html.j2" %}</span>', []),
    ],
)
def test_colours_of_a_template_that_repeat_no_word(markup: str, places: list[str]) -> None:
    assert [f"{found.span.line}:{found.span.column}" for found in colour_without_word.find(markup)] == places
