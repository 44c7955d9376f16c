"""What of a plan had happened by a day: a pack as at that day knows nothing that is dated after it (docs/status.md)."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from planctl.dates import Calendar
from planctl.model import Approval, Cancellation, Indicator, Measure, Plan, Risk, Suspension, Work
from planctl.status import updates_by
from planctl.status.due import has_happened
from planctl.status.performance import in_order

_Work = TypeVar("_Work", bound=Work)


def work_by(work: _Work, as_at: date) -> _Work:
    """A piece of work without the updates, revisions, pauses, approvals and completion that came later."""
    is_done = has_happened(work.completed, as_at)
    below: dict[str, Any] = {}
    if isinstance(work, Measure):
        below["actions_required"] = tuple(work_by(required, as_at) for required in work.actions_required)
    return work.replaced(
        **below,
        updates=tuple(updates_by(work, as_at)),
        revisions=tuple(revision for revision in work.revisions if has_happened(revision.on, as_at)),
        suspended=tuple(_pause_by(pause, as_at) for pause in work.suspended if _has_begun(pause, as_at)),
        cancelled=_cancellation_by(work.cancelled, as_at),
        completed=work.completed if is_done else None,
        status=work.status if is_done or work.status != "completed" else None,
    )


def _has_begun(pause: Suspension, as_at: date) -> bool:
    begins = (pause.from_.starts or pause.from_.due) if pause.from_ else None
    return begins is None or begins <= as_at


def _pause_by(pause: Suspension, as_at: date) -> Suspension:
    return pause.replaced(approved=_approval_by(pause.approved, as_at))


def _cancellation_by(cancelled: Cancellation | None, as_at: date) -> Cancellation | None:
    if cancelled is None or not has_happened(cancelled.on, as_at):
        return None
    return cancelled.replaced(approved=_approval_by(cancelled.approved, as_at))


def _approval_by(approval: Approval | None, as_at: date) -> Approval | None:
    return approval if approval and has_happened(approval.on, as_at) else None


def plan_by(plan: Plan, calendar: Calendar, as_at: date) -> Plan:
    """A plan without the decisions, actuals and completed mitigations that came later; its work is `work_by`'s."""
    return plan.replaced(
        indicators=tuple(_indicator_by(indicator, calendar, as_at) for indicator in plan.indicators),
        risks=tuple(_risk_by(risk, as_at) for risk in plan.risks),
        decisions=tuple(decision for decision in plan.decisions if has_happened(decision.on, as_at)),
    )


def _risk_by(risk: Risk, as_at: date) -> Risk:
    return risk.replaced(
        mitigations=tuple(
            made if has_happened(made.completed, as_at) else made.replaced(completed=None) for made in risk.mitigations
        ),
    )


def _indicator_by(indicator: Indicator, calendar: Calendar, as_at: date) -> Indicator:
    """Without the actuals of periods that were not over; of words that are no period nobody knows."""
    periods = in_order(indicator.actuals, calendar)
    known = {period.name for period in periods if period.window is None or period.has_happened(as_at)}
    return indicator.replaced(actuals={name: made for name, made in indicator.actuals.items() if name in known})
