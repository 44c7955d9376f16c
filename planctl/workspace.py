"""A council's workspace: where it is, its settings, and its plans, read and bound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from planctl.binding import bind_brief, bind_plan, bind_settings, is_whole
from planctl.diagnostics import Finding, Rule, Severity, Span
from planctl.errors import refusal
from planctl.files import DISK, Files
from planctl.model import FORMAT, Brief, Plan, Settings
from planctl.model.items import Item, items_of
from planctl.naming import plans_meant
from planctl.places import (
    SETTINGS_NAME,
    WITHOUT_TXT,
    Found,
    files_configured,
    files_named,
    find_root,
    has_settings,
    name_only_settings,
    no_plans,
    parted,
    shown_from,
)
from planctl.sharing import Tell, each_of, untold
from planctl.source import Source, read_source

UNREADABLE_FILE = Rule(
    "F206",
    "unreadable-file",
    Severity.ERROR,
    "A file that cannot be opened.",
    "None of its actions can stand in any answer.",
    "Check that the file is there and that you may read it.",
)
NAMED_AS_TEXT = Rule(
    "F212",
    "named-as-text",
    Severity.WARNING,
    "A file among the plans whose name ends in .yaml.txt.",
    "Windows' Notepad puts .txt behind the name, and Explorer does not show it. planctl reads files that end in .yaml,"
    " so nothing of this one stands in any answer.",
    WITHOUT_TXT,
)
COPY_BY_NAME = Rule(
    "F213",
    "copy-by-name",
    Severity.WARNING,
    "A plan that is a copy of another by its name, such as waste - Copy.yaml.",
    "Both are read, so what stands in both counts twice, and what is changed in one of them is not changed in the"
    " other.",
    "Delete the one that is not wanted, or give this one a name of its own.",
)
RULES = (UNREADABLE_FILE, NAMED_AS_TEXT, COPY_BY_NAME)


@dataclass(frozen=True)
class PlanFile:
    """A plan file as it was read: its text, the plan in it, and what reading and binding found.

    `path` is as people see it: relative to where planctl was started, with `/`; `plan_id` is its stem.
    """

    path: str
    plan_id: str
    source: Source
    plan: Plan | None
    findings: tuple[Finding, ...]

    @property
    def is_read(self) -> bool:
        """Whether answers may rest on it: all of its work could be read, in a format that this planctl knows."""
        return self.is_text_read and not any(found.loses_work for found in self.findings)

    @property
    def is_text_read(self) -> bool:
        """Whether all of its text could be read, in a format that this planctl knows."""
        return is_whole(self.source, self.plan)

    @property
    def is_closed(self) -> bool:
        """Whether it takes part only when it is named."""
        return self.plan is not None and self.plan.status == "closed"

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The plan's work in file order; nothing where there is no plan."""
        return items_of(self.plan) if self.plan else ()


class BriefFile(NamedTuple):
    """A brief as it was read; `path` is as people see it, `brief_id` its stem."""

    path: str
    brief_id: str
    source: Source
    brief: Brief | None
    findings: tuple[Finding, ...]

    @property
    def is_read(self) -> bool:
        """Whether a pack may rest on it: all of its text could be read, in a format that this planctl knows."""
        return self.brief is not None and self.source.complete and (self.brief.format or FORMAT) <= FORMAT


class Workspace(NamedTuple):
    """The settings and the plan files that a call is about, in a fixed order.

    `named` says that the call itself named the files; closed plans take part only then.
    """

    root: Path
    settings: Settings
    settings_file: PlanFile | None
    files: tuple[PlanFile, ...]
    named: bool

    @property
    def read(self) -> tuple[PlanFile, ...]:
        """The files on which answers may rest."""
        return tuple(file for file in self.files if file.is_read)

    @property
    def unread(self) -> tuple[PlanFile, ...]:
        """The files that could not be read, or not whole."""
        return tuple(file for file in self.files if not file.is_read)


class Place(NamedTuple):
    """Where the plans and the briefs of a call are, before any is read: each file's path, and as people see it.

    `all_plans` are those that a brief may name: the workspace's, whatever the call is about. `named` says that the
    call itself named the files.
    """

    root: Path
    settings: Settings
    settings_file: PlanFile | None
    plans: Found
    briefs: Found
    all_plans: Found
    named: bool

    @property
    def plan_ids(self) -> tuple[str, ...]:
        """The ids of the workspace's plans."""
        return tuple(path.stem for path, _ in self.all_plans)


def load(
    start: Path,
    paths: Sequence[Path] = (),
    files: Files = DISK,
    *,
    settings: Settings | None = None,
    tell: Tell = untold,
) -> Workspace:
    """Read the workspace around `start`, or only the plan files and folders that `paths` name.

    `files` is where all of it is read from: planctl.yaml too is that of the revision whose files these are, unless the
    plans are to be read with other `settings`. `tell` is told how many plans are begun.

    Raises:
        WrongCall: where there are no plans, or a named path is not there.
    """
    place = locate(start, paths, files)
    if place.briefs and not place.plans:
        raise no_plans(place.root, place.settings.plans, paths, start, files)
    used = settings or place.settings
    read = each_of(lambda plan: load_plan(*plan, used, files), place.plans, 1, tell)
    return Workspace(place.root, used, place.settings_file, tuple(read), place.named)


def locate(start: Path, paths: Sequence[Path] = (), files: Files = DISK) -> Place:
    """Find the workspace around `start`, or only the files and folders that `paths` name; read no plan and no brief.

    Raises:
        WrongCall: where there are neither plans nor named briefs, or a named path is not there.
    """
    root = find_root(start, files)
    settings, settings_file = read_settings(root, start, files)
    configured = files_configured(root, settings.plans, files)
    found = files_named(root, settings.plans, paths, start, files) if paths else configured
    plans, briefs = parted(found, root, start)
    if not plans and not (paths and briefs) and not name_only_settings(start, paths, files):
        raise no_plans(root, settings.plans, paths, start, files)
    all_plans, _ = parted(configured, root, start)
    return Place(root, settings, settings_file, plans, briefs, all_plans, named=bool(paths))


def load_brief(path: Path, shown: str, settings: Settings) -> BriefFile:
    """Read and bind one brief; whatever is wrong with it is in its findings."""
    data = _read_bytes(path, DISK)
    if isinstance(data, Finding):
        return BriefFile(shown, path.stem, _nothing(data), None, (data,))
    return brief_in(read_source(data), path.stem, shown, settings)


def brief_in(source: Source, brief_id: str, shown: str, settings: Settings) -> BriefFile:
    """Bind what was read of a brief."""
    brief, findings = bind_brief(source, brief_id, settings)
    return BriefFile(shown, brief_id, source, brief, (*source.findings, *findings))


def load_plan(path: Path, shown: str, settings: Settings, files: Files = DISK) -> PlanFile:
    """Read and bind one plan file; whatever is wrong with it is in its findings."""
    return read_plan(path, shown, settings, files)[0]


def read_plan(path: Path, shown: str, settings: Settings, files: Files = DISK) -> tuple[PlanFile, bytes | None]:
    """Read and bind one plan file, and give the bytes that it was read from; None where it cannot be opened."""
    data = _read_bytes(path, files)
    if isinstance(data, Finding):
        return _unopened(path, shown, data), None
    return plan_in(read_source(data), path.stem, shown, settings), data


def plan_in(source: Source, plan_id: str, shown: str, settings: Settings) -> PlanFile:
    """Bind what was read of a plan file."""
    plan, findings = bind_plan(source, plan_id, settings)
    return PlanFile(shown, plan_id, source, plan, (*source.findings, *findings))


def load_chosen(place: Place, names: Sequence[str], read: Callable[[Path, str], PlanFile]) -> list[PlanFile]:
    """The plans of a workspace that are named by unambiguous starts of their ids; without names, all but closed ones.

    `read` makes the plan of a path and of the path as people see it.

    Raises:
        WrongCall: for a name that fits no plan, or several.
    """
    chosen = [place.all_plans[number] for number in plans_meant(names, place.plan_ids)] if names else place.all_plans
    files = [read(path, shown) for path, shown in chosen]
    return [file for file in files if names or not file.is_closed]


def _unopened(path: Path, shown: str, finding: Finding) -> PlanFile:
    return PlanFile(shown, path.stem, _nothing(finding), None, (finding,))


def _nothing(finding: Finding) -> Source:
    return Source("", None, (finding,), complete=False)


def load_settings(start: Path) -> Settings:
    """Only the settings of the workspace around `start`; the defaults where it has none."""
    return read_settings(find_root(start), start)[0]


def read_settings(root: Path, start: Path, files: Files = DISK) -> tuple[Settings, PlanFile | None]:
    """The settings of the workspace in `root`, and the file that they were read from, if there is one."""
    if not has_settings(root, files):
        return Settings(node=None), None
    path = root / SETTINGS_NAME
    data = _read_bytes(path, files)
    shown = shown_from(path, start)
    if isinstance(data, Finding):
        return Settings(node=None), _unopened(path, shown, data)
    return settings_in(read_source(data), shown)


def settings_in(source: Source, shown: str) -> tuple[Settings, PlanFile]:
    """Bind what was read of planctl.yaml; the defaults stand in for what cannot be used."""
    settings, findings = bind_settings(source)
    file = PlanFile(shown, Path(SETTINGS_NAME).stem, source, None, (*source.findings, *findings))
    return settings or Settings(node=None), file


def _read_bytes(path: Path, files: Files) -> bytes | Finding:
    try:
        return files.read(path)
    except OSError as error:
        return Finding(UNREADABLE_FILE, Span(1, 1, 1, 1), f"this file cannot be read: {refusal(error)}")
