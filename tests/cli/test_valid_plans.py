"""Sound plans: those that are shipped, and small ones in tests/plans/valid that show how much the format holds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.support import ROOT

SHIPPED = sorted(ROOT.glob("plans/*.yaml"))
SMALL = sorted(ROOT.glob("tests/plans/valid/*.yaml"))
SCHEMAS = ROOT / "planctl" / "schema"


def test_there_are_some() -> None:
    assert len(SHIPPED) > 3
    assert len(SMALL) > 3


@pytest.mark.parametrize("path", SMALL, ids=lambda path: path.stem)
def test_a_small_plan_has_no_error(call: Call, path: Path) -> None:
    done = call("validate", str(path), "--on", "2026-11-30", "--format", "json")
    found = [f"{each['line']}: {each['message']}" for each in done.json["findings"] if each["severity"] == "error"]
    assert found == []
    assert done.code == 0


def test_together_they_use_every_part_of_a_plan() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SMALL)
    schema = json.loads((SCHEMAS / "plan.schema.json").read_text(encoding="utf-8"))
    assert [key for key in schema["properties"] if f"\n{key}:" not in text] == []
    parts = ("updates", "revisions", "suspended", "cancelled", "completed", "actions-required", "mitigations", "x-")
    assert [part for part in parts if f" {part}" not in text] == []


@pytest.mark.parametrize(
    ("schema", "files"),
    [("plan.schema.json", [*SHIPPED, *SMALL]), ("settings.schema.json", [ROOT / "planctl.yaml"])],
    ids=["plans", "planctl.yaml"],
)
def test_check_jsonschema_finds_nothing_in_them(schema: str, files: list[Path]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--schemafile", SCHEMAS / schema, *files],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
