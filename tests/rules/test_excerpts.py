"""Excerpts made into whole plans."""

from __future__ import annotations

from tests.rules.excerpts import complete_excerpt


def test_a_list_of_actions_is_put_below_a_priority() -> None:
    assert complete_excerpt("- ref: 7.1.1\n  title: Evaluate the pilots\n") == (
        "title: Improvement Plan\n"
        "period: 2007/08\n"
        "priorities:\n"
        "  - ref: CP7\n"
        "    title: Community influence\n"
        "    actions:\n"
        "      - ref: 7.1.1\n"
        "        title: Evaluate the pilots\n"
    )


def test_keys_that_every_plan_must_have_are_added() -> None:
    assert complete_excerpt("status: draft\n") == (
        "title: Improvement Plan\n"
        "period: 2007/08\n"
        "status: draft\n"
        "priorities:\n"
        "  - ref: CP7\n"
        "    title: Community influence\n"
        "    actions:\n"
        "      - ref: 7.1.9\n"
        "        title: Meet the residents\n"
        "        lead: HB\n"
        "        due: March 2008\n"
    )


def test_a_whole_plan_stays_as_it_is() -> None:
    plan = "title: Plan\nperiod: 2009/10\npriorities:\n  - ref: CP7\n    title: Influence\n"
    assert complete_excerpt(plan) == plan
