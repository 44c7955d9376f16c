"""A plan with many mistakes reports all of them in one run, and still answers from the rest."""

from __future__ import annotations

from itertools import cycle

import pytest

from tests.unit.binding.places import found_in, place
from tests.unit.plans import bind

# A mistake a line, below an action that begins two lines above it: its text, its column, its rule.
MISTAKES = (
    ("leed: HB", 9, "unknown-key"),
    ("status: done", 17, "unknown-word"),
    ("notes: [one, two]", 16, "wrong-shape"),
    ("title:", 9, "missing-key"),
    ("updates: all well", 18, "wrong-shape"),
    ("revisions: [{due: May 2008}]", 22, "missing-key"),
    ("efficiency: much", 9, "unknown-key"),
    ("lead: {HB: JP}", 15, "wrong-shape"),
    ("updates: [{on: May 2007, rag: Amber}]", 39, "unknown-word"),
)


def plan_with_mistakes(count: int) -> tuple[str, list[str]]:
    """A plan of `count` actions with a mistake each, and where each mistake is."""
    lines = ["title: Plan", "period: 2007/08", "priorities:", "  - ref: CP1", "    title: Homes", "    actions:"]
    places = []
    for number, (mistake, column, rule) in zip(range(count), cycle(MISTAKES), strict=False):
        heading = [] if rule == "missing-key" and mistake == "title:" else ["        title: Build"]
        lines += [f"      - ref: {number}", *heading, f"        {mistake}"]
        places.append(f"{len(lines)}:{column} {rule}")
    return "\n".join(lines) + "\n", places


@pytest.mark.parametrize("count", [1, 50, 400])
def test_every_mistake_is_found_in_one_run(count: int) -> None:
    text, places = plan_with_mistakes(count)
    assert [place(finding) for finding in found_in(text)] == places


def test_and_the_rest_of_the_plan_is_still_there() -> None:
    text, _ = plan_with_mistakes(50)
    actions = bind(text)[0].priorities[0].actions
    assert [action.ref for action in actions] == [str(number) for number in range(50)]


def test_mistakes_of_reading_and_of_binding_are_told_in_the_same_run() -> None:
    text = """\
        title: Plan
        period: 2007/08
        title: Another
        priorities:
          - ref: CP1
            title: Homes
            leed: HB
            outcome: *none
            notes: One: two
    """
    assert {place(finding).partition(" ")[2] for finding in found_in(text)} == {
        "duplicate-key",
        "unknown-key",
        "alias",
        "colon-in-text",
    }


def test_of_a_great_many_unknown_keys_all_are_found_and_the_first_are_guessed() -> None:
    text = plan_with_mistakes(1)[0] + "".join(f"titel{number}: T\n" for number in range(1200))
    found = [finding for finding in found_in(text) if finding.rule.name == "unknown-key"]
    assert len(found) == 1201
    assert "Keys that may stand here" in found[-1].help
