"""What each kind of key takes, and what becomes of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from planctl.model import Action, Approval, Measurement, Person, Plan, Priority
from tests.unit.plans import action, bind, bind_workspace, plan, plan_with

HEAD = "title: Plan\nperiod: 2007/08\npriorities: [{ref: CP1, title: Homes}]\n"


def top(keys: str) -> Plan:
    """A plan that has these keys too."""
    return plan(HEAD + keys)


def an_action(facts: str) -> Action:
    """An action with these keys."""
    return plan(plan_with(actions=action(facts))).priorities[0].actions[0]


def a_priority(keys: str) -> Priority:
    """A priority with these keys."""
    return plan(f"title: P\nperiod: 2007/08\npriorities:\n  - ref: CP1\n    {keys}\n").priorities[0]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        pytest.param("7.10", "7.10", id="a number keeps its noughts"),
        pytest.param("0123", "0123", id="in front too"),
        pytest.param("NO", "NO", id="no is no falsehood"),
        pytest.param("true", "true", id="nor true a truth"),
        pytest.param("2007-03", "2007-03", id="a date stays as it was typed"),
        pytest.param("~", "~", id="a tilde is a tilde"),
        pytest.param("null", "null", id="and null is a word"),
        pytest.param("'a: b # c'", "a: b # c", id="quotes hold anything"),
        pytest.param('"tab\\tbed"', "tab\tbed", id="escapes of double quotes are resolved"),
        pytest.param("'  blanks '", "blanks", id="blanks around it are not kept"),
        pytest.param("", None, id="nothing"),
        pytest.param("''", None, id="nothing in quotes"),
        pytest.param("'  '", None, id="only blanks"),
    ],
)
def test_text_is_what_was_typed(typed: str, text: str | None) -> None:
    assert an_action(f"target: {typed}").target == text


def test_long_text() -> None:
    assert an_action("notes: |\n  One line\n  and another\n").notes == "One line\nand another"
    assert an_action("notes: >\n  One line\n  and more\n\n  A paragraph\n").notes == "One line and more\nA paragraph"


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        pytest.param("\n  - one\n  - two", ("one", "two"), id="a list"),
        pytest.param("[one, two]", ("one", "two"), id="a list in brackets"),
        pytest.param("one, two", ("one, two",), id="a list of one without the list"),
        pytest.param("\n  - one\n  -\n  - ''", ("one",), id="empty items are none"),
        pytest.param("[]", (), id="an empty list"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_lists(typed: str, items: tuple[str, ...]) -> None:
    assert an_action(f"success: {typed}").success == items


@pytest.mark.parametrize(
    ("typed", "links"),
    [
        pytest.param(
            "{objectives: [One, Two], drivers: All}", {"objectives": ("One", "Two"), "drivers": ("All",)}, id="headings"
        ),
        pytest.param("{objectives: }", {}, id="a heading without a value is none"),
        pytest.param("{}", {}, id="no headings"),
        pytest.param("", {}, id="nothing"),
    ],
)
def test_headings_of_ones_own(typed: str, links: dict[str, tuple[str, ...]]) -> None:
    assert an_action(f"links: {typed}").links == links


def test_headings_keep_the_order_of_the_file() -> None:
    introduction = top("introduction: {zebras: One, antelopes: Two, x-ray: Three}").introduction
    assert list(introduction.items()) == [("zebras", "One"), ("antelopes", "Two"), ("x-ray", "Three")]


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        pytest.param("in progress", "in progress", id="the word"),
        pytest.param("'in progress'", "in progress", id="in quotes"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_one_of_a_few_words(typed: str, status: str | None) -> None:
    assert an_action(f"status: {typed}").status == status


@pytest.mark.parametrize(
    ("typed", "group"),
    [("true", True), ("yes", True), ("True", True), ("false", False), ("no", False), ("", None)],
)
def test_true_or_false(typed: str, group: bool | None) -> None:
    assert top(f"people: {{HoS: {{group: {typed}}}}}").people["HoS"].group is group


def test_dates_are_read_and_kept_word_for_word() -> None:
    due = an_action("due: end of  March 2008").due
    assert due is not None
    assert (due.text, str(due.due)) == ("end of  March 2008", "2008-03-31")


def test_dates_are_read_in_the_plans_period_wherever_that_stands() -> None:
    found = plan("priorities: [{ref: CP1, title: T, actions: [{ref: 1, due: March}]}]\ntitle: P\nperiod: 2007/08\n")
    due = found.priorities[0].actions[0].due
    assert str(due and due.due) == "2008-03-31"


def test_the_grid_goes_before_the_period() -> None:
    found = plan(plan_with(actions=action("due: May"), period="2007/08", grid="July 2007 – June 2008"))
    due = found.priorities[0].actions[0].due
    assert str(due and due.due) == "2008-05-31"


def test_years_and_quarters_are_the_councils() -> None:
    text = plan_with(actions=action("due: Q1 2008\nstart: 2007/08"))
    found = plan(text, settings="year-starts: January\nquarters: calendar").priorities[0].actions[0]
    assert [str(found.due and found.due.due), str(found.start and found.start.due)] == ["2008-03-31", "2007-12-31"]


def test_bars_are_months_of_the_grid() -> None:
    found = plan(plan_with(actions=action("months: Nov–Jan, May"), grid="July 2007 – June 2008"))
    months = found.priorities[0].actions[0].months
    assert months is not None
    assert [f"{month:%Y-%m}" for month in months.months] == ["2007-11", "2007-12", "2008-01", "2008-05"]


def test_or_of_the_period_where_there_is_no_grid() -> None:
    months = an_action("months: May").months
    assert months is not None
    assert [f"{month:%Y-%m}" for month in months.months] == ["2007-05"]


def test_without_a_period_there_are_no_bars() -> None:
    bound, _ = bind("title: P\npriorities: [{ref: CP1, title: T, actions: [{ref: 1, title: T, months: Nov}]}]")
    assert bound.priorities[0].actions[0].months is None


def test_figures_are_kept_as_printed_with_their_number_beside() -> None:
    progress = an_action("updates: [{on: May 2007, progress: 60%}]").updates[0].progress
    assert progress is not None
    assert (progress.text, progress.number, progress.unit) == ("60%", Decimal(60), "%")


def test_a_group_of_keys() -> None:
    cancelled = an_action("cancelled:\n  on: May 2007\n  reason: Snow\n").cancelled
    assert cancelled is not None
    assert (cancelled.reason, cancelled.approved) == ("Snow", None)
    assert cancelled.on is not None


def test_a_group_without_keys_is_none() -> None:
    assert an_action("cancelled:").cancelled is None


def test_one_of_a_list_of_groups_without_the_list() -> None:
    found = an_action("updates:\n  on: May 2007\n  note: Well\n").updates
    assert [update.note for update in found] == ["Well"]
    assert an_action("updates:").updates == ()


SHORT = [
    pytest.param("approved", "Cabinet", Approval(node=None, by="Cabinet"), id="an approval is by somebody"),
    pytest.param("people", "Chief Executive", Person(node=None, post="Chief Executive"), id="a person has a post"),
    pytest.param("people", "", Person(node=None), id="or is just somebody"),
    pytest.param("measured-by", "NI 14", Measurement(node=None, measure="NI 14"), id="what is measured"),
]


@pytest.mark.parametrize(("key", "typed", "expected"), SHORT)
def test_plain_text_stands_for_a_groups_main_key(key: str, typed: str, expected: Any) -> None:
    found: Any
    if key == "people":
        found = top(f"people: {{HB: {typed}}}").people["HB"]
    elif key == "approved":
        found = an_action(f"cancelled: {{approved: {typed}}}").cancelled
        found = found.approved
    else:
        (found,) = an_action(f"measured-by: {typed}").measured_by
    assert found == expected


def test_more_groups_that_plain_text_stands_for() -> None:
    assert top("frameworks: {objectives: [One, Two]}").frameworks["objectives"].items == ("One", "Two")
    efficiency = a_priority("efficiency: Better morale").efficiency
    assert efficiency is not None
    assert (efficiency.cashable, efficiency.non_cashable, efficiency.other) == (None, None, "Better morale")
    risks = top("risks: [{ref: A, title: Fire, mitigations: [Sprinklers, {title: Alarm, due: May 2007}]}]").risks
    assert [mitigation.title for mitigation in risks[0].mitigations] == ["Sprinklers", "Alarm"]
    measures = plan(plan_with(measures="- {ref: 1, success: Yes, actions-required: [Told, {title: Let}]}"))
    required = measures.priorities[0].measures[0].actions_required
    assert [part.title for part in required] == ["Told", "Let"]


def test_without_a_value_a_key_has_its_default() -> None:
    found = plan("title: P\nperiod: 2007/08\nstatus:\nformat:\n")
    assert (found.status, found.format) == ("approved", 1)
    settings = bind_workspace("year-starts:\nred-after:\n")
    assert (settings.year_starts, str(settings.red_after)) == ("April", "every month")


def test_a_plan_is_known_by_its_file() -> None:
    assert plan("title: P", plan_id="bromsgrove-2007").id == "bromsgrove-2007"


def test_keys_of_ones_own_are_left_alone_everywhere() -> None:
    text = """
        title: Plan
        period: 2007/08
        x-reviewed: by nobody
        priorities:
          - ref: CP1
            title: Homes
            x-colour: [red, {deep: red}]
            actions:
              - ref: 1
                title: Build
                x-: odd
                updates: [{on: May 2007, x-mood: fine}]
    """
    assert bind(text)[1] == []
