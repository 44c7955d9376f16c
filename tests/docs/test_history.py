"""docs/history.md shows what planctl answers about the year that tests.history.year builds."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.test_pages import blocks
from tests.history.conftest import year
from tests.support import RunPlanctl

__all__ = ["year"]

# The names of commits follow from the whole plan: a comma more in it, and all of them are others.
_COMMIT = re.compile(r"\b[0-9a-f]{7}\b")


def shown() -> Iterator[tuple[str, list[str]]]:
    """Each command with the lines that the page quotes of its answer."""
    for block in blocks("history.md", "console"):
        command, *answer = block.removeprefix("$ ").splitlines()
        yield command, [in_words(line) for line in answer if line not in {"", "…"}]


def in_words(line: str) -> str:
    """A line without the width of its columns and the names of commits."""
    return " ".join(_COMMIT.sub("COMMIT", line).split())


@pytest.mark.parametrize(
    ("command", "quoted"), list(shown()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_the_page_shows_what_planctl_answers(
    run_planctl: RunPlanctl, year: Path, command: str, quoted: list[str]
) -> None:
    _, *arguments = shlex.split(command)
    done = run_planctl(*arguments, cwd=year)
    assert done.returncode == 0, done.stderr
    answer = [in_words(line) for line in done.stdout.splitlines()]
    assert [line for line in answer if line in quoted] == quoted
