"""`planctl stale`: open work that nobody has reported on lately."""

from __future__ import annotations

from typing import Annotated

import typer

from planctl.cli.days import length_option
from planctl.cli.work import Question, open_answer
from planctl.extracts.extract import WORK_SHEETS
from planctl.query.timing import SILENT, as_typed, stale
from planctl.views import tables
from planctl.words import WORK_KINDS

COLUMNS = (tables.REF, tables.ACTION, tables.LEAD, tables.DUE, tables.UPDATED, tables.STATUS)


def run(
    context: typer.Context,
    question: Question,
    after: Annotated[str, typer.Option("--after", metavar="TIME", help="Silent for longer: 30d, 6w, 2m.")] = as_typed(
        SILENT
    ),
) -> int:
    """Open work that nobody has reported on lately, longest silent first.

    Work that was never reported on counts once it should have begun; ongoing work with a rhythm of its own,
    such as "Ongoing (monthly)", counts after one turn of it.

    Examples:

    \b
      planctl stale --after 2m --on 2007-10-31
      planctl stale --lead JG --on 2007-10-31
    """
    answer = open_answer(context, question, COLUMNS, *WORK_SHEETS)
    silent = stale(answer.select(WORK_KINDS), answer.as_at, length_option("--after", after))
    rows = answer.rows(silent)
    answer.show(
        f"No update for {after}",
        silent,
        empty=f"All open work has been reported on within {after}.",
        actions=[{**row, "last_update": entry.last_update} for row, entry in zip(rows, silent, strict=False)],
    )
    return answer.finish()
