"""K706: a budget whose rows do not add up to its printed total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planctl.diagnostics import Finding, Rule, Severity
from planctl.model import Budget
from planctl.rules.facts import Check, Facts
from planctl.rules.places import span_of_value
from planctl.rules.words import quoted

RULE = Rule(
    "K706",
    "budget-total",
    Severity.WARNING,
    "The rows of a budget table do not add up to the total that is printed below them.",
    "Either a row or the total is mistyped, and whoever adds up the table will find out in public.",
    "Correct the row or the total; where the published table itself is off, say so in a comment.",
    bad=(
        "budgets:\n  - title: 2009/10\n    unit: £000\n    rows:\n"
        "      - area: Finance\n        amounts:\n          Net: 1,876\n"
        "      - area: ICT\n        amounts:\n          Net: 1,300\n    total:\n      Net: 3,167\n"
    ),
    good=(
        "budgets:\n  - title: 2009/10\n    unit: £000\n    rows:\n"
        "      - area: Finance\n        amounts:\n          Net: 1,876\n"
        "      - area: ICT\n        amounts:\n          Net: 1,300\n    total:\n      Net: 3,176\n"
    ),
)


def find(facts: Facts) -> Iterator[Finding]:
    """By heading, the totals in figures that differ from the sum of rows that are all figures or blank."""
    for budget in facts.plan.budgets:
        sums = _sums(budget)
        for heading, total in budget.total.items():
            added = sums.get(heading)
            if added is not None and total.number is not None and added != total.number:
                message = f"{quoted(heading)} adds up to {added:,}, but the total printed is {total.text}"
                yield Finding(RULE, span_of_value(budget, "total", heading), message)


def _sums(budget: Budget) -> dict[str, Decimal | None]:
    """What each column adds up to; None where one of its cells is no figure."""
    sums: dict[str, Decimal | None] = {}
    for row in budget.rows:
        for heading, cell in row.amounts.items():
            before = sums.get(heading, Decimal(0))
            sums[heading] = None if before is None or cell.number is None else before + cell.number
    return sums


CHECK = Check(RULE, find)
