"""README says what is true: its set-up commands are those of CI, and its examples run."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from planctl.cli.app import COMMANDS
from tests.support import ROOT, RunPlanctl, needs

README = (ROOT / "README.md").read_text(encoding="utf-8")
_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?://|#)(?P<target>[^)#]+)")
# An example that finds something to complain about says so beside it.
_EXITS = re.compile(r"#.*\bexits (?P<code>\d)")


class Example(NamedTuple):
    """A command that README shows, the exit code that it promises, and what it quotes of the answer."""

    command: str
    code: int
    quoted: tuple[str, ...]


def blocks(*languages: str) -> list[str]:
    """The text of every fenced block in one of the languages."""
    return [found["text"] for found in _FENCE.finditer(README) if found["language"] in languages]


def examples() -> list[Example]:
    """Every planctl command in README: lines of `sh` blocks, and those after a prompt in `console` blocks."""
    bare = [_example(line) for block in blocks("sh") for line in block.splitlines()]
    quoting = [_example(*part.splitlines()) for block in blocks("console") for part in block.split("$ ")]
    return [example for example in (*bare, *quoting) if example.command.startswith("planctl")]


def _example(command: str = "", *answer: str) -> Example:
    promised = _EXITS.search(command)
    quoted = tuple(_words(line) for line in answer if line not in {"", "…"})
    return Example(command, int(promised["code"]) if promised else 0, quoted)


def _words(line: str) -> str:
    """A line without the width of its columns."""
    return " ".join(line.split())


SETUP = [block for block in blocks("sh") if "pip install" in block]


def test_there_are_two_setup_commands_and_each_is_one_line() -> None:
    assert [block.count("\n") for block in SETUP] == [1, 1]
    assert "planctl overdue --lead JP" in SETUP[0]
    assert "pytest" in SETUP[1]


def test_ci_runs_the_second_setup_command() -> None:
    bash = needs("bash")
    shown = subprocess.run(
        [bash, ".ci/run", "--show-test-command"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert shown.stdout == SETUP[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_names_every_command(command: str) -> None:
    assert f"planctl {command}" in README


def test_the_tour_shows_the_commands_at_a_day_of_the_plans() -> None:
    commands = [example.command for example in examples()]
    assert len(commands) > 5
    answers_by_date = [line for line in commands if "--" in line and not line.startswith("planctl date")]
    assert [line for line in answers_by_date if "--on 2007-10-31" not in line] == []


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.command)
def test_an_example_runs_as_readme_says(example: Example, run_planctl: RunPlanctl, shipped: Path) -> None:
    _, *arguments = shlex.split(example.command, comments=True)
    done = run_planctl(*arguments, cwd=shipped if arguments[0] == "pack" else ROOT)
    assert done.returncode == example.code, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout
    answer = {_words(line) for line in done.stdout.splitlines()}
    assert [line for line in example.quoted if line not in answer] == []


def test_the_example_plan_is_valid(tmp_path: Path, run_planctl: RunPlanctl) -> None:
    (plan,) = blocks("yaml")
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "example-2026.yaml").write_text(plan, encoding="utf-8")
    done = run_planctl("validate", "plans", "--strict", cwd=tmp_path)
    assert done.returncode == 0, done.stdout


def test_what_readme_links_to_is_there() -> None:
    targets = [found["target"] for found in _LINK.finditer(README)]
    assert [target for target in targets if not (ROOT / target).exists()] == []
