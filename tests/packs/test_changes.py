"""What a pack tells of the time since the last one: what `planctl diff` and `planctl summary --since` tell of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.history.conftest import year
from tests.support import RunPlanctl

__all__ = ["year"]

BRIEF = """\
title: Spring report
meeting: Cabinet
date: 2 April 2008
as-at: 31 March 2008
since: {since}
plans: bromsgrove
recommendations: [That it is noted]
"""
DAY = "2008-03-31"


@pytest.fixture
def reported(year: Path, tmp_path: Path, run_planctl: RunPlanctl) -> Any:
    """The data, the page and what was said, of a pack of the plans as at a day in spring."""

    def make(since: str) -> tuple[Any, str, str]:
        brief = tmp_path / "spring.yaml"
        brief.write_text(BRIEF.format(since=since), encoding="utf-8")
        done = run_planctl("pack", str(brief), "--at", DAY, "--to", "json,html", "-o", str(tmp_path), cwd=year)
        assert done.returncode == 0, done.stderr
        data, page = (next(tmp_path.glob(f"*.{ending}")).read_text(encoding="utf-8") for ending in ("json", "html"))
        return json.loads(data), page, done.stderr

    return make


@pytest.mark.parametrize("since", ["31 October 2007", "approved-2007"])
def test_a_pack_tells_what_diff_tells(reported: Any, year: Path, run_planctl: RunPlanctl, since: str) -> None:
    data, page, _ = reported(since)
    done = run_planctl("diff", since, DAY, "--on", DAY, "--format", "json", cwd=year)
    expected = json.loads(done.stdout)["changes"]
    assert [row for group in data["changes"]["groups"] for row in group["rows"]] == expected
    assert data["changes"]["total"] == len(expected) > 10
    assert all((row["ref"] or "no ref") in page for row in expected)


def test_and_how_work_stood_month_by_month(reported: Any, year: Path, run_planctl: RunPlanctl) -> None:
    data, page, _ = reported("31 October 2007")
    done = run_planctl("summary", "--since", "31 October 2007", "--at", DAY, "--format", "json", cwd=year)
    assert data["changes"]["travel"] == json.loads(done.stdout)["travel"]
    assert "29 February 2008" in page


def test_what_git_cannot_tell_is_said_and_the_pack_is_made(reported: Any) -> None:
    data, page, said = reported("30 June 2006")
    assert data["changes"]["untold"] is not None
    assert "Changes since 30 June 2006 are not set out in this report, as no record of the plans" in page
    assert "what has changed since 30 June 2006 is not told: " in said


def test_without_a_day_nothing_is_asked(run_planctl: RunPlanctl, tmp_path: Path) -> None:
    done = run_planctl("pack", "--plan", "darlington", "--to", "json", "--on", "2007-10-31", "-o", str(tmp_path))
    assert done.returncode == 0, done.stderr
    (made,) = tmp_path.glob("*.json")
    assert json.loads(made.read_text(encoding="utf-8"))["changes"] is None
