"""A plan's work in the order of its file, each piece in its place."""

from __future__ import annotations

from planctl.model.items import Item
from tests.unit.plans import items, plan, plan_with

PLAN = """
    title: Plan
    period: 2007/08
    priorities:
      - ref: CP1
        title: Homes
        measures:
          - ref: 1.1
            success: More homes
            actions-required:
              - Told
              - {title: Let, due: May 2007}
            actions:
              - ref: 1.1.1
                actions:
                  - ref: 1.1.1.1
                    actions:
                      - ref: 1.1.1.1.1
              - ref: 1.1.2
          - ref: 1.2
            success: Better homes
        actions:
          - ref: 1.9
            measures: [1.1, 1.2]
      - ref: CP2
        title: Streets
        actions:
          - ref: 2.9
        measures:
          - ref: 2.1
            success: Cleaner streets
"""


def found() -> list[Item]:
    """The work of the plan."""
    return items(plan(PLAN))


def test_the_order_of_the_file() -> None:
    assert [(item.ref, item.kind.value) for item in found()] == [
        ("1.1", "measure"),
        ("1.1", "measure"),
        ("1.1.1", "action"),
        ("1.1.1.1", "milestone"),
        ("1.1.1.1.1", "milestone"),
        ("1.1.2", "action"),
        ("1.2", "measure"),
        ("1.9", "action"),
        ("2.9", "action"),
        ("2.1", "measure"),
    ]


def test_each_in_its_place() -> None:
    places = {
        item.work.title or item.ref: (
            item.priority.ref,
            item.measure.ref if item.measure else None,
            item.parent.ref if item.parent else None,
            [child.work.title or child.ref for child in item.children],
        )
        for item in found()
    }
    assert places == {
        "1.1": ("CP1", "1.1", None, ["Let", "1.1.1", "1.1.2"]),
        "Let": ("CP1", "1.1", "1.1", []),
        "1.1.1": ("CP1", "1.1", None, ["1.1.1.1"]),
        "1.1.1.1": ("CP1", "1.1", "1.1.1", ["1.1.1.1.1"]),
        "1.1.1.1.1": ("CP1", "1.1", "1.1.1.1", []),
        "1.1.2": ("CP1", "1.1", None, []),
        "1.2": ("CP1", "1.2", None, []),
        "1.9": ("CP1", None, None, []),
        "2.9": ("CP2", None, None, []),
        "2.1": ("CP2", "2.1", None, []),
    }


def test_leaves_are_what_the_minutes_count() -> None:
    assert [item.ref for item in found() if item.is_leaf] == ["1.1.1.1.1", "1.1.2", "1.9", "2.9"]


def test_an_action_required_with_a_ref_goes_by_it() -> None:
    text = plan_with(measures="- {ref: 1.1, success: Yes, actions-required: [{ref: 1.1a, title: Let, due: May 2007}]}")
    assert [item.ref for item in items(plan(text))] == ["1.1", "1.1a"]


def test_actions_required_are_work_where_they_have_a_date() -> None:
    required = "[Told, {title: Let, due: May 2007}, {title: Begun, months: Jul}, {title: Done, completed: May 2007}]"
    text = plan_with(measures=f"- {{ref: 1.1, success: Yes, actions-required: {required}}}")
    assert [item.work.title for item in items(plan(text))] == [None, "Let", "Begun", "Done"]


def test_work_without_a_ref_has_none_of_anothers() -> None:
    text = plan_with(actions="- {title: Build, actions: [{title: Dig}]}\n- {ref: 2, actions: [{title: Paint}]}")
    assert [(item.work.title, item.ref) for item in items(plan(text))] == [
        ("Build", None),
        ("Dig", None),
        (None, "2"),
        ("Paint", None),
    ]


def test_a_plan_without_work() -> None:
    assert items(plan("title: P\nperiod: 2007/08\npriorities: [{ref: CP1, title: Homes}]")) == []
