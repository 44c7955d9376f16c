"""The JSON Schema that editors use says what the binding takes: both come of the same declarations."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planctl.model import Brief, Plan, Settings, keys_of
from planctl.model.schema import brief_schema, plan_schema, settings_schema

PLAN = plan_schema()
HOMES = {"title": "Plan", "period": "2007/08", "priorities": [{"ref": "CP1", "title": "Homes"}]}


def faults(plan: Any, schema: Any = PLAN) -> list[str]:
    """What an editor would underline in a plan, as YAML of another program reads it."""
    return [fault.message for fault in Draft202012Validator(schema).iter_errors(plan)]


def with_action(**facts: Any) -> dict[str, Any]:
    """A plan with one action that has these keys."""
    return {**HOMES, "priorities": [{"ref": "CP1", "title": "Homes", "actions": [{"title": "Build", **facts}]}]}


@pytest.mark.parametrize("schema", [PLAN, settings_schema(), brief_schema()], ids=["plan", "planctl.yaml", "brief"])
def test_it_is_a_schema(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_it_has_every_key_with_its_sentence() -> None:
    assert list(PLAN["properties"]) == list(keys_of(Plan))
    assert list(settings_schema()["properties"]) == list(keys_of(Settings))
    assert list(brief_schema()["properties"]) == list(keys_of(Brief))
    action = PLAN["$defs"]["Action"]["properties"]
    assert action["lead"]["description"].startswith("Who leads: initials or a group; the first is accountable.")
    assert action["due"]["examples"][0] == "30 September 2007"


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param(HOMES, id="the least"),
        pytest.param({**HOMES, "x-mine": {"any": ["thing"]}}, id="keys of one's own"),
        pytest.param({**HOMES, "period": 2007, "title": None}, id="what YAML makes numbers and nothing of"),
        pytest.param({**HOMES, "priorities": HOMES["priorities"][0]}, id="a list of one without the list"),
        pytest.param({**HOMES, "people": {"HB": "Chief Executive", "JP": None, "GR": {"group": True}}}, id="people"),
        pytest.param({**HOMES, "introduction": {"aims": "Many"}}, id="headings of one's own"),
        pytest.param(with_action(lead="JP/HB", due="Sept 2007", status="in progress"), id="an action"),
        pytest.param(with_action(lead=["JP", "HB"]), id="leads as a list"),
        pytest.param(with_action(actions=[{"title": "Dig", "actions": {"title": "Buy a spade"}}]), id="milestones"),
        pytest.param(
            with_action(revisions=[{"due": "May 2008", "reason": "Snow", "approved": "Cabinet"}]), id="text for a group"
        ),
        pytest.param(with_action(success=["One", 2], indicators="NI 14", links={"aims": "All"}), id="lists and words"),
    ],
)
def test_it_takes_what_the_binding_takes(plan: dict[str, Any]) -> None:
    assert faults(plan) == []


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param({"title": "Plan"}, id="a missing key"),
        pytest.param({**HOMES, "titel": "Plan"}, id="an unknown key"),
        pytest.param(with_action(leed="HB"), id="an unknown key below"),
        pytest.param(with_action(status="done"), id="an unknown word"),
        pytest.param(with_action(due=["Sept 2007"]), id="a list for text"),
        pytest.param(with_action(updates="all well"), id="text for a group that has none to stand for it"),
        pytest.param({**HOMES, "format": "one"}, id="no whole number"),
        pytest.param({**HOMES, "people": {"HoS": {"group": "several"}}}, id="neither true nor false"),
    ],
)
def test_it_refuses_what_the_binding_refuses(plan: dict[str, Any]) -> None:
    assert faults(plan)


def test_planctl_yaml_likewise() -> None:
    schema = settings_schema()
    assert faults({"year-starts": "April", "red-after": "1 month", "rules": {"no-lead": "off"}}, schema) == []
    assert faults({"year-starts": "april"}, schema)
    assert faults({"rules": {"no-lead": "loud"}}, schema)
