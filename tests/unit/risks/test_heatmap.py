"""The matrix as it is drawn: every size, every appetite, every width, with box characters and without."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.render.fitting import as_text, width_of
from planctl.render.heatmap import ASCII, NARROWEST, UNICODE, Strokes, heat_map_lines
from tests.unit.risks.scoring import LETTERS, NUMBERS, ROMAN, WORDS, heat_map

Scale = tuple[Sequence[str], Sequence[str], Sequence[str]]


def drawn(scores: Sequence[str], scale: Scale, width: int = 80, strokes: Strokes = UNICODE) -> str:
    return as_text(heat_map_lines(heat_map(scores, scale), width, strokes))


def test_three_by_three_words() -> None:
    scores = ["High/Low", "Medium/Medium", "Low/Low", "", "off it"]
    seen = drawn(scores, (WORDS, WORDS, ("Low/Medium", "Medium/Low")))
    assert (
        seen
        == """\
Likelihood down, impact across; the worst is at the top right.
         Low      Medium   High
       ┌────────┬────────┬────────┐
High   │ ! A    │ !      │ !      │
       ┝━━━━━━━━╅────────┼────────┤
Medium │        ┃ ! B    │ !      │
       ├────────╄━━━━━━━━╅────────┤
Low    │ C      │        ┃ !      │
       └────────┴────────┸────────┘
━━━ the appetite line; ! outside the appetite.
On no cell, scored off it: E.
On no cell, no score: D.
"""
    )


def test_four_by_six_letters_and_roman_numerals() -> None:
    scores = ["D3", "C3", "D2", "D2", "D II", "D3", "D3", "A1"]
    seen = drawn(scores, (LETTERS, ROMAN, ("D2", "C3")))
    assert (
        seen
        == """\
Likelihood down, impact across; the worst is at the top right.
                     IV             III Marginal   II Critical    I
                     Negligible                                   Catastrophic
                   ┌──────────────┬──────────────┬──────────────┬──────────────┐
A Very high        │ !            │ !            │ !            │ ! H          │
                   ├──────────────┼──────────────┼──────────────┼──────────────┤
B High             │ !            │ !            │ !            │ !            │
                   ┝━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━╅──────────────┼──────────────┤
C Significant      │              │ B            ┃ !            │ !            │
                   ├──────────────┼──────────────╄━━━━━━━━━━━━━━╅──────────────┤
D Low              │              │ A F G        │ C D E        ┃ !            │
                   ├──────────────┼──────────────┼──────────────╂──────────────┤
E Very low         │              │              │              ┃ !            │
                   ├──────────────┼──────────────┼──────────────╂──────────────┤
F Almost           │              │              │              ┃ !            │
impossible         │              │              │              ┃              │
                   └──────────────┴──────────────┴──────────────┸──────────────┘
━━━ the appetite line; ! outside the appetite.
"""
    )


def test_five_by_five_numbers_in_ascii_and_narrow() -> None:
    scores = ["5x5", *["4x4"] * 14, *["1x1"] * 9, "1x2"]
    seen = drawn(scores, (NUMBERS, NUMBERS, ("3x3", "2x4")), 48, ASCII)
    assert (
        seen
        == """\
Likelihood down, impact across; the worst is at
the top right.
    1        2        3        4        5
  +--------+--------+--------+--------+--------+
5 | !      | !      | !      | !      | ! A    |
  +--------+--------+--------+--------+--------+
4 | !      | !      | !      | !x14   | !      |
  !!!!!!!!!!!!!!!!!!!!!!!!!!!!--------+--------+
3 |        |        |        ! !      | !      |
  +--------+--------+--------!!!!!!!!!!--------+
2 |        |        |        |        ! !      |
  +--------+--------+--------+--------!--------+
1 | P Q R  | Y      |        |        ! !      |
  | S T U  |        |        |        !        |
  | V W X  |        |        |        !        |
  +--------+--------+--------+--------!--------+
Likelihood: 5 Almost certain, 4 Likely, 3
Possible, 2 Unlikely, 1 Rare.
Impact: 1 Rare, 2 Unlikely, 3 Possible, 4
Likely, 5 Almost certain.
!!! the appetite line; ! outside the appetite.
x and a number: so many risks, where there is no
room for their refs.
"""
    )


def test_without_an_appetite_there_is_neither_line_nor_mark() -> None:
    seen = drawn(["High/High"], (WORDS, WORDS, ()))
    assert not {"!", "━", "┃"} & set(seen)
    assert "appetite" not in seen


@pytest.mark.parametrize(("appetite", "count"), [("Low/Low", 8), ("High/High", 0)])
def test_every_cell_outside_is_marked(appetite: str, count: int) -> None:
    matrix = drawn([], (WORDS, WORDS, (appetite,))).partition("━━━ the")[0]
    assert matrix.count("!") == count


def test_a_single_cell() -> None:
    assert drawn(["only it"], (("Only",), ("it",), ())).splitlines()[1:] == [
        "       it",
        "     ┌─────┐",
        "Only │ A   │",
        "     └─────┘",
    ]


def test_a_number_of_risks_in_words_where_there_is_room() -> None:
    seen = drawn(["High/High"] * 40, (WORDS, WORDS, ("Low/Low",)), 60)
    assert "! 40 risks" in seen


def test_a_matrix_that_is_too_wide_gives_way_to_a_list() -> None:
    many = [f"{number} Step" for number in range(1, 31)]
    seen = drawn(["Low/30", "High/2", "High/2"], (WORDS, many, ("Low/30",)), 60)
    assert seen.splitlines()[:5] == [
        "The matrix, 3 by 30 cells, is too wide for 60 columns; cells",
        "with risks:",
        "High 2: ! B C",
        "Low 30: A",
        "Likelihood: High, Medium, Low.",
    ]


def test_labels_are_cut_but_never_their_names() -> None:
    long = ["A " + "very " * 30 + "low", "B " + "very " * 30 + "high"]
    seen = drawn([], (long, ["I small", "II large"], ()))
    assert "B very very very very" in seen
    assert max(map(len, seen.splitlines())) <= 80
    assert "…" in seen


def test_colour_only_repeats_what_is_drawn() -> None:
    lines = heat_map_lines(heat_map(["High/High", "Low/Low"], (WORDS, WORDS, ("Low/Low",))), 80)
    marked = {style for line in lines for text, style in line if text.strip() in ("!", "! A")}
    plain = {style for line in lines for text, style in line if text.strip() == "B"}
    assert len(marked) == len(plain) == 1
    assert marked != plain


words = st.text(st.sampled_from("abcdefghi É漢-"), min_size=1, max_size=30).map(str.strip).filter(bool)
axes = st.lists(words, min_size=1, max_size=14).map(lambda labels: [f"{n}. {label}" for n, label in enumerate(labels)])


@given(axes, axes, st.data(), st.integers(NARROWEST, 200), st.sampled_from([UNICODE, ASCII]))
def test_no_line_is_wider_than_the_width(
    likelihood: list[str], impact: list[str], data: st.DataObject, width: int, strokes: Strokes
) -> None:
    cells = st.builds(
        lambda one, other: f"{one}/{other}",
        st.integers(0, len(likelihood) - 1),
        st.integers(0, len(impact) - 1),
    )
    scores = data.draw(st.lists(cells, max_size=20))
    appetite = data.draw(st.lists(cells, max_size=3))
    seen = drawn(scores, (likelihood, impact, appetite), width, strokes)
    assert max(map(width_of, seen.splitlines())) <= width
    assert seen.isascii() or strokes is UNICODE
