"""Which plans an answer is about: those that are named by any unambiguous start of their id."""

from __future__ import annotations

import pytest

from planctl.errors import WrongCall
from planctl.naming import plans_meant, resolve_plan

IDS = ["bromsgrove-improvement-2007", "salford-customer-2009", "salford-customer-2010", "salford"]


def test_several_in_the_order_of_the_workspace() -> None:
    assert plans_meant(["salford", "bro", "bromsgrove"], IDS) == [0, 3]


def test_plans_of_one_id_in_two_folders_are_both_meant() -> None:
    twins = ["housing", "other", "housing"]
    assert plans_meant(["housing"], twins) == plans_meant(["hou"], twins) == [0, 2]


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
