"""Which facts each template claims to show: paths in what it is given (docs/packs.md).

`a.b` is a key of a key, `a[]` each item of a list, `*` every piece of work below: measures, what they require, and
actions, however deep. `tests/packs/test_facts.py` looks for each fact in every format.
"""

from __future__ import annotations

from collections.abc import Mapping

# What stands on every page.
_ALL = ("title", "organisation", "as_at", "template")
_WORK = ("ref", "title", "lead_words", "due_words")


def _of(place: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{place}.{name}" for name in names)


CLAIMS: Mapping[str, tuple[str, ...]] = {
    "abridged": (
        *_ALL,
        *_of("plans[]", "title", "service", "period", "themes[]"),
        *_of("plans[].priorities[]", "ref", "title", "theme", "success[]"),
        *_of("plans[].appendix[]", "title", "due_words"),
    ),
    "business-plan": (
        *_ALL,
        *_of("plans[]", "title", "service", "period"),
        *_of("plans[].appendix[]", *_WORK),
        *_of("plans[].priorities[].*", "target", "equality", "risks[]", "support[]", "measured_by[].measure"),
        *_of("plans[].indicators[]", "ref", "title", "definition"),
        *_of("plans[].risks[]", "ref", "title", "description", "consequences[]", "controls[]", "current_score"),
        *_of("plans[].risks[]", "target_score", "milestones[]", "monitoring[]", "mitigations[].title"),
        *_of("plans[].budgets[]", "title", "columns[]", "rows[].area"),
        *_of("plans[].linkages[]", "objective", "service_objective"),
    ),
    "cabinet": (
        *_ALL,
        "sentence",
        *_of("provenance", "version", "commit"),
        *_of("front_sheet[]", "title", "parts[].title"),
        *_of("exceptions.late[]", *_WORK, "original_due", "agreed_due", "days_overdue", "status"),
        *_of("exceptions.asked_for[]", *_WORK, "original_due", "corrective_action", "revisions[].reason"),
        *_of("exceptions.no_date[]", "ref", "title", "lead_words", "corrective_action"),
        *_of("exceptions.no_lead[]", "ref", "title", "due_words"),
        *_of("exceptions.no_update[]", "ref", "title", "lead_words", "due_words"),
        *_of("plans[]", "title", "period", "sentence", "owner[]", "themes[]", "risk_commentary"),
        *_of("plans[].priorities[]", "ref", "title", "outcome", "description", "notes", "resources", "risks[]"),
        *_of("plans[].priorities[]", "success[]", "efficiency.cashable", "efficiency.non_cashable"),
        *_of("plans[].grid", "months[]", "sections[].rows[].ref", "sections[].rows[].title", "sections[].rows[].state"),
        *_of("plans[].appendix[]", *_WORK, "agreed_due", "status", "corrective_action"),
        *_of("plans[].indicators[]", "ref", "title"),
        *_of("plans[].risks[]", "ref", "title", "description", "current_score", "target_score", "controls[]"),
        *_of("plans[].risks[]", "mitigations[].title"),
        *_of("plans[].matrix", "impact[]", "rows[].label", "rows[].cells[].risks[]"),
        *_of("plans[].budgets[]", "title", "rows[].area"),
        *_of("plans[].decisions[]", "title", "body", "reasons", "recommended[]", "resolved[]", "officer"),
        *_of("plans[].glossary[]", "initials", "post"),
    ),
    "decision-record": (
        *_ALL,
        *_of("plans[].decisions[]", "title", "body", "record", "officer", "reasons", "alternatives", "recommended[]"),
        *_of("plans[].decisions[]", "resolved[]", "declared_interests", "dispensations", "call_in", "call_in_scope"),
    ),
    "improvement-update": (
        *_ALL,
        *_of("plans[]", "title", "service", "period"),
        *_of("plans[].priorities[]", "ref", "title", "outcome"),
        *_of("plans[].grid.sections[].rows[]", "ref", "title", "lead", "corrective_action"),
        *_of("plans[].appendix[]", "ref", "title", "corrective_action"),
    ),
    "lead-reminder": (
        *_ALL,
        *_of("reminders[]", "initials", "post"),
        *_of("reminders[].late[]", "ref", "title"),
    ),
    "service-plan": (
        *_ALL,
        *_of("plans[]", "title", "service", "period", "introduction[].words", "risk_commentary"),
        *_of("plans[].priorities[]", "ref", "title", "outcome", "description", "notes", "resources", "risks[]"),
        *_of("plans[].priorities[]", "success[]", "efficiency.cashable", "efficiency.non_cashable", "indicators[]"),
        *_of("plans[].appendix[]", *_WORK),
        *_of("plans[].priorities[].*", "target", "measured_by[].measure", "indicators[]", "support[]"),
        *_of("plans[].linkages[]", "objective", "service_objective", "indicators[]"),
        *_of("plans[].risks[]", "ref", "title", "description", "trigger", "consequences[]", "controls[]"),
        *_of("plans[].risks[]", "current_score", "target_score", "milestones[]"),
        *_of("plans[].matrix", "impact[]", "rows[].label", "rows[].cells[].risks[]"),
    ),
}
