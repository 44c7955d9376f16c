"""One slip, one finding, at the place of the slip: each file in `mistakes/` is a test.

To add one, drop `NAME.yaml` there and `NAME.expected` beside it, with a line `line:column code` for each finding.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.source import read_source
from tests.unit.source.helpers import codes, plain, read

MISTAKES = Path(__file__).parent / "mistakes"
FILES = sorted(MISTAKES.glob("*.yaml"))


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_each_mistake_is_found_where_it_was_typed(file: Path, pure: bool) -> None:
    expected = file.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    assert codes(read_source(file.read_bytes(), pure=pure)) == expected


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_both_parsers_say_the_same_in_the_same_words(file: Path) -> None:
    data = file.read_bytes()
    assert read_source(data).findings == read_source(data, pure=True).findings


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_windows_line_ends_move_nothing(file: Path) -> None:
    data = file.read_bytes()
    windows = data.replace(b"\n", b"\r\n")
    assert codes(read_source(windows)) == codes(read_source(data))


def test_there_is_a_folder_full_of_mistakes() -> None:
    assert len(FILES) > 80


MESSAGES = {
    "title: Housing: the new strategy\n": (
        "The text “Housing: the new strategy” has a colon in it, so it needs quotes.",
        "type: 'Housing: the new strategy'",
    ),
    "title: [Draft] Plan\n": ("A text that begins with [ needs quotes", "Type: '[Draft] Plan'"),
    "title: 'Chief Executive's Office'\n": (
        "The quote closes before “s Office'”",
        'Type: "Chief Executive\'s Office"',
    ),
    "title: “Housing: strategy”\n": ("Curly quotes are ordinary letters", "Type: 'Housing: strategy'"),
    "title: “Housing: strategy\n": ("Curly quotes are ordinary letters", "Type: 'Housing: strategy'"),
    'title: “Housing: strategy"\n': ("Curly quotes are ordinary letters", "Type: 'Housing: strategy'"),
    "title: ‘The council’s plan: new’\n": ("Curly quotes are ordinary letters", "Type: 'The council’s plan: new'"),
    "title: “Customer First”: training\n": (
        "The text ““Customer First”: training” has a colon in it, so it needs quotes.",
        "type: '“Customer First”: training'",
    ),
    "title: “One” and “two: three”\n": ("has a colon in it", "type: '“One” and “two: three”'"),
    "title:Plan\n": ("There is no space behind the colon of “title”.", "Type: title: Plan"),
    "title: Plan\n owner: KD\n": ("“owner” stands 1 space too far right.", "Move the line 1 space to the left"),
    "title: Plan\nlead HB\n": ("“lead HB” has no colon, and does not go on from the line above.", ""),
    "title: Plan\nowner\nlead: HB\n": ("There is no colon behind “owner”.", "Type: owner:"),
    "title: Plan\ntitle: Other\n": ("“title” is already given in line 1.", ""),
    "title: Plan\nlinks: {cash: £7,969k}\n": ("“969k” has no colon inside { }: did a comma split a value?", ""),
    "title: Unit #4\n": ("“#4” is cut off", "type: 'Unit #4'"),
    'title: "S:\\Files"\n': ("The backslash in “S:\\Files”", "Type: 'S:\\Files'"),
    "title: &a b\n": ("“&a” would not appear in the plan", "Type: '&a b'"),
    "title: Plan\n---\nowner: KD\n": ("This line of --- ends the plan here", ""),
    "- ref: 1\n": ("This file holds a list, where a plan begins with keys such as title: …", ""),
    "title: Plan\nlead: -\n": ("A dash with nothing or a space behind it starts a list", "type: '-'"),
    "title: Plan\nactions:\n  - ref: 1\n    due: x\n    ref: 2\n    due: y\n": ("line 3", "- ref: …"),
}


@pytest.mark.parametrize("text", MESSAGES)
def test_a_message_says_what_is_wrong_and_what_to_type(text: str) -> None:
    (finding,) = read(text).findings
    said, advised = MESSAGES[text]
    assert said in finding.message
    assert advised in finding.help


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("title: Housing: strategy\n", "title: 'Housing: strategy'\n"),
        ("title: [Draft] Plan\n", "title: '[Draft] Plan'\n"),
        ("title: 'Chief Executive's Office'\n", 'title: "Chief Executive\'s Office"\n'),
        ('title: "Plan\n', "title: 'Plan'\n"),
        ("title: @home\n", "title: '@home'\n"),
        ("title: *home\n", "title: '*home'\n"),
        ('title: "S:\\Plans"\n', "title: 'S:\\Plans'\n"),
        ("title:Plan\n", "title: Plan\n"),
        ("title:\tPlan\n", "title: Plan\n"),
        ("due: due: March\n", "due: March\n"),
        ("a: b\n c: d\n", "a: b\nc: d\n"),
        ("support:\n  – AL\n", "support:\n  - AL\n"),
        ("support:\n  -AL\n", "support:\n  - AL\n"),
        ("a: {lead:HB}\n", "a: {lead: HB}\n"),
        ("title: Plan\nowner\nlead: HB\n", "title: Plan\nowner:\nlead: HB\n"),
        ("a:\n\t- b\n", "a:\n  - b\n"),
    ],
)
def test_the_repair_that_is_offered_cures_the_mistake(text: str, repaired: str) -> None:
    source = read(text)
    (finding,) = source.findings
    assert finding.fix is not None
    lines = text.split("\n")
    span = finding.fix.span
    line = lines[span.line - 1]
    lines[span.line - 1] = line[: span.column - 1] + finding.fix.text + line[span.end_column - 1 :]
    assert "\n".join(lines) == repaired
    cured = read(repaired)
    assert cured.findings == ()
    if source.complete:
        assert plain(cured.root) == plain(source.root)


def test_curly_quotes_are_kept_in_the_tree_and_straight_ones_offered() -> None:
    source = read("title: “Housing: strategy”\n")
    assert plain(source.root) == {"title": "“Housing: strategy”"}
    assert source.findings[0].fix is not None
    assert source.findings[0].fix.text == "'Housing: strategy'"


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("\tstatus: draft", "Delete what stands before it, so that the line begins at the left edge."),
        ("priorities:\n  - ref: P1\n\ttitle: Q", "Type 4 spaces instead."),
    ],
)
def test_what_to_type_for_a_tab_is_said_as_people_count(line: str, cure: str) -> None:
    findings = read(f"title: P\nperiod: 2007/08\n{line}\nx-note:\n  y: z\n  a: b\n").findings
    assert [found.help for found in findings] == [cure]
