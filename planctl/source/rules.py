"""Every rule of the reader, by code: what makes a plan file unreadable, or readable as nobody meant it.

The source is docs/format.md and the measured traps of YAML. A code is never reused.
"""

from __future__ import annotations

from planctl.diagnostics import Rule
from planctl.source import file_rules, refusal_rules, slip_rules

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            rule
            for catalogue in (file_rules, refusal_rules, slip_rules)
            for rule in vars(catalogue).values()
            if isinstance(rule, Rule)
        ),
        key=lambda rule: rule.code,
    )
)
