"""Which lines of a file have changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.diagnostics import Span
from planctl.history.lines import ChangedLines, changed_lines
from tests.unit.diagnostics.made import diagnostic


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        pytest.param("", "", set(), id="nothing"),
        pytest.param("abc", "abc", set(), id="no change"),
        pytest.param("abc", "aXc", {2}, id="another text"),
        pytest.param("abc", "abXc", {3}, id="a new line"),
        pytest.param("abc", "abcX", {4}, id="a new line at the end"),
        pytest.param("", "ab", {1, 2}, id="all of a file that was empty"),
        pytest.param("abc", "ac", {1, 2}, id="a line is gone: those around the gap"),
        pytest.param("abc", "bc", {1}, id="gone from the start"),
        pytest.param("abc", "ab", {2}, id="gone from the end"),
        pytest.param("abc", "", set(), id="all gone"),
        pytest.param("abcdef", "aXcdYef", {2, 5}, id="in two places"),
        pytest.param("abcdef", "aXcdf", {2, 4, 5}, id="changed here, gone there"),
        pytest.param("aa", "aaa", {3}, id="one more of the same"),
    ],
)
def test_changed_lines(before: str, now: str, changed: set[int]) -> None:
    assert changed_lines(before, now) == changed


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_the_lines_that_have_not_changed_were_there_before_in_this_order(before: list[str], now: list[str]) -> None:
    changed = changed_lines(before, now)
    kept = [line for number, line in enumerate(now, 1) if number not in changed]
    rest = iter(before)
    assert all(line in rest for line in kept)


@pytest.mark.parametrize(
    ("span", "touched"),
    [
        (Span(4, 1, 4, 9), False),
        (Span(5, 1, 5, 9), True),
        (Span(3, 1, 7, 1), True),
        (Span(3, 1, 5, 1), False),
        (Span(5, 1, 5, 1), True),
        (Span(6, 1, 6, 2), False),
    ],
)
def test_a_finding_is_touched_where_one_of_its_lines_has_changed(span: Span, touched: bool) -> None:
    assert ChangedLines({"plans/a.yaml": frozenset({5})}).touch(diagnostic(at=span)) is touched


def test_in_a_new_file_every_finding_is_touched() -> None:
    assert ChangedLines({}).touch(diagnostic())
    assert not ChangedLines({"plans/a.yaml": frozenset()}).touch(diagnostic())
