"""The month grid of a plan as pure data: which months, which rows, and what each month of a row says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import takewhile

from planctl.dates import Calendar, Reading, Window, financial_year, month_end, month_start, periods_of
from planctl.dates.windows import months_from
from planctl.model import Plan, Priority
from planctl.model.items import Item
from planctl.status import DueFrom, Judgement, Standing, newest_update, open_requests
from planctl.status.due import is_agreed, runs_of
from planctl.status.standing import is_cancelled
from planctl.views.worst import worst_of
from planctl.words import ItemKind, State

# An officer's own `grid` may be somewhat longer than a year; whatever is longer is shown by the year.
LONGEST = 18


class Cell(StrEnum):
    """What one month of a row says, in the words of every output; the legend keeps this order."""

    EMPTY = ""
    PLANNED = "planned"
    DONE = "done"
    LATE = State.LATE.value
    DUE = "due"
    MILESTONE = "milestone due"
    FIRST_DUE = "first due"
    REPROGRAMMED = State.REPROGRAMMED.value
    ASKED = "later date asked for"
    SUSPENDED = State.SUSPENDED.value
    CANCELLED = State.CANCELLED.value
    ONGOING = State.ONGOING.value
    BEYOND = "due after these months"


_PROMISED = (Cell.PLANNED, Cell.DUE, Cell.MILESTONE, Cell.REPROGRAMMED)
_Marks = dict[date, Cell]


@dataclass(frozen=True, slots=True)
class GridRow:
    """One line of the grid, with a cell for each of the grid's months.

    A `heading` is a measure, or the measures that several actions serve together (then it has no standing).
    `depth` counts the actions above a milestone.
    """

    ref: str
    title: str
    lead: str
    cells: tuple[Cell, ...]
    heading: bool = False
    depth: int = 0
    standing: Standing | None = None

    @property
    def judgement(self) -> Judgement | None:
        """How it stands; None for a heading of several measures."""
        return self.standing.judgement if self.standing else None

    @property
    def corrective(self) -> str:
        """What is done about lateness, in the officer's words."""
        return (self.standing.item.work.corrective_action or "") if self.standing else ""


@dataclass(frozen=True, slots=True)
class GridSection:
    """A priority, the worst judgement of all its work whether shown or not, and its rows."""

    ref: str
    title: str
    worst: Judgement | None
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The grid of one plan as at a day.

    `months` are first days; `today` is the place of the as-at month among them, None where it lies outside.
    `part_of` is the plan's whole period in words, where only a part of it is shown.
    """

    plan: Plan
    as_at: date
    months: tuple[date, ...]
    part_of: str | None
    sections: tuple[GridSection, ...]

    @property
    def today(self) -> int | None:
        """The place of the as-at month among the months."""
        month = month_start(self.as_at)
        return self.months.index(month) if month in self.months else None

    @property
    def rows(self) -> list[GridRow]:
        """The rows of all sections."""
        return [row for section in self.sections for row in section.rows]


def shown_window(calendar: Calendar, as_at: date, year: Window | None = None) -> Window:
    """The stretch of months that a plan's grid shows.

    It is the plan's grid, else its period; of a long one the financial year that holds the day, or is
    nearest to it. A financial `year` asked for begins in the first month of the plan's own year.
    """
    own = calendar.grid or calendar.period or financial_year(as_at, calendar.year_starts)
    if year is not None:
        months = len(own.months())
        is_year = months == 12 and year == financial_year(year.starts, calendar.year_starts)
        return months_from(year.starts.year, own.starts.month, months) if is_year else year
    if len(own.months()) <= LONGEST:
        return own
    return financial_year(min(max(as_at, own.starts), own.ends), calendar.year_starts)


def make_grid(
    plan: Plan, standings: Sequence[Standing], chosen: Iterable[Standing], shown: Window, as_at: date
) -> Grid:
    """The grid of one plan.

    Args:
        plan: The plan.
        standings: How all its work stands, in file order.
        chosen: Those among them that are to be shown; what they are part of is shown with them.
        shown: The months.
        as_at: The day.
    """
    months = shown.months()
    kept = _with_headings(standings, chosen)
    of_priority: dict[int, list[Standing]] = {id(priority): [] for priority in plan.priorities}
    for standing in standings:
        of_priority[id(standing.item.priority)].append(standing)
    sections = []
    for priority in plan.priorities:
        all_of_it = of_priority[id(priority)]
        worst = worst_of(all_of_it)
        rows = tuple(_rows(priority, [made for made in all_of_it if made.item in kept], months, as_at))
        sections.append(GridSection(priority.ref or "", priority.title or "no title", worst, rows))
    part_of = plan.period.text if plan.period and _is_part(shown, plan) else None
    return Grid(plan, as_at, months, part_of, tuple(section for section in sections if section.rows))


def _is_part(shown: Window, plan: Plan) -> bool:
    """Whether the plan's own months, of its grid or without one of its period, go beyond those shown."""
    own = plan.grid if plan.grid and plan.grid.starts else plan.period
    return own is not None and own.window is not None and not shown.holds(own.window)


def _with_headings(standings: Sequence[Standing], chosen: Iterable[Standing]) -> set[Item]:
    """The chosen items, the actions above them, and their measures."""
    measures = {id(made.item.work): made.item for made in standings if made.item.kind is ItemKind.MEASURE}
    kept: set[Item] = set()
    for standing in chosen:
        kept.update(_upward(standing.item))
        if standing.item.measure is not None:
            kept.add(measures[id(standing.item.measure)])
    return kept


def _upward(item: Item | None) -> Iterator[Item]:
    while item is not None:
        yield item
        item = item.parent


def _rows(priority: Priority, shown: Sequence[Standing], months: tuple[date, ...], as_at: date) -> Iterator[GridRow]:
    """The rows in file order; actions that serve several measures stand under a heading of their own."""
    titles = {measure.ref: measure.title for measure in priority.measures}
    serving: tuple[str, ...] = ()
    for standing in shown:
        *_, top = _upward(standing.item)
        serves = getattr(top.work, "measures", ())
        if serves and serves != serving:
            title = " / ".join(filter(None, (titles.get(ref) for ref in serves)))
            yield GridRow(", ".join(serves), title, "", (Cell.EMPTY,) * len(months), heading=True)
        serving = serves
        yield _row(standing, cells_of(standing, months, as_at))


def _row(standing: Standing, cells: tuple[Cell, ...]) -> GridRow:
    work, depth = standing.item.work, len(list(_upward(standing.item))) - 1
    heading = standing.item.kind is ItemKind.MEASURE and not depth
    # A measure without a title goes by its measure of success.
    title = work.title or (work.success[0] if heading and work.success else "no title")
    lead = "/".join(standing.leads.names) if standing.leads else ""
    return GridRow(work.ref or "", title, lead, cells, heading, depth, standing)


def in_state_words(judgement: Judgement | None) -> str:
    """A judgement as the status column says it: `late (red)`, `on target`."""
    if judgement is None:
        return ""
    colour = f" ({judgement.rag.value})" if judgement.state is State.LATE and judgement.rag else ""
    return judgement.state.value + colour


def cells_of(standing: Standing, months: tuple[date, ...], as_at: date) -> tuple[Cell, ...]:
    """What each month says of a piece of work; of several things, what matters most to a reader."""
    span = _Span(standing, months, as_at)
    marks = {**_asked(span), **_planned(span), **_moved(span), **_late(span), **_suspended(span)}
    if standing.state is State.COMPLETED:
        marks = _completed(span, marks)
    elif standing.state is State.CANCELLED:
        marks = _cancelled(span, marks)
    elif standing.state is not State.SUSPENDED:
        marks = {**_beyond(span), **marks}
    return tuple(marks.get(month, Cell.EMPTY) for month in months)


@dataclass(frozen=True, slots=True)
class _Span:
    """A piece of work over the months shown."""

    standing: Standing
    months: tuple[date, ...]
    as_at: date

    def between(self, first: date | None, last: date | None) -> list[date]:
        """The months shown from that of one day to that of another; None is open."""
        return [
            month
            for month in self.months
            if (first is None or month_start(first) <= month) and (last is None or month <= last)
        ]

    @property
    def bars(self) -> list[date]:
        """The bars as drawn; else from the start, of the work or of its `June – Sept`, to the due month."""
        work, due = self.standing.item.work, self.standing.due
        if work.months is not None and work.months.months:
            return [month for month in self.months if month in work.months.months]
        reading = due.reading
        if reading is None or due.original is None or due.source is not DueFrom.OWN or reading.every:
            return []
        starts = work.start.starts if work.start else reading.starts if reading.precision == "range" else None
        if starts is None or month_start(starts) >= month_start(due.original):
            return []
        return self.between(starts, due.original)

    @property
    def is_series(self) -> bool:
        """Whether one period follows another: bars with gaps, or `every quarter`."""
        due = self.standing.due
        return not due.revised and due.reading is not None and "recurring" in due.reading.flags

    @property
    def point(self) -> Cell:
        """How its due month is marked where no bar stands."""
        return Cell.MILESTONE if self.standing.item.kind is ItemKind.MILESTONE else Cell.DUE


def _planned(span: _Span) -> _Marks:
    due = span.standing.due
    marks = dict.fromkeys(span.bars, Cell.PLANNED)
    if due.ongoing and not marks:
        begun = span.standing.item.work.start or due.reading
        return dict.fromkeys(span.between(begun.starts if begun else None, None), Cell.ONGOING)
    for day in _due_days(span):
        marks.setdefault(month_start(day), span.point)
    return {**marks, **dict.fromkeys(_reported(span, marks), Cell.DONE)}


def _reported(span: _Span, marks: _Marks) -> list[date]:
    """The months so far of those periods of a series in which there was an update, or after which."""
    newest = newest_update(span.standing.item.work, span.as_at)
    if newest is None or not span.is_series:
        return []
    begun = [period for period in _periods(span) if period.starts <= newest]
    past = [month for month in marks if month <= span.as_at]
    return [month for month in past if any(month_start(one.starts) <= month <= one.ends for one in begun)]


def _periods(span: _Span) -> Iterator[Window]:
    """The periods of a series, up to those that begin in the months shown."""
    reading, bars = span.standing.due.reading, span.standing.item.work.months
    last = max(month_end(span.months[-1]), span.as_at)
    if reading is not None and reading.every is not None:
        yield from takewhile(lambda period: period.starts <= last, periods_of(reading))
    elif bars is not None and bars.months:
        yield from runs_of(bars.months)


def _due_days(span: _Span) -> Iterator[date]:
    """The days by which something is due: of each period, of each stage, or the one original day."""
    due = span.standing.due
    if due.reading is None:
        return
    yield from (stage.due for stage in due.reading.stages)
    if due.reading.every is not None:
        yield from (period.ends for period in _periods(span))
    elif due.original is not None and not (span.is_series and span.bars):
        yield due.original


def _moved(span: _Span) -> _Marks:
    """From the first due month to the agreed one, where an approved revision moved it."""
    due = span.standing.due
    if not due.revised or due.original is None:
        return {}
    first = month_start(due.original)
    if due.agreed is not None and month_start(due.agreed) == first:
        return {}
    marks = {} if first in span.bars else {first: Cell.FIRST_DUE}
    if due.agreed is not None:
        between = [month for month in span.between(first, due.agreed) if month > first]
        marks.update(dict.fromkeys(between, Cell.REPROGRAMMED))
        marks[month_start(due.agreed)] = span.point
    return marks


def _asked(span: _Span) -> _Marks:
    """The months asked for; what lies beyond the last one shown stands in it."""
    asked = open_requests(span.standing.item.work, span.as_at)
    days = [revision.due.deadline for revision in asked if revision.due]
    return {min(month_start(day), span.months[-1]): Cell.ASKED for day in days if day is not None}


def _late(span: _Span) -> _Marks:
    """The months after the agreed one up to the as-at month, and in any case that one."""
    agreed = span.standing.due.agreed
    if agreed is None or not span.standing.is_overdue:
        return {}
    months = [month for month in span.between(agreed, span.as_at) if month > agreed]
    months += span.between(span.as_at, span.as_at)
    # The later periods of a series stand, whether or not an earlier one is late.
    later = _planned(span) if span.is_series else {}
    return {month: Cell.LATE for month in months if month not in later}


def _suspended(span: _Span) -> _Marks:
    """Approved pauses that have begun, its own and of what is above it; one without an end goes on so far."""
    marks: _Marks = {}
    pauses = [pause for item in _upward(span.standing.item) for pause in item.work.suspended]
    for pause in pauses:
        said = pause.from_ or (pause.approved.on if pause.approved else None)
        begins = ((said.starts or said.due) if said else None) or span.as_at
        ends = (pause.to.due if pause.to else None) or span.as_at
        if begins <= span.as_at and is_agreed(pause.approved, None, span.as_at):
            marks.update(dict.fromkeys(span.between(begins, ends), Cell.SUSPENDED))
    return marks


def _completed(span: _Span, marks: _Marks) -> _Marks:
    """What was planned up to the completion is done, and after it nothing is."""
    completed = span.standing.item.work.completed
    day = completed.due if completed else None
    done = {Cell.PLANNED} if day else {Cell.PLANNED, Cell.DUE, Cell.MILESTONE}
    promised = [month for month, cell in marks.items() if cell is not Cell.ONGOING]
    last = day or max(promised, default=span.as_at)
    kept = {month: Cell.DONE if cell in done else cell for month, cell in marks.items() if month <= last}
    return {**kept, month_start(day): Cell.DONE} if day else kept


def _cancelled(span: _Span, marks: _Marks) -> _Marks:
    """What was promised after the cancellation is given up; all of it where no day is known."""
    said = _cancelled_on(span)
    day = said.due if said else None
    before = {month: cell for month, cell in marks.items() if day is not None and month < month_start(day)}
    given_up = {month for month, cell in marks.items() if month not in before and cell in _PROMISED}
    if day is not None:
        given_up.add(month_start(day))
    return {**before, **dict.fromkeys(given_up, Cell.CANCELLED)}


def _cancelled_on(span: _Span) -> Reading | None:
    """The date of its cancellation, or of what is above it; None too where all below it is cancelled."""
    for item in _upward(span.standing.item):
        cancelled = item.work.cancelled
        if cancelled is not None and is_cancelled(cancelled, span.as_at):
            return cancelled.on or (cancelled.approved.on if cancelled.approved else None)
    return None


def _beyond(span: _Span) -> _Marks:
    agreed = span.standing.due.agreed
    last = span.months[-1]
    return {last: Cell.BEYOND} if agreed is not None and month_start(agreed) > last else {}
