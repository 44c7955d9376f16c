"""`planctl schema`: the JSON Schema that editors use."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from planctl.cli.output import answer
from planctl.model.schema import plan_schema, settings_schema


class What(StrEnum):
    """The files that have a schema."""

    PLAN = "plan"
    SETTINGS = "settings"


def run(
    what: Annotated[What, typer.Argument(metavar="[plan|settings]", help="Of a plan, or of planctl.yaml.")] = What.PLAN,
) -> int:
    """The JSON Schema that lets an editor complete and check a plan as it is typed.

    Examples:

    \b
      planctl schema
      planctl schema settings
    """
    from planctl.render.plain import as_json

    answer(as_json(plan_schema() if what is What.PLAN else settings_schema()))
    return 0
