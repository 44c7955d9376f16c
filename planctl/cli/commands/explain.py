"""`planctl explain`: what a rule checks, why, and the cure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from planctl.cli.codes import OK
from planctl.cli.listings import show_listing
from planctl.cli.options import Format
from planctl.cli.output import answer
from planctl.diagnostics import Rule
from planctl.errors import unknown_value
from planctl.rules.catalogue import RULES, rule_named
from planctl.views.listing import Column, make_listing
from planctl.wording import plural

COLUMNS = (
    Column("Code", lambda made: made["code"]),
    Column("Name", lambda made: made["name"]),
    Column("Severity", lambda made: made["severity"], tone=True),
    Column("What it finds", lambda made: made["summary"], flexible=True),
)


def run(
    rule: Annotated[str | None, typer.Argument(metavar="[RULE]", help="A code or a name.")] = None,
    shape: Annotated[Format, typer.Option("--format", help="How the answer is given.")] = Format.TABLE,
) -> int:
    """What a rule checks, why it matters to a council, an example and the cure; without a rule, all of them.

    Examples:

    \b
      planctl explain
      planctl explain duplicate-ref
      planctl explain D302 --format json
    """
    chosen = RULES if rule is None else (_named(rule),)
    if rule is not None and shape is Format.TABLE:
        answer("\n".join(_explanation(chosen[0])) + "\n")
        return OK
    rows = [_row(each) for each in chosen]
    listing = make_listing(plural(len(rows), "rule"), COLUMNS, [("", rows)], empty="There are no rules.")
    show_listing(listing, {"schema": 1, "rules": rows}, shape)
    return OK


def _named(rule: str) -> Rule:
    found = rule_named(rule)
    if found is None:
        raise unknown_value("rule", rule, [name for known in RULES for name in (known.code, known.name)])
    return found


def _row(rule: Rule) -> dict[str, str]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": rule.summary,
        "why": rule.why,
        "cure": rule.cure,
        "bad": rule.bad,
        "good": rule.good,
    }


def _explanation(rule: Rule) -> Iterator[str]:
    yield f"{rule.code} {rule.name} ({rule.severity.value})"
    yield ""
    yield rule.summary
    yield f"Why: {rule.why}"
    yield f"Cure: {rule.cure}"
    for title, example in (("Found in:", rule.bad), ("Better:", rule.good)):
        if example:
            yield ""
            yield title
            yield from (f"    {line}" for line in example.rstrip("\n").splitlines())
    yield ""
    yield f"To change how much it matters, in planctl.yaml: rules: {rule.name}: error, warning, info or off."
