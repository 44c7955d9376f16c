"""Where a workspace is and which of its files are plans, found without reading any of them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from planctl.errors import WrongCall
from planctl.files import DISK, Files

SETTINGS_NAME = "planctl.yaml"
PLANS_NAME = "plans"
# Folders of this name hold briefs for report packs, which are no plans (docs/format.md).
BRIEFS_NAME = "packs"
# Where report packs are written unless somebody says otherwise.
PACKS_MADE = "packs-out"
PLAN_SUFFIXES = (".yaml", ".yml")
# What Windows' Notepad makes of them, while Explorer goes on showing the name without its end.
_TXT = ".txt"
WITHOUT_TXT = "In Explorer choose View, Show, File name extensions; then take .txt off the name."

# Files in a fixed order: each one's path, and the path as people see it.
Found = tuple[tuple[Path, str], ...]


def find_root(start: Path, files: Files = DISK) -> Path:
    """The nearest folder upward that holds `planctl.yaml`, else `plans/`, else `.git`; else `start`."""
    # Without its dots, or the parents of `folder/..` would lead down again.
    start = Path(os.path.normpath(start.absolute()))
    folders = (start, *start.parents)
    for is_root in (has_settings, _has_plans, _has_git):
        found = next((folder for folder in folders if is_root(folder, files)), None)
        if found is not None:
            return found
    return start


def has_settings(folder: Path, files: Files = DISK) -> bool:
    """Whether a folder has a planctl.yaml, be it one that cannot be read, as a pipe."""
    path = folder / SETTINGS_NAME
    return files.exists(path) and not files.is_folder(path)


def _has_plans(folder: Path, files: Files) -> bool:
    return files.is_folder(folder / PLANS_NAME)


def _has_git(folder: Path, files: Files) -> bool:
    return files.exists(folder / ".git")


def files_configured(root: Path, folders: Sequence[str], files: Files = DISK) -> list[Path]:
    """The plan files and briefs in the folders that a planctl.yaml names, in `plans` if it names none."""
    looked = (root / folder for folder in folders or (PLANS_NAME,))
    return _once(path for folder in looked for path in _files_below(folder, files))


def files_named(
    root: Path, folders: Sequence[str], paths: Sequence[Path], start: Path, files: Files = DISK
) -> list[Path]:
    """The plan files and briefs that `paths` name, or that are in the folders they name, seen from `start`.

    Raises:
        WrongCall: where a path is not there, with the files in the folders of the workspace that may be meant.
    """
    missing = next((path for path in paths if path.name != SETTINGS_NAME and not files.exists(start / path)), None)
    if missing is not None:
        known = files_configured(root, folders, files)
        raise WrongCall(f"there is no file or folder {missing.as_posix()}", _meant(missing, known, start))
    return _once(_named(start, paths, files))


def _meant(missing: Path, known: Iterable[Path], start: Path) -> str:
    """What to name instead: other commands take a plan's name where this takes its file."""
    from planctl.diagnostics.suggest import did_you_mean

    name = (missing.stem if missing.suffix.lower() in PLAN_SUFFIXES else missing.name).casefold()
    shown = {shown_from(path, start): path.stem.casefold() for path in known}
    likely = [file for file, stem in shown.items() if stem == name]
    likely = likely or [file for file, stem in shown.items() if stem.startswith(name)]
    nearest = None if likely else did_you_mean(name, shown.values())
    likely = likely or [file for file, stem in shown.items() if stem == nearest]
    if len(likely) > 1:
        return f"It could be: {', '.join(likely)}."
    return f"Did you mean {likely[0]}?" if likely else "Check the spelling of the path."


def _named(start: Path, paths: Iterable[Path], files: Files) -> Iterator[Path]:
    for path in paths:
        full = start / path
        if files.is_folder(full):
            yield from _files_below(full, files)
        elif full.name == SETTINGS_NAME:
            # It is no plan, but is checked with the plans in any case.
            continue
        else:
            yield full


def name_only_settings(start: Path, paths: Sequence[Path], files: Files = DISK) -> bool:
    """Whether `paths` name planctl.yaml and nothing else."""
    return bool(paths) and all(files.is_file(start / path) and path.name == SETTINGS_NAME for path in paths)


def _once(paths: Iterable[Path]) -> list[Path]:
    """The paths in their order, each file once however it was reached."""
    return list({os.path.normpath(path): path for path in paths}.values())


def parted(found: Iterable[Path], root: Path, start: Path) -> tuple[Found, Found]:
    """Plans and briefs, with their paths as people see them."""
    plans: list[tuple[Path, str]] = []
    briefs: list[tuple[Path, str]] = []
    folders: dict[Path, tuple[str, bool]] = {}
    for path in found:
        folder = path.parent
        if folder not in folders:
            # Files share few folders, and to look at a folder takes long.
            folders[folder] = (shown_from(folder, start), is_brief(path, root))
        shown, are_briefs = folders[folder]
        (briefs if are_briefs else plans).append((path, path.name if shown == "." else f"{shown}/{path.name}"))
    return tuple(plans), tuple(briefs)


def is_brief(path: Path, root: Path) -> bool:
    """Whether a file of the workspace is a brief: it stands in a folder of their name, or below one."""
    try:
        folders = Path(os.path.normpath(path.parent)).relative_to(root).parts
    except ValueError:
        folders = (path.parent.name,)
    return BRIEFS_NAME in folders


def _files_below(folder: Path, files: Files) -> Iterator[Path]:
    """The plan files and briefs of a folder and its subfolders, in the order of their names."""
    return (path for path in files.below(folder, _is_looked_into) if _is_plan_name(path.name))


def _is_looked_into(folder: str) -> bool:
    return not folder.startswith(".")


def _is_plan_name(name: str) -> bool:
    """Whether a file of that name in a folder of plans is one."""
    # With a tilde in front editors keep copies of what is open.
    return name.lower().endswith(PLAN_SUFFIXES) and name != SETTINGS_NAME and not name.startswith((".", "~"))


def named_as_text(root: Path, folders: Sequence[str], paths: Sequence[Path], start: Path, files: Files = DISK) -> Found:
    """Files among the plans that would be some, but for the `.txt` that Windows' Notepad puts behind a name.

    They are looked for in the folders of a workspace, or in those that `paths` name, seen from `start`. In a workspace
    planctl.yaml may be named so too.
    """
    looked = (start / path for path in paths) if paths else (root / folder for folder in folders or (PLANS_NAME,))
    below = (path for folder in looked if files.is_folder(folder) for path in files.below(folder, _is_looked_into))
    found = [path for path in below if path.suffix.lower() == _TXT and _is_plan_name(path.stem)]
    own = root / f"{SETTINGS_NAME}{_TXT}"
    if not paths and files.is_file(own):
        found.append(own)
    return tuple((path, shown_from(path, start)) for path in _once(found))


# What Windows, macOS and browsers make of a name when a file is copied into the folder where it is already.
_COPIED = r"(?i)(?:(?:copy of )+(?P<behind>.+)|(?P<before>.+?)(?: - copy| copy(?: \d{1,2})?| ?\(\d{1,2}\))+)"


def copies_among(plans: Found) -> Iterator[tuple[str, str]]:
    """The plans, as people see them, that are copies by their names of others among them, with the names of those."""
    there = {(path.parent, path.stem): path.name for path, _ in plans}
    for path, shown in plans:
        match = re.fullmatch(_COPIED, path.stem)
        original = there.get((path.parent, match["behind"] or match["before"])) if match else None
        if original is not None:
            yield shown, original


def no_plans(root: Path, folders: Sequence[str], paths: Sequence[Path], start: Path, files: Files = DISK) -> WrongCall:
    """The error where there are no plans in the folders of a workspace, or in what `paths` name, seen from `start`."""
    if paths:
        looked = " ".join(path.as_posix() for path in paths)
    else:
        looked = ", ".join((root / folder).as_posix() for folder in folders or (PLANS_NAME,))
    hint = "Plans are files that end in .yaml; name a folder that holds some, or start in one with -C FOLDER."
    nearly = [path for path, _ in named_as_text(root, folders, paths, start, files)]
    if nearly:
        hint = f"{nearly[0].name} would be one without the .txt at the end of its name. {WITHOUT_TXT}"
    return WrongCall(f"there are no plans in {looked}", hint)


def shown_from(path: Path, start: Path) -> str:
    """A path as people see it: from where planctl was started, with `/`."""
    try:
        return Path(os.path.relpath(path, start)).as_posix()
    except ValueError:  # another drive on Windows
        return path.as_posix()
