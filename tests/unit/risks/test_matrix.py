"""Which cell a score names, on matrices of any size, and which cells lie within the appetite."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model import RiskScale
from planctl.status.exposure import Cell, matrix_of, read_score
from tests.unit.risks.scoring import LETTERS, NUMBERS, ROMAN, WORDS, matrix

VERY = ("Very low", "Low", "High", "Very high")
NAMED = {
    "letters": (LETTERS, ROMAN),
    "words": (WORDS, WORDS),
    "numbers": (NUMBERS, NUMBERS),
    "alike": (VERY, VERY),
    "marked": (("A: Rare", "B - Likely"), ("(1) Minor", "(2) Major")),
    "times": (("L", "H"), ("IX", "X")),
}


@pytest.mark.parametrize(
    ("labels", "score", "cell"),
    [
        ("letters", "D3", (2, 1)),
        ("letters", "D III", (2, 1)),
        ("letters", "d-iii", (2, 1)),
        ("letters", "D/3", (2, 1)),
        ("letters", "(D3)", (2, 1)),
        ("letters", "A1", (5, 3)),
        ("letters", "F4", (0, 0)),
        ("letters", "F Almost impossible / IV Negligible", (0, 0)),
        ("letters", "D5", None),
        ("letters", "3D", None),
        ("letters", "D", None),
        ("letters", "G3", None),
        ("letters", "D3 or so", None),
        ("words", "Low/High", (0, 2)),
        ("words", "low high", (0, 2)),
        ("words", "Medium, Medium", (1, 1)),
        ("words", "Medium", None),
        ("numbers", "4x5", (3, 4)),
        ("numbers", "4 × 5", (3, 4)),
        ("numbers", "5-1", (4, 0)),
        ("numbers", "6x1", None),
        ("alike", "Very low/Very high", (0, 3)),
        ("alike", "Low Very low", (1, 0)),
        ("alike", "Very", None),
        ("marked", "A1", (0, 0)),
        ("marked", "b/2", (1, 1)),
        ("times", "LX", (0, 1)),
        ("times", "LxX", (0, 1)),
        ("times", "L9", (0, 0)),
    ],
)
def test_a_cell_by_its_names(labels: str, score: str, cell: tuple[int, int] | None) -> None:
    assert matrix(*NAMED[labels]).cell(score) == cell


def test_what_could_be_two_cells_is_none() -> None:
    assert matrix(("1", "11"), ("1", "11")).cell("111") is None


def test_what_is_too_long_for_a_score_is_none() -> None:
    assert matrix(LETTERS, ROMAN).cell("D" * 100_000) is None


def test_every_cell_is_found_by_its_names() -> None:
    for likelihoods, impacts in NAMED.values():
        made = matrix(likelihoods, impacts)
        for row, likelihood in enumerate(made.likelihood.names):
            for column, impact in enumerate(made.impact.names):
                assert made.cell(f"{likelihood}/{impact}") == (row, column)


@pytest.mark.parametrize(
    ("score", "number", "cell"),
    [("6", 6, None), ("12.5", 12.5, None), ("D3", None, Cell(2, 1)), ("high", None, None), ("6 of 25", None, None)],
)
def test_a_score_is_a_number_a_cell_or_words(score: str, number: float | None, cell: Cell | None) -> None:
    read = read_score(score, matrix(LETTERS, ROMAN))
    assert read is not None
    assert (read.text, None if read.number is None else float(read.number), read.cell) == (score, number, cell)


def test_without_a_matrix_no_score_is_a_cell() -> None:
    read = read_score("D3", None)
    assert read
    assert (read.number, read.cell) == (None, None)
    assert read_score(None, None) is None


@pytest.mark.parametrize("scale", [None, RiskScale(node=None, likelihood=WORDS), RiskScale(node=None, impact=WORDS)])
def test_a_scale_needs_both_sides(scale: RiskScale | None) -> None:
    assert matrix_of(scale) is None


@pytest.mark.parametrize(
    ("appetite", "shape"),
    [
        (("D2", "C3"), ["....", "....", "##..", "###.", "###.", "###."]),
        (("F4",), ["....", "....", "....", "....", "....", "#..."]),
        (("A1",), ["####"] * 6),
        (("A4", "F1"), ["#...", "#...", "#...", "#...", "#...", "####"]),
        (("D3", "C2"), ["....", "....", "###.", "###.", "###.", "###."]),
    ],
)
def test_within_is_no_worse_on_both_sides_than_one_accepted_cell(appetite: tuple[str, ...], shape: list[str]) -> None:
    made = matrix(LETTERS, ROMAN, *appetite)
    assert [
        "".join("#" if made.accepts(Cell(row, column)) else "." for column in range(4)) for row in reversed(range(6))
    ] == shape


@pytest.mark.parametrize("appetite", [(), ("D9",), ("D2", "D9")])
def test_without_a_readable_appetite_nothing_is_judged(appetite: tuple[str, ...]) -> None:
    assert matrix(LETTERS, ROMAN, *appetite).accepts(Cell(0, 0)) is None


cells = st.tuples(st.integers(0, 5), st.integers(0, 3)).map(lambda pair: Cell(*pair))


@given(st.lists(cells, min_size=1, max_size=4), cells, cells)
def test_a_lesser_cell_is_never_less_accepted(appetite: list[Cell], one: Cell, other: Cell) -> None:
    names = [f"{LETTERS[cell.likelihood]}/{ROMAN[cell.impact]}" for cell in appetite]
    made = matrix(LETTERS, ROMAN, *names)
    if made.accepts(other) and one.is_no_worse_than(other):
        assert made.accepts(one)


@given(st.text(max_size=30))
def test_whatever_is_typed_it_is_a_score(text: str) -> None:
    read = read_score(text, matrix(LETTERS, ROMAN))
    assert read is not None
    assert read.number is None or read.cell is None
