"""A plan's risk matrix as pure data: which risks stand in which cell, and on which side of the appetite line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from planctl.status.exposure import Axis, Cell, Exposure, Matrix
from planctl.views.listing import Column, Listing, Row, make_listing

# The words for a cell or a risk on either side of the appetite line.
WITHIN = "within"
OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class MapCell:
    """One cell: what the risks in it are called, and whether it lies within the appetite; None if none is stated."""

    risks: tuple[str, ...]
    within: bool | None


@dataclass(frozen=True, slots=True)
class MapRow:
    """One likelihood: its name, its whole label, and its cells, the one of the least impact first."""

    name: str
    label: str
    cells: tuple[MapCell, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A risk matrix with its risks: rows are likelihoods, the worst on top; columns impacts, the worst on the right.

    `unplaced` are the risks on no cell by their scores as written, under "" those without a score.
    """

    impact: Axis
    rows: tuple[MapRow, ...]
    judged: bool
    unplaced: Mapping[str, tuple[str, ...]]


def heat_map(matrix: Matrix, exposures: Iterable[Exposure]) -> HeatMap:
    """The heat map of some risks on their plan's matrix."""
    exposures = list(exposures)
    placed = risks_by_cell(exposures)
    rows = tuple(_row(likelihood, matrix, placed) for likelihood in reversed(range(len(matrix.likelihood.names))))
    return HeatMap(matrix.impact, rows, matrix.appetite is not None, _unplaced(exposures))


def _row(likelihood: int, matrix: Matrix, placed: Mapping[Cell, tuple[str, ...]]) -> MapRow:
    cells = [Cell(likelihood, impact) for impact in range(len(matrix.impact.names))]
    return MapRow(
        matrix.likelihood.names[likelihood],
        matrix.likelihood.labels[likelihood],
        tuple(MapCell(placed.get(cell, ()), matrix.accepts(cell)) for cell in cells),
    )


def risks_by_cell(exposures: Iterable[Exposure]) -> dict[Cell, tuple[str, ...]]:
    """By cell, what the risks in it are called."""
    found: dict[Cell, tuple[str, ...]] = {}
    for exposure in exposures:
        if exposure.current is not None and exposure.current.cell is not None:
            cell = exposure.current.cell
            found[cell] = (*found.get(cell, ()), called(exposure.risk.ref, exposure.risk.title))
    return found


def _unplaced(exposures: Iterable[Exposure]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for exposure in exposures:
        score = exposure.current
        if score is None or score.cell is None:
            text = score.text if score else ""
            found[text] = (*found.get(text, ()), called(exposure.risk.ref, exposure.risk.title))
    return found


def called(ref: str | None, title: str | None) -> str:
    """What a risk is called where there is no room for more: its ref, else its title."""
    return ref or title or "no ref"


def heat_map_listing(drawn: HeatMap) -> Listing:
    """The map as a table of words, for a page."""
    columns = (
        Column("Likelihood", lambda made: str(made["label"])),
        *(Column(label, partial(_in_words, place)) for place, label in enumerate(drawn.impact.labels)),
    )
    rows = [{"label": row.label, "cells": row.cells} for row in drawn.rows]
    return make_listing("The matrix: likelihood down, impact across", columns, [("", rows)], empty="")


def _in_words(place: int, made: Row) -> str:
    """`2, 5 (outside)`, `3`; of an empty cell only on which side of the line it lies."""
    cell: MapCell = made["cells"][place]
    outside = OUTSIDE if cell.within is False else ""
    risks = ", ".join(cell.risks)
    return f"{risks} ({outside})" if risks and outside else risks or outside
