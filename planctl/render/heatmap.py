"""A risk matrix as lines for a terminal or a pipe: no wider than asked, and read without any colour.

The appetite line is drawn between the cells that the council accepts and those that it does not, and each of
the latter is marked as well. Refs that do not fit into their cell give way to their number; a matrix that does
not fit at all gives way to a list of its cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from planctl.clean import clean
from planctl.render.fitting import Line, cut, pad, to_ascii, width_of, wrap
from planctl.render.tones import TONES
from planctl.views.heatmap import OUTSIDE, HeatMap, MapCell, MapRow
from planctl.wording import plural
from planctl.words import Rag

# On anything narrower it is drawn so wide and wraps.
NARROWEST = 40

_QUIET = "dim"
_LINE = "bold"
_TONES = {True: TONES[Rag.GREEN], False: TONES[Rag.RED], None: ""}
_OUTSIDE_MARK = "!"
_LONGEST_LABEL = 24
# A cell is no wider and no higher than this, however large the terminal.
_WIDEST = 24
_HIGHEST = 3
# A narrower one has no blanks around its words.
_ROOM_FOR_BLANKS = 5


@dataclass(frozen=True, slots=True)
class Strokes:
    """The characters of a matrix, thin ones first and then those of the appetite line.

    `joints` are by the weights of their arms, up, right, down and left: 0 none, 1 thin, 2 the line.
    """

    across: tuple[str, str]
    down: tuple[str, str]
    joints: dict[str, str]
    cut: str
    ascii: bool

    @property
    def all(self) -> str:
        """Every character that a matrix may need."""
        return "".join((*self.across, *self.down, *self.joints.values(), self.cut))


# The accepted cells fill the lower left corner, so the line only ever turns from going right to going down and back.
_JOINTS = {
    "0110": "┌", "0111": "┬", "0011": "┐", "0121": "┰",
    "1110": "├", "1111": "┼", "1011": "┤", "1210": "┝", "1012": "┥",
    "1100": "└", "1101": "┴", "1001": "┘", "2101": "┸",
    "1122": "╅", "2121": "╂", "1212": "┿", "2211": "╄",
}  # fmt: skip
UNICODE = Strokes(("─", "━"), ("│", "┃"), _JOINTS, "…", ascii=False)
ASCII = Strokes(("-", "!"), ("|", "!"), {arms: "!" if "2" in arms else "+" for arms in _JOINTS}, "..", ascii=True)


def heat_map_lines(drawn: HeatMap, width: int, strokes: Strokes = UNICODE) -> list[Line]:
    """The whole matrix with its legend, each line at most `width` columns wide (but for `NARROWEST`)."""
    return list(_Page(drawn, max(width, NARROWEST), strokes).lines())


@dataclass(frozen=True, slots=True)
class _Layout:
    """The width of the labels at the left, and of a cell between its strokes; with `names`, labels are cut to those."""

    left: int
    cell: int
    names: bool

    @property
    def margin(self) -> int:
        """The blanks on each side of a cell's words."""
        return int(self.cell >= _ROOM_FOR_BLANKS)

    @property
    def room(self) -> int:
        """The width that a cell's words have."""
        return self.cell - 2 * self.margin


def _lay_out(drawn: HeatMap, width: int, shown: Callable[[str], str]) -> _Layout | None:
    """With whole labels if no word of them has to be broken, else with names; None without room for those."""
    labels, names = ([shown(getattr(row, words)) for row in drawn.rows] for words in ("label", "name"))
    widest = min(max(_wanted(drawn, shown), _ROOM_FOR_BLANKS), _WIDEST)
    for words, least in ((labels, _longest_word(drawn.impact.labels, shown) + 2), (names, _least(drawn))):
        columns = len(drawn.impact.labels)
        spare = width - 2 - columns * (least + 1)
        left = min(max(map(width_of, words)), max(spare, _longest_word(words, shown)), _LONGEST_LABEL)
        cell = (width - left - 2) // columns - 1
        if cell >= least:
            return _Layout(left, min(cell, widest), words is names)
    return None


def _longest_word(labels: Iterable[str], shown: Callable[[str], str]) -> int:
    return max(width_of(word) for label in labels for word in shown(label).split(" "))


def _wanted(drawn: HeatMap, shown: Callable[[str], str]) -> int:
    """The width at which no heading and no cell has to give way."""
    cells = [_refs(cell) for row in drawn.rows for cell in row.cells]
    return max(width_of(shown(words)) for words in (*drawn.impact.labels, *cells)) + 2


def _least(drawn: HeatMap) -> int:
    """The width that the mark and the number of risks need."""
    return len(_OUTSIDE_MARK) + max(len(_count(cell)) for row in drawn.rows for cell in row.cells)


def _mark(cell: MapCell) -> str:
    return _OUTSIDE_MARK if cell.within is False else ""


def _count(cell: MapCell) -> str:
    """How many risks, so that it looks like no ref: `x14`."""
    return f"x{len(cell.risks)}"


def _refs(cell: MapCell) -> str:
    """The mark and the refs: `! 4 5`; with commas where a ref has a blank in it."""
    between = ", " if any(" " in risk for risk in cell.risks) else " "
    return f"{_mark(cell)} {between.join(cell.risks)}".strip()


class _Page:
    """One matrix at one width in one set of strokes."""

    def __init__(self, drawn: HeatMap, width: int, strokes: Strokes) -> None:
        self.drawn, self.width, self.strokes = drawn, width, strokes
        self.layout = _lay_out(drawn, width, self.shown)

    def shown(self, words: str) -> str:
        """Plan text as it may be printed: on one line, and in ASCII where that is asked for."""
        safe = " ".join(clean(words).split())
        return to_ascii(safe) if self.strokes.ascii else safe

    def lines(self) -> Iterator[Line]:
        yield from self.listed() if self.layout is None else self.matrix(self.layout)
        yield from self.legend()

    def matrix(self, layout: _Layout) -> Iterator[Line]:
        yield from self.wrapped("Likelihood down, impact across; the worst is at the top right.", _QUIET)
        yield from self.headings(layout)
        for number, row in enumerate(self.drawn.rows):
            yield self.rule(number, layout)
            yield from self.row(number, row, layout)
        yield self.rule(len(self.drawn.rows), layout)

    def headings(self, layout: _Layout) -> Iterator[Line]:
        """What the columns are called, on as many lines as the longest needs."""
        impact, margin = self.drawn.impact, " " * layout.margin
        called = impact.names if layout.names else impact.labels
        columns = [self.fitted(words, layout.room) for words in called]
        for words in _beside(columns):
            cells = (pad(margin + word, layout.cell) for word in words)
            yield [(f"{' ' * (layout.left + 2)}{' '.join(cells)}".rstrip(), _QUIET)]

    def row(self, number: int, row: MapRow, layout: _Layout) -> Iterator[Line]:
        """A likelihood with its cells, on as many lines as the fullest needs."""
        margin = " " * layout.margin
        label = self.fitted(row.name if layout.names else row.label, layout.left)
        cells = [self.words(cell, layout.room) for cell in row.cells]
        for first, *words in _beside([label, *cells]):
            line: Line = [(pad(first, layout.left) + " ", "")]
            for place, (cell, word) in enumerate(zip(row.cells, words, strict=True)):
                line += [self.down(number, place), (pad(margin + word, layout.cell), _TONES[cell.within])]
            yield [*line, self.down(number, len(row.cells))]

    def fitted(self, words: str, room: int) -> list[str]:
        """A label on no more lines than a cell may have."""
        lines = wrap(self.shown(words), room)
        if len(lines) <= _HIGHEST:
            return lines
        rest = " ".join(lines[_HIGHEST - 1 :])
        return [*lines[: _HIGHEST - 1], cut(rest, room, self.strokes.cut)]

    def words(self, cell: MapCell, room: int) -> list[str]:
        """The refs of a cell, else how many there are."""
        refs = self.shown(_refs(cell))
        lines = wrap(refs, room)
        if len(lines) <= _HIGHEST and all(width_of(word) <= room for word in refs.split(" ")):
            return lines
        number = f"{_mark(cell)} {plural(len(cell.risks), 'risk')}".strip()
        return [number if len(number) <= room else _mark(cell) + _count(cell)]

    def is_counted(self, cell: MapCell, room: int) -> bool:
        """Whether only the number of its risks has room, without a word."""
        return self.words(cell, room) == [_mark(cell) + _count(cell)]

    def rule(self, number: int, layout: _Layout) -> Line:
        """The strokes above the row of that number, or below the last."""
        line: Line = [(" " * (layout.left + 1), "")]
        columns = len(self.drawn.impact.labels)
        for place in range(columns + 1):
            line.append(self.joint(number, place))
            if place < columns:
                weight = self.weight_across(number, place)
                line.append((self.strokes.across[weight - 1] * layout.cell, _style(weight)))
        return line

    def joint(self, number: int, place: int) -> tuple[str, str]:
        """Where the strokes above a row and left of a column meet."""
        arms = (
            self.weight_down(number - 1, place),
            self.weight_across(number, place),
            self.weight_down(number, place),
            self.weight_across(number, place - 1),
        )
        return self.strokes.joints["".join(map(str, arms))], _style(max(arms))

    def down(self, number: int, place: int) -> tuple[str, str]:
        """The stroke left of a cell, or right of the last of its row."""
        weight = self.weight_down(number, place)
        return self.strokes.down[weight - 1], _style(weight)

    def weight_down(self, number: int, place: int) -> int:
        return self.weight((number, place - 1), (number, place))

    def weight_across(self, number: int, place: int) -> int:
        return self.weight((number - 1, place), (number, place))

    def weight(self, one: tuple[int, int], other: tuple[int, int]) -> int:
        """Of the stroke between two cells: 2 where the appetite line runs, 0 where neither is a cell."""
        cells = [cell for cell in (self.cell(*one), self.cell(*other)) if cell is not None]
        return len({cell.within for cell in cells}) if len(cells) == 2 else len(cells)

    def cell(self, number: int, place: int) -> MapCell | None:
        if not (0 <= number < len(self.drawn.rows) and 0 <= place < len(self.drawn.impact.labels)):
            return None
        return self.drawn.rows[number].cells[place]

    def listed(self) -> Iterator[Line]:
        """The cells with risks, worst first, where the matrix is too wide to be drawn."""
        rows, impact = self.drawn.rows, self.drawn.impact
        size = f"{len(rows)} by {len(impact.names)} cells"
        yield from self.wrapped(f"The matrix, {size}, is too wide for {self.width} columns; cells with risks:", _QUIET)
        for row in rows:
            for name, cell in reversed(list(zip(impact.names, row.cells, strict=True))):
                if cell.risks:
                    yield from self.wrapped(f"{row.name} {name}: {_refs(cell)}", _TONES[cell.within])

    def legend(self) -> Iterator[Line]:
        """What the labels, the line and the marks say, and which risks are on no cell."""
        explained = [*self.labels(), *self.marks()]
        for words in explained:
            yield from self.wrapped(words, _QUIET)
        for score, risks in self.drawn.unplaced.items():
            yield from self.wrapped(
                f"On no cell, {f'scored {score}' if score else 'no score'}: {', '.join(risks)}.", ""
            )

    def labels(self) -> Iterator[str]:
        """The labels of which only the names are drawn."""
        if self.layout is None or self.layout.names:
            yield f"Likelihood: {', '.join(row.label for row in self.drawn.rows)}."
            yield f"Impact: {', '.join(self.drawn.impact.labels)}."

    def marks(self) -> Iterator[str]:
        if self.drawn.judged:
            yield f"{self.strokes.across[1] * 3} the appetite line; {_OUTSIDE_MARK} {OUTSIDE} the appetite."
        cells = [cell for row in self.drawn.rows for cell in row.cells]
        if self.layout and any(self.is_counted(cell, self.layout.room) for cell in cells):
            yield "x and a number: so many risks, where there is no room for their refs."

    def wrapped(self, words: str, style: str) -> Iterator[Line]:
        for part in wrap(self.shown(words), self.width):
            yield [(part, style)]


def _style(weight: int) -> str:
    return _LINE if weight == 2 else _QUIET


def _beside(columns: Sequence[Sequence[str]]) -> Iterable[tuple[str, ...]]:
    """Columns of lines side by side, the shorter ones filled up."""
    return zip_longest(*columns, fillvalue="")
