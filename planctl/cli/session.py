"""What every reading command starts from: the workspace, the date, and how its plans stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from planctl.binding import calendar_of
from planctl.cli.codes import OK, UNREAD
from planctl.cli.options import Format, KindSelection, WorkSelection
from planctl.cli.output import answer, console, on_terminal, say
from planctl.dates import Cadence, read
from planctl.dates.length import read_length
from planctl.diagnostics import Diagnostic, Severity
from planctl.errors import WrongCall
from planctl.model import Settings
from planctl.model.items import ItemKind
from planctl.model.naming import resolve_plan
from planctl.query import Filters
from planctl.rules.runner import check_file, check_settings
from planctl.status import Standing, assess
from planctl.views.listing import Listing, in_words
from planctl.views.rows import Row, commit_json, row
from planctl.wording import plural
from planctl.workspace import PlanFile, Workspace, load

if TYPE_CHECKING:
    from planctl.history import Commit, Moment


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
            found = check_settings(workspace.settings_file, workspace.settings)
            self._count_findings(workspace.settings_file.path, found, "")
        for file in (*self.files, *self.unread):
            state = "" if file.is_read else " could not be read whole and is left out"
            self._count_findings(file.path, check_file(file, workspace.settings, self.as_at), state)
        return UNREAD if self.unread else code

    def _count_findings(self, path: str, found: Sequence[Diagnostic], state: str) -> None:
        errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in found)
        if not errors:
            return
        rest = f" and {plural(len(found) - errors, 'other finding')}" if len(found) > errors else ""
        where = f", as it was at {self.commit.short}" if self.commit else f"; planctl validate {path} shows them"
        say(f"{path}{state}: {plural(errors, 'error')}{rest}{where}")


def start_folder(context: typer.Context) -> Path:
    """Where planctl was started, or where -C says to start."""
    try:
        folder = Path.cwd()
    except FileNotFoundError as error:
        raise WrongCall("the current folder is not there any more", "Change to one that is.") from error
    if context.obj is not None:
        folder = folder / context.obj
        if not folder.is_dir():
            raise WrongCall(f"there is no folder {context.obj.as_posix()}", "Check what follows -C.")
    return folder


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
    moment = None
    if at is None:
        workspace = load(start, paths or ())
    else:
        workspace, moment = _load_at(start, paths or (), at)
    as_at = moment.day if moment and on is None else read_as_at(on, workspace.settings)
    chosen = _chosen(workspace, plans or ())
    read_files = tuple(file for file in chosen if file.is_read)
    unread = tuple(file for file in chosen if not file.is_read)
    return Session(workspace, as_at, read_files, unread, moment.commit if moment else None)


def _load_at(start: Path, paths: Sequence[Path], at: str) -> tuple[Workspace, Moment | None]:
    from planctl.cli.past import state_at
    from planctl.history import open_repository

    with open_repository(start) as repository:
        state = state_at(repository, start, at, paths)
    if state.moment is not None:
        commit = state.moment.commit
        say(f"the plans as at {commit.short} of {in_words(commit.day)}: {commit.subject} ({commit.author})")
    return state.workspace, state.moment


def _chosen(workspace: Workspace, names: Sequence[str]) -> list[PlanFile]:
    """The files that are named, read or not; without names, all but those of closed plans."""
    if names:
        ids = {resolve_plan(name, [file.plan_id for file in workspace.files]) for name in names}
        return [file for file in workspace.files if file.plan_id in ids]
    return [file for file in workspace.files if workspace.named or not (file.plan and file.plan.status == "closed")]


def read_as_at(on: str | None, settings: Settings) -> date:
    """The date that an answer is as at: a date phrase in the council's calendar taken at its end, or today."""
    if on is None:
        return date.today()
    reading = read(on, calendar_of(settings))
    if reading.due is None:
        raise WrongCall(f"--on: {reading.problem or f'“{on}” names no day'}", "Write a day, such as --on 2007-10-31.")
    return reading.due


def length_option(option: str, text: str) -> Cadence:
    """A length of time given to an option."""
    length = read_length(text)
    if length is None:
        raise WrongCall(f"{option}: “{text}” is not a length of time", "Write 30d, 6w or 2m.")
    return length


def filters_of(selection: WorkSelection, *, default: Sequence[ItemKind]) -> Filters:
    """The filters that a command's options ask for; `default` are the kinds it lists unasked."""
    asked = selection.kind if isinstance(selection, KindSelection) else None
    kinds = [ItemKind(kind.value) for kind in asked] if asked else default
    return Filters(
        priorities=selection.priority or (),
        leads=selection.lead or (),
        themes=selection.theme or (),
        links=selection.link or (),
        statuses=selection.status or (),
        rags=selection.rag or (),
        texts=selection.text or (),
        accountable=selection.accountable,
        kinds=tuple(kinds),
    )


def show_listing(listing: Listing, payload: dict[str, Any], shape: Format) -> None:
    """Give a listing in the asked form: a table on a terminal, plain columns into a pipe."""
    show_listings([listing], payload, shape)


def show_listings(listings: Sequence[Listing], payload: dict[str, Any], shape: Format) -> None:
    """Give several listings one after the other, or the one JSON object that holds them all."""
    from planctl.render import plain

    match shape:
        case Format.JSON:
            answer(plain.as_json(payload))
        case Format.CSV:
            answer("".join(plain.as_csv(listing) for listing in listings))
        case Format.MD:
            answer("\n".join(plain.as_markdown(listing) for listing in listings))
        case Format.TABLE if on_terminal():
            from planctl.render.table import print_tables

            print_tables(listings, console())
        case Format.TABLE:
            answer("\n".join(plain.as_plain(listing) for listing in listings))
