"""Calling planctl within the test's own process: the same road as the command line, without a new Python."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planctl.cli.main import run


@dataclass(frozen=True)
class Result:
    """What a call printed and how it exited."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer as JSON."""
        return json.loads(self.out)


Call = Callable[..., Result]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, repo_root: Path) -> Call:
    """Call planctl in the repository's folder, or in `cwd`."""
    for name in ("FORCE_COLOR", "PLANCTL_ON", "PLANCTL_FORMAT", "PLANCTL_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)

    def calling(*arguments: str, cwd: Path = repo_root) -> Result:
        monkeypatch.chdir(cwd)
        capsys.readouterr()
        code = run(list(arguments))
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return calling


PLAN = """\
title: Improvement Plan 2007/08
period: 2007/08
status: approved
people:
  HB: Assistant Chief Executive
  JP: Head of Financial Services
priorities:
  - ref: P1
    title: Quicker answers
    theme: Customers
    measures:
      - ref: 1.1
        title: Calls
        success: Calls are answered
        due: 31 March 2008
        lead: HB
        actions:
          - ref: 1.1.1
            title: Train two people
            lead: HB/JP
            due: 30 September 2007
          - ref: 1.1.2
            title: Publish waiting times
            lead: HB
            due: 30 November 2007
            updates:
              - on: 30 October 2007
                rag: green
          - ref: 1.1.3
            title: Open the office
            lead: JP
            due: May 2007
            completed: 31 May 2007
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A small workspace with one sound plan."""
    (tmp_path / "planctl.yaml").write_text("format: 1\norganisation: Anytown\n", encoding="utf-8")
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "small.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path
