"""Every example that `--help` gives works on the shipped plans."""

from __future__ import annotations

import shlex
from importlib import import_module
from pathlib import Path

import pytest

from planctl.cli.app import COMMANDS
from tests.cli.conftest import Call

WRITERS = ("init", "new", "fix")


def examples() -> list[str]:
    """The example lines of all commands' help."""
    texts = [import_module(f"planctl.cli.commands.{command}").run.__doc__ or "" for command in COMMANDS]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    return [line for line in lines if line.startswith("planctl ")]


def test_every_command_has_examples() -> None:
    named = {shlex.split(example)[1] for example in examples()}
    assert named == set(COMMANDS)


@pytest.mark.parametrize("example", examples())
def test_the_example_works(call: Call, workspace: Path, shipped: Path, repo_root: Path, example: str) -> None:
    arguments = shlex.split(example)[1:]
    places = {**dict.fromkeys(WRITERS, workspace), "pack": shipped}
    result = call(*arguments, cwd=places.get(arguments[0], repo_root))
    assert result.code in (0, 1)
    assert result.out.strip()
