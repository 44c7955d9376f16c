"""Text put in at single places: nothing else moves, and a change of anything else is seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.diagnostics import Fix, Span
from planctl.source import read_source
from planctl.source.splicing import apart, likeness, same_but_for, spliced


def fix_at(line: int, start: int, end: int, text: str) -> Fix:
    return Fix(Span(line, start, line, end), text, safe=True)


@st.composite
def texts_and_fixes(draw: st.DrawFn) -> tuple[str, list[Fix], str]:
    """A text, some fixes that do not overlap, and what comes of them, put together piece by piece."""
    lines = draw(st.lists(st.text("ab:é😀 ", max_size=8), min_size=1, max_size=5))
    fixes, expected = [], []
    for number, line in enumerate(lines, 1):
        cuts = sorted(draw(st.sets(st.integers(0, len(line)), max_size=4)))
        pieces, last = [], 0
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            put_in = draw(st.text("xyz", max_size=3))
            fixes.append(fix_at(number, start + 1, end + 1, put_in))
            pieces += [line[last:start], put_in]
            last = end
        expected.append("".join([*pieces, line[last:]]))
    return "\n".join(lines), draw(st.permutations(fixes)), "\n".join(expected)


@given(texts_and_fixes())
def test_what_is_put_in_stands_at_its_place_and_all_else_is_as_it_was(case: tuple[str, list[Fix], str]) -> None:
    text, fixes, expected = case
    assert spliced(text, fixes) == expected
    assert spliced(text.replace("\n", "\r\n"), fixes) == expected.replace("\n", "\r\n")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("line", [1, 2])
def test_a_new_line_ends_as_the_others_do(end: str, line: int) -> None:
    text = f"a: 1{end}b: 2"
    whole = spliced(text, [fix_at(line, 1, 1, "ref: 7\n")])
    assert whole.split(end) == (["ref: 7", "a: 1", "b: 2"] if line == 1 else ["a: 1", "ref: 7", "b: 2"])


def test_of_two_fixes_for_one_place_the_first_is_kept() -> None:
    first, second, behind = fix_at(1, 1, 4, "x"), fix_at(1, 3, 6, "y"), fix_at(1, 6, 7, "z")
    assert apart([behind, second, first]) == [first, behind]


@pytest.mark.parametrize("text", ["in progress", "In Progress", " in_progress ", "IN-PROGRESS"])
def test_words_that_are_alike(text: str) -> None:
    assert likeness(text) == "in progress"


BEFORE = "- Title: One  # why\n  status: Draft\n  ref:\n- title: Two\n"


@pytest.mark.parametrize(
    ("fix", "is_same"),
    [
        pytest.param(fix_at(2, 11, 16, "draft"), True, id="the same word"),
        pytest.param(fix_at(1, 3, 8, "title"), True, id="the same key"),
        pytest.param(fix_at(3, 7, 7, " 1.2"), True, id="what was empty is filled in"),
        pytest.param(fix_at(4, 3, 3, "ref: 1.3\n  "), True, id="a first key"),
        pytest.param(fix_at(2, 11, 16, "closed"), False, id="another word"),
        pytest.param(fix_at(1, 3, 8, "notes"), False, id="another key"),
        pytest.param(fix_at(2, 11, 16, "draft\n  lead: HB"), False, id="a key more"),
        pytest.param(fix_at(4, 3, 3, "ref: 1.3\n  lead: HB\n  "), False, id="two keys more"),
        pytest.param(fix_at(4, 3, 3, "ref: [1.3]\n  "), False, id="a first key with a list"),
        pytest.param(fix_at(2, 1, 1, "# "), False, id="a key less"),
        pytest.param(fix_at(4, 1, 1, "- title: New\n"), False, id="an item more"),
        pytest.param(fix_at(4, 10, 13, "{two: x}"), False, id="another shape"),
    ],
)
def test_a_change_of_meaning_is_seen(fix: Fix, is_same: bool) -> None:
    head = "actions:\n"
    moved = Fix(Span(fix.span.line + 1, fix.span.column, fix.span.end_line + 1, fix.span.end_column), fix.text)
    before = read_source((head + BEFORE).encode())
    after = read_source(spliced(head + BEFORE, [moved]).encode())
    assert before.root
    assert after.root
    assert same_but_for(before.root, after.root, [moved]) is is_same


def test_what_no_fix_touches_may_not_change_at_all() -> None:
    before, after = (read_source(text).root for text in (b"status: Draft\n", b"status: draft\n"))
    assert before
    assert after
    assert not same_but_for(before, after, [])


def test_a_lone_carriage_return_ends_a_line_as_it_does_for_the_reader() -> None:
    text = "# from an old Mac\r# second half\nstatus: Not Started\n# agreed with the Cabinet\n"
    fixed = spliced(text, [Fix(Span(3, 9, 3, 20), "not started")])
    assert fixed == text.replace("Not Started", "not started")
