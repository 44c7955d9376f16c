"""A tab in front of a line: the line is read where the lines around it want it, and nothing else is said of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.source.helpers import plain, read

ROOT = Path(__file__).parents[3]

PLAN = """\
title: Service plan
priorities:
    - ref: 1
      title: Streets
      actions:
          - ref: 1.1
            action: Sweep the streets
            lead: HCS
            due: 31 May 2026
          - ref: 1.2
            action: Empty the bins
            lead: HCS
            due: 31 August 2026
            notes: |
                As agreed.

                Every week.
            support:
                - AL
                - JP
          - ref: 1.3
            action: Plant trees
            lead: HCS
            due: 30 September 2026
            support: [AL,
                JP]
      risks: Frost
people:
    HCS: Head of Community Services
    AL: Team Leader
"""


def _ways_to_type(columns: int) -> Iterator[str]:
    """What an officer may have before a line in place of so many spaces."""
    yield "\t"
    yield " " * (columns - 2) + "\t"
    for size in (4, 8):
        if columns >= size:
            yield "\t" * (columns // size) + " " * (columns % size)
            yield "\t" + " " * (columns - size)


def _with_tabs(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The text with one line after the other moved with tabs, in each way; the line counts from 1."""
    for number, line in enumerate(lines):
        bare = line.lstrip(" ")
        for start in _ways_to_type(len(line) - len(bare)) if bare and len(bare) < len(line) else ():
            yield number + 1, "\n".join([*lines[:number], start + bare, *lines[number + 1 :]])


def _words(tree: object) -> list[str]:
    """What a plan says, but for the further spaces that a line inside a long text may start with."""
    return repr(tree).replace("\\n", " ").split()


def _found(text: str, *, pure: bool = False) -> list[tuple[str, int]]:
    return [(finding.rule.code, finding.span.line) for finding in read(text, pure=pure).findings]


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
def test_a_tab_before_any_line_is_one_finding_and_the_plan_says_what_it_said(pure: bool) -> None:
    whole = plain(read(PLAN).root)
    for line, text in _with_tabs(PLAN.split("\n")):
        found = _found(text, pure=pure)
        # Between brackets a tab is no more than a blank, where the line is far enough to the right.
        assert found == [("Y113", line)] or (found == [] and "JP]" in text.split("\n")[line - 1]), text
        source = read(text, pure=pure)
        assert not source.complete or plain(source.root) == whole, text


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted((ROOT / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_tab_in_a_shipped_plan_has_no_false_finding_after_it_and_loses_no_work(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    whole = plain(read("\n".join(lines)).root)
    every = [case for case in _with_tabs(lines) if not lines[case[0] - 1].lstrip().startswith("#")]
    for line, text in random.Random(2026).sample(every, 40):
        source = read(text)
        assert {(finding.rule.code, finding.span.line) for finding in source.findings} <= {("Y113", line)}, text
        assert not source.complete or _words(plain(source.root)) == _words(whole), line


def test_the_spaces_to_type_for_a_tab_and_spaces_are_those_of_the_line_below() -> None:
    text = PLAN.replace("            lead: HCS\n            due: 31 Aug", "\t    lead: HCS\n            due: 31 Aug")
    assert [finding.help for finding in read(text).findings] == ["Type 12 spaces instead."]


def test_a_key_behind_a_long_text_is_no_line_of_that_text() -> None:
    text = PLAN.replace("            support:\n", "\tdue: 1 June 2026\n            support:\n", 1)
    text = text.replace("            due: 31 August 2026\n", "")
    action = plain(read(text).root)["priorities"][0]["actions"][1]
    assert (action["due"], action["notes"]) == ("1 June 2026", "As agreed.\n\nEvery week.\n")


def test_what_may_be_a_line_of_a_long_text_or_a_key_is_left_to_the_officer() -> None:
    source = read("title: Plan\nnotes: |\n  As agreed.\n\tcall-in: Friday\n")
    assert not source.complete
    assert [(finding.rule.code, finding.fix) for finding in source.findings] == [("Y113", None)]


def test_where_a_line_belongs_that_nobody_can_tell_nothing_is_said_of_those_below_it() -> None:
    text = "title: Plan\npriorities:\n  - ref: 1\n    actions:\n      - ref: 1.1\n        lead: HCS\n\tcolour: red\n"
    for pure in (False, True):
        source = read(text, pure=pure)
        assert not source.complete
        assert [finding.help for finding in source.findings] == [
            "Type spaces instead, so that the line stands right below the lines that it belongs with."
        ]


def test_several_lines_with_a_tab_are_each_one_finding() -> None:
    lines = PLAN.split("\n")
    for number in (7, 10, 11, 12):
        lines[number] = "\t" + lines[number].lstrip()
    text = "\n".join(lines)
    assert _found(text) == _found(text, pure=True) == [("Y113", 8), ("Y113", 11), ("Y113", 12), ("Y113", 13)]
    assert plain(read(text).root) == plain(read(PLAN).root)
