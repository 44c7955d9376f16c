"""Slips of the pen: one letter left out, added, wrong or swapped, or an end that is missing."""

from __future__ import annotations

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.dates.pieces.spelling import is_slip, nearest_month
from tests.unit.dates.shown import problem_of

MONTHS = (
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def one_slip_from(name: str) -> set[str]:
    """All that one slip makes of a name, and the name."""
    cuts = [(name[:at], name[at:]) for at in range(len(name) + 1)]
    left_out = {before + after[1:] for before, after in cuts if after}
    swapped = {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    wrong = {before + letter + after[1:] for before, after in cuts if after for letter in ascii_lowercase}
    added = {before + letter + after for before, after in cuts for letter in ascii_lowercase}
    return left_out | swapped | wrong | added


@pytest.mark.parametrize("name", MONTHS)
def test_one_slip_is_a_slip(name: str) -> None:
    assert [word for word in one_slip_from(name) if not is_slip(word, name)] == []


@pytest.mark.parametrize("name", MONTHS)
@given(data=st.data())
def test_two_slips_are_none_but_for_a_missing_end(name: str, data: st.DataObject) -> None:
    once = data.draw(st.sampled_from(sorted(one_slip_from(name))))
    twice = data.draw(st.sampled_from(sorted(one_slip_from(once))))
    cut_short = len(twice) > 3 and name.startswith(twice)
    assert is_slip(twice, name) == (twice in one_slip_from(name) or cut_short)


@pytest.mark.parametrize("name", MONTHS)
def test_the_beginning_of_a_month_is_that_month_from_four_letters_on(name: str) -> None:
    beginnings = [name[:length] for length in range(len(name))]
    slips = one_slip_from(name)
    assert [word for word in beginnings if is_slip(word, name)] == [
        word for word in beginnings if len(word) > 3 or word in slips
    ]


@pytest.mark.parametrize("word", ["", "m", "ma", "ju", "marsh lane"])
def test_what_is_too_short_or_too_far_off_is_no_month(word: str) -> None:
    assert nearest_month(word) is None


def test_the_word_is_told_as_written_and_the_month_as_it_should_be() -> None:
    assert problem_of("30 SEPTMBER 2007") == (
        "“30 SEPTMBER 2007”: “SEPTMBER” is no word of a date. Did you mean September? Write that."
    )
