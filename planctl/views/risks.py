"""Risks as rows: scores, targets, appetite, and mitigations that are late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planctl.model import Mitigation, Plan, Risk
from planctl.status.exposure import Axis, Cell, Exposure, Matrix, Score, days_late, expose, matrix_of
from planctl.views import tables
from planctl.views.choose import leads_of
from planctl.views.heatmap import OUTSIDE, WITHIN, HeatMap, called, heat_map, risks_by_cell
from planctl.views.listing import Column, Listing, in_words, make_listing, plural
from planctl.views.rows import Row, reading_json

NO_SCORE = "no score"
EMPTY = "There are no such risks."


@dataclass(frozen=True, slots=True)
class Register:
    """A plan's risks as at a day, worst first, with the matrix that they stand on; None where it has none."""

    plan: Plan
    matrix: Matrix | None
    exposures: tuple[Exposure, ...]
    rows: tuple[Row, ...]

    @property
    def heat_map(self) -> HeatMap | None:
        """Its risks on the matrix."""
        return heat_map(self.matrix, self.exposures) if self.matrix else None


def make_register(plan: Plan, path: str, as_at: date, fits: Callable[[Risk], bool]) -> Register:
    """The register of a plan's risks that fit, as at a day."""
    matrix = matrix_of(plan.risk_scale)
    exposures = tuple(exposure for exposure in expose(plan, matrix, as_at) if fits(exposure.risk))
    rows = tuple(risk_row(exposure, plan, matrix, path, as_at) for exposure in exposures)
    return Register(plan, matrix, exposures, rows)


def scale_json(register: Register) -> Row | None:
    """A plan's matrix with the refs of the risks in each of its cells; None where it has none."""
    if register.matrix is None:
        return None
    matrix = register.matrix
    return {
        "plan": register.plan.id,
        "likelihood": _axis_json(matrix.likelihood),
        "impact": _axis_json(matrix.impact),
        "appetite": [_named(cell, matrix) for cell in matrix.appetite] if matrix.appetite else None,
        "cells": [
            {**_named(cell, matrix), "within_appetite": matrix.accepts(cell), "risks": list(refs)}
            for cell, refs in risks_by_cell(register.exposures).items()
        ],
    }


def _axis_json(axis: Axis) -> list[Row]:
    """From least to worst."""
    return [{"name": name, "label": label} for name, label in zip(axis.names, axis.labels, strict=True)]


def _named(cell: Cell, matrix: Matrix) -> Row:
    return {"likelihood": matrix.likelihood.names[cell.likelihood], "impact": matrix.impact.names[cell.impact]}


def risk_row(exposure: Exposure, plan: Plan, matrix: Matrix | None, path: str, as_at: date) -> Row:
    """The JSON row of a risk; keys are a contract: add, never change.

    `cell` and `number` are of the current score, at most one of them; `within_appetite` is null where the plan
    states no appetite or the risk stands on no cell.
    """
    risk, current, target = exposure.risk, exposure.current, exposure.target
    span = risk.heading_span()
    return {
        "plan": plan.id,
        "ref": risk.ref,
        "title": risk.title,
        "leads": list(leads_of(risk)),
        "current_score": risk.current_score,
        "target_score": risk.target_score,
        "cell": _cell_json(current, matrix),
        "number": _number(current.number if current else None),
        "target_cell": _cell_json(target, matrix),
        "target_number": _number(target.number if target else None),
        "within_appetite": exposure.within,
        "to_target": exposure.to_target.value if exposure.to_target else None,
        "gap": _number(exposure.gap),
        "due": reading_json(risk.due),
        "mitigations": [_mitigation_json(mitigation, risk, as_at) for mitigation in risk.mitigations],
        "draft": plan.status == "draft",
        "path": path,
        "line": span.line,
        "column": span.column,
    }


def _cell_json(score: Score | None, matrix: Matrix | None) -> Row | None:
    if score is None or score.cell is None or matrix is None:
        return None
    return _named(score.cell, matrix)


def _number(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


def _mitigation_json(mitigation: Mitigation, risk: Risk, as_at: date) -> Row:
    """A mitigation without a lead of its own is its risk's lead's."""
    leads = mitigation.lead or risk.lead
    late = days_late(mitigation, as_at)
    return {
        "title": mitigation.title,
        "leads": list(leads.names) if leads else [],
        "due": reading_json(mitigation.due),
        "milestone": mitigation.milestone,
        "completed": reading_json(mitigation.completed),
        "late": late > 0,
        "days_overdue": late,
    }


def _plain(number: float) -> str:
    return f"{number:,.4f}".rstrip("0").rstrip(".")


def _to_target(made: Row) -> str:
    """`at target`, `4 above`; on a matrix, where steps on two axes are no one number, `above target`."""
    if made["gap"]:
        return f"{_plain(abs(made['gap']))} {'above' if made['gap'] > 0 else 'below'}"
    return str(made["to_target"] or "")


def _appetite(made: Row) -> str:
    return {True: WITHIN, False: OUTSIDE, None: ""}[made["within_appetite"]]


def _late(made: Row) -> str:
    """How many of its mitigations are late: `1 of 2`."""
    late = sum(mitigation["late"] for mitigation in made["mitigations"])
    return f"{late} of {len(made['mitigations'])}" if late else ""


COLUMNS = (
    tables.REF,
    Column("Risk", lambda made: made["title"] or "no title", flexible=True),
    Column("Lead", lambda made: "/".join(made["leads"]), quiet=True),
    Column("Score", lambda made: made["current_score"] or NO_SCORE),
    Column("Target", lambda made: made["target_score"] or "", quiet=True),
    Column("To target", _to_target, quiet=True),
    Column("Appetite", _appetite, quiet=True),
    Column("Late", _late, quiet=True),
)
DISTRIBUTION = (
    Column("Score", lambda made: made["score"], right=True),
    Column("Risks", lambda made: str(len(made["refs"])), right=True),
    Column("Which", lambda made: ", ".join(made["refs"]), flexible=True),
)


def register_listing(register: Register, as_at: date) -> Listing:
    """The table of one plan's risks, worst first, with what it adds up to below."""
    return make_listing(
        _title(register.plan),
        COLUMNS,
        [(f"{plural(len(register.rows), 'risk')} as at {in_words(as_at)}, worst first", register.rows)],
        empty=EMPTY,
        notes=_notes(register),
    )


def flat_listing(registers: Sequence[Register], as_at: date) -> Listing:
    """All risks in one table that names the plan of each."""
    rows = [made for register in registers for made in register.rows]
    columns = (tables.PLAN, *COLUMNS)
    return make_listing(tables.as_at_title("Risks", as_at, len(rows)), columns, [("", rows)], empty=EMPTY)


def distribution_listing(register: Register) -> Listing:
    """How many risks of a plan have which score, worst first."""
    refs: dict[str, list[str]] = {}
    for made in register.rows:
        refs.setdefault(made["current_score"] or NO_SCORE, []).append(called(made["ref"], made["title"]))
    rows = [{"score": score, "refs": named} for score, named in refs.items()]
    return make_listing("How the scores are spread", DISTRIBUTION, [("", rows)], empty="")


def _title(plan: Plan) -> str:
    return f"{plan.title or plan.id}{' (draft)' if plan.status == 'draft' else ''}"


def _notes(register: Register) -> Iterator[str]:
    """What the appetite says of all of them together, and what is late."""
    if any(_late(made) for made in register.rows):
        yield "Late: of a risk's mitigations, those whose date has passed."
    if register.matrix is None:
        return
    if register.matrix.appetite is None:
        yield "The plan states no appetite, so nothing is judged against it."
        return
    counts = Counter(made["within_appetite"] for made in register.rows)
    yield f"Within the appetite: {counts[True]}. {OUTSIDE.capitalize()} it: {counts[False] or 'none'}."
