"""`planctl overdue`: what is late."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from planctl.cli.codes import FINDINGS, OK
from planctl.cli.work import Question, open_answer
from planctl.extracts.extract import Sheet
from planctl.query.timing import overdue
from planctl.views import tables
from planctl.views.listing import Row
from planctl.wording import plural
from planctl.words import ItemKind

COLUMNS = (
    tables.REF,
    tables.ACTION,
    tables.LEAD,
    tables.DUE,
    tables.AGREED,
    tables.LATE,
    tables.RAG,
    tables.ASKED,
)


def run(
    context: typer.Context,
    question: Question,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if anything is overdue.")] = False,
) -> int:
    """What is late: open actions, milestones and measures whose agreed due date has passed.

    Examples:

    \b
      planctl overdue --lead JP --on 2007-10-31
      planctl overdue --plan bromsgrove --rag red --group lead --on 2008-06-30
      planctl overdue --on 2007-10-31 --format csv
    """
    answer = open_answer(context, question, COLUMNS, Sheet.FRONT)
    late = overdue(answer.select(tuple(ItemKind)))
    mitigations = _fitting(answer.survey.mitigations(), question)
    answer.show(
        "Overdue",
        late,
        empty="Nothing is overdue.",
        notes=_notes(mitigations),
        actions=answer.rows(late),
        mitigations=mitigations,
    )
    return answer.finish(FINDINGS if exit_code and late else OK)


def _fitting(mitigations: list[Row], question: Question) -> list[Row]:
    """Late risk work; only the filters that risks have in common with actions apply to it."""
    if any((question.priority, question.theme, question.link, question.status, question.rag, question.kind)):
        return []
    wanted = {name.casefold() for name in question.lead or ()}
    texts = [text.casefold() for text in question.text or ()]
    return [
        found
        for found in mitigations
        if _led_by(found, wanted, accountable=question.accountable)
        and (not texts or any(text in (found["title"] or "").casefold() for text in texts))
    ]


def _led_by(found: dict[str, Any], wanted: set[str], *, accountable: bool) -> bool:
    names = found["leads"][:1] if accountable else found["leads"]
    return not wanted or any(name.casefold() in wanted for name in names)


def _notes(mitigations: list[Row]) -> list[str]:
    if not mitigations:
        return []
    lines = [f"{plural(len(mitigations), 'mitigation')} of risks overdue as well:"]
    for found in mitigations:
        leads = "/".join(found["leads"]) or "nobody"
        due, late = found["due"]["text"], plural(found["days_overdue"], "day")
        lines.append(f"  risk {found['risk']}: {found['title']} ({leads}, due {due}, {late} late)")
    return lines
