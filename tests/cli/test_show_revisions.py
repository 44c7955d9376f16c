"""What `show` tells of later dates that were asked for: who decided and when, beside who asked and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call

PLAN = """\
title: Improvement Plan 2007/08
period: 2007/08
priorities:
  - ref: P1
    title: Quicker answers
    actions:
      - ref: 1.1
        title: Agree the brief
        due: 30 September 2007
        revisions:
          - due: 31 December 2007
            reason: The survey came late
            by: HB
            on: 2 October 2007
            {decision}
"""


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        pytest.param(
            "approved: {by: Cabinet, on: 14 October 2007}",
            "approved by Cabinet on 14 October 2007; asked for by HB on 2 October 2007",
            id="approved",
        ),
        pytest.param("refused: Cabinet", "refused by Cabinet; asked for by HB on 2 October 2007", id="refused"),
        pytest.param("", "asked for by HB on 2 October 2007", id="not decided"),
        pytest.param("approved: yes", "asked for by HB on 2 October 2007", id="by nobody who could be named"),
    ],
)
def test_who_decided_is_not_who_asked(call: Call, tmp_path: Path, decision: str, told: str) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "small.yaml").write_text(PLAN.replace("{decision}", decision), encoding="utf-8")
    shown = call("show", "1.1", "--on", "2007-10-31", cwd=tmp_path).out
    assert f"“31 December 2007”, 31 December 2007: {told}" in " ".join(shown.split())
    row = call("show", "1.1", "--on", "2007-10-31", "--format", "json", cwd=tmp_path).json["row"]
    assert row["agreed_due"] == ("2007-12-31" if told.startswith("approved") else "2007-09-30")


@pytest.mark.parametrize("word", ["yes", "Agreed", "OK.", "no", "pending"])
def test_an_approval_by_nobody_is_an_error(call: Call, tmp_path: Path, word: str) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "small.yaml").write_text(PLAN.replace("{decision}", f"approved: {word}"), encoding="utf-8")
    result = call("validate", "--on", "2007-10-31", "--format", "concise", cwd=tmp_path)
    assert (result.code, "W606" in result.out) == (1, True)
