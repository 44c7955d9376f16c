"""All rules, run over plans: what reading, binding and rules find becomes diagnostics, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from planctl.binding.rules import UNKNOWN_KEY
from planctl.diagnostics import Diagnostic, Finding, Severity, stamp
from planctl.model import Plan, Settings
from planctl.rules import silent_redating, unknown_coloured_word
from planctl.rules.allowing import allowed
from planctl.rules.checks import CHECKS
from planctl.rules.facts import Check, facts_of
from planctl.rules.unknown_rule import find_unknown
from planctl.workspace import PlanFile


def check_file(file: PlanFile, settings: Settings, as_at: date, earlier: Plan | None = None) -> list[Diagnostic]:
    """All that is wrong with a plan file as at a day, by place and then by code.

    With an `earlier` version of the plan, what has happened to it since is looked at too.
    """
    severities = severities_of(settings)
    found = (*file.findings, *_checked(file, settings, as_at, severities), *_compared(file, earlier))
    return in_order(stamp(allowed(found, file.source.text), file.path, severities))


def _compared(file: PlanFile, earlier: Plan | None) -> Iterator[Finding]:
    if earlier is not None and file.plan is not None and file.is_read:
        yield from silent_redating.find(earlier, file.plan)


def severities_of(settings: Settings) -> Mapping[str, Severity]:
    """By rule name, the severities that the council has set; keys that are no rule's are left out."""
    if not settings.rules:
        return {}
    # Imported here, as below: to know every rule by its name, all have to be loaded, those about packs as well.
    from planctl.rules.catalogue import rule_named

    named = ((rule_named(key), severity) for key, severity in settings.rules.items())
    return {rule.name: Severity(severity) for rule, severity in named if rule}


def _checked(file: PlanFile, settings: Settings, as_at: date, severities: Mapping[str, Severity]) -> Iterator[Finding]:
    """What the rules find, in a file that was not read whole as well: all findings come in one run."""
    if file.plan is None:
        return
    # Where nobody wants to hear of misspelt keys, what is missing has to be told after all.
    bound = () if severities.get(UNKNOWN_KEY.name) is Severity.OFF else file.findings
    facts = facts_of(file.plan, file.items, settings, as_at, bound)
    for check in CHECKS:
        if _is_on(check, severities):
            yield from check.find(facts)


def _is_on(check: Check, severities: Mapping[str, Severity]) -> bool:
    return severities.get(check.rule.name, check.rule.severity) is not Severity.OFF


def check_settings(file: PlanFile, settings: Settings) -> list[Diagnostic]:
    """All that is wrong with planctl.yaml, `settings` being what could be made of it."""
    found = (*file.findings, *_unknown_rules(settings), *unknown_coloured_word.find(settings))
    return in_order(stamp(found, file.path, severities_of(settings)))


def _unknown_rules(settings: Settings) -> Iterator[Finding]:
    if settings.rules:
        from planctl.rules.catalogue import RULES, rule_named

        wrong = [key for key in settings.rules if rule_named(key) is None]
        yield from find_unknown(settings, wrong, [rule.name for rule in RULES])


def in_order(diagnostics: Iterator[Diagnostic]) -> list[Diagnostic]:
    """By place, and then by code."""
    return sorted(diagnostics, key=lambda found: (found.span, found.code, found.message))
