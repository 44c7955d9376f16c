"""`planctl grid` as a person calls it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.terminal import on_terminal
from tests.support import RunPlanctl

BROMSGROVE = ("grid", "bromsgrove", "--on", "2007-10-31")
CP7 = (*BROMSGROVE, "--priority", "CP7")
FIRST = "7.1.1  Evaluate capacity building"


def test_into_a_pipe_it_is_as_wide_as_columns_says(run_planctl: RunPlanctl) -> None:
    wide, narrow = (run_planctl(*CP7, env={"COLUMNS": columns}).stdout for columns in ("120", "80"))
    assert "Jul Aug Sep[Oct]Nov" in wide
    assert "J A S[O]N" in narrow
    assert max(map(len, narrow.splitlines())) <= 80


def test_it_loads_no_rich_for_a_pipe(run_planctl: RunPlanctl) -> None:
    done = run_planctl(*CP7, env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert "planctl.render.grid" in done.stderr
    assert "rich" not in done.stderr.split()


def test_ascii_and_a_terminal_that_can_do_no_better(run_planctl: RunPlanctl) -> None:
    asked = run_planctl(*CP7, "--ascii").stdout
    assert asked.isascii()
    assert "# planned   ! late   O due   - ongoing   : October 2007" in asked
    code, sent = on_terminal(*CP7, env={"PYTHONIOENCODING": "ascii"})
    assert code == 0
    assert sent.isascii()


def test_on_a_terminal_it_is_as_wide_as_that_and_in_colour() -> None:
    _, plain = on_terminal(*CP7, width=80)
    assert "\x1b[31m" not in plain
    _, coloured = on_terminal(*CP7, width=80, env={"NO_COLOR": "", "COLORTERM": ""})
    assert "\x1b[1;31m▲" in coloured
    assert "\x1b[32m" in coloured


def test_several_plans_stand_one_below_the_other(run_planctl: RunPlanctl) -> None:
    done = run_planctl("grid", "bromsgrove", "darlington", "--lead", "AC", "--lead", "AR", "--on", "2007-10-31")
    assert done.stdout.startswith("Improvement Plan 2007/08\n")
    assert "\n\nChief Executive's Office Service Plan 2007/08\n" in done.stdout
    _, sent = on_terminal("grid", "bromsgrove", "darlington", "--lead", "AC", "--lead", "AR", "--on", "2007-10-31")
    assert "Chief Executive's Office Service Plan 2007/08" in sent


def test_a_plan_without_what_is_looked_for_is_left_out(run_planctl: RunPlanctl) -> None:
    done = run_planctl("grid", "--priority", "CP7", "--on", "2007-10-31")
    assert "Darlington" not in done.stdout
    assert done.stdout.startswith("Improvement Plan 2007/08\n")
    nothing = run_planctl(*CP7, "--status", "cancelled")
    assert nothing.stdout.endswith("No work fits these filters.\n")
    assert nothing.returncode == 0


def test_json_gives_the_months_and_a_word_or_null_for_each(run_planctl: RunPlanctl) -> None:
    answer = json.loads(run_planctl(*CP7, "--format", "json").stdout)
    assert list(answer)[:3] == ["schema", "as_at", "grids"]
    (grid,) = answer["grids"]
    assert grid["plan"] == "bromsgrove-improvement-2007"
    assert (grid["months"][0], grid["months"][-1]) == ("2007-07", "2008-06")
    assert grid["priorities"] == [{"ref": "CP7", "title": "Community influence", "status": "late", "rag": "red"}]
    measure, first, *_ = grid["actions"]
    assert (measure["kind"], measure["cells"][:4]) == ("measure", [None, None, "due", "late"])
    assert (first["ref"], first["cells"][4:6]) == ("7.1.1", ["planned", None])
    assert first["months"] == ["2007-07", "2007-08", "2007-09", "2007-10", "2007-11"]


def test_csv_gives_words(run_planctl: RunPlanctl) -> None:
    rows = list(csv.DictReader(io.StringIO(run_planctl(*CP7, "--format", "csv").stdout)))
    assert rows[0]["Kind"] == "measure"
    found = next(row for row in rows if row["Ref"] == "7.3.1")
    assert (found["Priority"], found["Lead"], found["Status"]) == ("CP7", "JG", "late (red)")
    assert [found[month] for month in ("Jul 2007", "Aug 2007", "Sep 2007")] == ["", "planned", "late"]


def test_markdown_gives_glyphs_and_their_legend(run_planctl: RunPlanctl) -> None:
    text = run_planctl(*CP7, "--format", "md").stdout
    assert "### CP7 Community influence: late (red)" in text
    assert "| 7.3.1 | Review wardens across the district for current and future demand | JG |  | ■ | ▲ | ▲ |" in text
    assert "■ planned" in text.splitlines()[-2]


@pytest.mark.parametrize(
    ("year", "months"),
    [("2008/09", "July 2008 – June 2009"), ("Q3 2007/08", "October 2007 – December 2007")],
)
def test_another_year(run_planctl: RunPlanctl, year: str, months: str) -> None:
    assert f"{months}, part of 2007/08, as at" in run_planctl(*CP7, "--year", year).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--year", "2007-2010"], "--year: “2007-2010” is more than a year"),
        (["--year", "whenever"], "--year: "),
        (["--group", "lead"], "--group: the grid is always by priority"),
    ],
)
def test_what_cannot_be_drawn_is_refused(run_planctl: RunPlanctl, arguments: list[str], said: str) -> None:
    done = run_planctl(*BROMSGROVE, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_grouped_by_priority_it_is_anyway(run_planctl: RunPlanctl) -> None:
    assert FIRST in run_planctl(*CP7, "--group", "priority").stdout


def test_a_plan_that_could_not_be_read_is_named(run_planctl: RunPlanctl, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/bad.yaml").write_bytes(b"\xff\xfe")
    done = run_planctl("grid", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "plans/bad.yaml" in done.stderr
