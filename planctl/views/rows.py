"""A piece of work as flat data: the row that JSON promises, from which every listing is made."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planctl.dates import Reading
from planctl.model import Mitigation, Plan, Revision, Risk
from planctl.status import Standing
from planctl.status.due import has_happened, is_agreed, is_approved
from planctl.status.exposure import days_late
from planctl.views.listing import Row

if TYPE_CHECKING:
    from planctl.history.commits import Commit


def reading_json(reading: Reading | None) -> Row | None:
    """A date as written and as read; None where nothing is written."""
    if reading is None:
        return None
    return {
        "text": reading.text,
        "starts": iso(reading.starts),
        "due": iso(reading.due),
        "precision": reading.precision,
        "flags": list(reading.flags),
    }


def reading_whole(reading: Reading) -> Row:
    """Everything that `planctl date` says of a phrase."""
    return {
        "text": reading.text,
        "starts": iso(reading.starts),
        "due": iso(reading.due),
        "precision": reading.precision,
        "flags": list(reading.flags),
        "stages": [{"text": stage.text, "due": iso(stage.due)} for stage in reading.stages],
        "condition": reading.condition,
        "every": str(reading.every) if reading.every else None,
        "problem": reading.problem,
    }


def iso(day: date | None) -> str | None:
    """A day in ISO form; None where there is none."""
    return day.isoformat() if day else None


def commit_json(commit: Commit) -> Row:
    """A commit: its name, its day, who made it and what they said of it."""
    return {"commit": commit.sha, "on": iso(commit.day), "author": commit.author, "subject": commit.subject}


def row(standing: Standing, path: str, as_at: date) -> Row:
    """The JSON row of a piece of work; keys are a contract: add, never change."""
    item, work, due = standing.item, standing.item.work, standing.due
    span = work.heading_span()
    return {
        "plan": item.plan.id,
        "ref": item.ref,
        "kind": item.kind.value,
        "title": work.title,
        "priority": item.priority.ref,
        "measure": item.measure.ref if item.measure else None,
        "measures": list(getattr(work, "measures", ())),
        "leads": list(standing.leads.names) if standing.leads else [],
        "support": _support(standing),
        "lead_from": standing.lead_from.value,
        "due": reading_json(due.reading),
        "due_from": due.source.value,
        "months": [f"{month:%Y-%m}" for month in work.months.months] if work.months else [],
        "original_due": iso(due.original),
        "agreed_due": iso(due.agreed),
        "status": standing.state.value,
        "rag": standing.rag.value if standing.rag else None,
        "declared_rag": standing.declared_rag,
        "days_overdue": standing.days_overdue,
        "months_behind": standing.months_behind,
        "months_behind_original": standing.months_behind_original,
        "revisions": [revision_json(revision, as_at) for revision in work.revisions],
        "corrective_action": work.corrective_action,
        "draft": item.plan.status == "draft",
        "path": path,
        "line": span.line,
        "column": span.column,
    }


def _support(standing: Standing) -> list[str]:
    """Who helps: those in the brackets of the lead cell, then those named under `support`."""
    named = [name for leads in standing.item.work.support for name in leads.names]
    bracketed = standing.leads.support if standing.leads else ()
    return list(dict.fromkeys((*bracketed, *named)))


def revision_json(revision: Revision, as_at: date) -> Row:
    """A revision with what has become of it by the day: `approved`, `refused`, `asked for`, or `later`."""
    return {
        "due": reading_json(revision.due),
        "reason": revision.reason,
        "by": list(revision.by.names) if revision.by else [],
        "on": reading_json(revision.on),
        "state": revision_state(revision, as_at),
    }


def revision_state(revision: Revision, as_at: date) -> str:
    """What has become of a request by the day: `approved`, `refused`, `asked for`, or `later` if not made yet."""
    if is_approved(revision, as_at):
        return "approved"
    if is_agreed(revision.refused, revision.on, as_at):
        return "refused"
    return "asked for" if has_happened(revision.on, as_at) else "later"


def late_mitigations(plan: Plan, path: str, as_at: date) -> list[Row]:
    """Mitigations of a plan's risks whose date has passed, in file order: risk work, not rows of the plan."""
    return [
        _mitigation(plan, risk, mitigation, path, as_at)
        for risk in plan.risks
        for mitigation in risk.mitigations
        if days_late(mitigation, as_at)
    ]


def _mitigation(plan: Plan, risk: Risk, mitigation: Mitigation, path: str, as_at: date) -> Row:
    leads = mitigation.lead or risk.lead
    span = mitigation.heading_span()
    return {
        "plan": plan.id,
        "risk": risk.ref,
        "title": mitigation.title,
        "leads": list(leads.names) if leads else [],
        "due": reading_json(mitigation.due),
        "days_overdue": days_late(mitigation, as_at),
        "path": path,
        "line": span.line,
        "column": span.column,
    }
