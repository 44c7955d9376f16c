"""How exposed a council is to its risks: scores on the plan's own matrix, its appetite, and late mitigations.

The matrix is of any size (docs/format.md): labels stand from least to worst, and the first word of a label is its
name, so that `D3` is likelihood `D Low` and impact `III Marginal`. Where a plan states no appetite, nothing is
judged to lie within it or beyond it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from planctl.model import Mitigation, Plan, Risk, RiskScale, read_amount

_ROMAN = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
    "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
)  # fmt: skip
# What may stand around a name in a label (`A: Very high`), and between the two names of a cell (`D-3`, `4x5`).
_MARKS = " .,:;/()-–—"
_TIMES = ("x", "×")
# No score is longer; what is longer is prose.
_LONGEST = 200


class Cell(NamedTuple):
    """A cell of a matrix: how many steps it lies above the least likelihood and the least impact."""

    likelihood: int
    impact: int

    def is_no_worse_than(self, other: Cell) -> bool:
        """Whether it is no worse than `other` on both axes."""
        return self.likelihood <= other.likelihood and self.impact <= other.impact


class Axis(NamedTuple):
    """One side of a matrix, from least to worst.

    `labels` are as written and `names` what their cells are called: the first word, or the whole label where
    several begin alike (`Very low`, `Very high`). `places` finds a step by all that it may be called, folded.
    """

    labels: tuple[str, ...]
    names: tuple[str, ...]
    places: Mapping[str, int]


class Matrix(NamedTuple):
    """A plan's own risk matrix; `appetite` are the outermost accepted cells, None where nothing is judged."""

    likelihood: Axis
    impact: Axis
    appetite: tuple[Cell, ...] | None

    def cell(self, text: str) -> Cell | None:
        """The cell that is written so: its likelihood, then its impact; None where there is none such.

        `D3`, `D III`, `D-3`, `4x5` and `Low/High` are cells, as the labels go.
        """
        said = _folded(text[:_LONGEST].strip(_MARKS))
        found = {
            Cell(likelihood, impact)
            for end in range(1, len(said))
            if (likelihood := self.likelihood.places.get(said[:end])) is not None
            for rest in _after(said[end:])
            if (impact := self.impact.places.get(rest)) is not None
        }
        return found.pop() if len(found) == 1 else None

    def accepts(self, cell: Cell) -> bool | None:
        """Whether a cell lies within the appetite: no worse on both axes than one of its cells."""
        if self.appetite is None:
            return None
        return any(cell.is_no_worse_than(accepted) for accepted in self.appetite)


def _after(text: str) -> Iterator[str]:
    """What may be the second name in `III`, `-3` or `x5`."""
    rest = text.strip(_MARKS)
    yield rest
    if rest.startswith(_TIMES):
        yield rest[1:].strip(_MARKS)


def axis(labels: Sequence[str]) -> Axis:
    """An axis of these labels, from least to worst."""
    first_words = [_first_word(label) for label in labels]
    times = Counter(map(_folded, first_words))
    names = tuple(word if times[_folded(word)] == 1 else label for word, label in zip(first_words, labels, strict=True))
    places: dict[str, int] = {}
    # A label's own name goes before what else it may be called.
    for called in (names, labels, map(_in_figures, names)):
        for place, words in enumerate(called):
            if words:
                places.setdefault(_folded(words), place)
    return Axis(tuple(labels), names, places)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _first_word(label: str) -> str:
    return label.split()[0].strip(_MARKS) or label


def _in_figures(name: str) -> str:
    """The Arabic figure of a roman one: `III` is 3; nothing for other names."""
    return str(_ROMAN.index(name.casefold()) + 1) if name.casefold() in _ROMAN else ""


def matrix_of(scale: RiskScale | None) -> Matrix | None:
    """The matrix that a scale declares; None without both axes.

    An appetite of which one cell cannot be read is not known, and then nothing is judged.
    """
    if scale is None or not (scale.likelihood and scale.impact):
        return None
    bare = Matrix(axis(scale.likelihood), axis(scale.impact), None)
    cells = [bare.cell(text) for text in scale.appetite]
    known = tuple(cell for cell in cells if cell is not None)
    appetite = known if known and len(known) == len(cells) else None
    return Matrix(bare.likelihood, bare.impact, appetite)


class Score(NamedTuple):
    """A score as written: a number, a cell of the matrix, or words that are neither."""

    text: str
    number: Decimal | None = None
    cell: Cell | None = None


def read_score(text: str | None, matrix: Matrix | None) -> Score | None:
    """A score; None where nothing is written. A plain number is a number, whatever the labels of the matrix."""
    if text is None:
        return None
    amount = read_amount(text)
    if amount.number is not None and amount.unit is None:
        return Score(text, amount.number)
    return Score(text, None, matrix.cell(text) if matrix else None)


class ToTarget(StrEnum):
    """Where a risk stands against its target; `beside` is better on one axis and worse on the other."""

    AT = "at target"
    ABOVE = "above target"
    BELOW = "below target"
    BESIDE = "beside target"


class Exposure(NamedTuple):
    """How one risk stands as at a day.

    `within` says whether its current score lies within the appetite; None where nothing tells.
    `late` are its mitigations that are overdue.
    """

    risk: Risk
    current: Score | None
    target: Score | None
    within: bool | None
    late: tuple[Mitigation, ...]

    @property
    def to_target(self) -> ToTarget | None:
        """Where the current score stands against the target; None where the two cannot be compared."""
        if self.current is None or self.target is None:
            return None
        if self.current.cell is not None and self.target.cell is not None:
            return _compared(*(now - then for now, then in zip(self.current.cell, self.target.cell, strict=True)))
        return None if self.gap is None else _compared(self.gap)

    @property
    def gap(self) -> Decimal | None:
        """How far the current score lies above its target, where both are numbers."""
        current, target = (score.number if score else None for score in (self.current, self.target))
        return None if current is None or target is None else current - target


def _compared(*steps: int | Decimal) -> ToTarget:
    if not any(steps):
        return ToTarget.AT
    if min(steps) >= 0:
        return ToTarget.ABOVE
    return ToTarget.BELOW if max(steps) <= 0 else ToTarget.BESIDE


def expose(plan: Plan, matrix: Matrix | None, as_at: date) -> list[Exposure]:
    """How a plan's risks stand as at a day, worst first."""
    return worst_first(_exposure(risk, matrix, as_at) for risk in plan.risks)


def _exposure(risk: Risk, matrix: Matrix | None, as_at: date) -> Exposure:
    current, target = (read_score(text, matrix) for text in (risk.current_score, risk.target_score))
    within = matrix.accepts(current.cell) if matrix and current and current.cell is not None else None
    late = tuple(mitigation for mitigation in risk.mitigations if days_late(mitigation, as_at))
    return Exposure(risk, current, target, within, late)


def days_late(mitigation: Mitigation, as_at: date) -> int:
    """By how many days a mitigation is overdue; 0 where it is done by the day, has no date, or is not."""
    completed = mitigation.completed.due if mitigation.completed else None
    deadline = mitigation.due.deadline if mitigation.due else None
    if deadline is None or (completed is not None and completed <= as_at):
        return 0
    return max((as_at - deadline).days, 0)


def worst_first(exposures: Iterable[Exposure]) -> list[Exposure]:
    """Risks from the worst score to the least, those that are equally bad in file order.

    Cells come first, beyond the appetite before within it, by how many steps they lie above the least cell, and
    then by impact; then numbers; then what is neither; and last what has no score.
    """
    return sorted(exposures, key=_badness)


def _badness(exposure: Exposure) -> tuple[Decimal, ...]:
    score = exposure.current
    if score is None:
        return (Decimal(3),)
    if score.cell is not None:
        steps = Decimal(score.cell.likelihood + score.cell.impact)
        return Decimal(0), Decimal(exposure.within is True), -steps, Decimal(-score.cell.impact)
    return (Decimal(2),) if score.number is None else (Decimal(1), -score.number)
