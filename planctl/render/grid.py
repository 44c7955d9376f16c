"""The month grid as lines for a terminal or a pipe: no wider than asked, and with every month."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from planctl.clean import clean
from planctl.render.fitting import Line, cut, pad, to_ascii, width_of, wrap
from planctl.render.tones import TONES
from planctl.status import Judgement, LeadFrom
from planctl.views.grid import Cell, Grid, GridRow, GridSection, in_state_words
from planctl.views.listing import in_words
from planctl.words import Rag, State

NOTHING = "No work fits these filters."
# On anything narrower no grid can be read: it is drawn so wide and wraps.
NARROWEST = 60

_HEADING = "bold"
_CORRECTIVE = "italic"
_QUIET = "dim"
# What a month says: its glyph, the same in ASCII, and the style. One column each; all but the tick are in the
# fonts of every Windows console.
_MARKS = {
    Cell.EMPTY: (" ", " ", ""),
    Cell.PLANNED: ("■", "#", ""),
    Cell.DONE: ("✓", "+", TONES[State.COMPLETED]),
    Cell.LATE: ("▲", "!", TONES[State.LATE]),
    Cell.DUE: ("●", "O", ""),
    Cell.MILESTONE: ("◊", "^", ""),
    Cell.FIRST_DUE: ("○", "o", TONES[State.REPROGRAMMED]),
    Cell.REPROGRAMMED: ("►", "~", TONES[State.REPROGRAMMED]),
    Cell.ASKED: ("?", "?", TONES[Rag.AMBER]),
    Cell.SUSPENDED: ("║", "=", TONES[State.SUSPENDED]),
    Cell.CANCELLED: ("×", "x", TONES[State.CANCELLED]),
    Cell.ONGOING: ("─", "-", TONES[State.ONGOING]),
    Cell.BEYOND: ("→", ">", _QUIET),
}


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a grid."""

    cells: dict[Cell, str]
    today: str
    below: str
    cut: str

    @property
    def all(self) -> str:
        """Every character that a grid may need."""
        return "".join((*self.cells.values(), self.today, self.below, self.cut))


UNICODE = Glyphs({cell: mark[0] for cell, mark in _MARKS.items()}, "│", "└", "…")
ASCII = Glyphs({cell: mark[1] for cell, mark in _MARKS.items()}, ":", "\\", "..")


def grid_lines(grid: Grid, width: int, glyphs: Glyphs = UNICODE) -> list[Line]:
    """The whole grid, each line at most `width` columns wide (but for `NARROWEST`)."""
    return [_stripped(line) for line in _Page(grid, max(width, NARROWEST), glyphs).lines()]


def _state_style(judgement: Judgement | None) -> str:
    if judgement is None:
        return ""
    late = judgement.state is State.LATE and judgement.rag is not None
    return TONES[str(judgement.rag if late else judgement.state)]


@dataclass(frozen=True, slots=True)
class _Layout:
    """The widths of the columns, 0 where there is none; `pitch` is how far one month is from the next."""

    ref: int
    title: int
    lead: int
    pitch: int
    months: int
    status: int
    corrective: int = 0

    @property
    def left(self) -> int:
        """All that stands left of the months."""
        return self.ref + 2 + self.title + (2 + self.lead if self.lead else 0)

    @property
    def block(self) -> int:
        """The months, with a column on each side for the brackets around the as-at month."""
        return self.months * self.pitch + (1 if self.pitch > 1 else 2)

    @property
    def width(self) -> int:
        """A line without its corrective action."""
        return self.left + 1 + self.block + (1 + self.status if self.status else 0)


# The first of these that leaves titles enough room is taken: pitch, longest lead, whether with status, room.
_LAYOUTS = (
    (4, 14, True, 40),
    (4, 8, True, 36),
    (2, 14, True, 40),
    (2, 8, True, 22),
    (2, 6, True, 18),
    (2, 6, False, 16),
    (1, 6, False, 0),
)
_LONGEST_REF, _LONGEST_HEADING = 12, 40
_CORRECTIVE_HEADING = "Corrective action"
_SHORTEST_CORRECTIVE, _TITLE_BESIDE_CORRECTIVE = 24, 56


def _lay_out(grid: Grid, width: int, shown: Callable[[str], str]) -> _Layout:
    rows = [row for row in grid.rows if row.standing]

    def longest(words: Callable[[GridRow], str]) -> int:
        return max((width_of(shown(words(row))) for row in rows), default=0)

    lead, status = longest(lambda row: row.lead), longest(lambda row: in_state_words(row.judgement))
    title = max((2 * row.depth + width_of(shown(row.title)) for row in rows), default=0)
    # The title of a priority stands over those of its actions and their leads, and wraps only if it is long.
    heading = max((width_of(shown(section.title)) for section in grid.sections), default=0)
    title = max(title, len("Action"), min(heading, _LONGEST_HEADING) - (2 + len("Lead") if lead else 0))
    bare = _Layout(min(max(longest(lambda row: row.ref), 3), _LONGEST_REF), 0, lead, 1, len(grid.months), 0)
    room = 0
    for pitch, longest_lead, with_status, wanted in _LAYOUTS:
        leads = min(max(lead, len("Lead")), longest_lead) if lead else 0
        bare = replace(bare, pitch=pitch, lead=leads, status=max(status, len("Status")) if with_status else 0)
        room = width - bare.width
        if room >= min(wanted, title):
            break
    return _shared_out(bare, room, title, longest(lambda row: row.corrective))


def _shared_out(bare: _Layout, room: int, title: int, corrective: int) -> _Layout:
    """Share the room that is left between titles and, if both have enough then, corrective actions."""
    beside = room - 2 - min(title, _TITLE_BESIDE_CORRECTIVE)
    wanted = max(corrective, len(_CORRECTIVE_HEADING))
    if corrective and bare.status and beside >= min(wanted, _SHORTEST_CORRECTIVE):
        taken = min(wanted, beside)
        return replace(bare, title=min(title, room - 2 - taken), corrective=taken)
    return replace(bare, title=min(title, room))


class _Page:
    """One grid at one width in one set of glyphs."""

    def __init__(self, grid: Grid, width: int, glyphs: Glyphs) -> None:
        self.grid, self.width, self.glyphs = grid, width, glyphs
        self.layout = _lay_out(grid, width, self.shown)

    def shown(self, words: str) -> str:
        """Plan text as it may be printed: on one line, and in ASCII where that is asked for."""
        safe = " ".join(clean(words).split())
        return to_ascii(safe) if self.glyphs is ASCII else safe

    def lines(self) -> Iterator[Line]:
        plan, months = self.grid.plan, self.grid.months
        draft = ", draft" if plan.status == "draft" else ""
        part = f", part of {self.grid.part_of}" if self.grid.part_of else ""
        window = f"{months[0]:%B %Y} – {months[-1]:%B %Y}{part}"
        yield from self.wrapped(f"{plan.title or plan.id}{draft}", _HEADING)
        yield from self.wrapped(f"{window}, as at {in_words(self.grid.as_at)}", _QUIET)
        for section in self.grid.sections:
            yield []
            yield from self.section(section)
        yield []
        yield from self.legend() if self.grid.sections else self.wrapped(NOTHING, "")

    def wrapped(self, words: str, style: str) -> Iterator[Line]:
        return ([(part, style)] for part in wrap(self.shown(words), self.width))

    def section(self, section: GridSection) -> Iterator[Line]:
        yield from self.titled(section)
        yield self.headings()
        under_heading = True
        for row in section.rows:
            if row.heading and (not under_heading or row.standing is None):
                yield self.beside([])
            under_heading = row.heading
            yield from self.row(row)

    def titled(self, section: GridSection) -> Iterator[Line]:
        """The priority's title, over the actions', with the years and its worst state beside it."""
        layout = self.layout
        ref, room = self.shown(section.ref), layout.left - layout.ref - 2
        if width_of(ref) > layout.ref:
            yield from ([(part, _HEADING)] for part in wrap(ref, self.width))
            ref = ""
        worst = in_state_words(section.worst)
        title = section.title if layout.status else f"{section.title}: {worst}"
        *above, last = wrap(self.shown(title), room) or [""]
        for part in above:
            yield [(pad(ref, layout.ref + 2) + part, _HEADING)]
            ref = ""
        title = pad(pad(ref, layout.ref + 2) + last, layout.left + 1)
        status = (f" {worst}" if layout.status else "", _state_style(section.worst))
        yield [(title, _HEADING), (self.years(), _QUIET), status]

    def years(self) -> str:
        """Each year over its months: `2007 ─────── 2008 ─────`."""
        months, pitch = self.grid.months, self.layout.pitch
        starts = [place for place, month in enumerate(months) if place == 0 or month.month == 1]
        out = " "
        for start, end in zip(starts, [*starts[1:], len(months)], strict=True):
            room = (end - start) * pitch - 1
            year = f"{months[start]:%Y}"
            label = year if room >= 4 else year[2:] if room >= 2 else ""
            rule = self.glyphs.cells[Cell.ONGOING] * (room - len(label) - 1)
            out += pad(f"{label} {rule}".rstrip(), room + 1)
        return pad(out, self.layout.block)

    def headings(self) -> Line:
        layout = self.layout
        lead = "  " + pad("Lead", layout.lead) if layout.lead else ""
        line: Line = [(f"{pad('Ref', layout.ref)}  {pad('Action', layout.title)}{lead} ", _QUIET)]
        line += self.month_names()
        line.append((" " + pad("Status", layout.status) if layout.status else "", _QUIET))
        line.append((f"  {_CORRECTIVE_HEADING}" if layout.corrective else "", _QUIET))
        return line

    def month_names(self) -> Line:
        """One letter or three for each month, the as-at month in brackets."""
        pitch, today = self.layout.pitch, self.grid.today
        names = [f"{month:%B}"[: 3 if pitch == 4 else 1] for month in self.grid.months]
        text = pad(" " + (" " * (pitch - len(names[0]))).join(names), self.layout.block)
        if today is None or pitch == 1:
            return [(text, _QUIET)]
        start, end = today * pitch, today * pitch + len(names[today]) + 2
        return [(text[:start], _QUIET), (f"[{names[today]}]", _HEADING), (text[end:], _QUIET)]

    def row(self, row: GridRow) -> Iterator[Line]:
        layout, style = self.layout, _HEADING if row.heading else ""
        ref, title, lead = self.shown(row.ref), self.shown(row.title), self.shown(row.lead)
        if row.standing is None:
            yield from (self.beside([(part, style)]) for part in wrap(f"{ref}  {title}", self.width))
            return
        if width_of(ref) > layout.ref:
            yield from (self.beside([(part, style)]) for part in wrap(ref, self.width))
            ref = ""
        indent = " " * min(2 * row.depth, layout.title // 2)
        line: Line = [(f"{pad(ref, layout.ref)}  {indent}", style)]
        line.append((self.fitted(title, layout.title - len(indent)), style))
        if layout.lead:
            inherited = row.standing.lead_from is LeadFrom.PARENT
            line.append(("  " + self.fitted(lead, layout.lead), _QUIET if inherited else ""))
        line.append((" ", ""))
        line += self.cells(row.cells, _state_style(row.judgement))
        if layout.status:
            status = pad(in_state_words(row.judgement), layout.status)
            line.append((" " + status, _state_style(row.judgement)))
        yield from self.with_corrective(line, self.shown(row.corrective))

    def fitted(self, words: str, room: int) -> str:
        return pad(cut(words, room, self.glyphs.cut), room)

    def with_corrective(self, line: Line, corrective: str) -> Iterator[Line]:
        """The row with its corrective action beside it, or whole on lines of its own below it."""
        layout = self.layout
        if not corrective or not layout.corrective:
            yield line
            margin = " " * (layout.ref + 2)
            for number, part in enumerate(wrap(corrective, self.width - len(margin) - 2)):
                sign = "  " if number else f"{self.glyphs.below} "
                yield self.beside([(margin, ""), (sign, _QUIET), (part, _CORRECTIVE)])
            return
        first, *rest = wrap(corrective, layout.corrective)
        yield [*line, ("  " + first, _CORRECTIVE)]
        for part in rest:
            yield [*self.beside([]), (" " * (layout.status + 3), ""), (part, _CORRECTIVE)]

    def beside(self, line: Line) -> Line:
        """Words that are no row of months: what they leave of the months is empty, but for the as-at month."""
        rest = self.layout.left + 1 - sum(width_of(text) for text, _ in line)
        if rest < 0:
            return line
        return [*line, (" " * rest, ""), *self.cells((Cell.EMPTY,) * self.layout.months)]

    def cells(self, cells: Sequence[Cell], late: str = "") -> Line:
        """The months of a row; ongoing work runs on as a line, an empty as-at month is a thin upright one.

        `late` is the style of late months: the row's own, since late may be amber or red.
        """
        pitch, today = self.layout.pitch, self.grid.today
        line: Line = [(" ", "")]
        before = Cell.EMPTY
        for place, (cell, after) in enumerate(zip(cells, [*cells[1:], Cell.EMPTY], strict=True)):
            glyph, style = self.glyphs.cells[cell], late if cell is Cell.LATE else _MARKS[cell][2]
            if cell is Cell.EMPTY and place == today:
                glyph, style = self.glyphs.today, _QUIET
            left = glyph if cell is before is Cell.ONGOING else " "
            right = glyph if cell is after is Cell.ONGOING else " "
            line.append(((left if pitch == 4 else "") + glyph + right * (pitch // 2), style))
            before = cell
        return [*line, (" " if pitch == 1 else "", "")]

    def legend(self) -> Iterator[Line]:
        line: Line = []
        taken = 0
        for glyph, words, style in legend(self.grid, self.glyphs, below=not self.layout.corrective):
            if line and taken + len(words) + 2 > self.width:
                yield line
                line, taken = [], 0
            line += [(glyph, style), (f" {words}   ", _QUIET)]
            taken += len(words) + 5
        yield line


def legend(grid: Grid, glyphs: Glyphs, *, below: bool = False) -> list[tuple[str, str, str]]:
    """The glyphs in use, what they say, and their styles; `below` stands where corrective actions do."""
    used = {cell for row in grid.rows for cell in row.cells if cell.value}
    entries = [(glyphs.cells[cell], cell.value, _MARKS[cell][2]) for cell in Cell if cell in used]
    if grid.today is not None:
        entries.append((glyphs.today, f"{grid.as_at:%B %Y}", _QUIET))
    if below and any(row.corrective for row in grid.rows):
        entries.append((glyphs.below, "corrective action", _QUIET))
    return entries


def _stripped(line: Line) -> Line:
    """A line without blanks at its end."""
    while line and not line[-1][0].strip():
        line = line[:-1]
    return [*line[:-1], *((text.rstrip(), style) for text, style in line[-1:])]
