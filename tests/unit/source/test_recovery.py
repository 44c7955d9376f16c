"""One run tells all: what cannot be read is repaired in memory, and the rest is read."""

from __future__ import annotations

import re

import pytest

from tests.support import ROOT
from tests.unit.source.helpers import everything, names, place, plain, read, typed

BROKEN = """\
title: Improvement: the plan
actions:
  - ref: 7.1
    title: [Draft] pilots
     lead: HB
    due:\tMarch 2008
    notes: "S:\\Plans"
  - ref: 7.2
    title: Consult
"""


def test_what_is_repaired_is_read_and_stands_where_it_was_typed() -> None:
    source = read(BROKEN)
    assert plain(source.root) == {
        "title": "Improvement: the plan",
        "actions": [
            {
                "ref": "7.1",
                "title": "[Draft] pilots",
                "lead": "HB",
                "due": "March 2008",
                "notes": "S:\\Plans",
            },
            {"ref": "7.2", "title": "Consult"},
        ],
    }
    assert source.complete
    for style, text, span in everything(source.root):
        if style == "plain":
            assert typed(source, span) == text


def test_every_finding_comes_in_the_order_of_the_file() -> None:
    assert names(read(BROKEN)) == [
        "1:19 colon-in-text",
        "4:12 text-needs-quotes",
        "5:6 wrong-indentation",
        "6:9 tab-after-colon",
        "7:15 backslash-in-quotes",
    ]


@pytest.mark.parametrize(
    ("text", "read_as", "complete"),
    [
        ("title: a: b\nowner: KD\n", {"title": "a: b", "owner": "KD"}, True),
        ("title: a\nand so on\nowner: KD\n", {"title": "a", "owner": "KD"}, False),
        ("title: a\ntitle: b\n", {"title": "a"}, True),
        ("title: &x a\n", {"title": "a"}, True),
        ("title: *x\nowner: KD\n", {"title": "", "owner": "KD"}, False),
        ("title: a\n---\nowner: KD\n", {"title": "a", "owner": "KD"}, True),
        ("title: a\n---\ntitle: b\n", {"title": "a"}, False),
        ("<<<<<<< x\na: b\n=======\na: c\n>>>>>>> y\nd: e\n", {"a": "b", "d": "e"}, False),
        ("a: b\n[c]: d\ne: f\n", {"a": "b", "e": "f"}, False),
        ("a: b\n: d\ne: f\n", {"a": "b", "e": "f"}, False),
        ("a: 'b\n  c\nd: e\n", {"a": "b c", "d": "e"}, True),
        ("a: [b, c\nd: e\n", {"a": ["b", "c"], "d": "e"}, True),
        ("a: b\n\tc: d\n", {"a": "b", "c": "d"}, True),
        ("a: |\n  b\n c\nd: e\n", {"a": "b\nc\n", "d": "e"}, True),
        ("a: b  # c\n  and d\ne: f\n", {"a": "b", "e": "f"}, False),
        ("a: Unit #4\n  and 5\nb: c\n", {"a": "Unit #4 and 5", "b": "c"}, True),
        ('"": b\nc: d\n', {"": "b", "c": "d"}, True),
        ("a: '' b\nc: d\n", {"a": "'' b", "c": "d"}, True),
    ],
)
@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
def test_what_is_kept_and_what_is_left_out(text: str, read_as: object, complete: bool, pure: bool) -> None:
    source = read(text, pure=pure)
    assert (plain(source.root), source.complete) == (read_as, complete)
    assert source.findings


def test_the_place_of_a_text_that_was_moved_is_where_it_was_typed() -> None:
    source = read("actions:\n    - ref: 1\n   - ref: 2\n     lead: JP\n")
    (finding,) = source.findings
    assert place(finding.span) == "3:4-3:12"
    spans = {text: place(span) for style, text, span in everything(source.root) if style == "plain"}
    assert (spans["2"], spans["JP"]) == ("3:11-3:12", "4:12-4:14")


def test_a_line_that_nobody_understands_is_left_out_alone() -> None:
    source = read("title: Plan\n[owner}: KD\nlead: HB\n")
    assert names(source) == ["2:1 unreadable-line"]
    assert (plain(source.root), source.complete) == ({"title": "Plan", "lead": "HB"}, False)


def test_reading_stops_when_nearly_every_line_is_wrong() -> None:
    source = read("title: Plan\n" + "lead HB\nowner: KD\n" * 150)
    assert names(source)[-1].endswith("reading-stopped")
    assert not source.complete
    assert plain(source.root) == {"title": "Plan", "owner": "KD"}


def test_reading_stops_where_line_after_line_makes_no_sense() -> None:
    source = read("title: Plan\n" + "[a}: b\nc: d\n\n" * 100)
    assert names(source)[-1].endswith(("reading-stopped", "duplicate-key"))
    assert not source.complete


def test_a_thousand_findings_of_a_kind_are_kept_and_the_rest_counted() -> None:
    source = read("title: Plan\n" + "a: b\n" * 2000)
    assert len(source.findings) == 1000
    assert source.findings[-1].message.endswith("(999 more like this in the file.)")


@pytest.mark.parametrize(
    "text",
    [
        "lead: HB - JP\n  and - LS\n",
        "notes: see http://council.example/a#b\nat: 10:30\nby: 3 - 4\n",
        "notes: |\n  -AL\n  lead:HB\n  Unit #4\n  – x\n",
        "support: # the helpers\n  - AL  # x\n",
        "notes: 'Unit #4'\nlead: HB #  agreed\n",
        "list:\n  - mailto:clerk@council.example\n  - http://council.example\n",
        "target:\n  -5\n",
        "notes: cost -5% in all\n  -based on the report\n",
        "period: July – June\n",
        'notes: "C:\\\\Plans and \\"more\\"\\tand \\u00a3"\n',
        "R&D: Q&A !\nsupport: SW & SJ\n",
    ],
)
def test_what_only_looks_odd_is_left_in_peace(text: str) -> None:
    for pure in (False, True):
        source = read(text, pure=pure)
        assert (names(source), source.complete) == ([], True)


def _columns(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))


@pytest.mark.slow
def test_one_tab_in_place_of_any_number_of_spaces_is_one_finding_and_moves_nothing() -> None:
    lines = (ROOT / "plans" / "bromsgrove-improvement-2007.yaml").read_text(encoding="utf-8").split("\n")
    whole = plain(read("\n".join(lines)).root)
    inside = [
        number
        for number in range(1, len(lines) - 1)
        if all(re.match(r" +[a-z-]+: \w", line) for line in lines[number - 1 : number + 2])
        and len({_columns(line) for line in lines[number - 1 : number + 2]}) == 1
    ]
    assert len(inside) > 100
    for number in inside[::10]:
        source = read("\n".join([*lines[:number], "\t" + lines[number].lstrip(), *lines[number + 1 :]]))
        assert [(finding.rule.code, finding.span.line) for finding in source.findings] == [("Y113", number + 1)]
        assert plain(source.root) == whole
