"""Every rule there is, by code and by name."""

from __future__ import annotations

from planctl import binding, source, workspace
from planctl.diagnostics import Rule
from planctl.rules import allowing, silent_redating, unknown_coloured_word, unknown_rule
from planctl.rules.checks import CHECKS
from planctl.rules.packs.catalogue import RULES as OF_PACKS

RULES: tuple[Rule, ...] = (
    *source.RULES,
    *binding.RULES,
    *workspace.RULES,
    *allowing.RULES,
    unknown_rule.RULE,
    unknown_coloured_word.RULE,
    silent_redating.RULE,
    *(check.rule for check in CHECKS),
    *OF_PACKS,
)


def rule_named(text: str) -> Rule | None:
    """The rule with this code or this name, in whatever case it is typed."""
    wanted = text.strip().casefold()
    return next((rule for rule in RULES if wanted in (rule.code.casefold(), rule.name)), None)
