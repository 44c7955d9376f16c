"""`planctl log`: the life of one action, measure or any other part that has a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from planctl.cli.codes import OK, UNREAD
from planctl.cli.listings import show_listing
from planctl.cli.options import At, Format, OfKind, Ref, Shape
from planctl.cli.output import say
from planctl.cli.past import one_plan, state_at, timeline_of
from planctl.cli.start import start_folder
from planctl.errors import WrongCall
from planctl.find import find
from planctl.wording import to_paste
from planctl.workspace import PlanFile

if TYPE_CHECKING:
    from planctl.changes.timeline import Life, Timeline


def run(
    context: typer.Context,
    ref: Ref,
    kind: OfKind = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """The life of one part of a plan, a line an event: when, who, and what changed.

    It is followed through other numbers, other files and merges. One that is not there any more is found by the last
    number that it had. Of a priority or a measure, what happened to the work below it is told as well.

    Examples:

    \b
      planctl log bromsgrove:7.3.2
      planctl log bromsgrove:7.1 --kind measure --format md
    """
    from planctl.history import open_repository
    from planctl.views.changes import part_row
    from planctl.views.log import below_rows, life_listing, life_rows

    start = start_folder(context)
    plan, _, _ = ref.rpartition(":")
    with open_repository(start) as repository:
        state = one_plan(repository, start, at, plan) if plan else state_at(repository, start, at)
        files = {repository.below_root(start / file.path) or file.path: file for file in state.workspace.read}
        revision = state.moment.commit.sha if state.moment else "HEAD"
        timeline = timeline_of(repository, start, revision, state.workspace.settings, files.values())
    unread = [file.path for file in state.workspace.unread]
    for path in unread:
        say(f"{path} could not be read whole and is left out; planctl validate {to_paste(path)} says why")
    path, life = _life(timeline, list(files.values()), ref, kind and kind.value)
    lives = timeline.plans[path].below(life)
    events = {"events": life_rows(life), "below": below_rows(life, lives)}
    payload = {"schema": 1, **part_row(life.part, files[path].path), **events, "unread": unread}
    show_listing(life_listing(life, lives), payload, shape)
    return UNREAD if unread else OK


def _life(timeline: Timeline, files: Sequence[PlanFile], ref: str, kind: str | None) -> tuple[str, Life]:
    """The life of what has that number, else of what had it last before it was dropped; and the path of its plan."""
    try:
        found = find(ref, [(file.plan, file.items) for file in files if file.plan], kind)
    except WrongCall:
        wanted = ref.rpartition(":")[2].strip().casefold()
        ended = [
            (path, life)
            for path, plan in timeline.plans.items()
            for life in plan.ended
            if (life.part.ref or "").casefold() == wanted and kind in (None, life.part.kind.value)
        ]
        if not ended:
            raise
        return ended[-1]
    lives = ((path, life) for path, plan in timeline.plans.items() for life in plan.lives.values())
    for path, life in lives:
        if life.part.held is found.part:
            return path, life
    raise WrongCall(f"git knows nothing of {ref}", "Its file lies outside the repository.")
