"""`planctl list`: any selection of work, of every state, in file order."""

from __future__ import annotations

import typer

from planctl.cli.work import Question, open_answer
from planctl.extracts.extract import WORK_SHEETS
from planctl.views import tables
from planctl.words import WORK_KINDS

COLUMNS = (tables.REF, tables.ACTION, tables.LEAD, tables.DUE, tables.AGREED, tables.STATUS, tables.RAG)


def run(
    context: typer.Context,
    question: Question,
) -> int:
    """Any selection of actions and milestones, of every state, in the order of the plans.

    Examples:

    \b
      planctl list --plan bromsgrove --priority CP7 --on 2007-10-31
      planctl list --lead HB --accountable --status "no date" --on 2007-10-31
      planctl list --kind measure --format json --on 2007-10-31
    """
    answer = open_answer(context, question, COLUMNS, *WORK_SHEETS)
    chosen = answer.select(WORK_KINDS)
    answer.show("Work", chosen, empty="No work fits these filters.", actions=answer.rows(chosen))
    return answer.finish()
