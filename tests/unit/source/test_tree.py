"""What a plan file reads as: texts as typed, lists and keys in order, and where each was typed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planctl.source import Mapping, Scalar, Sequence, Source, read_source
from tests.unit.source.helpers import everything, names, place, plain, read, text_of, typed

PLAN = """\
# The plan of the council.
format: 1
title: Improvement Plan 2007/08   # as approved
priorities:
  - ref: 7.10
    lead: NO
    links: {corporate: [All, 'N/A']}
    actions:
    - title: "Evaluate: \\u00a320"
      due:
      notes: |
        Long text,
          indented.

    - title: Publish
        results
"""


@pytest.fixture(params=[False, True], ids=["c", "pure"])
def source(request: pytest.FixtureRequest) -> Source:
    return read(PLAN, pure=request.param)


def at(source: Source, *path: str | int) -> Mapping | Sequence | Scalar:
    node: object = source.root
    for step in path:
        if isinstance(step, int):
            assert isinstance(node, Sequence)
            node = node.items[step]
        else:
            assert isinstance(node, Mapping)
            node = node.get(step)
    assert isinstance(node, Mapping | Sequence | Scalar)
    return node


def test_a_clean_plan_is_complete_and_without_findings(source: Source) -> None:
    assert (names(source), source.complete, source.text) == ([], True, PLAN)


def test_every_value_is_the_text_that_was_typed(source: Source) -> None:
    assert plain(source.root) == {
        "format": "1",
        "title": "Improvement Plan 2007/08",
        "priorities": [
            {
                "ref": "7.10",
                "lead": "NO",
                "links": {"corporate": ["All", "N/A"]},
                "actions": [
                    {"title": "Evaluate: £20", "due": "", "notes": "Long text,\n  indented.\n"},
                    {"title": "Publish results"},
                ],
            }
        ],
    }


@pytest.mark.parametrize(
    "text",
    ["7.10", "0123", "NO", "2007-03", "2007/08", "2007-02-30", "~", "null", "1_000", "-_", "0x1F", "1e3", "12:30:00"],
)
def test_nothing_is_taken_for_a_number_a_date_or_a_yes(text: str) -> None:
    source = read(f"due: {text}\n")
    assert plain(source.root) == {"due": text}
    assert source.findings == ()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("format",), "2:9-2:10"),
        (("title",), "3:8-3:32"),
        (("priorities",), "5:3-16:16"),
        (("priorities", 0, "ref"), "5:10-5:14"),
        (("priorities", 0, "links"), "7:12-7:37"),
        (("priorities", 0, "links", "corporate"), "7:24-7:36"),
        (("priorities", 0, "links", "corporate", 1), "7:30-7:35"),
        (("priorities", 0, "actions", 0, "title"), "9:14-9:34"),
        (("priorities", 0, "actions", 0, "due"), "10:11-10:11"),
        (("priorities", 0, "actions", 0, "notes"), "11:14-13:20"),
        (("priorities", 0, "actions", 0), "9:7-13:20"),
        (("priorities", 0, "actions"), "9:5-16:16"),
        (("priorities", 0, "actions", 1, "title"), "15:14-16:16"),
    ],
)
def test_each_node_knows_where_it_was_typed(source: Source, path: tuple[str | int, ...], expected: str) -> None:
    assert place(at(source, *path).span) == expected


@pytest.mark.parametrize(
    ("path", "style"),
    [
        (("title",), "plain"),
        (("priorities", 0, "links", "corporate", 1), "single"),
        (("priorities", 0, "actions", 0, "title"), "double"),
        (("priorities", 0, "actions", 0, "notes"), "literal"),
        (("priorities", 0, "actions", 0, "due"), "plain"),
    ],
)
def test_each_text_knows_how_it_was_typed(source: Source, path: tuple[str | int, ...], style: str) -> None:
    assert text_of(at(source, *path)).style == style


def test_folded_text() -> None:
    root = read("notes: >-\n  one\n  line\n\n  another\n").root
    assert isinstance(root, Mapping)
    notes = text_of(root.get("notes"))
    assert (notes.text, notes.style, place(notes.span)) == ("one line\nanother", "folded", "1:8-5:10")


@pytest.mark.parametrize(
    ("text", "empty"),
    [("due:\n", True), ("due: ''\n", False), ('due: ""\n', False), ("due: |\n", False), ("due: {a: }\n", False)],
)
def test_empty_means_that_nothing_was_typed(text: str, empty: bool) -> None:
    root = read(text).root
    assert isinstance(root, Mapping)
    value = root.get("due")
    assert (isinstance(value, Scalar) and value.is_empty) is empty


def test_keys_are_found_by_name_and_come_in_the_order_of_the_file(source: Source) -> None:
    root = source.root
    assert isinstance(root, Mapping)
    assert [entry.key.text for entry in root.entries] == ["format", "title", "priorities"]
    assert root.get("nothing") is None
    assert root.entry("nothing") is None
    title = root.entry("title")
    assert title is not None
    assert (title.key.text, text_of(title.value).text) == ("title", "Improvement Plan 2007/08")


def test_quoted_keys() -> None:
    root = read("'7.1': a\n\"7.2\" : b\n").root
    assert isinstance(root, Mapping)
    assert [(entry.key.text, entry.key.style, place(entry.key.span)) for entry in root.entries] == [
        ("7.1", "single", "1:1-1:6"),
        ("7.2", "double", "2:1-2:6"),
    ]


def test_a_node_can_be_looked_at() -> None:
    root = read("support: [AL]\nlead: HB\n").root
    assert isinstance(root, Mapping)
    assert repr(root) == (
        "Mapping([Entry(Scalar('support'), Sequence([Scalar('AL')])), Entry(Scalar('lead'), Scalar('HB'))])"
    )


def test_windows_line_ends_and_the_mark_at_the_start_of_a_file_move_nothing() -> None:
    windows = "\ufeff" + PLAN.replace("\n", "\r\n")
    source = read_source(windows.encode())
    assert source.text == windows.removeprefix("\ufeff")
    assert everything(source.root) == everything(read(PLAN).root)
    assert source.complete


def test_columns_count_characters_not_bytes() -> None:
    source = read("“clé” – 😀: x\n")
    assert isinstance(source.root, Mapping)
    (entry,) = source.root.entries
    assert place(entry.value.span) == "1:12-1:13"


def test_the_text_at_a_span_is_the_text_that_was_typed(source: Source) -> None:
    for style, text, span in everything(source.root):
        if style == "plain" and span.line == span.end_line:
            assert typed(source, span) == text


def test_lists_without_indentation_and_empty_items() -> None:
    source = read("a:\n- b\n-\n- - c\nd: []\ne: {}\n")
    assert plain(source.root) == {"a": ["b", "", ["c"]], "d": [], "e": {}}
    assert [place(span) for _, _, span in everything(source.root)] == [
        "1:1-6:6", "1:1-1:2", "2:1-4:6", "2:3-2:4", "3:2-3:2", "4:3-4:6", "4:5-4:6",
        "5:1-5:2", "5:4-5:6", "6:1-6:2", "6:4-6:6",
    ]  # fmt: skip


def test_a_single_document_may_say_where_it_starts_and_ends() -> None:
    source = read("---\ntitle: Plan\n...\n")
    assert (plain(source.root), names(source)) == ({"title": "Plan"}, [])


def test_colons_without_a_space_are_text() -> None:
    source = read("a: 10:30\nb: [10:30, http://x.example/y]\nc: {from: 10:30}\n")
    assert plain(source.root) == {
        "a": "10:30",
        "b": ["10:30", "http://x.example/y"],
        "c": {"from": "10:30"},
    }
    assert (names(source), source.complete) == ([], True)
    assert {style for style, _, _ in everything(source.root)} == {"keys", "list", "plain"}


@given(texts=st.lists(st.from_regex(r"[a-z0-9]([a-z0-9:#]*[a-z0-9#])?", fullmatch=True), min_size=1, max_size=4))
@example(texts=["a:b:c:d"])
@example(texts=["10:30", "http://x.example:80/y"])
def test_in_brackets_too_however_many_colons_a_text_has(texts: list[str]) -> None:
    for pure in (False, True):
        source = read(f"a: [{', '.join(texts)}]\nb: {{k: {texts[0]}}}\nc: [{texts[0]} # not: this\n ]", pure=pure)
        assert plain(source.root) == {"a": texts, "b": {"k": texts[0]}, "c": [texts[0]]}
        assert names(source) == []


@pytest.mark.parametrize(
    ("typed", "text", "places"),
    [
        ("{by:10:30:00}", "10:30:00", ["1:7 no-space-after-colon"]),
        ("{by:'AL, JP'}", "AL, JP", ["1:7 no-space-after-colon"]),
        ("{by:JP's}", "JP's", ["1:7 no-space-after-colon"]),
    ],
)
def test_a_text_behind_a_key_without_a_space_is_read_as_it_was_meant(typed: str, text: str, places: list[str]) -> None:
    for pure in (False, True):
        source = read(f"a: {typed}\n", pure=pure)
        assert (plain(source.root), names(source)) == ({"a": {"by": text}}, places)


@pytest.mark.parametrize("space", ["\u00a0", "\u3000", " \u00a0 ", "\u2003"])
def test_a_wide_or_unbreakable_space_behind_a_quoted_text_is_read_over(space: str) -> None:
    for pure in (False, True):
        source = read(f"title: \"Plan\"{space}\nlead: ''{space}", pure=pure)
        assert plain(source.root) == {"title": "Plan", "lead": ""}


def test_tabs_inside_a_text_and_behind_it_are_read_over() -> None:
    for pure in (False, True):
        source = read(
            "title: Improvement\tPlan\t\n\t\nowner:\t# nobody\nlead: 'HB'\t\nsupport: [AL,\tJP]\t\n", pure=pure
        )
        assert plain(source.root) == {"title": "Improvement Plan", "owner": "", "lead": "HB", "support": ["AL", "JP"]}
        assert names(source) == []
