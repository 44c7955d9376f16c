"""The schema that the package carries is the one that the model declares, and the shipped plans fit it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from tests.cli.conftest import Call

SHIPPED = sorted(Path(__file__).parents[2].glob("plans/*.yaml"))
BRIEFS = sorted(Path(__file__).parents[2].glob("plans/packs/*.yaml"))


@pytest.mark.parametrize(
    ("what", "name"),
    [("plan", "plan.schema.json"), ("settings", "settings.schema.json"), ("brief", "brief.schema.json")],
)
def test_the_shipped_schema_is_up_to_date(call: Call, repo_root: Path, what: str, name: str) -> None:
    shipped = (repo_root / "planctl" / "schema" / name).read_text(encoding="utf-8")
    assert shipped == call("schema", what).out, f"run: planctl schema {what} > planctl/schema/{name}"


def as_another_tool_sees_it(path: Path) -> Any:
    """The plan as a YAML tool reads it, with YAML's own types, by way of JSON."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(path), default=str))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_plans_fit_the_schema(call: Call, path: Path) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(call("schema").out))
    assert [error.message for error in validator.iter_errors(as_another_tool_sees_it(path))] == []


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_shipped_briefs_fit_theirs(call: Call, path: Path) -> None:
    validator = jsonschema.Draft202012Validator(call("schema", "brief").json)
    assert [error.message for error in validator.iter_errors(as_another_tool_sees_it(path))] == []


def test_the_schema_refuses_a_misspelt_key(call: Call) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(call("schema").out))
    plan = {"title": "T", "period": "2007/08", "priorities": [], "tittle": "T"}
    assert ["'tittle'" in error.message for error in validator.iter_errors(plan)] == [True]


def groups_of_keys(schema: Any) -> Iterator[Any]:
    """The schema itself and those that it defines, each with its properties."""
    yield schema
    yield from schema["$defs"].values()


@pytest.mark.parametrize("what", ["plan", "settings", "brief"])
def test_an_editor_can_explain_every_key(call: Call, what: str) -> None:
    groups = list(groups_of_keys(call("schema", what).json))
    assert [group for group in groups if not group["description"]] == []
    silent = [name for group in groups for name, key in group["properties"].items() if not key.get("description")]
    assert silent == []


@pytest.mark.parametrize("what", ["plan", "settings", "brief"])
def test_an_editor_can_explain_every_word_but_the_months(call: Call, what: str) -> None:
    for group in groups_of_keys(call("schema", what).json):
        for name, key in group["properties"].items():
            for choice in (each for each in key.get("anyOf", ()) if "enum" in each and name != "year-starts"):
                assert len(choice["enumDescriptions"]) == len(choice["enum"]), name
