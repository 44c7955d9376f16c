"""A council's workspace: where it is, its settings, and its plans, read and bound."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from planctl.binding import bind_brief, bind_plan, bind_settings, is_whole
from planctl.diagnostics import Finding, Rule, Severity, Span
from planctl.errors import WrongCall
from planctl.files import DISK, Files
from planctl.model import FORMAT, Brief, Plan, Settings
from planctl.model.items import Item, items_of
from planctl.model.naming import resolve_plan
from planctl.source import Source, read_source

SETTINGS_NAME = "planctl.yaml"
PLANS_NAME = "plans"
# Folders of this name hold briefs for report packs, which are no plans (FORMAT §2).
BRIEFS_NAME = "packs"
PLAN_SUFFIXES = (".yaml", ".yml")

# A file's path, and the path as people see it.
_Shown = tuple[Path, str]

UNREADABLE_FILE = Rule(
    "F206",
    "unreadable-file",
    Severity.ERROR,
    "A file that cannot be opened.",
    "None of its actions can stand in any answer.",
    "Check that the file is there and that you may read it.",
)
RULES = (UNREADABLE_FILE,)


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

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The plan's work in file order; nothing where there is no plan."""
        return items_of(self.plan) if self.plan else ()


@dataclass(frozen=True)
class BriefFile:
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


@dataclass(frozen=True)
class Workspace:
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


@dataclass(frozen=True)
class Place:
    """Where the plans and the briefs of a call are, before any is read: each file's path, and as people see it.

    `all_plans` are those that a brief may name: the workspace's, whatever the call is about. `named` says that the
    call itself named the files.
    """

    root: Path
    settings: Settings
    settings_file: PlanFile | None
    plans: tuple[_Shown, ...]
    briefs: tuple[_Shown, ...]
    all_plans: tuple[_Shown, ...]
    named: bool

    @property
    def plan_ids(self) -> tuple[str, ...]:
        """The ids of the workspace's plans."""
        return tuple(path.stem for path, _ in self.all_plans)


def find_root(start: Path, files: Files = DISK) -> Path:
    """The nearest folder upward that holds `planctl.yaml`, else `plans/`, else `.git`; else `start`."""
    # Without its dots, or the parents of `folder/..` would lead down again.
    start = Path(os.path.normpath(start.absolute()))
    folders = (start, *start.parents)
    for is_root in (_has_settings, _has_plans, _has_git):
        found = next((folder for folder in folders if is_root(folder, files)), None)
        if found is not None:
            return found
    return start


def _has_settings(folder: Path, files: Files) -> bool:
    return files.is_file(folder / SETTINGS_NAME)


def _has_plans(folder: Path, files: Files) -> bool:
    return files.is_folder(folder / PLANS_NAME)


def _has_git(folder: Path, files: Files) -> bool:
    return files.exists(folder / ".git")


def load(
    start: Path, paths: Sequence[Path] = (), files: Files = DISK, *, settings: Settings | None = None
) -> Workspace:
    """Read the workspace around `start`, or only the plan files and folders that `paths` name.

    `files` is where all of it is read from: planctl.yaml too is that of the revision whose files these are, unless the
    plans are to be read with other `settings`.

    Raises:
        WrongCall: where there are no plans, or a named path is not there.
    """
    place = locate(start, paths, files)
    if place.briefs and not place.plans:
        raise _no_plans(place.root, place.settings, paths)
    used = settings or place.settings
    read = tuple(load_plan(path, shown, used, files) for path, shown in place.plans)
    return Workspace(place.root, used, place.settings_file, read, place.named)


def locate(start: Path, paths: Sequence[Path] = (), files: Files = DISK) -> Place:
    """Find the workspace around `start`, or only the files and folders that `paths` name; read no plan and no brief.

    Raises:
        WrongCall: where there are neither plans nor named briefs, or a named path is not there.
    """
    root = find_root(start, files)
    settings, settings_file = _load_settings(root, start, files)
    configured = _once(_configured(root, settings, files))
    found = _once(_named(start, paths, files)) if paths else configured
    plans, briefs = _parted(found, root, start)
    if not plans and not (paths and briefs) and not _only_settings(start, paths, files):
        raise _no_plans(root, settings, paths)
    all_plans, _ = _parted(configured, root, start)
    return Place(root, settings, settings_file, plans, briefs, all_plans, named=bool(paths))


def _parted(found: Iterable[Path], root: Path, start: Path) -> tuple[tuple[_Shown, ...], tuple[_Shown, ...]]:
    """Plans and briefs."""
    shown = [(path, shown_from(path, start)) for path in found]
    plans = tuple(pair for pair in shown if not is_brief(pair[0], root))
    return plans, tuple(pair for pair in shown if is_brief(pair[0], root))


def is_brief(path: Path, root: Path) -> bool:
    """Whether a file of the workspace is a brief: it stands in a folder of their name, or below one."""
    try:
        folders = Path(os.path.normpath(path)).relative_to(root).parts[:-1]
    except ValueError:
        folders = (path.parent.name,)
    return BRIEFS_NAME in folders


def load_brief(path: Path, shown: str, settings: Settings) -> BriefFile:
    """Read and bind one brief; whatever is wrong with it is in its findings."""
    data = _read_bytes(path, DISK)
    if isinstance(data, Finding):
        return BriefFile(shown, path.stem, _nothing(data), None, (data,))
    source = read_source(data)
    brief, findings = bind_brief(source, path.stem, settings)
    return BriefFile(shown, path.stem, source, brief, (*source.findings, *findings))


def load_plan(path: Path, shown: str, settings: Settings, files: Files = DISK) -> PlanFile:
    """Read and bind one plan file; whatever is wrong with it is in its findings."""
    data = _read_bytes(path, files)
    if isinstance(data, Finding):
        return _unopened(path, shown, data)
    return plan_in(read_source(data), path.stem, shown, settings)


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
    wanted = {resolve_plan(name, place.plan_ids) for name in names}
    chosen = [pair for pair in place.all_plans if not names or pair[0].stem in wanted]
    files = [read(path, shown) for path, shown in chosen]
    return [file for file in files if names or not (file.plan and file.plan.status == "closed")]


def _unopened(path: Path, shown: str, finding: Finding) -> PlanFile:
    return PlanFile(shown, path.stem, _nothing(finding), None, (finding,))


def _nothing(finding: Finding) -> Source:
    return Source("", None, (finding,), complete=False)


def load_settings(start: Path) -> Settings:
    """Only the settings of the workspace around `start`; the defaults where it has none."""
    return _load_settings(find_root(start), start, DISK)[0]


def _load_settings(root: Path, start: Path, files: Files) -> tuple[Settings, PlanFile | None]:
    path = root / SETTINGS_NAME
    defaults = Settings(node=None)
    if not files.is_file(path):
        return defaults, None
    data = _read_bytes(path, files)
    shown = shown_from(path, start)
    if isinstance(data, Finding):
        return defaults, _unopened(path, shown, data)
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
        reason = (error.strerror or "it cannot be opened").lower()
        return Finding(UNREADABLE_FILE, Span(1, 1, 1, 1), f"this file cannot be read: {reason}")


def _configured(root: Path, settings: Settings, files: Files) -> Iterator[Path]:
    for folder in settings.plans or (PLANS_NAME,):
        yield from _files_below(root / folder, files)


def _named(start: Path, paths: Iterable[Path], files: Files) -> Iterator[Path]:
    for path in paths:
        full = start / path
        if files.is_folder(full):
            yield from _files_below(full, files)
        elif full.name == SETTINGS_NAME:
            # It is no plan, but is checked with the plans in any case.
            continue
        elif files.exists(full):
            yield full
        else:
            raise WrongCall(f"there is no file or folder {path.as_posix()}", "Check the spelling of the path.")


def _only_settings(start: Path, paths: Sequence[Path], files: Files) -> bool:
    return bool(paths) and all(files.is_file(start / path) and path.name == SETTINGS_NAME for path in paths)


def _once(paths: Iterable[Path]) -> list[Path]:
    """The paths in their order, each file once however it was reached."""
    return list({os.path.normpath(path): path for path in paths}.values())


def _files_below(folder: Path, files: Files) -> Iterator[Path]:
    """The plan files and briefs of a folder and its subfolders, in the order of their names."""
    return (path for path in files.below(folder, _is_looked_into) if _is_plan_name(path.name))


def _is_looked_into(folder: str) -> bool:
    return not folder.startswith(".")


def _is_plan_name(name: str) -> bool:
    """Whether a file of that name in a folder of plans is one."""
    return name.lower().endswith(PLAN_SUFFIXES) and name != SETTINGS_NAME and not name.startswith(".")


def _no_plans(root: Path, settings: Settings, paths: Sequence[Path]) -> WrongCall:
    if paths:
        looked = " ".join(path.as_posix() for path in paths)
    else:
        looked = ", ".join((root / folder).as_posix() for folder in settings.plans or (PLANS_NAME,))
    return WrongCall(
        f"there are no plans in {looked}",
        "Plans are files that end in .yaml; name a folder that holds some, or start in one with -C FOLDER.",
    )


def shown_from(path: Path, start: Path) -> str:
    """A path as people see it: from where planctl was started, with `/`."""
    try:
        return Path(os.path.relpath(path, start)).as_posix()
    except ValueError:  # another drive on Windows
        return path.as_posix()
