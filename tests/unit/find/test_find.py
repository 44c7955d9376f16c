"""What a REF means: `7.1.1`, or `PLAN:7.1.1` with any unambiguous start of a plan's id."""

from __future__ import annotations

import pytest

from planctl.errors import WrongCall
from planctl.find import Found, find
from planctl.model.items import items_of
from tests.unit.plans import plan

BROMSGROVE = """
    title: Improvement Plan
    period: 2007/08
    priorities:
      - ref: CP7
        title: Community influence
        measures:
          - ref: 7.1
            success: Residents feel heard
            actions-required: [{title: Forum held, due: May 2007}]
            actions:
              - ref: 7.1.1
                title: Evaluate both pilots
                actions:
                  - {ref: 7.1.1a, title: Write to partners}
              - {ref: 7.1.2, title: Publish}
              - {ref: 7.1.2, title: Publish again}
          - ref: 2.1
            title: More homes
            success: More homes
        actions:
          - {ref: 2.1, title: Buy land}
          - {title: No number yet}
    indicators:
      - {ref: NI 14, title: Avoidable contact}
    risks:
      - {ref: A, title: Managing change}
      - {title: No letter yet}
"""
SALFORD = """
    title: Customer Plan
    period: 2009/12
    priorities:
      - ref: CP1
        title: Customers
        actions:
          - {ref: 7.1.1, title: Open the one-stop shop}
          - {ref: 9, title: Train the staff}
"""
PLANS = [
    (made, items_of(made))
    for made in (
        plan(BROMSGROVE, plan_id="bromsgrove-2007"),
        plan(SALFORD, plan_id="salford-2009"),
        plan("title: P\nperiod: 2010/12\npriorities: [{ref: CP9, title: Later}]", plan_id="salford-2010"),
    )
]


def named(found: Found) -> str:
    """A part as these tests say it."""
    return f"{found.kind} {found.plan.id}:{found.ref} {found.title}"


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        pytest.param("CP7", "priority bromsgrove-2007:CP7 Community influence", id="a priority"),
        pytest.param("7.1", "measure bromsgrove-2007:7.1 no title", id="a measure"),
        pytest.param("9", "action salford-2009:9 Train the staff", id="an action"),
        pytest.param("7.1.1a", "milestone bromsgrove-2007:7.1.1a Write to partners", id="a milestone"),
        pytest.param("NI 14", "indicator bromsgrove-2007:NI 14 Avoidable contact", id="an indicator"),
        pytest.param("A", "risk bromsgrove-2007:A Managing change", id="a risk"),
        pytest.param("cp7", "priority bromsgrove-2007:CP7 Community influence", id="whatever its case"),
        pytest.param("bromsgrove-2007:7.1.1", "action bromsgrove-2007:7.1.1 Evaluate both pilots", id="of a plan"),
        pytest.param("bro:7.1.1", "action bromsgrove-2007:7.1.1 Evaluate both pilots", id="of a start of a plan's id"),
        pytest.param("salford-2009:7.1.1", "action salford-2009:7.1.1 Open the one-stop shop", id="of another plan"),
        pytest.param("bro: CP7", "priority bromsgrove-2007:CP7 Community influence", id="with a stray blank"),
    ],
)
def test_a_ref(ref: str, expected: str) -> None:
    assert named(find(ref, PLANS)) == expected


def test_work_comes_with_its_place_and_other_parts_without() -> None:
    found = find("7.1.1a", PLANS)
    assert found.item is not None
    assert found.item.work is found.part
    assert found.item.parent is not None
    assert found.item.parent.ref == "7.1.1"
    assert find("NI 14", PLANS).item is None


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("measure", "measure bromsgrove-2007:2.1 More homes"),
        ("action", "action bromsgrove-2007:2.1 Buy land"),
    ],
)
def test_a_kind_tells_parts_of_one_ref_apart(kind: str, expected: str) -> None:
    assert named(find("2.1", PLANS, kind)) == expected


@pytest.mark.parametrize(
    ("ref", "could_be", "advice"),
    [
        pytest.param(
            "7.1.1",
            "action bromsgrove-2007:7.1.1 (Evaluate both pilots); action salford-2009:7.1.1 (Open the one-stop shop)",
            " To choose, name the plan, as in PLAN:REF.",
            id="in two plans",
        ),
        pytest.param(
            "2.1",
            "measure bromsgrove-2007:2.1 (More homes); action bromsgrove-2007:2.1 (Buy land)",
            " To choose, add --kind measure.",
            id="of two kinds",
        ),
        pytest.param(
            "7.1.2",
            "action bromsgrove-2007:7.1.2 (Publish); action bromsgrove-2007:7.1.2 (Publish again)",
            "",
            id="given twice by mistake",
        ),
    ],
)
def test_an_ambiguous_ref_lists_what_it_could_be(ref: str, could_be: str, advice: str) -> None:
    with pytest.raises(WrongCall) as wrong:
        find(ref, PLANS)
    assert wrong.value.message == f"“{ref}” could be several parts"
    assert wrong.value.hint == f"It could be: {could_be}.{advice}"


def test_in_several_plans_and_of_several_kinds_both_are_advised() -> None:
    other = plan(SALFORD.replace("ref: CP1", "ref: 9"), plan_id="other")
    with pytest.raises(WrongCall) as wrong:
        find("9", [*PLANS, (other, items_of(other))])
    assert wrong.value.hint.endswith("To choose, name the plan, as in PLAN:REF and add --kind action.")


@pytest.mark.parametrize(
    ("ref", "kind", "message", "hint"),
    [
        pytest.param("NI 114", None, "no part of a plan is called “NI 114”", "Did you mean NI 14?", id="near a ref"),
        pytest.param("zebra", "risk", "no risk is called “zebra”", "There are: A.", id="unlike any of its kind"),
        pytest.param("7.1", "risk", "no risk is called “7.1”", "There are: A.", id="of another kind"),
        pytest.param(
            "salford-2010:7.1", None, "no part of a plan is called “7.1”", "There are: CP9.", id="of another plan"
        ),
        pytest.param(
            "bromsgrov-2007:7.1",
            None,
            "no plan is called “bromsgrov-2007”",
            "Did you mean bromsgrove-2007?",
            id="of no plan",
        ),
        pytest.param(
            "sal:7.1",
            None,
            "“sal” could be several plans",
            "It could be: salford-2009, salford-2010.",
            id="of two plans",
        ),
    ],
)
def test_a_ref_that_nothing_has(ref: str, kind: str | None, message: str, hint: str) -> None:
    with pytest.raises(WrongCall) as wrong:
        find(ref, PLANS, kind)
    assert (wrong.value.message, wrong.value.hint) == (message, hint)


def test_where_nothing_has_a_ref_the_error_says_so() -> None:
    with pytest.raises(WrongCall) as wrong:
        find("7.1", PLANS[2:], "risk")
    assert wrong.value.hint == "No plan names any risk."
