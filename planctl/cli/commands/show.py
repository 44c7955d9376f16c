"""`planctl show`: one part of a plan, whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Annotated, Any

import typer

from planctl.clean import clean, no_command
from planctl.cli.options import At, OfKind, On, Ref
from planctl.cli.output import answer, on_terminal
from planctl.cli.session import Session, open_session
from planctl.errors import WrongCall
from planctl.find import Found, find
from planctl.model import Priority
from planctl.render.fitting import hanging
from planctl.status import Standing
from planctl.views.data import as_data
from planctl.views.detail import Detail, part_detail, priority_detail, work_detail
from planctl.views.listing import in_words
from planctl.wording import to_paste


class Shape(StrEnum):
    """The forms in which one part is given."""

    TEXT = "text"
    JSON = "json"


def run(
    context: typer.Context,
    ref: Ref,
    kind: OfKind = None,
    on: On = None,
    at: At = None,
    shape: Annotated[Shape, typer.Option("--format", help="text for a person, json for a script.")] = Shape.TEXT,
) -> int:
    """One priority, measure, action, indicator or risk, whole: every date with how it was read.

    Examples:

    \b
      planctl show bromsgrove:7.1.1 --on 2007-10-31
      planctl show bromsgrove:CP7 --on 2007-10-31
      planctl show bromsgrove:2.1 --kind measure --on 2007-10-31
    """
    start, _, _ = ref.rpartition(":")
    session = open_session(context, on, None, [start] if start else None, at)
    if session.unread and not session.files:
        files = to_paste(*(file.path for file in session.unread))
        raise WrongCall(
            "no plan could be read, so nothing can be shown of it", f"Say planctl validate {files} to see why."
        )
    found = find(ref, [(file.plan, file.items) for file in session.files if file.plan], kind and kind.value)
    standings = {standing.item: standing for standing in session.standings()}
    standing = standings[found.item] if found.item else None
    if shape is Shape.JSON:
        from planctl.render.plain import as_json

        answer(as_json(session.envelope(**_payload(session, found, standing))))
    else:
        detail = _detail(session, found, standing, list(standings.values()))
        answer("".join(f"{line}\n" for line in _fitted(_text(detail, session))))
    return replace(session, files=tuple(file for file in session.files if file.plan is found.plan)).finish()


def _payload(session: Session, found: Found, standing: Standing | None) -> dict[str, Any]:
    row = session.rows([standing])[0] if standing else None
    span = found.part.heading_span()
    place = {"path": session.paths[id(found.plan)], "line": span.line, "column": span.column}
    return {"plan": found.plan.id, "kind": found.kind, **place, "row": row, "part": as_data(found.part)}


def _detail(session: Session, found: Found, standing: Standing | None, everything: list[Standing]) -> Detail:
    people = {**session.workspace.settings.people, **found.plan.people}
    if standing is not None:
        below = [other for other in everything if other.item in standing.item.children]
        return work_detail(standing, people, below, session.as_at)
    title = found.plan.title or found.plan.id
    if isinstance(found.part, Priority):
        below = [other for other in everything if other.item.priority is found.part]
        return priority_detail(found.part, title, below)
    return part_detail(found.part, found.kind, title)


def _fitted(lines: Iterable[str]) -> Iterator[str]:
    """Lines that are safe to print; on a terminal, long ones go on below where their text began."""
    width = shutil.get_terminal_size().columns if on_terminal() else None
    for line in (no_command(clean(line)) for line in lines):
        yield from [line] if width is None else hanging(line, width)


def _text(detail: Detail, session: Session) -> Iterator[str]:
    yield detail.heading
    yield " › ".join(detail.path)
    yield f"as at {in_words(session.as_at)}"
    yield ""
    width = max((len(field.label) for field in detail.fields), default=0)
    for field in detail.fields:
        for index, line in enumerate(field.lines):
            yield f"  {field.label if index == 0 else '':<{width}}  {line}"
    if detail.below:
        yield ""
        yield from _below(detail, session)


def _below(detail: Detail, session: Session) -> Iterator[str]:
    for row in session.rows(detail.below):
        due = row["due"]["text"] if row["due"] else "no date"
        leads = "/".join(row["leads"]) or "nobody"
        name = f"{row['kind']} {row['ref'] or 'without ref'}  {row['title'] or 'no title'}"
        yield f"  {name} ({leads}; {due}; {row['status']})"
