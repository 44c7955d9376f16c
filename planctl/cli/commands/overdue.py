"""`planctl overdue`: what is late."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from planctl.cli.codes import FINDINGS, OK
from planctl.cli.options import At, Format, On, Paths, Selection, Shape
from planctl.cli.session import Session, filters_of, open_session, show_listing
from planctl.model.items import ItemKind
from planctl.query import overdue, select
from planctl.views import tables
from planctl.views.rows import Row, late_mitigations
from planctl.wording import plural

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
    selection: Selection,
    paths: Paths = None,
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if anything is overdue.")] = False,
) -> int:
    """What is late: open actions, milestones and measures whose agreed due date has passed.

    Examples:

    \b
      planctl overdue --lead JP --on 2007-10-31
      planctl overdue --plan bromsgrove --rag red --group lead --on 2008-06-30
      planctl overdue --on 2007-10-31 --format csv
    """
    session = open_session(context, on, paths, selection.plan, at)
    late = overdue(select(session.standings(), filters_of(selection, default=tuple(ItemKind))))
    rows = session.rows(late)
    mitigations = _mitigations(session, selection)
    listing = tables.work_listing(
        tables.as_at_title("Overdue", session.as_at, len(rows)),
        COLUMNS,
        tables.grouped(late, rows, selection.group),
        empty="Nothing is overdue.",
        notes=_notes(mitigations),
    )
    show_listing(listing, session.envelope(actions=rows, mitigations=mitigations), shape)
    return session.finish(FINDINGS if exit_code and rows else OK)


def _mitigations(session: Session, selection: Selection) -> list[Row]:
    """Late risk work; only the filters that risks have in common with actions apply to it."""
    if any((selection.priority, selection.theme, selection.link, selection.status, selection.rag, selection.kind)):
        return []
    plans = [(file.plan, file.path) for file in session.files if file.plan]
    wanted = {name.casefold() for name in selection.lead or ()}
    texts = [text.casefold() for text in selection.text or ()]
    return [
        found
        for found in late_mitigations(plans, session.as_at)
        if _led_by(found, wanted, accountable=selection.accountable)
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
