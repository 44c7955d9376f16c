"""What a person sees: real terminals of 80 and 160 columns, with and without colour."""

from __future__ import annotations

import csv
import io
import re
import sys
from pathlib import Path

import pytest

from tests import snapshots

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are not to be had on Windows", allow_module_level=True)

from tests.cli.terminal import on_terminal
from tests.support import RunPlanctl

SEEN = {
    "overdue": ("overdue", "--lead", "JP", "--plan", "bromsgrove", "--on", "2007-10-31"),
    "due": ("due", "--within", "2m", "--plan", "bromsgrove", "--on", "2007-10-31"),
    "summary": ("summary", "bromsgrove", "--on", "2007-10-31"),
    "leads": ("leads", "--plan", "bromsgrove", "--on", "2007-10-31"),
    "validate": ("validate", "tests/plans/published/bromsgrove-improvement-2007.yaml", "--on", "2007-10-31"),
    "show": ("show", "bromsgrove:20.1.1", "--on", "2007-10-31"),
}
STYLE = re.compile(r"\x1b\[[0-9;]*m")
COLOUR = re.compile(r"\x1b\[(?:\d+;)*3[0-9]m")


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("name", SEEN)
def test_it_looks_as_it_should(name: str, width: int) -> None:
    _, seen = on_terminal(*SEEN[name], width=width)
    snapshots.check(f"terminal/{name}-{width}.txt", STYLE.sub("", seen))


@pytest.mark.parametrize("name", ["overdue", "due", "summary", "leads"])
@pytest.mark.parametrize("width", [80, 120, 200])
def test_no_table_is_wider_than_the_terminal(name: str, width: int) -> None:
    _, seen = on_terminal(*SEEN[name], width=width)
    assert max(map(len, STYLE.sub("", seen).splitlines())) <= width


def test_colour_only_repeats_words() -> None:
    _, plain = on_terminal(*SEEN["overdue"], env={"NO_COLOR": "1"})
    _, coloured = on_terminal(*SEEN["overdue"], env={"NO_COLOR": ""})
    assert COLOUR.search(coloured)
    assert not COLOUR.search(plain)
    assert STYLE.sub("", coloured) == STYLE.sub("", plain)


def test_a_dumb_terminal_gets_plain_lines() -> None:
    _, seen = on_terminal(*SEEN["overdue"], env={"TERM": "dumb", "NO_COLOR": ""})
    assert "\x1b" not in seen
    assert "─" not in seen


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("command", [("overdue",), ("stale", "--after", "2m"), ("list",), ("due", "--within", "3m")])
def test_no_column_is_lost_over_all_plans(command: tuple[str, ...], width: int) -> None:
    _, seen = on_terminal(*command, "--on", "2007-10-31", width=width)
    lines = STYLE.sub("", seen).splitlines()
    # In the narrow layout what would be a heading stands before each fact.
    words = set(re.findall(r"\w+", " ".join(lines[1:]).casefold()))
    assert {"plan", "ref", "action", "lead", "due"} - words == set()
    assert max(map(len, lines)) <= width
    assert "…" not in "".join(lines)


def test_what_fix_changes_is_coloured_on_a_terminal_only(tmp_path: Path, run_planctl: RunPlanctl) -> None:
    (tmp_path / "plan.yaml").write_text("title: Plan\nperiod: 2007/08\nstatus: Draft\n", encoding="utf-8")
    _, seen = on_terminal("fix", "--dry-run", "plan.yaml", cwd=tmp_path, env={"NO_COLOR": ""})
    assert "\x1b[31m-status: Draft\x1b[0m" in seen
    assert "\x1b[32m+status: draft\x1b[0m" in seen
    assert "\x1b" not in run_planctl("fix", "--dry-run", "plan.yaml", cwd=tmp_path).stdout


WIDE = """\
title: Services
period: 2007/08
people: {HB: Head of Service, JP: Head of Finance, DS: Solicitor}
priorities:
  - ref: P1
    title: Quicker answers
    actions:
      - ref: 12.10.11
        title: Evaluate how the telephones are answered outside of office hours
        lead: HB/JP/DS
        due: 15 September 2007
        revisions: [{due: 31 December 2007, reason: Staff left, on: 1 October 2007}]
        updates: [{on: 2 October 2007, rag: green}]
      - ref: 12.10.12
        title: Publish
        due: 30 June 2007
        revisions:
          - {due: 30 September 2007, reason: Staff left, on: 1 June 2007, approved: {by: Cabinet, on: 5 June 2007}}
"""


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
@pytest.mark.parametrize("command", ["list", "overdue"])
def test_no_state_date_or_colour_is_ever_cut(tmp_path: Path, run_planctl: RunPlanctl, command: str, width: int) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "service-2007.yaml").write_text(WIDE, encoding="utf-8")
    whole = run_planctl(command, "--on", "2007-10-31", "--format", "csv", cwd=tmp_path).stdout
    _, seen = on_terminal(command, "--on", "2007-10-31", width=width, cwd=tmp_path)
    lines = STYLE.sub("", seen).splitlines()
    words = {word for row in csv.DictReader(io.StringIO(whole)) for cell in row.values() for word in cell.split()}
    assert words - set(" ".join(lines).replace(";", " ").split()) == set()
    assert "(said" in words
    assert max(map(len, lines)) <= width
