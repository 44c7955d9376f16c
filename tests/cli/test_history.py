"""`diff`, `log` and `slippage` on the command line, on a year of the Bromsgrove plan."""

from __future__ import annotations

import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PLAN, Call
from tests.cli.terminal import on_terminal
from tests.history.conftest import Git, commit, git, year
from tests.history.year import NAME

__all__ = ["git", "year"]


@pytest.fixture
def editable(year: Path, tmp_path: Path) -> Path:
    """A copy of the year that may be written to."""
    return shutil.copytree(year, tmp_path / "year")


def rewrite(folder: Path, old: str, new: str) -> None:
    """Write other words in the plan, which must hold them."""
    text = (folder / NAME).read_text(encoding="utf-8")
    assert old in text
    (folder / NAME).write_text(text.replace(old, new, 1), encoding="utf-8")


def rows(call: Call, folder: Path, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call("diff", *arguments, "--format", "json", cwd=folder).json["changes"]
    return found


# diff


def test_two_moves_of_one_date_are_counted_one_by_one_and_its_state_turns_once(call: Call, year: Path) -> None:
    moves = [row for row in rows(call, year, "2007-10-30", "2008-02-04") if row["ref"] == "7.3.2"]
    moves = [row for row in moves if row["change"] == "re-dated"]
    assert [row["times"] for row in moves] == [1, 2]
    assert [row["sentence"].count("time") for row in moves] == [0, 1]
    assert [row["was"] for row in moves][:-1] == [None]


def test_left_out_the_first_revision_is_the_last_commit(call: Call, editable: Path) -> None:
    rewrite(editable, "lead: GR\n", "lead: ZZ\n")
    assert rows(call, editable) == rows(call, editable, "HEAD") != []


def test_a_row_has_the_promised_keys(call: Call, year: Path) -> None:
    (row,) = [row for row in rows(call, year, "2007-10-30", "2007-10-31") if row["change"] == "re-dated"]
    assert row == {
        "plan": "bromsgrove-improvement-2007",
        "ref": "7.3.2",
        "kind": "action",
        "title": "Report to committee on improvements and funding for the service",
        "priority": "CP7",
        "leads": ["JG"],
        "path": NAME,
        "line": row["line"],
        "column": 18,
        "change": "re-dated",
        "key": "due",
        "before": "Dec",
        "after": "Mar",
        "from_day": "2007-12-31",
        "to_day": "2008-03-31",
        "months": 3,
        "times": 1,
        "manner": "silently",
        "approved_by": None,
        "on_time": None,
        "days_late": None,
        "sentence": "31 December 2007 → 31 March 2008, 3 months later, without approval",
        "was": None,
        "now": None,
    }


def test_both_sides_are_named(call: Call, year: Path) -> None:
    answer = call("diff", "approved-2007", "2007-10-31", "--format", "json", cwd=year).json
    assert (answer["from"]["on"], answer["to"]["on"], answer["as_at"]) == ("2007-07-02", "2007-10-31", "2007-10-31")
    assert call("diff", "HEAD", "--format", "json", cwd=year).json["to"] is None


@pytest.mark.parametrize(
    ("before", "after"), [("2007-10-28", "2007-10-29"), ("2007-11-25", "2007-11-26"), ("HEAD", "HEAD")]
)
def test_form_alone_is_no_change(call: Call, year: Path, before: str, after: str) -> None:
    result = call("diff", before, after, cwd=year)
    assert "No change of substance." in result.out
    assert result.code == 0


def test_what_is_not_committed_counts_as_now(call: Call, editable: Path) -> None:
    rewrite(editable, "due: 30 September 2008", "due: 31 December 2008")
    (row,) = rows(call, editable, "HEAD")
    assert (row["ref"], row["times"], row["months"]) == ("7.5.2", 2, 3)


def test_a_whole_plan_that_is_new_or_gone_is_one_row(call: Call, editable: Path) -> None:
    (editable / "plans" / "next.yaml").write_text(PLAN, encoding="utf-8")
    (editable / NAME).unlink()
    assert [(row["plan"], row["change"], row["sentence"]) for row in rows(call, editable, "HEAD")] == [
        ("bromsgrove-improvement-2007", "dropped", "the whole plan is gone"),
        ("next", "added", "the whole plan is new"),
    ]


def test_html_is_a_fragment_with_real_headers(call: Call, year: Path) -> None:
    out = call("diff", "approved-2007", "2007-10-31", "--format", "html", cwd=year).out
    tags: list[tuple[str, dict[str, str | None]]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.append((tag, dict(attrs)))

    Reader().feed(out)
    assert tags[0] == ("section", {})
    assert {attributes.get("scope") for tag, attributes in tags if tag == "th"} == {"col", "row"}
    assert not {"script", "style", "html"} & {tag for tag, _ in tags}


def test_html_and_markdown_take_no_tags_from_a_plan(call: Call, editable: Path) -> None:
    rewrite(editable, "title: Evaluate capacity building", "title: <script>alert(1)</script> | & building")
    for shape in ("html", "md"):
        assert "<script>" not in call("diff", "HEAD", "--format", shape, cwd=editable).out


def test_an_unread_plan_is_named_and_exits_2(call: Call, editable: Path) -> None:
    (editable / NAME).write_bytes(b"title: \xff\n")
    result = call("diff", "HEAD", "--format", "json", cwd=editable)
    assert (result.code, result.json["unread"], result.json["changes"]) == (2, [NAME], [])


@pytest.mark.parametrize("arguments", [("nowhere",), ("HEAD", "nowhere"), ("--output=made",), ("HEAD", "--plan", "x")])
def test_a_wrong_call_exits_2(call: Call, year: Path, arguments: tuple[str, ...]) -> None:
    result = call("diff", *arguments, cwd=year)
    assert (result.code, result.out) == (2, "")


# log


def test_a_life_is_a_line_an_event_through_other_numbers_and_files(call: Call, year: Path) -> None:
    answer = call("log", "7.3.4", "--format", "json", cwd=year).json
    assert (answer["ref"], answer["kind"]) == ("7.3.4", "action")
    assert [(event["on"], event["author"], event["change"], event["times"]) for event in answer["events"]] == [
        ("2007-07-02", "HB", "added", None),
        ("2007-07-24", "JP", "given a date", None),
        ("2007-09-03", "JP", "re-dated", 1),
        ("2007-11-19", "HB", "renumbered", None),
        ("2007-12-17", "JP", "completed", None),
        ("2007-12-17", "JP", "RAG", None),
        ("2007-12-17", "JP", "update", None),
    ]


def test_what_came_by_a_merge_keeps_its_author_and_day(call: Call, year: Path) -> None:
    events = call("log", "8.2.2", "--format", "json", cwd=year).json["events"]
    assert [(event["on"], event["author"], event["change"]) for event in events][1:] == [
        ("2007-10-10", "JG", "reworded")
    ]


def test_a_part_that_is_gone_is_found_by_its_last_number(call: Call, year: Path) -> None:
    out = call("log", "4.1.2", cwd=year).out
    assert out.splitlines()[-1].split() == ["3", "March", "2008", out.split()[-3], "HB", "dropped"]


def test_of_a_measure_the_lives_of_its_actions_are_told_as_well(call: Call, year: Path) -> None:
    answer = call("log", "7.3", "--format", "json", cwd=year).json
    alone = [
        (event["on"], ref, event["change"])
        for ref in ("7.3.1", "7.3.2", "7.3.3", "7.3.4", "7.3.5", "7.3.6")
        for event in call("log", ref, "--format", "json", cwd=year).json["events"]
        if (event["change"], event["on"]) != ("added", "2007-07-02")
    ]
    below = [(event["on"], event["ref"], event["change"]) for event in answer["below"]]
    assert [event["change"] for event in answer["events"]] == ["added"]
    assert sorted(below) == sorted(alone)
    assert [on for on, _, _ in below] == sorted(on for on, _, _ in below)


def test_the_table_of_a_priority_says_of_what_each_line_is(call: Call, year: Path) -> None:
    lines = call("log", "CP7", "--format", "csv", cwd=year).out.splitlines()
    assert lines[0] == "Date,Commit,Who,Ref,What"
    assert any(line.endswith(",JG,7.3.1,completed 3 August 2007") for line in lines)
    title = call("log", "CP7", cwd=year).out.partition("\n")[0]
    assert title == "priority CP7 Community influence: 0 changes of its own, 29 changes below it"


def test_what_was_dropped_below_a_measure_is_told_with_it(call: Call, year: Path) -> None:
    below = call("log", "4.1", "--format", "json", cwd=year).json["below"]
    assert [(event["ref"], event["change"]) for event in below] == [("4.1.11", "re-assigned"), ("4.1.2", "dropped")]


def test_a_life_may_end_earlier(call: Call, year: Path) -> None:
    events = call("log", "7.3.2", "--at", "2007-12-31", "--format", "json", cwd=year).json["events"]
    assert [event["change"] for event in events] == ["added", "re-dated"]


def test_the_plan_alone_is_read_where_it_is_named(call: Call, editable: Path) -> None:
    (editable / "plans" / "torn.yaml").write_bytes(b"\xff")
    result = call("log", "bromsgrove:CP7", "--format", "json", cwd=editable)
    assert (result.code, result.json["kind"]) == (0, "priority")
    assert call("log", "CP7", "--format", "json", cwd=editable).json["unread"] == ["plans/torn.yaml"]


def test_nothing_has_such_a_number(call: Call, year: Path) -> None:
    result = call("log", "99.9", cwd=year)
    assert (result.code, result.out) == (2, "")
    assert "no part of a plan is called “99.9”" in result.err


# slippage


def test_the_ledger_counts_from_the_baseline(call: Call, editable: Path, git: Git) -> None:
    git(editable, "tag", "--force", "approved-2007", "HEAD~2")
    answer = call("slippage", "--format", "json", cwd=editable).json
    assert {row["ref"]: (row["original_due"], row["agreed_due"], row["times"]) for row in answer["slippage"]} == {
        "7.5.2": ("2007-10-31", "2008-09-30", 1)
    }
    assert answer["totals"] == {"dates": 1, "times": 1, "recorded": 0, "silently": 1, "months": 11}


def test_a_baseline_that_is_no_tag_is_said(call: Call, editable: Path, git: Git) -> None:
    git(editable, "tag", "--delete", "approved-2007")
    result = call("slippage", cwd=editable)
    assert (result.code, result.out) == (2, "")
    assert "planctl.yaml names the baseline “approved-2007”, but this clone has no such tag" in result.err


def test_only_dates_that_moved_often(call: Call, year: Path) -> None:
    answer = call("slippage", "--more-than", "1", "--format", "json", cwd=year).json
    assert [(row["ref"], row["times"], row["silently"]) for row in answer["slippage"]] == [
        ("7.3.2", 2, 1),
        ("7.5.1", 2, 2),
        ("13.1.2a", 2, 0),
    ]


def test_groups_carry_their_sums(call: Call, year: Path) -> None:
    out = call("slippage", "--group", "lead", cwd=year).out
    assert "HB: 2 dates moved, 3 times in all, all of them without approval; 15 months together" in out


@pytest.mark.slow
@pytest.mark.parametrize(("width", "shown"), [(80, "first due 31 October 2007; agreed 30"), (160, "First due")])
def test_on_a_narrow_terminal_dates_stand_in_a_sentence(year: Path, width: int, shown: str) -> None:
    code, sent = on_terminal("slippage", "--plan", "bromsgrove", width=width, cwd=year)
    assert code == 0
    assert shown in sent
    assert max(len(line) for line in sent.splitlines() if "│" in line or "7." in line[:2]) <= width


def test_a_plan_that_never_moved_has_an_empty_ledger(call: Call, workspace: Path, git: Git) -> None:
    git(workspace, "init", "--quiet")
    commit(workspace, git)
    assert "No date has moved." in call("slippage", cwd=workspace).out


def test_what_moves_in_a_draft_was_not_agreed(call: Call, workspace: Path, git: Git) -> None:
    plan = workspace / "plans" / "small.yaml"
    git(workspace, "init", "--quiet")
    for due, status in (("30 September 2007", "draft"), ("31 October 2007", "draft"), ("31 October 2007", "approved"),
                        ("30 November 2007", "approved")):  # fmt: skip
        text = PLAN.replace("30 September 2007", due).replace("status: approved", f"status: {status}")
        plan.write_text(text, encoding="utf-8")
        commit(workspace, git)
    (row,) = call("slippage", "--format", "json", cwd=workspace).json["slippage"]
    assert (row["original_due"], row["agreed_due"], row["times"], row["months"]) == ("2007-10-31", "2007-11-30", 1, 1)


@pytest.mark.parametrize("command", [("diff", "HEAD"), ("log", "1.1.1"), ("slippage",)])
def test_without_a_repository_or_a_commit_it_says_so(
    call: Call, workspace: Path, git: Git, command: tuple[str, ...]
) -> None:
    assert "is not in a git repository" in call(*command, cwd=workspace).err
    git(workspace, "init", "--quiet")
    result = call(*command, cwd=workspace)
    assert (result.code, result.out) == (2, "")
    assert "nothing has been committed in this repository yet" in result.err


def test_a_shallow_clone_says_what_it_does_not_know(call: Call, year: Path, tmp_path: Path, git: Git) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=3", "--branch=main", year.as_uri(), "shallow")
    git(tmp_path / "shallow", "tag", "approved-2007")
    result = call("slippage", cwd=tmp_path / "shallow")
    assert result.code == 0
    assert "this clone holds only the latest commits" in result.err


# summary --since


def travel(call: Call, folder: Path, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call("summary", *arguments, "--format", "json", cwd=folder).json["travel"]
    return found


def test_each_month_is_what_the_summary_of_its_last_day_says(call: Call, year: Path) -> None:
    months = travel(call, year, "--since", "2007-10-31", "--at", "2007-12-31")
    assert [month["as_at"] for month in months] == ["2007-10-31", "2007-11-30", "2007-12-31"]
    for month in months:
        (plan,) = call("summary", "--at", month["as_at"], "--format", "json", cwd=year).json["plans"]
        assert (month["counts"], month["total"]) == (plan["counts"], plan["total"])


def test_what_was_due_by_then_and_what_was_done_are_counted(call: Call, year: Path) -> None:
    last = travel(call, year, "--since", "2008-05-31", "--at", "HEAD", "--priority", "CP8")[-1]
    rows = call("list", "--at", "HEAD", "--priority", "CP8", "--format", "json", cwd=year).json["actions"]
    assert last["planned"] == sum((row["agreed_due"] or "9") <= "2008-06-30" for row in rows)
    assert last["completed"] == sum(row["status"] == "completed" for row in rows) == 1


@pytest.mark.parametrize(
    ("options", "is_said"),
    [(("--on", "2008-01-15"), True), (("--at", "2008-01-15"), False), (("--on", "2008-06-30"), False)],
)
def test_a_last_line_of_plans_that_are_later_than_its_day_says_so(
    call: Call, year: Path, options: tuple[str, str], is_said: bool
) -> None:
    out = call("summary", "--since", "2007-10-31", *options, cwd=year).out
    assert ("The last line is the plans as they are now" in out) is is_said
    assert ("--at 2008-01-15 takes those of that day" in out) is is_said


def test_of_a_lead_who_was_not_there_yet_there_is_nothing(call: Call, editable: Path) -> None:
    rewrite(editable, "lead: GR\n", "lead: ZZ\n")
    first, last = travel(call, editable, "--since", "HEAD", "--lead", "ZZ", "--on", "2008-07-01")
    assert (first["total"], last["total"]) == (0, 1)


# silent-redating


def silent(call: Call, folder: Path, *options: str) -> list[tuple[str, str]]:
    found = call("validate", "--changed-since", "HEAD", "--format", "json", *options, cwd=folder).json["findings"]
    return [(each["message"], each["name"]) for each in found if each["name"] not in ("no-date", "outside-period")]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("due: 30 September 2008", "due: 31 December 2008", "7.5.2 moves from 30 September 2008 to 31 December 2008"),
        ("due: 30 September 2008", "due: Ongoing", "7.5.2 was due on 30 September 2008 and reads “Ongoing” now"),
        ("            due: 30 September 2008\n", "", "7.5.2 was due on 30 September 2008 and has no date now"),
        ("months: Nov–Feb\n", "months: Nov–Mar\n", "7.1.4 moves from 29 February 2008 to 31 March 2008"),
    ],
)
def test_a_date_that_moves_without_a_revision_is_found(
    call: Call, editable: Path, old: str, new: str, said: str
) -> None:
    rewrite(editable, old, new)
    assert silent(call, editable) == [(f"{said}, without a revision", "silent-redating")]


def test_one_that_moves_by_a_revision_is_not(call: Call, editable: Path) -> None:
    revision = "due: 30 September 2008\n            revisions:\n              - due: 31 December 2008\n"
    rewrite(editable, "due: 30 September 2008\n", f"{revision}                reason: Staff left\n")
    assert silent(call, editable) == []


@pytest.mark.parametrize("approval", ["", "                approved: Cabinet\n"], ids=["asked for", "approved"])
def test_nor_is_a_date_that_is_put_back_as_the_rule_advises(call: Call, editable: Path, approval: str) -> None:
    revision = "              - due: 30 September 2008\n                reason: Staff left\n"
    first = f"due: 31 October 2007\n            revisions:\n{revision}{approval}"
    rewrite(editable, "due: 30 September 2008\n", first)
    assert silent(call, editable) == []
    events = call("log", "7.5.2", "--format", "json", cwd=editable).json["events"]
    (back,) = (event for event in events if event["change"] == "put back")
    assert back["sentence"].startswith("30 September 2008 → 31 October 2007; what stood there meanwhile stands in")
    ledger = call("slippage", "--lead", "HB", "--format", "json", cwd=editable).json["slippage"]
    moved = [(row["times"], row["silently"], row["put_back"]) for row in ledger if row["ref"] == "7.5.2"]
    assert moved == ([(1, 0, 1)] if approval else [])
    assert "Put back, and not counted: 7.5.2" in call("slippage", cwd=editable).out


def test_nor_is_one_whose_reason_stands_beside_it(call: Call, editable: Path) -> None:
    reason = "31 December 2008 # planctl: allow silent-redating because 2008 was a slip of the pen"
    rewrite(editable, "due: 30 September 2008", f"due: {reason}")
    assert silent(call, editable) == []
    commit_all = call("validate", "--format", "json", cwd=editable).json["findings"]
    assert "unused-allow" not in {each["name"] for each in commit_all}


def test_a_renamed_plan_is_compared_with_what_it_was(call: Call, editable: Path) -> None:
    rewrite(editable, "due: 30 September 2008", "due: 31 December 2008")
    (editable / NAME).rename(editable / "plans" / "another.yaml")
    assert "silent-redating" in {name for _, name in silent(call, editable)}


def test_in_a_pull_request_on_github_it_needs_no_option(
    call: Call, editable: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(editable, "update-ref", "refs/remotes/origin/main", "HEAD")
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    rewrite(editable, "due: 30 September 2008", "due: 31 December 2008")
    assert "7.5.2 moves from 30 September 2008" in call("validate", "--format", "github", cwd=editable).out
