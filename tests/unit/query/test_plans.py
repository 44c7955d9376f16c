"""Which plans an answer is about: named by any unambiguous start of their id; closed ones only when named."""

from __future__ import annotations

import pytest

from planctl.errors import WrongCall
from planctl.model import Plan
from planctl.model.naming import resolve_plan
from planctl.query import choose_plans
from tests.unit.plans import plan

IDS = ["bromsgrove-improvement-2007", "salford-customer-2009", "salford-customer-2010", "salford"]


def made(plan_id: str, status: str = "approved") -> Plan:
    """A plan with nothing in it."""
    return plan(f"title: Plan\nperiod: 2007/08\nstatus: {status}\n", plan_id=plan_id)


def chosen(*wanted: str, named: bool = False) -> list[str]:
    """The ids of the chosen among one plan of each status."""
    plans = [made("approved-2009"), made("closed-2007", "closed"), made("draft-2010", "draft")]
    return [found.id for found in choose_plans(plans, wanted, named=named)]


def test_all_plans_but_closed_ones() -> None:
    assert chosen() == ["approved-2009", "draft-2010"]


def test_a_closed_one_too_when_it_is_named() -> None:
    assert chosen("closed-2007") == ["closed-2007"]


def test_or_when_its_file_is() -> None:
    assert chosen(named=True) == ["approved-2009", "closed-2007", "draft-2010"]


def test_several_in_the_order_of_the_workspace() -> None:
    assert chosen("draft", "app", "approved-2009") == ["approved-2009", "draft-2010"]


def test_plans_of_one_id_in_two_folders_are_both_meant() -> None:
    twins = [made("housing"), made("other"), made("housing")]
    assert choose_plans(twins, ["housing"]) == [twins[0], twins[2]]
    assert choose_plans(twins, ["hou"]) == [twins[0], twins[2]]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("bromsgrove-improvement-2007", "bromsgrove-improvement-2007", id="the whole id"),
        pytest.param("bro", "bromsgrove-improvement-2007", id="a start of one"),
        pytest.param("Bro", "bromsgrove-improvement-2007", id="whatever its case"),
        pytest.param("salford-customer-2010", "salford-customer-2010", id="a whole id among its likes"),
        pytest.param("salford", "salford", id="a whole id that starts others"),
    ],
)
def test_a_plans_name(name: str, expected: str) -> None:
    assert resolve_plan(name, IDS) == expected


def test_an_ambiguous_start_lists_what_it_could_be() -> None:
    with pytest.raises(WrongCall) as wrong:
        resolve_plan("salford-c", IDS)
    assert wrong.value.message == "“salford-c” could be several plans"
    assert wrong.value.hint == "It could be: salford-customer-2009, salford-customer-2010."


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("bromsgrove-improvment-2007", "Did you mean bromsgrove-improvement-2007?", id="a slip"),
        pytest.param(
            "improvement",
            "There are: bromsgrove-improvement-2007, salford, salford-customer-2009, salford-customer-2010.",
            id="a word from the middle",
        ),
    ],
)
def test_an_unknown_name_is_an_error_with_a_suggestion(name: str, hint: str) -> None:
    with pytest.raises(WrongCall) as wrong:
        resolve_plan(name, IDS)
    assert (wrong.value.message, wrong.value.hint) == (f"no plan is called “{name}”", hint)
