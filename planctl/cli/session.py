"""What every reading command starts from: the workspace, the date, and how its plans stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from planctl.cli.closing import LEFT_OUT, say_errors
from planctl.cli.codes import OK, UNREAD
from planctl.cli.days import read_as_at
from planctl.cli.progress import telling
from planctl.cli.revision import files_at, said_of
from planctl.cli.start import start_folder
from planctl.diagnostics.finding import counted
from planctl.naming import plans_meant
from planctl.rules.runner import check_file, check_settings
from planctl.status import Standing, assess
from planctl.views.listing import Row
from planctl.views.rows import commit_json, row
from planctl.workspace import PlanFile, Workspace, load

if TYPE_CHECKING:
    from planctl.history import Commit


@dataclass(frozen=True)
class Session:
    """A workspace as at a day, and the plan files that this answer is about; `commit` is the one it was read from."""

    workspace: Workspace
    as_at: date
    files: tuple[PlanFile, ...]
    unread: tuple[PlanFile, ...]
    commit: Commit | None = None

    def standings(self) -> list[Standing]:
        """How all work of the plans stands, in file order."""
        red_after = self.workspace.settings.red_after
        return [made for file in self.files for made in assess(file.items, self.as_at, red_after)]

    def rows(self, standings: Iterable[Standing]) -> list[Row]:
        """The JSON rows of some standings."""
        paths = self.paths
        return [row(standing, paths[id(standing.item.plan)], self.as_at) for standing in standings]

    @property
    def paths(self) -> dict[int, str]:
        """By identity of the plan: two folders may hold plans of one id."""
        return {id(file.plan): file.path for file in self.files}

    def envelope(self, **content: Any) -> dict[str, Any]:
        """The JSON object of an answer: schema and date first, then its content, then what went unread."""
        head: dict[str, Any] = {"schema": 1, "as_at": self.as_at.isoformat()}
        if self.commit is not None:
            head["revision"] = commit_json(self.commit)
        return {**head, **content, "unread": [file.path for file in self.unread]}

    def finish(self, code: int = OK) -> int:
        """Say on standard error which plans have errors, and give the exit code of the answer."""
        workspace = self.workspace
        if workspace.settings_file is not None:
            # What planctl.yaml gets wrong is wrong in every answer: the defaults stood in for it.
            counts = counted(check_settings(workspace.settings_file, workspace.settings))
            say_errors(workspace.settings_file.path, *counts, self.commit)
        for file in (*self.files, *self.unread):
            counts = counted(check_file(file, workspace.settings, self.as_at))
            say_errors(file.path, *counts, self.commit, "" if file.is_read else LEFT_OUT)
        return UNREAD if self.unread else code


def open_session(
    context: typer.Context,
    on: str | None,
    paths: Sequence[Path] | None,
    plans: Sequence[str] | None,
    at: str | None = None,
) -> Session:
    """Read the workspace, or the named files, and choose the plans that the answer is about.

    With `at`, all of it is read from git as it was then, and the answer is as at that day unless `on` is given.
    """
    start = start_folder(context)
    with files_at(start, at) as (files, moment), said_of(moment), telling("Reading plan") as tell:
        workspace = load(start, paths or (), files, tell=tell)
    as_at = moment.day if moment and on is None else read_as_at(on, workspace.settings)
    chosen = _chosen(workspace, plans or ())
    read_files = tuple(file for file in chosen if file.is_read)
    unread = tuple(file for file in chosen if not file.is_read)
    return Session(workspace, as_at, read_files, unread, moment.commit if moment else None)


def _chosen(workspace: Workspace, names: Sequence[str]) -> list[PlanFile]:
    """The files that are named, read or not; without names, all but those of closed plans."""
    if names:
        meant = plans_meant(names, [file.plan_id for file in workspace.files])
        return [workspace.files[number] for number in meant]
    return [file for file in workspace.files if workspace.named or not file.is_closed]
