"""`planctl diff`: what changed between two states of the plans, in an officer's words."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from planctl.clean import clean
from planctl.cli.codes import OK, UNREAD
from planctl.cli.days import read_as_at
from planctl.cli.listings import show_listing
from planctl.cli.options import Format, On, Plans
from planctl.cli.output import answer, say
from planctl.cli.past import State, chosen, state_at, timeline_of, what_changed
from planctl.cli.start import start_folder
from planctl.views.rows import commit_json
from planctl.workspace import PlanFile


class Shape(StrEnum):
    """The forms in which changes are given."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"
    HTML = "html"


def run(
    context: typer.Context,
    before: Annotated[
        str, typer.Argument(metavar="[A]", help="A revision, a tag, or a date; the last commit if left out.")
    ] = "HEAD",
    after: Annotated[
        str | None, typer.Argument(metavar="[B]", help="Another one; the plans as they are now if left out.")
    ] = None,
    plan: Plans = None,
    on: On = None,
    shape: Annotated[Shape, typer.Option("--format", help="How the answer is given.")] = Shape.TABLE,
) -> int:
    """What changed between two revisions, in an officer's words: added, dropped, completed, re-dated and by how much.

    A part is followed by its number; one that was renumbered is known by its wording and its lead. Of what was
    completed it says whether that was on time. Where a change of date or progress has made late work look better, or
    the other way about, that is said too. Comments, quotes, order and line breaks are no change of substance.

    Examples:

    \b
      planctl diff
      planctl diff HEAD HEAD --format md
    """
    from planctl.changes.difference import changes_between
    from planctl.history import open_repository
    from planctl.views.difference import difference_listing

    start = start_folder(context)
    with open_repository(start) as repository:
        new = state_at(repository, start, after)
        old = state_at(repository, start, before, settings=new.workspace.settings)
        files = _both(old, new, plan or ())
        revision = new.moment.commit.sha if new.moment else "HEAD"
        timeline = timeline_of(repository, start, revision, new.workspace.settings, files[1])
    changes = changes_between(*files)
    as_at = new.moment.day if new.moment and on is None else read_as_at(on, new.workspace.settings)
    rows = what_changed(changes, old, timeline, as_at, new.workspace.settings)
    listing = difference_listing(rows, f"From {old.name} to {new.name}", flat=shape is Shape.CSV)
    unread = sorted({file.path for side in files for file in side if not file.is_read})
    if shape is Shape.HTML:
        from planctl.render.fragment import as_html

        answer(as_html(listing))
    else:
        sides = {"from": _side(old), "to": _side(new)}
        payload = {"schema": 1, "as_at": as_at.isoformat(), **sides, "changes": rows, "unread": unread}
        show_listing(listing, payload, Format(shape.value))
    for path in unread:
        say(f"{clean(path)} could not be read whole in one of the two and is left out")
    return UNREAD if unread else OK


def _side(state: State) -> dict[str, str | None] | None:
    return commit_json(state.moment.commit) if state.moment else None


def _both(old: State, new: State, names: list[str] | tuple[str, ...]) -> tuple[list[PlanFile], list[PlanFile]]:
    """The plan files of both states that the answer is about."""
    ids = [file.plan_id for state in (new, old) for file in state.workspace.files]
    return chosen(old.workspace.files, names, ids), chosen(new.workspace.files, names, ids)
