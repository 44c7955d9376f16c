"""Break a shipped plan in one place, at random but the same each time: what was broken is found at its line."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planctl.binding import bind_plan
from planctl.model import Settings
from planctl.rules.runner import check_file
from planctl.source import read_source
from planctl.workspace import PlanFile

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
SETTINGS = Settings(node=None)
AS_AT = date(2007, 10, 31)
RUNS = 500

# What is done to a line, the lines that it can be done to, and how much further down the mistake then stands.
Mutation = tuple[str, str, Callable[[str], str], int]
MUTATIONS: list[Mutation] = [
    ("no such day", r" +due: \S", lambda line: re.sub(r"due: .*", "due: 31 September 2007", line), 0),
    ("two dates", r" +due: \S", lambda line: re.sub(r"due: .*", "due: 31 July 2007 30 April 2007", line), 0),
    ("not a date", r" +due: \S", lambda line: re.sub(r"due: .*", "due: Septmber 2007", line), 0),
    ("a capital", r" +(title|lead|due): \S", lambda line: re.sub(r"(\w)(\w*):", _capital, line, count=1), 0),
    ("no space behind the colon", r" +title: [A-Za-z]", lambda line: line.replace(": ", ":", 1), 0),
    ("a tab behind the colon", r" +(title|lead): \w", lambda line: line.replace(": ", ":\t", 1), 0),
    ("a key twice", r" +lead: \w", lambda line: f"{line}\n{line}", 1),
    ("a colon in the text", r" +title: \w[^:#]*$", lambda line: line.replace("title: ", "title: Part: ", 1), 0),
    ("a key of its own", r" +title: \w[^:#]*$", lambda line: f"{line}\n{_indent(line)}colour: red", 1),
    ("an open quote", r" +title: \w[^:#\"']*$", lambda line: line.replace("title: ", 'title: "', 1), 0),
    ("an at sign", r" +title: \w[^:#]*$", lambda line: line.replace("title: ", "title: @", 1), 0),
    ("no space behind the dash", r" +- ref: \S", lambda line: line.replace("- ref", "-ref", 1), 0),
]


def _capital(match: re.Match[str]) -> str:
    return f"{match[1].upper()}{match[2]}:"


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def found_in(text: str, path: Path) -> set[tuple[int, str]]:
    """The line and the code of every finding."""
    source = read_source(text.encode())
    plan, findings = bind_plan(source, path.stem, SETTINGS)
    file = PlanFile(path.name, path.stem, source, plan, (*source.findings, *findings))
    return {(found.span.line, found.code) for found in check_file(file, SETTINGS, AS_AT)}


@pytest.mark.slow
def test_every_mutation_is_found_at_its_line() -> None:
    chance = random.Random(2007)
    texts = {path: path.read_text(encoding="utf-8") for path in PLANS}
    before = {path: found_in(text, path) for path, text in texts.items()}
    missed = []
    for _ in range(RUNS):
        path = chance.choice(PLANS)
        lines = texts[path].split("\n")
        name, pattern, change, below = chance.choice(MUTATIONS)
        places = [index for index, line in enumerate(lines) if re.match(pattern, line) and "planctl:" not in line]
        if not places:
            continue
        index = chance.choice(places)
        lines[index] = change(lines[index])
        line = index + 1 + below
        found = found_in("\n".join(lines), path) - before[path]
        if not any(at == line for at, _ in found):
            missed.append(f"{path.name}:{line}: {name}: {sorted(found)[:4]}")
    assert missed == []
