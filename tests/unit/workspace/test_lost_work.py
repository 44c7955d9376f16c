"""A plan of which work was lost counts as unread; one with ordinary mistakes does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.workspace import load
from tests.cli.conftest import PLAN

SECOND = "          - ref: 1.1.2\n            title: Publish"
MEASURES = "    measures:\n      - ref: 1.1"


def is_read(folder: Path, text: str) -> bool:
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    (file,) = load(folder, [path]).files
    return file.is_read


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        pytest.param(SECOND, f"        actions:\n{SECOND}", id="actions: is there twice"),
        pytest.param(
            "    title: Quicker", "priorities:\n  - ref: P2\n    title: Quicker", id="priorities: is there twice"
        ),
        pytest.param("        actions:\n", "        actions: [\n", id="a bracket is opened before the actions"),
        pytest.param("        actions:\n", "        actions: |\n", id="the actions have become a text"),
        pytest.param("        actions:\n", "        acttions:\n", id="actions: is misspelt"),
        pytest.param(MEASURES, MEASURES.replace("measures", "Measures"), id="Measures: has a capital"),
        pytest.param(SECOND, SECOND.replace("- ref", "  ref"), id="an action has lost its dash"),
        pytest.param("          - ref: 1.1.2\n", "", id="an action has lost its first line"),
        pytest.param(SECOND, f"          - Train two more\n{SECOND}", id="an action is plain text"),
    ],
)
def test_work_that_is_lost_makes_the_plan_unread(tmp_path: Path, typed: str, instead: str) -> None:
    assert typed in PLAN
    assert not is_read(tmp_path, PLAN.replace(typed, instead, 1))


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        pytest.param("", "", id="nothing is wrong"),
        pytest.param(
            "            lead: HB\n", "            lead: HB\n            lead: JP\n", id="a lead is there twice"
        ),
        pytest.param("title: Publish", "title: [Publish", id="a bracket is opened in a title"),
        pytest.param("title: Publish waiting times", "title: [", id="a title is a bracket"),
        pytest.param("            lead: HB\n", "            Lead: HB\n", id="a key has a capital"),
        pytest.param("            updates:", "            update:", id="updates: is misspelt"),
        pytest.param("            updates:", "            actions:\n            updates:", id="no milestones yet"),
        pytest.param("            updates:", "            acttions:\n            updates:", id="none yet, misspelt"),
        pytest.param("period: 2007/08", "period: 2007/08\nintroduction: none", id="text where there should be keys"),
    ],
)
def test_a_plan_with_ordinary_mistakes_is_read(tmp_path: Path, typed: str, instead: str) -> None:
    assert typed in PLAN
    assert is_read(tmp_path, PLAN.replace(typed, instead, 1))
