"""What docs/ shows is true: examples are read by planctl, dates are read as their table says, commands run."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from planctl.dates import Calendar, Window, read
from planctl.diagnostics import Severity
from planctl.render.pack.folders import templates_in
from planctl.render.pack.page import render_page
from planctl.rules.packs.facts import Surroundings, Template
from planctl.words import State
from tests.cli.conftest import PLAN
from tests.packs.data import pack_of, shipped
from tests.rules.checking import diagnostics, settings_from
from tests.rules.excerpts import complete_excerpt
from tests.rules.packs import briefing
from tests.support import ROOT, RunPlanctl

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?://)(?P<file>[^)#\s]*)(?:#(?P<heading>[^)]+))?\)")
YEAR = Calendar(period=Window(date(2026, 4, 1), date(2027, 3, 31)))


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    """The fenced blocks of a page in one language."""
    return [found["text"] for found in _FENCE.finditer(text_of(name)) if found["language"] == language]


def from_yaml(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


# docs/status.md


def test_every_state_has_its_row_and_no_other_word_has() -> None:
    first_cells = re.findall(r"^\| ([a-z ]+) \|", text_of("status.md"), re.MULTILINE)
    assert sorted(first_cells) == sorted(State)


# docs/format.md

PLANS = [block for block in blocks("format.md", "yaml") if "year-starts" not in block]


@pytest.mark.parametrize("example", PLANS, ids=range(1, len(PLANS) + 1))
def test_an_example_of_the_format_is_a_sound_part_of_a_plan(example: str) -> None:
    found = diagnostics(complete_excerpt(example))
    unknown_people = {"unknown-initials"}
    assert [each for each in found if each.severity is Severity.ERROR and each.name not in unknown_people] == []


def test_the_example_of_the_settings_is_sound() -> None:
    (example,) = (block for block in blocks("format.md", "yaml") if "year-starts" in block)
    assert settings_from(example).organisation == "Anytown Council"


# docs/dates.md


def table(heading: str) -> list[list[str]]:
    """The rows of the table below a heading of docs/dates.md, its head left out."""
    below = text_of("dates.md").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = [line for line in below.splitlines() if line.startswith("| `")]
    assert rows
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def in_full(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else "–"


@pytest.mark.parametrize("row", table("Dates that are read"), ids=lambda row: row[0])
def test_a_date_is_read_as_the_table_says(row: list[str]) -> None:
    phrase, *said = row
    reading = read(phrase.strip("`"), YEAR)
    assert reading.problem is None
    assert [in_full(reading.starts), in_full(reading.due), ", ".join(reading.flags)] == said


@pytest.mark.parametrize("row", table("Dates that are not read"), ids=lambda row: row[0])
def test_a_date_is_not_read_for_the_reason_in_the_table(row: list[str]) -> None:
    phrase, reason = row
    reading = read(phrase.strip("`"), YEAR)
    assert reading.problem
    assert reason in reading.problem
    assert reading.due is None


def test_every_note_of_the_table_is_explained() -> None:
    used = {flag for row in table("Dates that are read") for flag in row[3].split(", ") if flag}
    assert used == set(re.findall(r"^- \*\*([\w-]+)\*\*:", text_of("dates.md"), re.MULTILINE))


# docs/ci.md


def commands(found: Any) -> Iterator[str]:
    """Every line that a workflow runs."""
    match found:
        case dict():
            yield from (line for value in found.values() for line in commands(value))
        case list():
            yield from (line for value in found for line in commands(value))
        case str():
            yield from found.splitlines()


WORKFLOWS = [from_yaml(block) for block in blocks("ci.md", "yaml")]
CALLED = sorted(
    {line for flow in WORKFLOWS for line in commands(flow) if line.startswith("planctl ")}
    | {line for page in PAGES for block in blocks(page.name, "sh") for line in block.splitlines()}
)


def test_the_examples_are_workflows() -> None:
    github = [flow for flow in WORKFLOWS if flow and "jobs" in flow]
    (gitlab,) = (flow["plans"] for flow in WORKFLOWS if flow and "plans" in flow)
    (hooks,) = (flow["repos"][0]["hooks"] for flow in WORKFLOWS if flow and "repos" in flow)
    for flow in github:
        assert "planctl validate --format" in str(flow["jobs"]["validate"]["steps"])
        assert flow["permissions"]["contents"] == "read"
    assert set(gitlab["artifacts"]["reports"].values()) == {"gl-code-quality-report.json", "junit.xml"}
    published = from_yaml((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == [hook["id"] for hook in published]


@pytest.mark.parametrize("line", CALLED)
def test_a_command_of_the_pages_runs(run_planctl: RunPlanctl, tmp_path: Path, line: str) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "small.yaml").write_text(PLAN, encoding="utf-8")
    _, *arguments = shlex.split(re.split(r" > | \|\| ", line)[0])
    done = run_planctl(*arguments, cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def test_the_exit_codes_are_those_of_readme() -> None:
    numbers = re.compile(r"^\| (\d+) \|", re.MULTILINE)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert numbers.findall(text_of("ci.md")) == numbers.findall(readme)


# All pages


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_points_to_is_there(page: Path) -> None:
    for found in _LINK.finditer(page.read_text(encoding="utf-8")):
        target = DOCS / found["file"] if found["file"] else page
        assert target.exists(), found[0]
        if found["heading"]:
            assert found["heading"] in headings(target), found[0]


def headings(page: Path) -> set[str]:
    lines = page.read_text(encoding="utf-8").splitlines()
    return {re.sub(r"[^\w -]", "", line.lstrip("# ")).lower().replace(" ", "-") for line in lines if line[:1] == "#"}


def test_readme_names_every_page() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in PAGES if f"](docs/{page.name})" not in readme] == []


# docs/packs.md


def steps(name: str) -> list[list[str]]:
    """The arguments of the commands in the console blocks of a page, in their order."""
    lines = [line for block in blocks(name, "console") for line in block.splitlines()]
    return [shlex.split(line.removeprefix("$ planctl ")) for line in lines]


def test_the_first_pack_is_made_as_the_page_says(run_planctl: RunPlanctl, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "small.yaml").write_text(PLAN, encoding="utf-8")
    for step in steps("packs.md"):
        done = run_planctl(*step, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    made = sorted(path.name for path in (tmp_path / "packs-out").iterdir())
    assert [name.partition("-cabinet-")[0] for name in made] == ["cabinet-november", "small"]


def test_the_example_of_a_brief_is_sound() -> None:
    (example,) = blocks("packs.md", "yaml")
    around = Surroundings(("improvement-2026",), {"cabinet": Template(frozenset(), {})}, lambda _: False)
    assert briefing.diagnostics(example, around=around) == []


def test_the_example_of_a_template_prints_its_own_block(tmp_path: Path) -> None:
    (example,) = blocks("packs.md", "jinja")
    (tmp_path / "cabinet.html.j2").write_text(example, encoding="utf-8")
    page = render_page(templates_in([tmp_path]), "cabinet", pack_of(shipped().read))
    assert "<h2>In short</h2>" in page
    assert "<h2>Executive summary</h2>" not in page
    assert "Recommendations" in page


def told(heading: str) -> set[str]:
    """The names in the first column of the table below some words of docs/packs.md."""
    below = text_of("packs.md").partition(heading)[2].split("\n\n")[1]
    return {name for row in below.splitlines()[2:] for name in re.findall(r"`(\w+)`", row.split("|")[1])}


def test_what_a_template_is_given_is_what_the_page_says() -> None:
    made = pack_of(shipped().read)
    assert told("Keys are only ever added.") == set(made)
    assert told("Of each plan:") == set(made["plans"][0])
    entry = made["plans"][0]["priorities"][0]["measures"][0]
    assert {"due_words", "lead_words", "updates", "times_moved", "last_update"} <= set(entry)
    kinds = text_of("packs.md").partition("by kind (")[2].partition(")")[0]
    assert re.findall(r"`(\w+)`", kinds) == list(made["exceptions"])
