"""`planctl schema`: the JSON Schema that editors use."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from planctl.cli.output import answer
from planctl.model.schema import brief_schema, plan_schema, settings_schema


class What(StrEnum):
    """The files that have a schema."""

    PLAN = "plan"
    SETTINGS = "settings"
    BRIEF = "brief"


_MAKERS = {What.PLAN: plan_schema, What.SETTINGS: settings_schema, What.BRIEF: brief_schema}


def run(
    what: Annotated[
        What, typer.Argument(metavar="[plan|settings|brief]", help="Of a plan, of planctl.yaml, or of a pack's brief.")
    ] = What.PLAN,
) -> int:
    """The JSON Schema that lets an editor complete and check a plan as it is typed.

    Examples:

    \b
      planctl schema
      planctl schema settings
      planctl schema brief
    """
    from planctl.render.plain import as_json

    answer(as_json(_MAKERS[what]()))
    return 0
