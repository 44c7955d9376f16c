"""`planctl fix`: what is safe is repaired and shown, what is not is counted, and nothing else happens to a file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN, Call

BROKEN = PLAN.replace("status: approved", "status: Approved").replace("lead: HB/JP", 'lead: "HB/JP "  # both')
FIXED = PLAN.replace("lead: HB/JP", 'lead: "HB/JP"  # both')

DIFF = """\
--- plans/small.yaml
+++ plans/small.yaml
@@ -1,6 +1,6 @@
 title: Improvement Plan 2007/08
 period: 2007/08
-status: Approved
+status: approved
 people:
   HB: Assistant Chief Executive
   JP: Head of Financial Services
@@ -17,7 +17,7 @@
         actions:
           - ref: 1.1.1
             title: Train two people
-            lead: "HB/JP "  # both
+            lead: "HB/JP"  # both
             due: 30 September 2007
           - ref: 1.1.2
             title: Publish waiting times
"""


@pytest.fixture
def small(workspace: Path) -> Path:
    """The plan of the workspace, with two slips in it."""
    path = workspace / "plans" / "small.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path


def test_repairs_are_made_and_shown(call: Call, workspace: Path, small: Path) -> None:
    result = call("fix", cwd=workspace)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"{DIFF}2 repairs in 1 file made: 1 × unknown-word, 1 × stray-blanks.\n")
    assert small.read_text(encoding="utf-8") == FIXED


def test_quotes_from_word_go_where_they_say_nothing(call: Call, workspace: Path) -> None:
    plan = workspace / "plans" / "small.yaml"
    pasted = PLAN.replace("lead: HB/JP", "lead: “HB”/JP").replace("due: 30 September 2007", "due: “30 September 2007”")
    plan.write_text(pasted.replace("ref: 1.1.1", "ref: “1.1.1”"), encoding="utf-8")
    call("fix", cwd=workspace)
    # Of a number they may be a part: that is for a person to say.
    assert plan.read_text(encoding="utf-8") == PLAN.replace("ref: 1.1.1", "ref: “1.1.1”")


def test_a_second_time_there_is_nothing_to_do(call: Call, workspace: Path, small: Path) -> None:
    call("fix", cwd=workspace)
    when = small.stat().st_mtime_ns
    result = call("fix", "plans/small.yaml", cwd=workspace)
    assert (result.code, result.out.partition("\n")[0]) == (0, "2 files looked at: nothing to repair.")
    assert small.stat().st_mtime_ns == when


def test_a_dry_run_shows_the_same_writes_nothing_and_exits_with_1(call: Call, workspace: Path, small: Path) -> None:
    result = call("fix", "--dry-run", cwd=workspace)
    closing = "2 repairs in 1 file would be made; nothing is written: 1 × unknown-word, 1 × stray-blanks.\n"
    assert result.code == 1
    assert result.out.startswith(DIFF + closing)
    assert small.read_text(encoding="utf-8") == BROKEN


def test_a_dry_run_with_nothing_to_do_exits_with_0(call: Call, workspace: Path) -> None:
    assert call("fix", "--dry-run", cwd=workspace).code == 0


def test_briefs_are_repaired_as_plans_are(call: Call, workspace: Path) -> None:
    brief = workspace / "plans" / "packs" / "nov.yaml"
    brief.parent.mkdir()
    brief.write_text("title: Report\nMeeting: Cabinet # ours\ndate: 7 November 2007\nplans:\tsmall\n", encoding="utf-8")
    result = call("fix", "plans/packs", cwd=workspace)
    assert result.code == 0
    assert "2 repairs in 1 file made: 1 × unknown-key, 1 × tab-after-colon." in result.out
    assert brief.read_text(encoding="utf-8") == (
        "title: Report\nmeeting: Cabinet # ours\ndate: 7 November 2007\nplans: small\n"
    )
    left = call("validate", "plans/packs", "--format", "json", cwd=workspace).json["findings"]
    assert f"{len(left)} other findings need you: planctl validate plans/packs\n" in result.out


def test_a_brief_that_cannot_be_read_whole_is_left_and_named(call: Call, workspace: Path) -> None:
    (workspace / "plans" / "packs").mkdir()
    (workspace / "plans" / "packs" / "torn.yaml").write_bytes(b"title: \xff\n")
    result = call("fix", cwd=workspace)
    assert result.code == 2
    assert "plans/packs/torn.yaml could not be read whole and is left as it is" in result.err


def test_what_changes_a_meaning_is_counted_with_the_command_that_shows_it(call: Call, workspace: Path) -> None:
    (workspace / "plans" / "small.yaml").write_text(BROKEN.replace("due: May", "deu: May"), encoding="utf-8")
    result = call("fix", "plans", "--on", "2007-10-31", cwd=workspace)
    assert result.out.endswith("1 other finding needs you: planctl validate plans\n")
    assert "deu: May" in (workspace / "plans" / "small.yaml").read_text(encoding="utf-8")


def test_a_repair_that_brings_another_to_light_is_followed_by_it(call: Call, workspace: Path, small: Path) -> None:
    small.write_text(PLAN.replace("status: approved", "Status: Approved"), encoding="utf-8")
    assert "2 repairs in 1 file made" in call("fix", cwd=workspace).out
    assert small.read_text(encoding="utf-8") == PLAN


def test_marks_line_ends_and_mode_stay(call: Call, workspace: Path, small: Path) -> None:
    mark = b"\xef\xbb\xbf"
    small.write_bytes(mark + BROKEN.replace("\n", "\r\n").encode())
    small.chmod(0o640)
    assert call("fix", cwd=workspace).code == 0
    assert small.read_bytes() == mark + FIXED.replace("\n", "\r\n").encode()
    if os.name == "posix":
        assert small.stat().st_mode & 0o777 == 0o640


def test_a_link_goes_on_pointing_to_the_plan(call: Call, workspace: Path, small: Path) -> None:
    kept = small.rename(workspace / "kept.yaml")
    small.symlink_to(kept)
    assert call("fix", cwd=workspace).code == 0
    assert small.is_symlink()
    assert kept.read_text(encoding="utf-8") == FIXED


def test_planctl_yaml_is_repaired_too(call: Call, workspace: Path) -> None:
    settings = workspace / "planctl.yaml"
    settings.write_text("format: 1\nyear-starts: april\n", encoding="utf-8")
    result = call("fix", cwd=workspace)
    assert "-year-starts: april\n+year-starts: April\n" in result.out
    assert settings.read_text(encoding="utf-8") == "format: 1\nyear-starts: April\n"


def test_what_is_allowed_or_turned_off_is_left(call: Call, workspace: Path, small: Path) -> None:
    small.write_text(
        BROKEN.replace("Approved", "Approved # planctl: allow unknown-word because of the printer"), encoding="utf-8"
    )
    (workspace / "planctl.yaml").write_text("rules:\n  stray-blanks: off\n", encoding="utf-8")
    assert "nothing to repair" in call("fix", cwd=workspace).out


def test_a_plan_that_cannot_be_read_whole_is_left_and_the_others_are_repaired(
    call: Call, workspace: Path, small: Path
) -> None:
    torn = BROKEN.encode() + b"\xff\n"
    (workspace / "plans" / "torn.yaml").write_bytes(torn)
    result = call("fix", cwd=workspace)
    assert result.code == 2
    assert result.err.startswith("plans/torn.yaml could not be read whole and is left as it is; planctl validate")
    assert (workspace / "plans" / "torn.yaml").read_bytes() == torn
    assert small.read_text(encoding="utf-8") == FIXED


def test_repairs_that_wait_for_other_errors_are_counted_and_the_command_can_be_pasted(
    call: Call, workspace: Path, small: Path
) -> None:
    copy = small.rename(workspace / "plans" / "small - Copy.yaml")
    copy.write_text(f"{BROKEN}no colon here\n", encoding="utf-8")
    result = call("fix", cwd=workspace)
    waiting = "2 repairs in plans/small - Copy.yaml wait until the file can be read whole:"
    assert result.code == 2
    assert result.out == f"Nothing was repaired.\n{waiting} 1 × unknown-word, 1 × stray-blanks.\n"
    assert 'left as it is; planctl validate "plans/small - Copy.yaml" shows why' in result.err


def test_a_path_that_is_not_there_exits_with_2(call: Call, workspace: Path) -> None:
    result = call("fix", "plans/nowhere.yaml", cwd=workspace)
    assert (result.code, result.out) == (2, "")


@pytest.mark.skipif(sys.platform != "linux", reason="what root may not write to is Linux's to say")
def test_a_file_that_cannot_be_written_is_named_and_the_others_are_repaired(
    call: Call, workspace: Path, small: Path
) -> None:
    # A name so long that the file beside it would have one that is too long for the disk.
    long = small.with_name(f"{'x' * 245}.yaml")
    long.write_text(BROKEN, encoding="utf-8")
    result = call("fix", cwd=workspace)
    assert result.code == 2
    assert f"plans/{long.name} cannot be written: file name too long" in result.err
    assert "2 repairs in 1 file made" in result.out
    assert (long.read_text(encoding="utf-8"), small.read_text(encoding="utf-8")) == (BROKEN, FIXED)


def test_a_tab_is_seen_in_the_diff_and_what_steers_a_terminal_is_not(call: Call, workspace: Path, small: Path) -> None:
    small.write_text(PLAN.replace("lead: HB/JP", "lead:\tHB/JP  # \u202e"), encoding="utf-8")
    out = call("fix", "--dry-run", cwd=workspace).out
    assert "-            lead:\tHB/JP  # <U+202E>\n+            lead: HB/JP  # <U+202E>\n" in out
