"""What an officer sees who opens a plan in VS Code with its YAML extension, asked of the server behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from planctl.edit.starting import Start, brief_file, plan_file, workspace_files
from tests.editor.server import EditorServer
from tests.support import ROOT, needs

SCHEMAS = ROOT / "planctl" / "schema"
BRIEFS = sorted(ROOT.glob("plans/packs/*.yaml"))
PLANS = sorted([*ROOT.glob("plans/*.yaml"), *ROOT.glob("tests/plans/valid/*.yaml")])

pytestmark = pytest.mark.slow


class Page:
    """A file in the editor. `|` in its text is where the cursor stands."""

    def __init__(self, editor: EditorServer, path: Path, text: str) -> None:
        before, _, after = dedent(text).partition("|")
        self._editor, self._path = editor, path
        self._line = before.count("\n") + 1
        self._column = len(before) - before.rfind("\n")
        self.faults = editor.underlined(path, before + after)

    def hover(self) -> str:
        """What is shown at the cursor."""
        return self._editor.hover(self._path, self._line, self._column)

    def offers(self) -> dict[str, str]:
        """What is offered at the cursor, each with its explanation."""
        return {offer.label: offer.explained for offer in self._editor.complete(self._path, self._line, self._column)}

    def typed(self, label: str) -> str:
        """What comes into the file when an offer is taken; `$1` is where the officer goes on typing."""
        offers = self._editor.complete(self._path, self._line, self._column)
        return next(offer.text for offer in offers if offer.label == label)


Open = Callable[..., Page]


@pytest.fixture(scope="module")
def editor() -> Iterator[EditorServer]:
    schemas = {SCHEMAS / "plan.schema.json": "**/plans/**", SCHEMAS / "settings.schema.json": "**/planctl.yaml"}
    with EditorServer(needs("yaml-language-server"), schemas) as server:
        yield server


@pytest.fixture
def opened(editor: EditorServer, tmp_path: Path) -> Open:
    """Open a text as a plan of a council, or as the file `name` of its workspace."""
    return lambda text, name="plans/improvement-2026.yaml": Page(editor, tmp_path / name, text)


BEGUN = """\
title: Improvement Plan
period: 2026/27
priorities:
  - ref: P1
    title: Quicker answers
    actions:
      - title: Train two people
"""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("leed: HB", "Property leed is not allowed.", id="a misspelt key"),
        pytest.param(
            "status: done",
            'Value is not accepted. Valid values: "not started", "in progress", "completed".',
            id="a word that is no status",
        ),
        pytest.param("title: [One, Two]", 'Incorrect type. Expected "string".', id="a list for text"),
        pytest.param("cancelled: {approved: {byy: Cabinet}}", "Property byy is not allowed.", id="deep inside"),
        pytest.param("revisions: {due: May 2027}", 'Missing property "reason".', id="one revision, half written"),
    ],
)
def test_a_mistake_is_underlined_where_it_stands(opened: Open, line: str, said: str) -> None:
    text = BEGUN.replace("title: Train two people", line) if line.startswith("title") else f"{BEGUN}        {line}\n"
    found = [(fault["range"]["start"]["line"] + 1, fault["message"]) for fault in opened(text).faults]
    assert found == [(text[: text.index(line)].count("\n") + 1, said)]


def test_the_mouse_over_due_explains_it(opened: Open) -> None:
    shown = opened(f"{BEGUN}        d|ue: Q3 2026/27\n").hover()
    assert "The agreed date as the officer writes it. It never changes: a later date is a revision." in shown
    assert "Q3 2007/08" in shown


def test_the_mouse_over_a_status_explains_each_word(opened: Open) -> None:
    shown = opened(f"{BEGUN}        sta|tus: in progress\n").hover()
    assert "How far the work is, in the officer's word." in shown
    assert "* `in progress`: Begun, not finished." in shown
    assert "null" not in shown


def test_statuses_are_offered_and_nothing_else(opened: Open) -> None:
    assert opened(f"{BEGUN}        status: |\n").offers() == {
        "not started": "Nobody has begun.",
        "in progress": "Begun, not finished.",
        "completed": "Finished; add completed: with the date, which says since when.",
    }


def test_a_plan_has_other_statuses_than_an_action(opened: Open) -> None:
    assert list(opened("title: Improvement Plan\nstatus: |\n").offers()) == ["draft", "approved", "closed"]


def test_dates_are_offered_as_people_say_them(opened: Open) -> None:
    offered = opened(f"{BEGUN}        due: |\n").offers()
    assert {"30 September 2007", "Sept 2007", "Q3 2007/08", "Ongoing"} <= set(offered)
    assert not {"true", "false", "null"} & set(offered)


def test_the_keys_that_are_not_there_yet_are_offered(opened: Open) -> None:
    offered = opened(f"{BEGUN}        |\n").offers()
    assert {"lead", "due", "status", "updates", "corrective-action", "actions"} <= set(offered)
    assert "title" not in offered
    assert offered["updates"] == "Progress reports, oldest first."


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("priorities", "priorities:\n  - ref: $1\n    title: $2"),
        ("people", "people:\n  "),
        ("themes", "themes:\n  - "),
        ("service", "service: "),
        ("owner", "owner: ${1:KD}"),
    ],
)
def test_a_key_brings_its_structure_along(opened: Open, key: str, text: str) -> None:
    assert opened("title: Improvement Plan\n|\n").typed(key) == text


def test_a_measure_brings_what_it_must_have(opened: Open) -> None:
    text = "title: Plan\npriorities:\n  - ref: P1\n    title: Quicker answers\n    |\n"
    assert opened(text).typed("measures") == "measures:\n  - ref: $1\n    success: $2"


def test_the_settings_are_completed_too(opened: Open) -> None:
    assert opened("quarters: |\n", "planctl.yaml").offers()["calendar"] == "Q1 is January to March."


def test_shipped_briefs_are_clean_in_the_editor() -> None:
    """Their first lines say which schema is meant."""
    with EditorServer(needs("yaml-language-server"), {}) as alone:
        found = {path.stem: alone.underlined(path, path.read_text(encoding="utf-8")) for path in BRIEFS}
    assert found
    assert not any(found.values()), found


def test_a_brief_is_completed_and_its_mistakes_are_underlined(tmp_path: Path) -> None:
    brief = brief_file("cabinet-may", tmp_path / "plans", date(2026, 5, 7), date(2026, 4, 30), tmp_path)
    for new in (*workspace_files("Anytown"), brief):
        (tmp_path / new.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / new.path).write_text(new.text, encoding="utf-8")
    with EditorServer(needs("yaml-language-server"), {}) as alone:
        assert alone.underlined(tmp_path / brief.path, brief.text) == []
        wrong = brief.text.replace("recommendations:", "recomendations:")
        (fault,) = alone.underlined(tmp_path / "plans" / "packs" / "other.yaml", wrong)
        assert fault["message"] == "Property recomendations is not allowed."
        page = Page(alone, tmp_path / "plans" / "packs" / "third.yaml", brief.text + "key|\n")
        assert page.offers()["key-decision"] == "Whether it is a key decision, and why."


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_valid_plan_is_clean_in_the_editor(editor: EditorServer, path: Path) -> None:
    assert editor.underlined(path, path.read_text(encoding="utf-8")) == []


def test_so_are_the_settings(editor: EditorServer) -> None:
    settings = ROOT / "planctl.yaml"
    assert editor.underlined(settings, settings.read_text(encoding="utf-8")) == []


def test_the_comment_that_new_writes_ties_a_plan_to_its_schema(tmp_path: Path) -> None:
    """Nothing has to be set in the editor: the first line of the file says which schema is meant."""
    plan = plan_file("housing", tmp_path / "plans", Start("Anytown", "Housing", "2026/27", 2026, 2027), tmp_path)
    for new in (*workspace_files("Anytown"), plan):
        (tmp_path / new.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / new.path).write_text(new.text, encoding="utf-8")
    with EditorServer(needs("yaml-language-server"), {}) as editor:
        assert editor.underlined(tmp_path / plan.path, plan.text) == []
        wrong = plan.text.replace("status: draft", "status: drafted")
        (fault,) = editor.underlined(tmp_path / "plans" / "other.yaml", wrong)
    assert "draft" in fault["message"]
