"""What `planctl diff` and a pack say that a change did to late work: only what anybody could see (docs/history.md)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call
from tests.history.conftest import Git, commit, git

__all__ = ["git"]

PLAN = """\
title: Services
period: 2026/27
status: approved
people: {{HB: Head of Service}}
priorities:
  - ref: P1
    title: Quicker answers
    actions:
      - ref: 2.1
        title: Train two people
        lead: HB
        {}
"""
APPROVED = "revisions: [{{due: {}, reason: Staff left, on: {}, approved: {{by: Cabinet, on: {}}}}}]"
Versions = dict[str, str]
Told = tuple[str | None, str | None]


@pytest.fixture
def council(tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> Callable[[Versions], Path]:
    """Make a repository whose plan had one action with other facts on each of some days."""

    def make(versions: Versions) -> Path:
        folder = tmp_path / "council"
        (folder / "plans").mkdir(parents=True)
        git(folder, "init", "--quiet")
        for day, facts in versions.items():
            monkeypatch.setenv("GIT_AUTHOR_DATE", f"{day}T10:00:00Z")
            monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T10:00:00Z")
            text = PLAN.format(facts.replace("; ", "\n        "))
            (folder / "plans" / "service-2026.yaml").write_text(text, encoding="utf-8")
            commit(folder, git)
        return folder

    return make


def rows(call: Call, folder: Path, since: str, as_at: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call("diff", since, "HEAD", "--on", as_at, "--format", "json", cwd=folder).json[
        "changes"
    ]
    return found


def turn(call: Call, folder: Path, since: str, as_at: str) -> Told:
    """The one turn that is told, or none."""
    told: list[Told] = [(row["was"], row["now"]) for row in rows(call, folder, since, as_at) if row["was"]]
    assert len(told) <= 1
    return told[0] if told else (None, None)


TO_31_OCTOBER = APPROVED.format("31 October 2026", "8 June 2026", "10 June 2026")


@pytest.mark.parametrize(
    ("last", "facts", "expected"),
    [
        pytest.param("2026-06-12", TO_31_OCTOBER, ("late (amber)", "reprogrammed"), id="late, put off with approval"),
        pytest.param("2026-08-12", TO_31_OCTOBER, ("late (red)", "reprogrammed"), id="red, put off with approval"),
        pytest.param("2026-08-12", "", ("late (red)", "no date"), id="red, and the date is gone"),
        pytest.param(
            "2026-08-12",
            "cancelled: {on: 1 August 2026, approved: {by: Cabinet, on: 1 August 2026}}",
            ("late (red)", "cancelled"),
            id="red, and given up",
        ),
    ],
)
def test_of_late_work_that_a_change_turned_the_state_that_was_seen_is_told(
    call: Call, council: Callable[[Versions], Path], last: str, facts: str, expected: Told
) -> None:
    due = "" if not facts else "due: 31 May 2026; "
    folder = council({"2026-04-30": "due: 31 May 2026", last: f"{due}{facts}" or "notes: None"})
    assert turn(call, folder, "2026-04-30", "2026-09-30") == expected


@pytest.mark.parametrize(
    ("agreed", "as_at"),
    [
        pytest.param("31 October 2026", "2026-09-30", id="not late on either date"),
        pytest.param("31 August 2026", "2026-09-15", id="late by now on the new date too"),
    ],
)
def test_what_was_put_off_before_it_was_due_was_never_late(
    call: Call, council: Callable[[Versions], Path], agreed: str, as_at: str
) -> None:
    revised = APPROVED.format(agreed, "8 May 2026", "10 May 2026")
    folder = council({"2026-04-30": "due: 31 May 2026", "2026-05-12": f"due: 31 May 2026; {revised}"})
    (was, _) = turn(call, folder, "2026-04-30", as_at)
    assert was in (None, "on target")
    text = call("diff", "2026-04-30", "HEAD", "--on", as_at, cwd=folder).out
    assert "late (" not in text


def test_time_turns_nothing(call: Call, council: Callable[[Versions], Path]) -> None:
    folder = council({"2026-04-30": "due: 31 May 2026", "2026-06-12": "due: 30 May 2026"})
    assert turn(call, folder, "2026-04-30", "2026-09-30") == (None, None)


def test_a_date_that_moved_twice_is_judged_on_the_day_of_the_first_move(
    call: Call, council: Callable[[Versions], Path]
) -> None:
    moves = {"2026-05-12": "due: 31 July 2026", "2026-07-20": "due: 31 December 2026"}
    folder = council({"2026-04-30": "due: 31 May 2026", **moves})
    assert turn(call, folder, "2026-04-30", "2026-09-30") == (None, None)


def test_what_is_not_committed_was_so_until_today(call: Call, council: Callable[[Versions], Path]) -> None:
    folder = council({"2020-04-30": "due: 31 May 2020"})
    plan = folder / "plans" / "service-2026.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("31 May 2020", "31 December 2099"), encoding="utf-8")
    answer = call("diff", "HEAD", "--format", "json", cwd=folder).json["changes"]
    assert [(row["was"], row["now"]) for row in answer] == [("late (red)", "on target")]


def test_work_that_is_open_again_was_completed(call: Call, council: Callable[[Versions], Path]) -> None:
    done = "due: 31 May 2026; completed: 20 May 2026"
    folder = council({"2026-05-25": done, "2026-06-12": "due: 31 May 2026"})
    assert turn(call, folder, "2026-05-25", "2026-09-30") == ("completed", "late (red)")


def test_backwards_nothing_turns(call: Call, council: Callable[[Versions], Path]) -> None:
    folder = council({"2026-04-30": "due: 31 May 2026", "2026-08-12": "due: 31 October 2026"})
    answer = call("diff", "HEAD", "2026-04-30", "--format", "json", cwd=folder).json["changes"]
    assert [row["was"] for row in answer] == [None]


def test_a_heading_turns_with_nothing_of_its_own(call: Call, council: Callable[[Versions], Path]) -> None:
    below = "actions: [{{ref: 2.1.1, title: Book, due: 30 April 2026{}}}]"
    first, then = below.format(""), below.format(", completed: 29 April 2026")
    folder = council(
        {
            "2026-04-20": f"due: 31 May 2026; {first}",
            "2026-05-02": f"due: 31 May 2026; {then}",
            "2026-06-12": f"due: 31 July 2026; {then}",
        }
    )
    told = rows(call, folder, "2026-04-20", "2026-06-30")
    assert [(row["ref"], row["sentence"], row["was"]) for row in told] == [
        ("2.1.1", "completed 29 April 2026, on time", None),
        ("2.1", "31 May 2026 → 31 July 2026, 2 months later, without approval", None),
    ]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("29 May 2026", "completed 29 May 2026, on time"),
        ("20 June 2026", "completed 20 June 2026, 20 days late"),
    ],
)
def test_work_that_is_done_is_on_time_or_late_and_no_more(
    call: Call, council: Callable[[Versions], Path], day: str, said: str
) -> None:
    folder = council({"2026-04-30": "due: 31 May 2026", "2026-08-12": f"due: 31 May 2026; completed: {day}"})
    (row,) = rows(call, folder, "2026-04-30", "2026-10-31")
    assert (row["sentence"], row["was"], row["now"]) == (said, None, None)
    line = call("diff", "2026-04-30", "HEAD", "--on", "2026-10-31", "--format", "csv", cwd=folder).out.splitlines()[-1]
    assert line.replace('"', "").endswith(f",{said}")


@pytest.mark.slow
def test_a_pack_says_the_same(call: Call, council: Callable[[Versions], Path]) -> None:
    folder = council({"2026-04-30": "due: 31 May 2026", "2026-08-12": "due: 31 May 2026; completed: 29 May 2026"})
    brief = "title: Report\nmeeting: Cabinet\ndate: 31 October 2026\nsince: 2026-04-30\n"
    (folder / "plans" / "packs").mkdir()
    (folder / "plans" / "packs" / "october.yaml").write_text(brief, encoding="utf-8")
    call("pack", "october", "--to", "html,json", cwd=folder)
    data, page = ((folder / "packs-out" / f"october-cabinet-2026-10-31.{end}").read_text(encoding="utf-8")
                  for end in ("json", "html"))  # fmt: skip
    (group,) = json.loads(data)["changes"]["groups"]
    assert [(row["sentence"], row["was"]) for row in group["rows"]] == [("completed 29 May 2026, on time", None)]
    assert "completed 29 May 2026, on time</td>" in page
