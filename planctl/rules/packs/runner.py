"""What is wrong with a brief, with what it reports on, and with its template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from planctl.binding import since_day
from planctl.diagnostics import Diagnostic, Finding, Rule, Severity, Span, stamp
from planctl.model import Brief, Settings
from planctl.model.keys import When
from planctl.model.walk import values_in
from planctl.naming import is_plan, resolve_plan
from planctl.rules import impossible_date, stacked_dates, unreadable_date
from planctl.rules.allowing import allowed
from planctl.rules.facts import facts_of
from planctl.rules.packs import colour_without_word
from planctl.rules.packs.catalogue import BRIEF_CHECKS, PLAN_CHECKS
from planctl.rules.packs.facts import BriefFacts, Reported, Surroundings
from planctl.rules.places import spans_of_words
from planctl.rules.runner import in_order, severities_of
from planctl.workspace import BriefFile, PlanFile

_DATE_RULES = (unreadable_date, impossible_date, stacked_dates)
_Severities = Mapping[str, Severity]


def check_brief(
    file: BriefFile, files: Sequence[PlanFile], around: Surroundings, settings: Settings, as_at: date
) -> list[Diagnostic]:
    """All that is wrong with a brief, by place and then by code.

    Args:
        file: The brief.
        files: The plans that it reports on; what could not be read of them is left out.
        around: What it may name.
        settings: The council's settings.
        as_at: The day that the pack is as at.
    """
    severities = severities_of(settings)
    found = (*file.findings, *_checked(file, files, around, settings, as_at))
    return in_order(stamp(allowed(found, file.source.text), file.path, severities))


def check_reported(
    files: Sequence[PlanFile], around: Surroundings, settings: Settings, as_at: date
) -> list[Diagnostic]:
    """What a pack without a brief should not go to a meeting with, each at the head of its plan."""
    severities = severities_of(settings)
    reported = _reported(files, settings, as_at)
    found = [
        (each, Finding(rule, each.facts.plan.heading_span(), message, help_text))
        for each, rule, message, help_text in _said(reported, around, severities)
    ]
    return [made for each, finding in found for made in stamp([finding], each.path, severities)]


def check_template(name: str, around: Surroundings, settings: Settings) -> list[Diagnostic]:
    """What is wrong with the files that a template is made of."""
    template = (around.templates or {}).get(name)
    texts = template.texts if template else {}
    severities = severities_of(settings)
    return [made for path, text in texts.items() for made in stamp(colour_without_word.find(text), path, severities)]


def _checked(
    file: BriefFile, files: Sequence[PlanFile], around: Surroundings, settings: Settings, as_at: date
) -> Iterator[Finding]:
    brief = file.brief
    if brief is None:
        return
    for about_dates in _DATE_RULES:
        yield from about_dates.find_in(values_in(brief, When))
    facts = BriefFacts(brief, since_day(brief, settings), around)
    for check in BRIEF_CHECKS:
        yield from check.find(facts)
    # What a meeting would ask about is no concern of a reminder.
    reported = [] if brief.is_reminder else _reported(files, settings, as_at)
    for each, rule, message, help_text in _said(reported, around, severities_of(settings)):
        yield Finding(rule, _place(brief, each, around), f"{each.facts.plan.id}: {message}", help_text)


def _reported(files: Sequence[PlanFile], settings: Settings, as_at: date) -> list[Reported]:
    return [Reported(file.path, facts_of(file.plan, file.items, settings, as_at)) for file in files if file.plan]


def _said(
    reported: Sequence[Reported], around: Surroundings, severities: _Severities
) -> Iterator[tuple[Reported, Rule, str, str]]:
    """By plan and rule what there is to say: the plan, the rule, the message and the way out."""
    for each in reported:
        for check in PLAN_CHECKS:
            said = None
            if severities.get(check.rule.name, check.rule.severity) is not Severity.OFF:
                said = check.find(each, around)
            if said:
                yield each, check.rule, said.message, said.help


def _place(brief: Brief, reported: Reported, around: Surroundings) -> Span:
    """Where the brief names a plan; its title where it is about all plans."""
    wanted = reported.facts.plan.id
    ids = around.plan_ids
    names = [name for name in brief.plans if is_plan(name, ids) and resolve_plan(name, ids) == wanted]
    return spans_of_words(brief, names[:1], "plans")[names[0]] if names else brief.heading_span()
