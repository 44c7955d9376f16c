"""`planctl due`: what falls due next."""

from __future__ import annotations

from typing import Annotated

import typer

from planctl.cli.days import length_option
from planctl.cli.work import Question, open_answer
from planctl.extracts.extract import WORK_SHEETS
from planctl.query.timing import SOON, as_typed, falling_due
from planctl.views import tables
from planctl.words import ItemKind

COLUMNS = (tables.REF, tables.ACTION, tables.LEAD, tables.DUE, tables.FALLS, tables.ASKED)


def run(
    context: typer.Context,
    question: Question,
    within: Annotated[str, typer.Option("--within", metavar="TIME", help="How far ahead: 30d, 6w, 2m.")] = as_typed(
        SOON
    ),
) -> int:
    """What falls due next: open actions, milestones and measures, soonest first.

    Examples:

    \b
      planctl due --within 2m --on 2007-10-31
      planctl due --lead HB --within 6w --on 2007-10-31
    """
    answer = open_answer(context, question, COLUMNS, *WORK_SHEETS)
    chosen = answer.select(tuple(ItemKind))
    coming = falling_due(chosen, answer.as_at, length_option("--within", within))
    answer.show(
        f"Due within {within}",
        coming,
        empty=f"Nothing falls due within {within}.",
        actions=answer.rows(coming),
    )
    return answer.finish()
