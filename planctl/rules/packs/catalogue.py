"""Every rule about briefs and packs, in the order of their codes, which are never given to another rule."""

from __future__ import annotations

from planctl.diagnostics import Rule
from planctl.rules.packs import (
    as_at_after_meeting,
    colour_without_word,
    council_not_named,
    heading_owed,
    indicator_without_target,
    indicator_without_trend,
    no_recommendations,
    overwritten_date,
    percentages_off,
    red_without_corrective_action,
    revised_without_approval,
    since_after_as_at,
    uncommitted_changes,
    unknown_block,
    unknown_plan,
    unknown_since,
    unknown_template,
)
from planctl.rules.packs.facts import BriefCheck, PlanCheck

BRIEF_CHECKS: tuple[BriefCheck, ...] = (
    unknown_plan.CHECK,
    unknown_template.CHECK,
    unknown_block.CHECK,
    as_at_after_meeting.CHECK,
    unknown_since.CHECK,
    since_after_as_at.CHECK,
    no_recommendations.CHECK,
    percentages_off.CHECK,
    heading_owed.CHECK,
)
PLAN_CHECKS: tuple[PlanCheck, ...] = (
    uncommitted_changes.CHECK,
    red_without_corrective_action.CHECK,
    revised_without_approval.CHECK,
    indicator_without_target.CHECK,
    indicator_without_trend.CHECK,
    council_not_named.CHECK,
    overwritten_date.CHECK,
)
_RULES = (*(check.rule for check in BRIEF_CHECKS), colour_without_word.RULE, *(check.rule for check in PLAN_CHECKS))
RULES: tuple[Rule, ...] = tuple(sorted(_RULES, key=lambda rule: rule.code))
