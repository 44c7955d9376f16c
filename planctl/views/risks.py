"""Risks as rows: scores, targets, appetite, and mitigations that are late."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planctl.model import Mitigation, Plan, Risk
from planctl.status.exposure import Axis, Cell, Exposure, Matrix, Score, days_late, expose, matrix_of
from planctl.views.choose import leads_of
from planctl.views.heatmap import HeatMap, heat_map, risks_by_cell
from planctl.views.listing import Row
from planctl.views.rows import reading_json

# A matrix with more steps than this on a side is not drawn.
LARGEST = 40


@dataclass(frozen=True, slots=True)
class Register:
    """A plan's risks as at a day, worst first, with the matrix that they stand on; None where it has none."""

    plan: Plan
    matrix: Matrix | None
    exposures: tuple[Exposure, ...]
    rows: tuple[Row, ...]

    @property
    def heat_map(self) -> HeatMap | None:
        """Its risks on the matrix; None where there is no matrix of a size that anybody could take in."""
        if self.matrix is None or max(len(self.matrix.likelihood.names), len(self.matrix.impact.names)) > LARGEST:
            return None
        return heat_map(self.matrix, self.exposures)


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
